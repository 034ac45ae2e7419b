/** Tables of a clipboard as tables of the document. */
import { inlineText } from '../../document/inline.ts'
import type { Cell, Row, Table } from '../../document/nodes.ts'
import { headerRowCount, isFigure } from '../table-grid.ts'
import { cellBlock } from './marks.ts'
import type { LinePiece, Piece, PieceCell, TablePiece } from './pieces.ts'

/** A table, and what stood in its cells that no cell can hold. */
export interface ReadTable {
  table: Table
  lifted: Piece[]
}

const isLine = (piece: Piece): piece is LinePiece => piece.type === 'line'

const cellOf = ({ colspan, rowspan, header, pieces }: PieceCell): Cell => {
  return { type: 'cell', header, colspan, rowspan, children: pieces.filter(isLine).map(cellBlock) }
}

const textOf = (cell: PieceCell): string =>
  cell.pieces
    .filter(isLine)
    .map((line) => inlineText(line.content))
    .join('\n')

/** Texts by place, empty where a merged cell covers; as the reader of drafts looks at tables. */
function textGrid(rows: readonly PieceCell[][]): string[][] {
  const width = (rows[0] ?? []).reduce((sum, cell) => sum + cell.colspan, 0)
  const grid = rows.map(() => Array<string | undefined>(width).fill(undefined))
  rows.forEach((row, at) => {
    for (const cell of row) {
      const column = grid[at]?.indexOf(undefined) ?? -1
      for (let down = 0; down < cell.rowspan; down++)
        for (let wide = 0; wide < cell.colspan; wide++) {
          const line = grid[at + down]
          if (line && column !== -1) line[column + wide] = down + wide === 0 ? textOf(cell) : ''
        }
    }
  })
  return grid.map((row) => row.map((text) => text ?? ''))
}

const isYear = /^(?:19|20)\d{2}/u
const bareFigure = /^[(△▲+-]?[\d.,]+%?[)]?$/u

/** Header rows as the table itself tells them, else as they look; never the whole table. */
function headSize(rows: readonly PieceCell[][], grid: readonly string[][]): number {
  const told = rows.findIndex((row) => row.length === 0 || row.some((cell) => !cell.header))
  const figures = (grid[0] ?? []).filter((text) => bareFigure.test(text) && !isYear.test(text))
  const looks = figures.length * 2 > (grid[0]?.length ?? 0) ? 0 : headerRowCount(grid)
  const count = told === -1 ? 0 : told || looks
  let size = count
  for (let at = 0; at < size; at++) {
    size = Math.max(size, ...(rows[at] ?? []).map((cell) => at + cell.rowspan))
  }
  return size >= rows.length ? 0 : size
}

const isName = (text: string | undefined): boolean =>
  text !== undefined && text !== '' && text.length <= 30 && !isFigure(text)

/** Under a header, a first column of nothing but names names its rows. */
function namesRows(grid: readonly string[][], head: number): boolean {
  const body = grid.slice(head).map((row) => row[0])
  const names = body.filter((text) => text !== '')
  return head > 0 && (grid[0]?.length ?? 0) > 1 && names.length > 0 && names.every(isName)
}

const row = (cells: Cell[]): Row => ({ type: 'row', cells })

/** Reads a table; nested tables and pictures come after it. */
export function readTable({ rows }: TablePiece): ReadTable {
  const grid = textGrid(rows)
  const size = headSize(rows, grid)
  const named = namesRows(grid, size)
  const lifted = rows.flat().flatMap((cell) => cell.pieces.filter((piece) => !isLine(piece)))
  const cut = (cell: Cell, at: number): Cell => ({
    ...cell,
    rowspan: Math.min(cell.rowspan, (at < size ? size : rows.length) - at),
  })
  // In a row that a tall cell reaches into, the first cell given is not the first of the row.
  let tall = 0
  const read = rows.map((cells, at) => {
    const covered = tall > 0
    if (covered) tall--
    else if (at >= size) tall = (cells[0]?.rowspan ?? 1) - 1
    return cells.map((cell, index) => {
      const names = at >= size && named && index === 0 && !covered
      return cut({ ...cellOf(cell), header: at < size || cell.header || names }, at)
    })
  })
  const [head, body] = [read.slice(0, size), read.slice(size)]
  const table: Table = { type: 'table', caption: [], unit: '', head: head.map(row), body: body.map(row) }
  return { table, lifted }
}
