import type { Evidence } from './evidence.ts'
import { goesOn, joinLines } from './join.ts'
import { compact, type Line, readMark, widthOf } from './lines.ts'
import type { Reading } from './reading.ts'
import type { WrittenSource } from './source-mark.ts'
import { sectionNames, titleAt } from './titles.ts'

/** One article as the summary table has it. */
export interface SummaryRow {
  /** Name of the section as the first column spells it, its lines joined without spaces. */
  section: string
  title: string
  source: WrittenSource | null
  titleLines: Line[]
  /** Sentences, each with the lines that it was broken into, marks taken off. */
  sentences: Line[][]
  page: number | null
}

/** What the summary pages hold; every one of their lines is in one of these. */
export interface SummaryTable {
  rows: SummaryRow[]
  /** Names in the first column, each with the lines that it was broken into. */
  labels: { name: string; lines: Line[] }[]
  /** Lines that belong to no row. */
  strays: Line[]
  /** Heads of the table and of its pages. */
  heads: Line[]
  pages: Line[]
}

/** True for the head of the summary table, `구분 주요 내용 페이지`, whatever stands between its words. */
export const isSummaryHead = (text: string): boolean =>
  /^구분(?:주요)?내용(?:페이지|쪽|면)$/.test(compact(text).replace(/\|/g, ''))

/** True for the running head or title of the summary pages. */
export const isSummaryTitle = (text: string): boolean => text.length < 60 && /^요\s?약$|호\s*요약$/.test(text.trim())

/** Rows of a tab-separated summary table become the lines that a text draft has. */
function flatten(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    if (!line.cells || isSummaryHead(line.text)) return [line]
    return line.cells.flatMap((cell) => {
      const parts = cell.split(/\n|\s(?=[∙•]\s)|(?<=\)|\S)\s(?=-\s)/)
      return parts
        .filter((part) => part.trim() !== '')
        .map((part) => ({ ...line, text: part.trim(), cells: null, space: false }))
    })
  })
}

class SummaryReader {
  readonly table: SummaryTable = { rows: [], labels: [], strays: [], heads: [], pages: [] }
  private label = ''
  private fresh = true
  private last: Line | null = null

  constructor(
    private readonly lines: readonly Line[],
    private readonly evidence: Evidence,
    private readonly names: ReadonlySet<string>,
  ) {}

  private get row(): SummaryRow | undefined {
    return this.table.rows.at(-1)
  }

  read(): SummaryTable {
    for (let at = 0; at < this.lines.length; ) at = this.step(at)
    takePagesOffSentences(this.table)
    return this.table
  }

  private step(at: number): number {
    const line = this.lines[at]!
    const mark = readMark(line.text)
    if (isSummaryHead(line.text) || isSummaryTitle(line.text)) this.table.heads.push(line)
    else if (/^[1-9]\d{0,2}$/.test(line.text) && this.row?.page === null) this.takePage(line)
    else if (this.isLabel(line, at)) this.takeLabel(line)
    else {
      const title = titleAt(this.lines, at, this.evidence)
      if (title) return this.takeTitle(this.lines.slice(at, title.end), title.title, title.source, title.end)
      if (mark?.kind === 'dot') return this.takeTitle([{ ...line, text: mark.rest }], mark.rest, null, at + 1)
      this.takeSentence(line, mark?.rest ?? null)
    }
    return at + 1
  }

  private takePage(line: Line): void {
    this.row!.page = Number(line.text)
    this.table.pages.push(line)
    this.last = null
  }

  /** The first column stands before the rows of its section, or, centred by the extraction, among them. */
  private isLabel(line: Line, at: number): boolean {
    if (readMark(line.text) || widthOf(line.text) > 12 || line.text.endsWith(')')) return false
    if (!this.row || this.last === null) return titleAt(this.lines, at, this.evidence) === null
    const piece = compact(line.text)
    const known = [...this.names].some((name) => name.startsWith(compact(this.fresh ? '' : this.label) + piece))
    return known && !this.last.space && widthOf(line.text) <= 8
  }

  private takeLabel(line: Line): void {
    if (this.fresh) this.table.labels.push({ name: '', lines: [] })
    const label = this.table.labels.at(-1)!
    label.name += line.text
    label.lines.push(line)
    this.label = label.name
    this.fresh = false
  }

  private takeTitle(own: Line[], title: string, source: WrittenSource | null, end: number): number {
    this.fresh = true
    this.table.rows.push({ section: this.label, title, source, titleLines: own, sentences: [], page: null })
    this.last = own.at(-1)!
    return end
  }

  private takeSentence(line: Line, rest: string | null): void {
    const row = this.row
    if (!row) {
      this.table.strays.push(line)
      return
    }
    const open = row.sentences.at(-1)
    const text = { ...line, text: rest ?? line.text }
    if (rest === null && open) open.push(text)
    else if (
      rest === null &&
      row.source === null &&
      this.last &&
      goesOn(this.last, line, 'cell', this.evidence).goesOn
    ) {
      row.titleLines.push(text)
      row.title += (this.last.space ? ' ' : '') + text.text
    } else row.sentences.push([text])
    this.last = line
  }
}

/** Where page numbers stand at the end of a row's last line, they rise from row to row. */
function takePagesOffSentences(table: SummaryTable): void {
  if (table.pages.length > 0) return
  const ends = table.rows.map((row) => {
    const line = row.sentences.at(-1)?.at(-1)
    const match = /^(.*\S)\s+[·.…]*\s*([1-9]\d{0,2})$/.exec(line?.text ?? '')
    return match && line ? { line, text: match[1] ?? '', page: Number(match[2]) } : null
  })
  const rises = ends.every((end, index) => end !== null && end.page >= (ends[index - 1]?.page ?? 0))
  if (!rises) return
  ends.forEach((end, index) => {
    table.rows[index]!.page = end!.page
    end!.line.text = end!.text
    table.pages.push({ ...end!.line, text: String(end!.page) })
  })
}

/** Reads the lines of the summary pages (without page numbers and running heads). */
export function readSummaryTable(
  lines: readonly Line[],
  evidence: Evidence,
  names: ReadonlySet<string> = sectionNames,
): SummaryTable {
  return new SummaryReader(flatten(lines), evidence, names).read()
}

/** The sentences of a row as the draft stores them. */
export function readSentences(row: SummaryRow, reading: Reading): string[] {
  for (const lines of row.sentences) reading.put(lines, 'summary')
  return row.sentences.map((lines) => joinLines(lines, reading))
}
