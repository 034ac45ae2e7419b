import { type BlockReader, type BodyStyle, readBody } from '../body.ts'
import { nameOf } from '../captions.ts'
import { readChapter } from '../chapters.ts'
import type { DraftBlock, DraftBox } from '../draft.ts'
import { type Line, readMark, widthOf } from '../lines.ts'
import type { Reading } from '../reading.ts'
import { captionLabel } from './cross-references.ts'

const original = /^[【[<〈]\s?원문\s?정보\s?[】\]>〉]\s*/
const numberedHeading = /^\d{1,2}\s?[.．]\s+\D/

/** Lines that open a box. */
export const boxOpening = /^(?:[<〈＜[《]\s?(?:참고|박스|Box)\s?\d{1,3}\s?[>〉＞\]》]|[【[<〈]\s?원문\s?정보)/i

const endsAnyBox = (line: Line): boolean =>
  !line.cells &&
  (numberedHeading.test(line.text) || readChapter(line) !== null || boxOpening.test(line.text) || isAbout(line))

const namesSeries = (line: Line): boolean =>
  line.gap > 0 && widthOf(line.text) < 30 && /\S\s?(?:소개|안내)$/.test(line.text)

/** An unnumbered heading, such as that of the closing words about the series. */
export const isAbout = (line: Line): boolean =>
  !line.cells &&
  !line.image &&
  (line.heading > 0 || namesSeries(line)) &&
  readMark(line.text) === null &&
  captionLabel(line) === null &&
  readChapter(line) === null &&
  !/^(?:[<〈＜【[①-⑳▣◆◇❖]|\d{1,2}\s?[.．])/.test(line.text)

const innerStyle = (style: BodyStyle): BodyStyle => ({
  ...style,
  readers: (style.readers ?? []).filter((reader) => !boxReaders.includes(reader)),
})

type Inside = DraftBox['body'][number]

/** A box holds no box: key points and callouts inside one stand as its outline. */
const flatten = (block: DraftBlock): Inside[] => {
  if (block.type !== 'box') return [block]
  return [...(block.title === '' ? [] : [{ type: 'paragraph', depth: 1, text: block.title } as const]), ...block.body]
}

const readInside = (lines: readonly Line[], style: BodyStyle, reading: Reading): Inside[] =>
  readBody(lines, innerStyle(style), reading).flatMap(flatten)

const isSquare = (line: Line | undefined): boolean =>
  line !== undefined && !line.cells && readMark(line.text)?.kind === 'square'

/**
 * A box ends at the next heading or box, and at the second statement of the outermost depth, unless all of its
 * statements are indented further than those outside.
 */
function referenceEnd(lines: readonly Line[], start: number, reading: Reading): number {
  const outside = lines.slice(Math.max(0, start - 200), start).findLast(isSquare)?.indent ?? Number.POSITIVE_INFINITY
  let squares = 0
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]!
    if (endsAnyBox(line)) return at
    if (!isSquare(line) || line.indent > outside) continue
    squares++
    const isFirst = squares === 1 && at === start
    if (isFirst) continue
    reading.problem(
      'box-end-uncertain',
      line.number,
      '참고 상자가 이 줄 앞에서 끝난 것으로 읽었습니다. 상자 안의 글이면 상자로 옮겨 주세요.',
    )
    return at
  }
  return lines.length
}

/** `〈참고 1〉 제목`, its title perhaps on the next line, with an outline of its own. */
const readReferenceBox: BlockReader = (lines, at, style, reading) => {
  const label = captionLabel(lines[at]!)
  if (label?.word !== '참고') return null
  const next = lines[at + 1]
  const below =
    label.title === '' && next && !next.cells && !readMark(next.text) && next.gap <= 2 && widthOf(next.text) < 45
  const start = at + (below ? 2 : 1)
  const end = referenceEnd(lines, start, reading)
  reading.put(lines.slice(at, start), 'title')
  reading.generated(lines[at]!, label.written, 'title')
  const name = nameOf(label)
  const title = below ? next.text : label.title
  const body = readInside(lines.slice(start, end), style, reading)
  return {
    blocks: [{ type: 'box', kind: 'reference', title, ...(style.named?.has(name) ? { name } : {}), body }],
    end,
  }
}

const isField = (line: Line): boolean => {
  const text = readMark(line.text)?.rest ?? line.text
  return !line.cells && (/^[^:：]{1,14}\s?[:：]\s?\S/.test(text) || /^https?:/.test(text))
}

/** 【원문정보】 with its fields, `제목 : …`; it ends at the first line that is no field behind a blank line. */
const readOriginalBox: BlockReader = (lines, at, style, reading) => {
  const match = lines[at]!.cells ? null : original.exec(lines[at]!.text)
  if (!match) return null
  const rest = lines[at]!.text.slice(match[0].length)
  const start = rest === '' ? at + 1 : at
  let end = at + 1
  while (end < lines.length && !endsAnyBox(lines[end]!)) {
    const line = lines[end]!
    if (!isField(line) && (line.gap > 0 || line.top || line.cells) && end > start) break
    if (end === start && !isField(line) && line.gap > 1) break
    end++
  }
  reading.put({ ...lines[at]!, text: match[0] }, 'title')
  reading.generated(lines[at]!, match[0], 'title')
  const inside = lines.slice(start, end)
  if (rest !== '' && inside[0]) inside[0] = { ...inside[0], text: rest }
  return { blocks: [{ type: 'box', kind: 'original', title: '', body: readInside(inside, style, reading) }], end }
}

/** An unnumbered heading over prose at the end are closing words about the series; elsewhere it is a heading. */
const readAboutBox: BlockReader = (lines, at, style, reading) => {
  const line = lines[at]!
  if (!isAbout(line)) return null
  let end = at + 1
  while (end < lines.length && !endsAnyBox(lines[end]!) && !lines[end]!.cells && !readMark(lines[end]!.text)) end++
  reading.put(line, 'title')
  if (end === at + 1 || end < lines.length) {
    return { blocks: [{ type: 'heading', kind: 'bracketed', text: line.text }], end: at + 1 }
  }
  const body = readInside(lines.slice(at + 1, end), style, reading)
  return { blocks: [{ type: 'box', kind: 'about', title: line.text, body }], end }
}

/** Readers of a report's boxes; inside a box they are left out. */
export const boxReaders: readonly BlockReader[] = [readReferenceBox, readOriginalBox, readAboutBox]
