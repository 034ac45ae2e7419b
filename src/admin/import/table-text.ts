/** Tables as lines that an editor can type: a row a line, `|` between cells. */
import type { DraftCell, DraftTable } from '../../import/draft.ts'
import type { AnsweredTable } from '../../manuscripts/manuscript.ts'

const textOf = (cell: DraftCell): string => (typeof cell === 'string' ? cell : cell.text).replaceAll('\n', ' ⏎ ')

/** Header rows of a draft's table. */
export const headRows = ({ header }: DraftTable): DraftCell[][] => {
  if (header.length === 0) return []
  return (Array.isArray(header[0]) ? header : [header]) as DraftCell[][]
}

/** Rows as lines; a table whose cells could not be told apart gives its lines as they are, so that nothing is guessed. */
export function typedRows(table: DraftTable): string {
  if (table.rows.length === 0) return table.raw ?? ''
  return [...headRows(table), ...table.rows].map((row) => row.map(textOf).join(' | ')).join('\n')
}

/** Cells of typed lines, blank lines left out; `⏎` breaks a line inside a cell. */
export const readRows = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll(/\s*⏎\s*/g, '\n')))

/** What is wrong with typed rows, in Korean; empty when nothing is. */
export function rowsFault(rows: readonly (readonly unknown[])[]): string {
  const [first] = rows
  if (!first) return '표의 줄을 넣으세요.'
  const odd = rows.findIndex((row) => row.length !== first.length)
  if (odd === -1) return first.length < 2 ? '칸 사이에 | 를 넣어 줄마다 칸을 나누세요.' : ''
  return `${odd + 1}번째 줄은 칸이 ${rows[odd]!.length}개인데 첫 줄은 ${first.length}개입니다. 칸 수를 맞추세요.`
}

/** The first rows as heads, the others as the body. */
export const asTable = (rows: DraftCell[][], heads: number): AnsweredTable => ({
  header: rows.slice(0, heads),
  rows: rows.slice(heads),
})

/** Rows of the first table of copied HTML, merged cells kept; null where it holds none. */
export function pastedHtml(html: string): DraftCell[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (!table) return null
  const rows = [...table.rows].map((row) =>
    [...row.cells].map((cell): DraftCell => {
      for (const end of cell.querySelectorAll('br')) end.replaceWith('\n')
      for (const block of cell.querySelectorAll('p, div, li')) block.append('\n')
      const lines = (cell.textContent ?? '').split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
      const text = lines.filter((line) => line !== '').join('\n')
      const { colSpan, rowSpan } = cell
      if (colSpan < 2 && rowSpan < 2) return text
      return { text, ...(colSpan > 1 ? { colspan: colSpan } : {}), ...(rowSpan > 1 ? { rowspan: rowSpan } : {}) }
    }),
  )
  return rows.filter((row) => row.length > 0)
}

/** Rows of copied text whose cells are parted by tabs; null where no line has one. */
export function pastedText(text: string): DraftCell[][] | null {
  if (!text.includes('\t')) return null
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').map((cell) => cell.trim()))
}
