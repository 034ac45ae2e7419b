/** A chart's data as text, the way spreadsheets copy it: a line a row, a tab between cells, the first line the heads. */

/** Cells of a text; blank lines are no rows, a cell in `"…"` may hold tabs and line ends. */
export function readCells(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|\r|$)/gy
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text)
    // An opening quote that nothing closes, or that text follows, is text.
    if (!match) break
    const [whole, quoted, bare = '', end] = match
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === '\t' && cell.lastIndex === text.length) row.push('')
    if (end !== '\t' || cell.lastIndex === text.length) {
      if (row.length > 1 || whole.startsWith('"') || bare.trim() !== '') rows.push(row)
      row = []
    }
  }
  return rows
}

const written = (cell: string, alone: boolean): string =>
  /[\t\r\n]|^"/u.test(cell) || (alone && cell.trim() === '') ? `"${cell.replaceAll('"', '""')}"` : cell

/** Inverse of `readCells`; a row without cells becomes one empty cell. */
export const writeCells = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => (row.length > 0 ? row : ['']).map((cell) => written(cell, row.length < 2)).join('\t')).join('\n')
