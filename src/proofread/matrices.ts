/** Tables and charts as named rows and columns of numbers, so that the two can be held against one another. */
import { inlineText } from '../document/inline.ts'
import type { Cell, Chart, Table } from '../document/nodes.ts'

export interface Value {
  text: string
  /** Null for what is no number. */
  value: number | null
}

interface Named {
  /** Name as written. */
  name: string
  /** Name for comparing: without blanks, signs and case. */
  key: string
}

export interface Matrix {
  /** Path of the exhibit in its body. */
  path: string
  name: string
  /** Caption for comparing, empty where there is none. */
  caption: string
  unit: string
  columns: Named[]
  rows: (Named & { values: Value[] })[]
}
export type TableMatrix = Matrix
export type ChartMatrix = Matrix

/** A name without blanks, signs and case. */
export const keyOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const named = (name: string): Named => ({ name: name.trim(), key: keyOf(name) })

/** A cell's number: `1,018`, `△2.7`, `-3`, `15%`. */
export function numberIn(text: string): Value {
  const bare = text
    .trim()
    .replaceAll(',', '')
    .replace(/^[△▲−–]/u, '-')
  return { text: text.trim(), value: /^[-+]?\d+(?:\.\d+)? ?%?$/.test(bare) ? Number.parseFloat(bare) : null }
}

const cellText = (cell: Cell): string =>
  cell.children.map((child) => (child.type === 'note' ? '' : inlineText(child.children))).join(' ')

/** A table without merged cells in its body; a table with some has no rows, since its columns can't be told. */
export function tableMatrix(table: Table, path: string): TableMatrix {
  const head = table.head.at(-1)?.cells ?? []
  const name = inlineText(table.caption)
  const isPlain =
    table.head.length === 1 &&
    [...table.head, ...table.body].every(({ cells }) => cells.every((cell) => cell.colspan === 1 && cell.rowspan === 1))
  return {
    path,
    name,
    caption: keyOf(name),
    unit: keyOf(table.unit),
    columns: isPlain ? head.slice(1).map((cell) => named(cellText(cell))) : [],
    rows: isPlain
      ? table.body.map(({ cells: [first, ...rest] }) => ({
          ...named(first ? cellText(first) : ''),
          values: rest.map((cell) => numberIn(cellText(cell))),
        }))
      : [],
  }
}

/** A chart's data. */
export function chartMatrix(chart: Chart, path: string): ChartMatrix {
  const name = inlineText(chart.caption)
  return {
    path,
    name,
    caption: keyOf(name),
    unit: keyOf(chart.unit),
    columns: chart.columns.slice(1).map(named),
    rows: chart.rows.map(([first = '', ...rest]) => ({ ...named(first), values: rest.map(numberIn) })),
  }
}
