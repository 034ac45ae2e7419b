import { inlineText } from '../../src/document/inline.ts'
import type { Cell, Table } from '../../src/document/nodes.ts'

/** How a column is set: `name` is the first, `label` holds short plain text, `number` figures, `text` the rest. */
export interface Column {
  kind: 'name' | 'label' | 'number' | 'text'
  /** Width in modules of the type area's grid; all columns together fill `modules`. */
  width: number
}

/** A cell with its place in the grid, counted from 0 with spans resolved. */
export interface PlacedCell {
  cell: Cell
  column: number
  row: number
}

/** Resolves row and column spans of a run of rows into grid places. */
export function place(rows: Table['body']): PlacedCell[][] {
  const taken: number[] = []
  return rows.map((row, rowIndex) => {
    let column = 0
    const placed = row.cells.map((cell) => {
      while ((taken[column] ?? 0) > rowIndex) column++
      const at: PlacedCell = { cell, column, row: rowIndex }
      for (let i = 0; i < cell.colspan; i++) taken[column + i] = rowIndex + cell.rowspan
      column += cell.colspan
      return at
    })
    return placed
  })
}

/** Width of text in em: a syllable or han character is 0.87 (Pretendard), other characters about 0.55. */
const ems = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[\u1100-\uffdc]/.test(char) ? 0.87 : 0.55), 0)

const cellText = (cell: Cell): string => cell.children.map((block) => inlineText(block.children)).join(' ')
const isPlain = (cell: Cell): boolean =>
  cell.children.every((block) => block.type === 'cellParagraph' && block.depth === 0)
/** The largest of many numbers, 0 of none; a call with as many arguments as a long table has cells would overflow. */
const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0)
const longestWord = (text: string): number => largest(text.split(/[\s·]+/).map(ems))

/** The longest text, in em, that a label column may hold. */
const labelLimit = 14

/** The longest text, in em, that the narrow first column may hold: more would stand as a tower of words. */
const nameLimit = 32

/**
 * Chooses the columns of a table on a grid of `modules` modules. First column 3, 4 or 5 modules by its longest word, at
 * 9.5 pt and 7 mm a module; label columns up to 5; the others share what is left (design: kiat.md §2.4).
 */
export function columns(table: Table, modules = 24): Column[] {
  const rows = [...place(table.head), ...place(table.body)].flat()
  const count = Math.max(1, largest(rows.map((at) => at.column + at.cell.colspan)))
  if (count === 1) return [{ kind: 'text', width: modules }]
  const body = place(table.body).flat()
  const found = Array.from({ length: count }, (_, index): Column => {
    const cells = body.filter((at) => at.column === index && at.cell.colspan === 1).map((at) => at.cell)
    const head = rows.filter((at) => at.column === index && at.cell.colspan === 1).map((at) => at.cell)
    const word = largest(head.map((cell) => longestWord(cellText(cell))))
    const longest = largest(cells.map((cell) => ems(cellText(cell))))
    if (index === 0 && longest <= nameLimit) return { kind: 'name', width: word <= 5.2 ? 3 : word <= 7.2 ? 4 : 5 }
    const short = cells.length > 0 && cells.every(isPlain) && longest <= labelLimit
    return short ? { kind: 'label', width: labelWidth(Math.max(word, longest)) } : { kind: 'text', width: 0 }
  })
  return fill(found, modules)
}

/** Modules for a label of so many em on one line (9.5 pt, 2.8 mm of padding), with a module of air for words. */
function labelWidth(widest: number): number {
  const millimetres = widest * 9.5 * 0.3528 + 2.8
  return Math.min(5, Math.max(2, Math.ceil(millimetres / 7) + (widest > 4 ? 1 : 0)))
}

/** Gives the modules that are left to the text columns, or to all but the first where there is none. */
function fill(found: Column[], modules: number): Column[] {
  const used = found.reduce((sum, column) => sum + column.width, 0)
  const texts = found.filter((column) => column.kind === 'text')
  const growing = texts.length ? texts : found.slice(1)
  const left = modules - used
  if (left < growing.length * (texts.length ? 3 : 0)) {
    return found.map((column) => ({ ...column, width: modules / found.length }))
  }
  return found.map((column) =>
    growing.includes(column) ? { ...column, width: column.width + left / growing.length } : column,
  )
}
