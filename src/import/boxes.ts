import { type BlockReader, type BodyStyle, readText, textEnd } from './body.ts'
import { readCaption } from './captions.ts'
import type { DraftBlock, DraftBox, DraftParagraph } from './draft.ts'
import { joinLines } from './join.ts'
import { type Line, readMark } from './lines.ts'
import type { Reading } from './reading.ts'

type Inner = DraftBox['body'][number]

/** Lines that no paragraph goes on in: key points and callouts. */
export const boxOpening = /^[◆◇❖➔➜➡▶►▷]/

const key = /^([◆◇])\s*(?=\S)/
const callouts: readonly [RegExp, DraftParagraph['depth']][] = [
  [/^❖\s*(?=\S)/, 1],
  [/^[▶►▷]\s*(?=\S)/, 2],
  [/^[➔➜➡]\s*(?=\S)/, 3],
]

const calloutDepth = (text: string): DraftParagraph['depth'] | null =>
  callouts.find(([pattern]) => pattern.test(text))?.[1] ?? null

const isNote = (line: Line | undefined): boolean => {
  const kind = line && !line.cells ? readMark(line.text)?.kind : undefined
  return kind === 'note' || kind === 'remark'
}

function readPoint(
  lines: readonly Line[],
  at: number,
  depth: DraftParagraph['depth'],
  style: BodyStyle,
  reading: Reading,
): { block: Inner; end: number } {
  const end = textEnd(lines, at, 'paragraph', style, reading)
  const own = lines.slice(at, end)
  reading.put(own, 'paragraph')
  const text = own[0]!.text.replace(/^[◆◇❖➔➜➡▶►▷]\s*/, '')
  return { block: { type: 'paragraph', depth, text: joinLines([{ ...own[0]!, text }, ...own.slice(1)], reading) }, end }
}

/** Points that belong together, with the notes that stand right under them. */
function readPoints(
  lines: readonly Line[],
  start: number,
  depthOf: (line: Line) => DraftParagraph['depth'] | null,
  style: BodyStyle,
  reading: Reading,
): { body: Inner[]; end: number } {
  const body: Inner[] = []
  let at = start
  while (at < lines.length) {
    const line = lines[at]!
    const depth = line.cells ? null : depthOf(line)
    const near = at === start || (line.gap <= 1 && !line.top)
    if (depth !== null && near) {
      const read = readPoint(lines, at, depth, style, reading)
      body.push(read.block)
      at = read.end
    } else if (at > start && isNote(line) && line.gap === 0) {
      const read = readText(lines, at, style, reading)
      body.push(read.block as Inner)
      at = read.end
    } else break
  }
  return { body, end: at }
}

/** `◆` or `◇` lines that stand together are one box of key points. */
export const readKeyBox: BlockReader = (lines, at, style, reading) => {
  const line = lines[at]!
  const sign = line.cells ? undefined : key.exec(line.text)?.[1]
  if (sign === undefined) return null
  const depthOf = (one: Line) => (key.exec(one.text)?.[1] === sign ? 1 : null)
  const { body, end } = readPoints(lines, at, depthOf, style, reading)
  return { blocks: [{ type: 'box', kind: 'key', title: '', body }], end }
}

/** `❖`, `▶` and `➔` lines that stand together are one callout of three depths. */
export const readCallout: BlockReader = (lines, at, style, reading) => {
  const line = lines[at]!
  if (line.cells || calloutDepth(line.text) === null) return null
  const { body, end } = readPoints(lines, at, (one) => calloutDepth(one.text), style, reading)
  return { blocks: [{ type: 'box', kind: 'callout', title: '', body }], end }
}

/** Index behind the outline lines that stand at `start` without a blank line among them. */
function runEnd(lines: readonly Line[], start: number, style: BodyStyle, reading: Reading): number {
  let at = start
  while (at < lines.length) {
    const line = lines[at]!
    if (line.cells || line.image || line.heading > 0 || readMark(line.text) === null) break
    if (at > start && (line.gap > 0 || line.top)) break
    at = textEnd(lines, at, 'paragraph', style, reading)
  }
  return at
}

/** Outline lines that say what something is: named as an overview, or most of them `일시 : …`. */
function tellsOverview(caption: string, lines: readonly Line[]): boolean {
  const labelled = lines.filter((line) => /^.{1,14}\s?:\s/.test(readMark(line.text)?.rest ?? '')).length
  return /(?:개요|개념|정의|일정|요약|주요\s?내용)\s*$/.test(caption) || labelled * 2 > lines.length
}

/**
 * `< 행사 개요 >` above key points or above outline lines is the title of a box, not of a table: the box ends at the
 * first blank line.
 */
export const readCaptionedBox: BlockReader = (lines, at, style, reading) => {
  const caption = readCaption(lines, at)
  const next = caption && lines[at + caption.lines]
  if (!caption || caption.figure || caption.corner || !next || next.cells || next.gap > 2 || next.top) return null
  const start = at + caption.lines
  const head = lines.slice(at, start)
  const boxed = readKeyBox(lines, start, style, reading) ?? readCallout(lines, start, style, reading)
  if (boxed) {
    reading.put(head, 'title')
    return { blocks: boxed.blocks.map((block) => ({ ...block, title: caption.text }) as DraftBlock), end: boxed.end }
  }
  const kind = readMark(next.text)?.kind
  if (kind !== 'dash' && kind !== 'square' && kind !== 'circle') return null
  const end = runEnd(lines, start, style, reading)
  const after = lines[end]
  // A single statement under a caption is body text under a picture.
  if (end - start < 2 || (after && after.gap === 0 && !after.top)) return null
  if (!tellsOverview(caption.text, lines.slice(start, end))) return null
  reading.put(head, 'title')
  const body: Inner[] = []
  for (let inner = start; inner < end; ) {
    const read = readText(lines, inner, style, reading)
    body.push(read.block as Inner)
    inner = read.end
  }
  return { blocks: [{ type: 'box', kind: 'key', title: caption.text, body }], end }
}
