import type { FileBlock, FileCell, FileTable } from './content.ts'

/** A cell with its place on the grid, as files that give places have it. */
export interface PlacedCell extends FileCell {
  row: number
  column: number
}

/** Largest span that the importer reads. */
const widest = 100

/** Rows of cells that tell their place; cells may come in any order, and places outside of reason are drawn in. */
export function rowsOf(cells: readonly PlacedCell[]): FileCell[][] {
  const numbers = [...new Set(cells.map((cell) => cell.row))].sort((a, b) => a - b)
  const at = new Map(numbers.map((number, index) => [number, index]))
  const rows: PlacedCell[][] = numbers.map(() => [])
  for (const cell of cells) rows[at.get(cell.row) ?? 0]?.push(cell)
  return rows.map((row, index) =>
    row
      .sort((a, b) => a.column - b.column)
      .map(({ header, colspan, rowspan, blocks, row: number }) => {
        // Rows that no cell begins in are not written, so that spans over them shrink.
        let reached = 0
        while (reached < widest && (numbers[index + reached] ?? Number.POSITIVE_INFINITY) < number + rowspan) reached++
        return {
          header,
          blocks,
          colspan: Math.min(Math.max(colspan, 1), widest),
          rowspan: Math.min(Math.max(reached, 1), rows.length - index, widest),
        }
      }),
  )
}

/** True where a block shows something: letters, signs or a picture. */
export function showsSomething(block: FileBlock): boolean {
  if (block.type === 'paragraph')
    return block.pieces.some(
      (piece) => piece.type === 'picture' || piece.type === 'note' || ('value' in piece && piece.value.trim() !== ''),
    )
  if (block.type === 'box') return block.blocks.some(showsSomething)
  return block.caption.some(showsSomething) || block.rows.flat().some((cell) => cell.blocks.some(showsSomething))
}

const isEmpty = (cell: FileCell): boolean => !cell.blocks.some(showsSomething)

/** Column in which each cell of each row begins. */
function columnsOf(rows: readonly FileCell[][]): number[][] {
  const busy: number[] = []
  return rows.map((row) => {
    let column = 0
    const starts = row.map((cell) => {
      while ((busy[column] ?? 0) > 0) column++
      const start = column
      for (let wide = 0; wide < cell.colspan; wide++) busy[column++] = cell.rowspan
      return start
    })
    for (let at = 0; at < busy.length; at++) busy[at] = Math.max(0, (busy[at] ?? 0) - 1)
    return starts
  })
}

/**
 * Takes out the rows in which nothing stands, which the importer would not see: merged cells that reach over them
 * become shorter, an empty merged cell that begins there begins a row later.
 */
export function withoutEmptyRows(table: FileTable): FileCell[][] {
  const rows = table.rows.map((row) => row.map((cell) => ({ ...cell })))
  const columns = columnsOf(rows)
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at]!
    if (!row.every(isEmpty)) continue
    for (let above = Math.max(0, at - widest); above < at; above++)
      for (const cell of rows[above]!) if (above + cell.rowspan > at) cell.rowspan--
    row.forEach((cell, index) => {
      if (cell.rowspan < 2 || !rows[at + 1]) return
      const column = columns[at]![index]!
      const place = columns[at + 1]!.findIndex((start) => start > column)
      const to = place === -1 ? rows[at + 1]!.length : place
      rows[at + 1]!.splice(to, 0, { ...cell, rowspan: cell.rowspan - 1 })
      columns[at + 1]!.splice(to, 0, column)
    })
    rows.splice(at, 1)
    columns.splice(at, 1)
  }
  return rows
}
