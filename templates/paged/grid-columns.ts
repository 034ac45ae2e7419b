import { inlineText } from '../../src/document/inline.ts'
import type { Cell, Table } from '../../src/document/nodes.ts'
import { type PlacedCell, place } from './columns.ts'
import { cellLines, decimalsOf, figureLines, figureWidth, isFigure, saysNumber } from './figures.ts'

/** How a column is set: `group` names runs of rows, `name` each row, `number` holds figures, `label` short words, `text` the rest. */
export type ColumnKind = 'group' | 'name' | 'number' | 'label' | 'text'

export interface GridColumn {
  kind: ColumnKind
  /** In mm. */
  width: number
  /** Digits behind the point that the column has room for. */
  decimals: number
  /** Widest figure, in em. */
  widest: number
  /** Names so short that they stand upright, a syllable a line. */
  stacked: boolean
}

export interface GridMeasures {
  /** Width of the table, in mm. */
  width: number
  /** Type size of text and of figures, in pt. */
  size: number
  figures: number
  /** Space at the left and right of a cell's text, in mm. */
  padding: number
}

const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0)
/** Width of text in em (Pretendard): a syllable or han character 0.88, capitals 0.68, points and brackets 0.32, other characters 0.58. */
const ems = (text: string): number => [...text].reduce((sum, char) => sum + widthOf(char), 0)
function widthOf(char: string): number {
  if (/[.,:;’‘'()·\s]/.test(char)) return 0.32
  if (/[A-Z%△▲]/.test(char)) return 0.68
  return /[\u1100-\uffdc]/.test(char) ? 0.88 : 0.58
}
const textOf = (cell: Cell): string => cell.children.map((block) => inlineText(block.children)).join(' ')
const longestWord = (text: string): number => largest(text.split(/[\s·/]+/).map(ems))
const isPlain = (cell: Cell): boolean =>
  cell.children.every((block) => block.type === 'cellParagraph' && block.depth === 0)

/** The longest text, in em, of a label; and of a row's name before it wraps. */
const labelLimit = 15
const nameLimit = 15

interface Measured {
  kind: ColumnKind
  /** Least and wanted width, in em. */
  least: number
  wanted: number
  widest: number
  decimals: number
}

function measure(index: number, body: readonly PlacedCell[], head: readonly PlacedCell[]): Measured {
  const own = (cells: readonly PlacedCell[]) =>
    cells.filter((at) => at.column === index && at.cell.colspan === 1).map((at) => at.cell)
  const cells = own(body)
  const heads = largest(own(head).map((cell) => longestWord(textOf(cell))))
  const longest = largest(cells.flatMap(cellLines).map(ems))
  const word = largest(cells.map((cell) => longestWord(textOf(cell))))
  const figures = cells.length > 0 && cells.every(isFigure) && cells.some(saysNumber)
  if (figures) {
    const widest = largest(cells.flatMap(figureLines).map(figureWidth))
    const decimals = largest(cells.map(decimalsOf))
    return { kind: 'number', least: heads, wanted: heads, widest, decimals }
  }
  const none = { widest: 0, decimals: 0 }
  if (index === 0 && cells.some((cell) => cell.rowspan > 1) && longest <= nameLimit)
    return { kind: 'group', least: largest([word, heads]), wanted: longest <= 3 ? 1 : Math.max(word, heads), ...none }
  if (index <= 1 && cells.every(isPlain) && longest <= 30)
    return {
      kind: 'name',
      least: Math.max(word, heads),
      wanted: Math.max(heads, Math.min(longest, nameLimit)),
      ...none,
    }
  if (cells.length > 0 && cells.every(isPlain) && longest <= labelLimit)
    return { kind: 'label', least: Math.max(word, heads), wanted: Math.max(heads, longest), ...none }
  const total = cells.reduce((sum, cell) => sum + ems(textOf(cell)), 0)
  return { kind: 'text', least: Math.max(word, heads, 8), wanted: Math.sqrt(total + 1), ...none }
}

/**
 * Chooses the columns of a table `width` mm wide: figures share one width, names and labels take what their longest word
 * asks for, text columns divide the rest by how much they say. The widths sum to the table's.
 */
export function gridColumns(table: Table, measures: GridMeasures): GridColumn[] {
  const body = place(table.body).flat()
  const head = place(table.head).flat()
  const count = largest([...body, ...head].map((at) => at.column + at.cell.colspan))
  const found = Array.from({ length: Math.max(1, count) }, (_, index) => measure(index, body, head))
  const em = measures.size * 0.3528
  const space = measures.padding * 2
  const figures = found.filter((column) => column.kind === 'number')
  const figureEm = measures.figures * 0.3528
  const figure = largest(figures.map((column) => Math.max(column.widest * figureEm, column.wanted * em))) + 1.3
  const natural = found.map((column) => {
    if (column.kind === 'number') return figure
    if (column.kind === 'group' && column.wanted === 1) return 8
    return column.wanted * em + space + 0.6
  })
  const texts = found.filter((column) => column.kind === 'text')
  const fixed = natural.reduce((sum, width, index) => sum + (found[index]?.kind === 'text' ? 0 : width), 0)
  const left = measures.width - fixed
  const weight = texts.reduce((sum, column) => sum + column.wanted, 0)
  const widths = natural.map((width, index) => {
    const column = found[index] as Measured
    // Words keep room for themselves where figures and names leave none; `squeeze` brings all back to the width.
    if (texts.length > 0)
      return column.kind === 'text' ? Math.max(column.least * em + space, (left * column.wanted) / weight) : width
    return width + share(column, found, left)
  })
  const least = found.map((column, index) =>
    column.kind === 'number' ? figure : Math.min(column.least * em + space, widths[index] ?? 0),
  )
  const fitted = squeeze(widths, least, measures.width)
  return found.map((column, index) => ({
    kind: column.kind,
    width: fitted[index] ?? 0,
    decimals: column.decimals,
    widest: column.widest,
    stacked: column.kind === 'group' && column.wanted === 1,
  }))
}

/** Figures may grow to twice what they need, evenly; what is left goes to the names, or to all where there are none. */
function share(column: Measured, all: readonly Measured[], left: number): number {
  const figures = all.filter((other) => other.kind === 'number').length
  if (left <= 0) return 0
  if (figures === 0) return left / all.length
  if (column.kind === 'number') return left / (figures + 0.6)
  const names = all.filter((other) => other.kind !== 'number' && other.wanted !== 1).length
  return column.wanted === 1 || names === 0 ? 0 : (left * (0.6 / (figures + 0.6))) / names
}

/** Brings widths to their sum, taking from what is above its least first. */
function squeeze(widths: readonly number[], least: readonly number[], sum: number): number[] {
  const over = widths.reduce((total, width) => total + width, 0) - sum
  if (over <= 0.01) return widths.map((width, index) => (index === widths.length - 1 ? width - over : width))
  const slack = widths.map((width, index) => Math.max(0, width - (least[index] ?? 0)))
  const total = slack.reduce((all, one) => all + one, 0)
  if (total >= over) return widths.map((width, index) => width - (over * (slack[index] ?? 0)) / total)
  const scale = sum / least.reduce((all, one) => all + one, 0)
  return least.map((width) => width * scale)
}
