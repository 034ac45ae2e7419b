import type { NoteMark } from '../document/nodes.ts'
import { readCaption, readUnit } from './captions.ts'
import type { DraftBlock, DraftParagraph, DraftTable } from './draft.ts'
import { goesOn, joinLines, type TextKind } from './join.ts'
import { type Line, type Mark, readMark, widthOf } from './lines.ts'
import type { Reading } from './reading.ts'
import { opensReferences } from './references.ts'
import { readTabTable, tabTableEnd } from './tab-tables.ts'
import { readTextTable } from './tables.ts'

type Depth = DraftParagraph['depth']

/** Reads what opens at a line, null where it is nothing of this reader's; `end` is the index behind its last line. */
export type BlockReader = (
  lines: readonly Line[],
  at: number,
  style: BodyStyle,
  reading: Reading,
) => { blocks: DraftBlock[]; end: number } | null

/** How a grammar reads the body of an article. */
export interface BodyStyle {
  /** Depth of a marked line; `mark` is null for an unmarked one. */
  depth(mark: Mark | null, line: Line): Depth
  /** True where the draft indents the dashes of table cells. */
  indents: boolean
  /** Unmarked lines that are remarks all the same: `자료 : …`, footnotes. */
  remark?: RegExp
  /** Readers of what this house style has beside outline, tables and figures, asked in order. */
  readers?: readonly BlockReader[]
  /** Lines that open a block for such a reader, so that no text above goes on in them. */
  opens?: RegExp
  /** Names of the exhibits and boxes that the text refers to: `fig3`. */
  named?: ReadonlySet<string>
}

/** True for a line that can't go on with the text before it. */
const opensBlock = (lines: readonly Line[], at: number, style: BodyStyle): boolean => {
  const line = lines[at]
  if (line && (style.opens?.test(line.text) || style.remark?.test(line.text))) return true
  if (!line || line.cells || line.image || line.heading > 0 || readMark(line.text)) return true
  return opensReferences(line.text) || readUnit(line.text) !== null || readCaption(lines, at) !== null
}

/** Index behind the last line of the text that opens at `start`; an uncertain end is reported. */
export function textEnd(
  lines: readonly Line[],
  start: number,
  kind: TextKind,
  style: BodyStyle,
  reading: Reading,
): number {
  let end = start + 1
  while (!opensBlock(lines, end, style)) {
    const verdict = goesOn(lines[end - 1]!, lines[end]!, kind, reading.evidence)
    if (!verdict.sure) {
      const shown = verdict.goesOn ? '앞 줄에 이어' : '새 문단으로'
      reading.problem(
        'paragraph-break-uncertain',
        lines[end]!.number,
        `이 줄을 ${shown} 읽었습니다. 문단이 맞는지 확인해 주세요.`,
      )
    }
    if (!verdict.goesOn) break
    end++
  }
  return end
}

/** `< 행사 개요 >` right above an outline heads that outline; above anything else it is a caption. */
function isExhibit(lines: readonly Line[], at: number): boolean {
  const caption = readCaption(lines, at)
  const next = caption && lines[at + caption.lines]
  if (!caption || caption.corner || caption.figure || !next || next.cells || next.gap > 2) return caption !== null
  const kind = readMark(next.text)?.kind
  return kind !== 'dash' && kind !== 'square' && kind !== 'circle'
}

/** A caption with its unit and what stands under it: a table, a picture, or nothing yet. */
function readExhibit(
  lines: readonly Line[],
  start: number,
  style: BodyStyle,
  reading: Reading,
): { block: DraftBlock; end: number } {
  const caption = readCaption(lines, start)!
  let at = start + caption.lines
  const unit = readUnit(lines[at]?.text ?? '')
  if (unit !== null) at++
  reading.put(lines.slice(start, at), lines[at]?.cells ? 'table' : 'figure')
  if (unit !== null) reading.rewritten('단위')
  const units = unit === null ? {} : { unit }
  const next = lines[at]
  if (next?.cells && !(caption.figure && next.gap > 2)) {
    const end = tabTableEnd(lines, at)
    return { block: { ...readTabTable(lines.slice(at, end), caption.text, reading), ...units }, end }
  }
  if (next?.image) {
    reading.put(next, 'figure')
    const { alt, file } = next.image
    if (alt === caption.text) reading.rewritten(alt)
    return { block: { type: 'figure', caption: caption.text, ...units, ...(alt && { alt }), file }, end: at + 1 }
  }
  const read = caption.figure ? null : readTextTable(lines, at, caption.text, style.indents, reading)
  if (read) return { block: { ...(read.table as DraftTable), ...units }, end: read.end }
  reading.problem(
    'figure-missing',
    lines[start]!.number,
    `‘${caption.text}’ 아래에 표가 없어 그림 자리로 두었습니다. 그림 파일과 대체 글을 넣어 주세요.`,
  )
  return { block: { type: 'figure', caption: caption.text, ...units }, end: at }
}

function readImage(line: Line, reading: Reading): DraftBlock {
  reading.put(line, 'figure')
  const { alt, file } = line.image!
  return { type: 'figure', caption: alt, file, ...(alt && { alt }) }
}

const noteMark = (mark: Mark | null): NoteMark => (mark?.kind === 'note' ? (mark.sign as NoteMark) : '※')

/** Reads one paragraph or note of the outline. */
export function readText(
  lines: readonly Line[],
  start: number,
  style: BodyStyle,
  reading: Reading,
): { block: DraftBlock; end: number } {
  const line = lines[start]!
  const mark = readMark(line.text)
  const isNote = mark?.kind === 'note' || mark?.kind === 'remark' || (!mark && style.remark?.test(line.text) === true)
  const end = textEnd(lines, start, isNote ? 'note' : 'paragraph', style, reading)
  const own = lines.slice(start, end)
  reading.put(own, isNote ? 'note' : 'paragraph')
  reading.rewritten(mark?.sign ?? '')
  const text = joinLines([{ ...line, text: mark?.rest ?? line.text }, ...own.slice(1)], reading)
  if (isNote) return { block: { type: 'note', mark: noteMark(mark), text }, end }
  const odd = !mark && line.heading === 0 && widthOf(text) < 6 && !/^(?:\d{1,2}|[IVX]{1,4})\.\s/.test(text)
  if (!isNote && (odd || /^\||<\/?[a-z]{1,10}>/i.test(text))) {
    reading.problem(
      'line-not-understood',
      line.number,
      `‘${text.slice(0, 20)}’이(가) 무엇인지 알 수 없어 문단으로 두었습니다. 필요 없으면 지우고, 필요하면 제자리로 옮겨 주세요.`,
    )
  }
  return { block: { type: 'paragraph', depth: style.depth(mark, line), text }, end }
}

function firstOf<From, To>(all: readonly From[], read: (from: From) => To | null): To | null {
  for (const one of all) {
    const found = read(one)
    if (found !== null) return found
  }
  return null
}

/** Reads the lines of an article's body into blocks, in order; no line is left out. */
export function readBody(lines: readonly Line[], style: BodyStyle, reading: Reading): DraftBlock[] {
  const blocks: DraftBlock[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at]!
    const own = firstOf(style.readers ?? [], (reader) => reader(lines, at, style, reading))
    const before = { at, blocks: blocks.length }
    if (own) {
      blocks.push(...own.blocks)
      at = own.end
    } else if (line.cells) {
      const end = tabTableEnd(lines, at)
      blocks.push(readTabTable(lines.slice(at, end), '', reading))
      at = end
    } else if (line.image) {
      blocks.push(readImage(line, reading))
      at++
    } else {
      const read = isExhibit(lines, at) ? readExhibit(lines, at, style, reading) : readText(lines, at, style, reading)
      blocks.push(read.block)
      at = read.end
    }
    for (const block of blocks.slice(before.blocks)) reading.place(block, lines.slice(before.at, at))
  }
  return blocks
}
