/** A manuscript as a word processor holds it; `docx.ts`, `hwpx.ts` and `hwp.ts` write it as files. */
export type OfficeRun =
  | string
  | { raised: string }
  | { note: OfficeRun[] }
  | { tab: true }
  | { lineBreak: true }
  | { picture: Uint8Array; alt?: string }
  | { deleted: string }
  | { inserted: string }

export interface OfficeText {
  runs: OfficeRun[]
  /** Level of a heading style, in formats that have one. */
  heading?: number
  pageBreak?: true
}

export interface OfficeCell {
  blocks: OfficeBlock[]
  colspan?: number
  rowspan?: number
  header?: true
}

export interface OfficeTable {
  table: OfficeCell[][]
  caption?: string
}

export interface OfficeBox {
  box: OfficeBlock[]
}

export type OfficeBlock = OfficeText | OfficeTable | OfficeBox

/** A paragraph of plain text, its tabs as tabs. */
export const typed = (text: string, heading = 0): OfficeText => ({
  runs: text
    .split('\t')
    .flatMap((part, at): OfficeRun[] => [...(at > 0 ? [{ tab: true } as const] : []), ...(part ? [part] : [])]),
  ...(heading > 0 ? { heading } : {}),
})

/** A cell of plain text, a line a paragraph. */
export const cellOf = (text: string, more: Omit<OfficeCell, 'blocks'> = {}): OfficeCell => ({
  blocks: text.split('\n').map((line) => typed(line)),
  ...more,
})

/** A table of plain texts. */
export const tableOf = (...rows: (string | OfficeCell)[][]): OfficeTable => ({
  table: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cellOf(cell) : cell))),
})

/** The grid of a table: where each of its cells begins, and how many columns it has. */
export function gridOf(rows: readonly OfficeCell[][]): { starts: number[][]; columns: number } {
  const busy: number[] = []
  let columns = 0
  const starts = rows.map((row) => {
    let column = 0
    const own = row.map(({ colspan = 1, rowspan = 1 }) => {
      while ((busy[column] ?? 0) > 0) column++
      const start = column
      for (let wide = 0; wide < colspan; wide++) busy[column++] = rowspan
      return start
    })
    columns = Math.max(columns, busy.length)
    for (let at = 0; at < busy.length; at++) busy[at] = Math.max(0, (busy[at] ?? 0) - 1)
    return own
  })
  return { starts, columns }
}
