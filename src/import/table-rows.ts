import { readCaption } from './captions.ts'
import { brokenWord, goesOn, isFull, isOneWord, joinLines, looksComplete } from './join.ts'
import { type Line, type Mark, readMark, widthOf } from './lines.ts'
import type { Reading } from './reading.ts'
import { opensReferences } from './references.ts'
import { inlineLabel, shortRun } from './table-head.ts'

/** A paragraph of a cell: its mark as it will be written, and its lines without it. */
interface CellText {
  prefix: string
  lines: Line[]
}

/** A row being read: the lines of its label and the paragraphs of its cell. */
export interface TextRow {
  label: Line[]
  cell: CellText[]
}

/** What surrounds a table that is being read. */
export interface Surroundings {
  lines: readonly Line[]
  reading: Reading
  /** True where the draft indents the dashes of cells, so that a dash at the margin is body text. */
  indents: boolean
  /** Width of a full line of the text column, in ems. */
  cellWidth: number
  rowMark: 'dot' | 'dash'
  /** Index of the last line that opens a cell before anything ends the table. */
  lastRow: number
  /** True while the text read last is a note, which is set smaller. */
  inNote: boolean
}

/** True for a line that no table goes beyond: the next exhibit, a heading, the reference line, an outline mark. */
export function stops(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  if (!line || line.cells || line.heading > 0 || line.image) return true
  const kind = readMark(line.text)?.kind
  return kind === 'square' || kind === 'circle' || opensReferences(line.text) || readCaption(lines, at) !== null
}

function cellPrefix(mark: Mark): string {
  if (mark.kind === 'dot') return '∙ '
  if (mark.kind === 'dash') return '- '
  return `${mark.sign} `
}

/** A run of short lines is a label where the first line of a cell follows it. */
function labelAt(around: Surroundings, at: number): number {
  const { lines, rowMark } = around
  if (inlineLabel(lines[at]?.text ?? '')) return 1
  const run = shortRun(lines, at)
  const behind = lines[at + run]
  if (!behind || (run > 0 && stops(lines, at + run))) return 0
  if (inlineLabel(behind.text)) return run + 1
  return run > 0 && readMark(behind.text)?.kind === rowMark ? run : 0
}

type Step = 'label' | 'cell' | 'continue' | 'end'

/** A dotted line further on shows that the table has not ended yet. */
const moreRows = (around: Surroundings, at: number): boolean => at < around.lastRow

/** Width of the column that the text read last stands in; cells of a narrow table show less than the column holds. */
function columnWidth({ cellWidth, inNote, reading: { evidence } }: Surroundings): number {
  if (!evidence.wrapped) return Number.POSITIVE_INFINITY
  return Math.max(cellWidth, evidence.fullWidth * 0.6) * (inNote ? 1.25 : 1)
}

/** What an unmarked line behind cell text is. */
function stepUnmarked(around: Surroundings, at: number): Step {
  const { lines, reading } = around
  const { keepsSpaces } = reading.evidence
  const last = lines[at - 1]!
  const line = { ...last, text: inlineLabel(last.text)?.rest ?? last.text }
  const next = lines[at]!
  const width = columnWidth(around)
  const isLabel = labelAt(around, at) > 0
  const broken = isFull(line, next, width) && brokenWord(line, next, reading.evidence) !== null
  if (isLabel && inlineLabel(next.text)) return 'label'
  if (around.inNote && next.gap === 0 && reading.evidence.doubleSpaced) return 'continue'
  if (isLabel && !broken && !/^(?:및|또는|등[을의이]?)\s/.test(next.text)) {
    // A space at the line end promises more text, unless half the line stayed empty.
    if (line.space ? widthOf(line.text) < width * 0.6 : keepsSpaces) return 'label'
    if (!line.space && (!isFull(line, next, width) || looksComplete(line.text))) return 'label'
  }
  const verdict = goesOn(line, next, around.inNote ? 'note' : 'cell', reading.evidence, width)
  if (!broken && !verdict.sure) {
    reading.problem(
      'cell-text-uncertain',
      next.number,
      `이 줄을 ${verdict.goesOn ? '앞 줄에 이어' : '앞 줄과 나누어'} 읽었습니다. 표의 칸이 맞는지 확인해 주세요.`,
    )
  }
  if (broken || verdict.goesOn) return 'continue'
  if (!moreRows(around, at) || (keepsSpaces && widthOf(next.text) > 24)) return 'end'
  return readMark(lines[at + 1]?.text ?? '')?.kind === around.rowMark && !isFull(line, next, width)
    ? 'label'
    : 'continue'
}

function stepAt(around: Surroundings, at: number, rows: readonly TextRow[]): Step {
  const { lines, indents, cellWidth, rowMark } = around
  if (stops(lines, at)) return 'end'
  const line = lines[at]!
  const mark = readMark(line.text)
  const row = rows.at(-1)
  if (!mark) return row && row.cell.length > 0 ? stepUnmarked(around, at) : 'label'
  if (!row || mark.kind !== 'dash' || rowMark === 'dash') return 'cell'
  if (indents) return line.indent >= 1 && !(line.top && line.indent === 1) ? 'cell' : 'end'
  return widthOf(line.text) > cellWidth + 2.5 ? 'end' : 'cell'
}

function takeLabel(line: Line, rows: TextRow[]): void {
  const inline = inlineLabel(line.text)
  const open = rows.at(-1)
  const row = open && open.cell.length === 0 ? open : { label: [], cell: [] }
  if (row !== open) rows.push(row)
  row.label.push(inline ? { ...line, text: inline.label, space: false } : line)
  if (inline) row.cell.push({ prefix: '∙ ', lines: [{ ...line, text: inline.rest }] })
}

function takeCell(line: Line, rows: TextRow[]): void {
  const mark = readMark(line.text)!
  if (rows.length === 0) rows.push({ label: [], cell: [] })
  rows.at(-1)!.cell.push({ prefix: cellPrefix(mark), lines: [{ ...line, text: mark.rest }] })
}

/** Reads the rows from `start` on; `end` is the index of the first line that is not the table's. */
export function walkRows(around: Surroundings, start: number): { rows: TextRow[]; end: number } {
  const rows: TextRow[] = []
  let at = start
  for (; at < around.lines.length; at++) {
    const step = stepAt(around, at, rows)
    if (step === 'end') break
    const line = around.lines[at]!
    if (step === 'label') {
      takeLabel(line, rows)
      around.inNote = false
    } else if (step === 'cell') {
      takeCell(line, rows)
      const kind = readMark(line.text)?.kind
      around.inNote = kind === 'note' || kind === 'remark'
    } else rows.at(-1)!.cell.at(-1)!.lines.push(line)
  }
  return { rows, end: at }
}

/** Lines of a label become one line where the draft shows that they do; else each stays a line of the cell. */
function labelText(lines: readonly Line[], reading: Reading): string {
  let out = lines[0]?.text ?? ''
  lines.slice(1).forEach((next, index) => {
    const line = lines[index]!
    const joined = /[·(]$/.test(line.text) || isOneWord(line, next, reading.evidence)
    if (line.space || /[가-힣](?:[을를의에와과]|및)$|및$/.test(line.text)) out += ` ${next.text}`
    else if (joined) out += next.text
    else {
      out += `\n${next.text}`
      if (/\)$/.test(line.text) || !/[가-힣]$/.test(line.text)) return
      reading.problem(
        'label-lines-uncertain',
        next.number,
        '표의 첫 칸이 여러 줄이라 줄을 나누어 두었습니다. 한 낱말이면 붙여 주세요.',
      )
    }
  })
  return out
}

/** Label and cell of a row as the draft stores them, a paragraph a line, marks kept. */
export const textOf = (row: TextRow, reading: Reading): [string, string] => [
  labelText(row.label, reading),
  row.cell.map((part) => part.prefix + joinLines(part.lines, reading)).join('\n'),
]
