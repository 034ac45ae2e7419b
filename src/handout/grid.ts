import type { Cell, Row } from '../document/nodes.ts'

/** A cell with its place on the grid, its spans held inside of it; `cell` is null for a hole that no cell fills. */
export interface GridPlace {
  cell: Cell | null
  row: number
  column: number
  rowspan: number
  colspan: number
}

export interface Grid {
  columns: number
  headRows: number
  rows: GridPlace[][]
}

/** Most columns that a word processor takes. */
const mostColumns = 63

/** Places the cells of one part; spans end where another cell stands or the part ends. */
function placePart(rows: readonly Row[]): GridPlace[][] {
  const taken: boolean[][] = rows.map(() => [])
  return rows.map((row, at) => {
    let column = 0
    return row.cells.map((cell): GridPlace => {
      while (taken[at]?.[column]) column++
      let colspan = 1
      while (colspan < cell.colspan && !taken[at]?.[column + colspan]) colspan++
      const rowspan = Math.max(1, Math.min(cell.rowspan, rows.length - at))
      for (let down = 0; down < rowspan; down++)
        for (let wide = 0; wide < colspan; wide++) {
          const line = taken[at + down]
          if (line) line[column + wide] = true
        }
      const place = { cell, row: at, column, rowspan, colspan }
      column += colspan
      return place
    })
  })
}

const widthOf = (rows: readonly GridPlace[][]): number =>
  rows.flat().reduce((most, { column, colspan }) => Math.max(most, column + colspan), 1)

/** Puts an empty cell into every hole, so that each row is as wide as the grid. */
function fillHoles(rows: GridPlace[][], columns: number): GridPlace[][] {
  const taken: boolean[][] = rows.map(() => [])
  for (const { row, column, rowspan, colspan } of rows.flat())
    for (let down = 0; down < rowspan; down++)
      for (let wide = 0; wide < colspan; wide++) {
        const line = taken[row + down]
        if (line) line[column + wide] = true
      }
  return rows.map((row, at) => {
    const holes = Array.from({ length: columns }, (_, column) => column).filter((column) => !taken[at]?.[column])
    const filled = holes.map((column): GridPlace => ({ cell: null, row: at, column, rowspan: 1, colspan: 1 }))
    return [...row, ...filled].sort((a, b) => a.column - b.column)
  })
}

/** The full grid of a table, head first; null where it is wider than a word processor takes. */
export function gridOf(table: { head: readonly Row[]; body: readonly Row[] }): Grid | null {
  const [head, body] = [placePart(table.head), placePart(table.body)]
  const rows = [...head, ...body.map((row) => row.map((place) => ({ ...place, row: place.row + head.length })))]
  const columns = widthOf(rows)
  if (columns > mostColumns) return null
  return { columns, headRows: head.length, rows: fillHoles(rows, columns) }
}
