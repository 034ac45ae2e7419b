import type { Line, Span } from './lines.ts'
import { cellText } from './markup.ts'

/** Most lines that one HTML table may stand on. */
const longestTable = 3000

/** A row of an HTML table on its grid: covered places are empty and have no span. */
export interface HtmlRow {
  cells: string[]
  spans: (Span | null)[]
  /** Lines that the row stands behind, counted from the first line of the table. */
  line: number
}

const spanOf = (attributes: string, name: string): number =>
  Math.min(Number(new RegExp(`${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(attributes)?.[1] ?? 1) || 1, 100)

const countBreaks = (text: string): number => text.match(/\n/g)?.length ?? 0

function readRow(row: string, head: boolean, covered: ReadonlySet<number>): Omit<HtmlRow, 'line'> {
  const out: Omit<HtmlRow, 'line'> = { cells: [], spans: [] }
  const skip = () => {
    while (covered.has(out.cells.length)) {
      out.cells.push('')
      out.spans.push(null)
    }
  }
  for (const match of row.matchAll(/<t([hd])\b([^<>]{0,200})>([\s\S]*?)(?=<t[hd]\b|<\/t[hdr]|$)/gi)) {
    skip()
    const attributes = match[2] ?? ''
    const colspan = spanOf(attributes, 'colspan')
    const header = head || match[1]?.toLowerCase() === 'h'
    out.cells.push((match[3] ?? '').replace(/\n/g, ' '), ...Array<string>(colspan - 1).fill(''))
    out.spans.push({ colspan, rowspan: spanOf(attributes, 'rowspan'), header }, ...Array<null>(colspan - 1).fill(null))
  }
  skip()
  return out
}

/** Rows of the inside of an HTML table; no merged cell reaches beyond the last row. */
function readRows(inner: string): HtmlRow[] {
  const parts = inner.split(/(?=<tr\b[^<>]{0,200}>)/i)
  const covered: Set<number>[] = []
  let line = countBreaks(parts[0] ?? '')
  let head = /<thead\b/i.test(parts[0] ?? '')
  const sources = parts.slice(/^<tr\b/i.test(parts[0] ?? '') ? 0 : 1)
  return sources.map((source, at) => {
    const row = { ...readRow(source, head, covered[at] ?? new Set()), line }
    row.spans.forEach((span, column) => {
      if (!span) return
      span.rowspan = Math.min(span.rowspan, sources.length - at)
      for (let down = 1; down < span.rowspan; down++) {
        const below = covered[at + down] ?? new Set<number>()
        for (let wide = 0; wide < span.colspan; wide++) below.add(column + wide)
        covered[at + down] = below
      }
    })
    covered[at] = new Set()
    line += countBreaks(source)
    if (/<\/thead>|<tbody\b/i.test(source)) head = false
    return row
  })
}

/** The first HTML table of a text, and what stands around it there. */
export function htmlRows(text: string): { rows: HtmlRow[]; before: string; after: string } | null {
  const start = text.search(/<table\b/i)
  if (start === -1) return null
  const end = text.toLowerCase().indexOf('</table>', start)
  const rows = readRows(end === -1 ? text.slice(start) : text.slice(start, end))
  return { rows, before: text.slice(0, start), after: end === -1 ? '' : text.slice(end + 8) }
}

/** Puts the lines of an HTML table into its first line, which `\n` keeps apart; `taken` are the others. */
export function joinHtml(lines: readonly Line[]): { lines: Line[]; taken: Line[] } {
  const ends = lines.flatMap((line, index) => (/<\/table>/i.test(line.text) ? [index] : []))
  const out: Line[] = []
  const taken: Line[] = []
  let next = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    while ((ends[next] ?? lines.length) < at) next++
    const end = ends[next] ?? -1
    if (end <= at || end - at > longestTable || !/<table\b/i.test(line.text)) {
      out.push(line)
      continue
    }
    const own = lines.slice(at, end + 1)
    out.push({ ...line, text: own.map((one) => one.text).join('\n') })
    taken.push(...own.slice(1).map((one) => ({ ...one, text: '' })))
    at = end
  }
  return { lines: out, taken }
}

const squeeze = (text: string): string => cellText(text).replace(/[\s∙•-]/g, '')

/** Text of the HTML cells, for telling what an extraction says a second time. */
export const cellKeys = (rows: readonly HtmlRow[]): Set<string> =>
  new Set(rows.flatMap((row) => row.cells.map(squeeze)).filter((key) => key !== ''))

/** True where every cell of a tab-separated text is a cell of the HTML table. */
export function repeatsCells(text: string, keys: ReadonlySet<string>): boolean {
  const cells = text.split('\t').map(squeeze).filter(Boolean)
  return cells.length > 0 && keys.size > 0 && cells.every((cell) => keys.has(cell))
}
