import type { DraftTable } from './draft.ts'
import { type Line, readMark, widthOf } from './lines.ts'
import type { Reading } from './reading.ts'
import { hasManyColumns, inlineLabel, isHeadWord, labelWidth, numericRows, shortRun, splitHead } from './table-head.ts'
import { type Surroundings, stops, textOf, walkRows } from './table-rows.ts'

/** Least width of a line that can only be a statement of the body, in ems. */
export const statementWidth = (reading: Reading): number =>
  reading.evidence.wrapped ? Math.max(22, reading.evidence.fullWidth * 0.62) : 30

interface Head {
  header: string[]
  /** Lines that the header takes. */
  lines: number
  sure: boolean
}

function readHead(lines: readonly Line[], at: number, rowMark: Surroundings['rowMark']): Head {
  const none: Head = { header: [], lines: 0, sure: true }
  const line = lines[at]
  const next = lines[at + 1]
  if (!line || !next || readMark(line.text)) return none
  const split = splitHead(line.text)
  const followed = readMark(next.text)?.kind !== rowMark
  if (split && followed && widthOf(line.text) < 30) return { header: split.cells, lines: 1, sure: split.sure }
  if (isHeadWord(line.text) && isHeadWord(next.text) && shortRun(lines, at + 2) > 0) {
    return { header: [line.text, next.text], lines: 2, sure: true }
  }
  return none
}

/** Mark of the first cell text under a caption; null where a statement, a note or nothing comes first. */
function findRowMark(lines: readonly Line[], start: number, reading: Reading): Surroundings['rowMark'] | null {
  for (let at = start; at < lines.length && !stops(lines, at); at++) {
    const line = lines[at]!
    if (inlineLabel(line.text)) return 'dot'
    const kind = readMark(line.text)?.kind
    if (kind === 'dot') return 'dot'
    // A dash under one short line may as well be the body under a figure: a header and a label are wanted.
    if (kind === 'dash') return at - start >= 2 && splitHead(lines[start]!.text) ? 'dash' : null
    if (kind || widthOf(line.text) > statementWidth(reading)) return null
  }
  return null
}

function lookAround(lines: readonly Line[], start: number, indents: boolean, reading: Reading): Surroundings | null {
  const rowMark = findRowMark(lines, start, reading)
  if (!rowMark) return null
  let cellWidth = 0
  let lastRow = start
  for (let at = start; at < lines.length && !stops(lines, at); at++) {
    const line = lines[at]!
    const kind = inlineLabel(line.text) ? 'dot' : readMark(line.text)?.kind
    const counts = kind === 'dot' || (kind === 'dash' && (rowMark === 'dash' || line.indent > 1))
    if (kind === 'dash' && rowMark === 'dot' && indents && line.indent === 0) break
    if (counts) cellWidth = Math.max(cellWidth, widthOf(inlineLabel(line.text)?.rest ?? line.text))
    if (kind === rowMark) lastRow = at
  }
  return { lines, reading, indents, cellWidth, rowMark, lastRow: rowMark === 'dot' ? lastRow : start, inNote: false }
}

/** Lines of a table whose cells can't be told apart: short or dotted ones, up to the first statement of the body. */
function rawEnd(lines: readonly Line[], start: number, indents: boolean, reading: Reading): number {
  let at = start
  let inCell = false
  let inNote = false
  for (; at < lines.length && !stops(lines, at); at++) {
    const line = lines[at]!
    const kind = readMark(line.text)?.kind
    if (kind === 'dash' && (!indents || line.indent === 0)) break
    const last = lines[at - 1]
    const continues: boolean = inCell && (last?.space === true || (inNote && line.gap === 0))
    const wide = widthOf(line.text) > statementWidth(reading) || (line.space && widthOf(line.text) > labelWidth)
    if (!kind && wide && !continues) break
    if ((kind === 'note' || kind === 'remark') && !inCell) break
    inNote = kind === 'note' || kind === 'remark' || (inNote && !kind)
    inCell = kind !== undefined || (inCell && continues)
  }
  return at
}

const emptyTable = (caption: string): DraftTable => ({ type: 'table', caption, header: [], rows: [] })

function readRaw(lines: readonly Line[], caption: string, reading: Reading): DraftTable {
  const figures = numericRows(lines.map((line) => line.text))
  if (figures) return { ...emptyTable(caption), ...figures }
  reading.problem(
    'table-cells-unclear',
    lines[0]?.number ?? null,
    `표 ‘${caption}’의 칸을 가려내지 못해 글을 그대로 두었습니다. 표를 다시 나누거나, 그림이면 그림 파일로 바꾸어 주세요.`,
  )
  return { ...emptyTable(caption), raw: lines.map((line) => line.text).join('\n') }
}

function reportEnd(around: Surroundings, end: number): void {
  const { lines, reading } = around
  const next = lines[end]
  if (!next || stops(lines, end) || readMark(next.text) || widthOf(next.text) > statementWidth(reading)) return
  reading.problem(
    'table-end-uncertain',
    next.number,
    '이 줄부터 표 밖의 본문으로 읽었습니다. 표 안의 글이면 마지막 칸으로 옮겨 주세요.',
  )
}

/**
 * Reads a table of lines under its caption: labels and dotted text tell rows apart. Gives null where no table follows
 * (the caption is that of a figure); `rows` stays empty and `raw` whole where the cells can't be told apart.
 */
export function readTextTable(
  lines: readonly Line[],
  start: number,
  caption: string,
  indents: boolean,
  reading: Reading,
): { table: DraftTable; end: number } | null {
  const manyColumns = hasManyColumns(lines[start]?.text ?? '')
  const around = manyColumns ? null : lookAround(lines, start, indents, reading)
  if (around) {
    const head = readHead(lines, start, around.rowMark)
    const { rows, end } = walkRows(around, start + head.lines)
    const labelled = rows.length > 0 && rows.every((row) => row.label.length > 0 && row.cell.length > 0)
    const single = rows.length === 1 && rows[0]!.label.length === 0 && head.lines === 0
    if (labelled || single) {
      reading.put(lines.slice(start, end), 'table')
      if (!head.sure) reportHead(lines[start]!, head, reading)
      reportEnd(around, end)
      const texts = rows.map((row) => textOf(row, reading))
      return { table: { ...emptyTable(caption), header: head.header, rows: single ? [[texts[0]![1]]] : texts }, end }
    }
  }
  const end = rawEnd(lines, start, indents, reading)
  if (end === start) return null
  reading.put(lines.slice(start, end), 'table')
  return { table: readRaw(lines.slice(start, end), caption, reading), end }
}

function reportHead(line: Line, head: Head, reading: Reading): void {
  reading.problem(
    'table-head-uncertain',
    line.number,
    `표 머리글을 ‘${head.header.join('’ · ‘')}’로 나누었습니다. 칸 이름이 맞는지 확인해 주세요.`,
  )
}
