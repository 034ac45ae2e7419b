import { columns } from '../../templates/paged/columns.ts'
import { isFigure } from '../../templates/paged/figures.ts'
import type { Cell, CellBlock, Chart, Table } from '../document/nodes.ts'
import {
  type HandoutBlock,
  type HandoutCell,
  type HandoutParagraph,
  type HandoutTable,
  line,
  paragraph,
  text,
} from './content.ts'
import type { Context } from './context.ts'
import { type Grid, gridOf } from './grid.ts'
import type { StyleName } from './look.ts'
import { runsOf } from './runs.ts'

/** Marks inside of cells, the same in every house. */
export const cellMarks = ['∙', '-', '·'] as const

const cellStyles: readonly StyleName[] = ['cell', 'cell1', 'cell2', 'cell3']

function cellBlock(block: CellBlock, head: boolean, context: Context): HandoutParagraph {
  const runs = runsOf(block.children, context)
  if (block.type === 'note') return paragraph('cellNote', [text(`${block.mark} `), ...runs])
  if (block.depth === 0) return paragraph(head ? 'cellHead' : 'cell', runs)
  return paragraph(cellStyles[block.depth] ?? 'cell3', runs, { place: { list: 'cell', level: block.depth - 1 } })
}

const emptyCell = (): HandoutParagraph[] => [paragraph('cell', [])]

const cellBlocks = (cell: Cell | null, head: boolean, context: Context): HandoutParagraph[] =>
  cell && cell.children.length > 0 ? cell.children.map((block) => cellBlock(block, head, context)) : emptyCell()

/** Widths in mm that fill `width`, by what stands in the columns. */
function widthsOf(table: Table, grid: Grid, width: number): number[] {
  const found = columns(table)
  const shares = Array.from({ length: grid.columns }, (_, at) => Math.max(found[at]?.width ?? 1, 1))
  const sum = shares.reduce((all, share) => all + share, 0)
  return shares.map((share) => (share / sum) * width)
}

/** A row as one paragraph, for tables that are wider than any word processor takes. */
const asLines = (table: Table, context: Context): HandoutBlock[] =>
  [...table.head, ...table.body].map((row) =>
    paragraph(
      'prose',
      row.cells.flatMap((cell, at) => [
        ...(at > 0 ? [text(' | ')] : []),
        ...cell.children.flatMap((block) => runsOf(block.children, context)),
      ]),
    ),
  )

/** A table on its full grid. */
export function tableBlocks(table: Table, context: Context): HandoutBlock[] {
  const grid = gridOf(table)
  if (!grid) return asLines(table, context)
  if (grid.rows.length === 0) return []
  const rows = grid.rows.map((row, at) =>
    row.map(({ cell, ...place }): HandoutCell => {
      const header = at < grid.headRows || cell?.header === true
      return {
        ...place,
        header,
        blocks: cellBlocks(cell, header && !(cell && at >= grid.headRows && isFigure(cell)), context),
      }
    }),
  )
  const widths = widthsOf(table, grid, context.width)
  return [{ type: 'table', kind: 'data', widths, rows, headRows: grid.headRows }]
}

/** A chart's data as they were typed, in a small table under the picture. */
export function dataTable({ columns: names, rows }: Chart, width: number): HandoutTable {
  const wide = [names, ...rows].reduce((most, row) => Math.max(most, row.length), 1)
  const cells = (row: readonly string[], at: number): HandoutCell[] =>
    Array.from({ length: wide }, (_, column) => ({
      row: at,
      column,
      rowspan: 1,
      colspan: 1,
      header: at === 0 || column === 0,
      blocks: [line('small', row[column] ?? '')],
    }))
  return {
    type: 'table',
    kind: 'small',
    widths: Array.from({ length: wide }, () => width / wide),
    rows: [names, ...rows].map(cells),
    headRows: 1,
  }
}

/** A table of one row whose cells hold blocks: a frame around a box, or two exhibits side by side. */
export function rowOf(kind: 'frame' | 'pair', cells: readonly HandoutBlock[][], width: number): HandoutTable {
  const row = cells.map(
    (blocks, column): HandoutCell => ({
      row: 0,
      column,
      rowspan: 1,
      colspan: 1,
      header: false,
      blocks: blocks.length > 0 ? blocks : emptyCell(),
    }),
  )
  return { type: 'table', kind, widths: cells.map(() => width / cells.length), rows: [row], headRows: 0 }
}
