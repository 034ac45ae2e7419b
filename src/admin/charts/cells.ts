/** A chart's cells as an editor changes them: pure, on rows of texts of one length. */
import { readCells } from '../../assemble/chart-cells.ts'
import { inlineText } from '../../document/inline.ts'
import type { Cell, Table } from '../../document/nodes.ts'
import { type MarkupElement, readClipboard } from '../../import/clipboard/read-clipboard.ts'

/** Rows of one length; at least a head and one row of two cells. */
export type Grid = readonly (readonly string[])[]

/** The cells of a stored text, filled up to a rectangle that can be written into. */
export function gridOf(data: string): Grid {
  return rectangle(readCells(data))
}

function rectangle(rows: Grid): Grid {
  const columns = Math.max(2, ...rows.map((row) => row.length))
  const filled = rows.length < 2 ? [...rows, ...Array<string[]>(2 - rows.length).fill([])] : rows
  return filled.map((row) => [...row, ...Array<string>(columns - row.length).fill('')])
}

/** What is stored of a grid: rows and columns at its end that nothing stands in are not. */
export function storedRows(grid: Grid): string[][] {
  const rows = grid.slice(0, grid.findLastIndex((row) => row.some((cell) => cell.trim() !== '')) + 1)
  const columns = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell.trim() !== '') + 1))
  return rows.map((row) => row.slice(0, columns))
}

const textOf = (cell: Cell): string => cell.children.map((block) => inlineText(block.children)).join(' ')

/** Texts by place; a merged cell's stands in its first. */
function tableCells(table: Table): string[][] {
  const rows = [...table.head, ...table.body]
  const grid = rows.map((): (string | undefined)[] => [])
  rows.forEach((row, at) => {
    let column = 0
    for (const cell of row.cells) {
      while (grid[at]?.[column] !== undefined) column++
      for (let down = 0; down < cell.rowspan; down++)
        for (let wide = 0; wide < cell.colspan; wide++) {
          const line = grid[at + down]
          if (line) line[column + wide] = down + wide === 0 ? textOf(cell) : ''
        }
    }
  })
  return grid.map((row) => Array.from(row, (text) => text ?? ''))
}

/** Cells of a clipboard: those of its first table, else of its plain text. */
export function cellsOfClipboard(html: MarkupElement | null, plain: string): string[][] {
  const table = html ? readClipboard(html, '').blocks.find((block) => block.type === 'table') : undefined
  return table ? tableCells(table) : readCells(plain).map((row) => row.map((cell) => cell.trim()))
}

/** Puts cells into a grid from a place on; it grows where they need room. */
export function putCells(grid: Grid, row: number, column: number, cells: Grid): Grid {
  const height = Math.max(grid.length, row + cells.length)
  const width = Math.max(grid[0]?.length ?? 0, ...cells.map((line) => column + line.length))
  return Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (_, c) => cells[r - row]?.[c - column] ?? grid[r]?.[c] ?? ''),
  )
}

/** A grid with an empty row at its end. */
export const withRow = (grid: Grid): Grid => [...grid, (grid[0] ?? []).map(() => '')]

/** A grid with an empty column at its end. */
export const withColumn = (grid: Grid): Grid => grid.map((row) => [...row, ''])

/** A grid without one of its rows; two stay. */
export const withoutRow = (grid: Grid, at: number): Grid =>
  grid.length > 2 ? grid.filter((_, row) => row !== at) : grid

/** A grid without one of its columns; two stay. */
export const withoutColumn = (grid: Grid, at: number): Grid =>
  (grid[0]?.length ?? 0) > 2 ? grid.map((row) => row.filter((_, column) => column !== at)) : grid
