import type { HeadingKind } from '../document/nodes.ts'
import { type BlockReader, type BodyStyle, textEnd } from './body.ts'
import type { DraftHeading } from './draft.ts'
import { joinLines } from './join.ts'
import { type Line, readMark, widthOf } from './lines.ts'
import type { Reading } from './reading.ts'

/** A heading's kind, its own number and its text, as one line shows them. */
interface Written {
  kind: HeadingKind
  text: string
  /** Its number as written, empty where the kind has none. */
  digits: string
}

const longest = 70

const bracketed = /^【\s*([^【】]{1,120}?)\s*】$/
const numbered = /^(\d{1,2})\s?[.．]\s+(?=\D)(\S.*)$/
const topic = /^▣\s*(\S.*)$/
const boxed = /^(\d{1,2})\s+(?=[가-힣A-Za-z(‘“「'"])(\S.*)$/

/** Lines that no paragraph goes on in: `1. …`, `【 … 】`, `▣ …`. */
export const headingOpening = /^(?:【|▣|\d{1,2}\s?[.．]\s+(?=\D)\S)/

const isUnit = (text: string): boolean =>
  /^(?:년|월|일|개|명|건|위|차|억|조|만|원|회|배|인|호|분기|대|종|p)(?:\s|[,.)]|$)/.test(text)

function readOne(line: Line, kinds: ReadonlySet<HeadingKind>): Written | null {
  if (line.cells || line.image) return null
  const read = (
    kind: HeadingKind,
    match: RegExpExecArray | null,
    number: string | undefined,
    text: string | undefined,
  ) => (match && kinds.has(kind) ? { kind, text: text ?? '', digits: number ?? '' } : null)
  const [b, t, n, x] = [bracketed, topic, numbered, boxed].map((pattern) => pattern.exec(line.text)) as [
    RegExpExecArray | null,
    RegExpExecArray | null,
    RegExpExecArray | null,
    RegExpExecArray | null,
  ]
  const short = widthOf(line.text) < longest && !/[.。]$/.test(line.text)
  return (
    read('bracketed', b, undefined, b?.[1]) ??
    read('topic', t, undefined, t?.[1]) ??
    (short ? read('numbered', n, n?.[1], n?.[2]) : null) ??
    (short && widthOf(line.text) < 45 && !isUnit(x?.[2] ?? '') ? read('boxed', x, x?.[1], x?.[2]) : null)
  )
}

/** A number on a line of its own above a short unmarked line is the box that the extraction took apart. */
function splitBox(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at]!, lines[at + 1]]
  if (!/^[1-9]$/.test(line.text) || !next || next.cells || next.gap > 2 || next.top) return false
  return readMark(next.text) === null && widthOf(next.text) < 45 && !/^[\d<〈【①-⑳(]/.test(next.text)
}

/** `【` whose `】` stands on the next line. */
const isOpenBracket = (line: Line, next: Line | undefined): boolean =>
  /^【[^】]*$/.test(line.text) && next !== undefined && /^[^【]*】$/.test(next.text) && !next.cells

/**
 * Reads headings of the given kinds and counts numbers as the document will, so that only a number out of turn is
 * kept; one reader serves one article.
 */
export function headingReader(...kinds: HeadingKind[]): BlockReader {
  const wanted = new Set(kinds)
  const counts = { boxed: 0, numbered: 0 }

  const finish = (written: Written, lines: readonly Line[], text: string, reading: Reading): DraftHeading => {
    reading.put(lines, 'title')
    const { kind, digits } = written
    if (kind !== 'boxed' && kind !== 'numbered') return { type: 'heading', kind, text }
    reading.generated(lines[0]!, digits, 'title')
    const [value, expected] = [Number(digits), counts[kind] + 1]
    counts[kind] = value
    if (kind === 'boxed') counts.numbered = 0
    return { type: 'heading', kind, text, ...(value === expected ? {} : { value }) }
  }

  return (lines, at, style: BodyStyle, reading) => {
    const line = lines[at]!
    if (wanted.has('boxed') && splitBox(lines, at)) {
      const own = lines.slice(at, at + 2)
      const written: Written = { kind: 'boxed', text: own[1]!.text, digits: line.text }
      return { blocks: [finish(written, own, written.text, reading)], end: at + 2 }
    }
    const open = isOpenBracket(line, lines[at + 1])
    const first = open ? { ...line, text: `${line.text} ${lines[at + 1]!.text}` } : line
    const written = readOne(first, wanted)
    if (!written) return null
    const closed = written.kind === 'bracketed'
    const end = closed ? at + (open ? 2 : 1) : textEnd(lines, at, 'paragraph', style, reading)
    const own = lines.slice(at, end)
    const text = closed ? written.text : joinLines([{ ...line, text: written.text }, ...own.slice(1)], reading)
    return { blocks: [finish(written, own, text, reading)], end }
  }
}
