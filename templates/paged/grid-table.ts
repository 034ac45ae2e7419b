import { inlineText } from '../../src/document/inline.ts'
import type { Row, Table } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import { type PlacedCell, place } from './columns.ts'
import type { BodyContext } from './context.ts'
import { decimalsOf, figureLine, figureLines, isFigure, saysNumber } from './figures.ts'
import { type GridColumn, type GridMeasures, gridColumns } from './grid-columns.ts'
import { inline } from './inline.ts'
import { cellBlocks } from './table.ts'
import { keepInLabel } from './words.ts'

/** Names of a first row that sums up or stands out from those below it. */
const emphasised = /^(?:합계|총계|소계|계|전체|총액|한국|전\s?산업)(?:\s?\(.*\))?$|\s전체$/u

/** A statistical or comparing table: points under points, groups of columns parted, the first row set off where it sums up. */
export function gridTable(node: Table, context: BodyContext, measures: Omit<GridMeasures, 'width'>): Html {
  const grid = gridColumns(node, { ...measures, width: context.width })
  const statistical = grid.some((column) => column.kind === 'number')
  const head = place(node.head)
  const starts = statistical && node.head.length > 0 ? groupStarts(head, grid) : new Set(grid.map((_, index) => index))
  const total = statistical && isTotal(node.body[0])
  const setting: Setting = { grid, starts, measures, context }
  return html`<div class="sheet"><table class="grid" style="width:${context.width.toFixed(2)}mm">
<colgroup>${grid.map((column) => html`<col style="width:${column.width.toFixed(2)}mm">`)}</colgroup>
${node.head.length > 0 && html`<thead>${head.map((row) => html`<tr>${row.map((at) => headCell(at, node.head.length, setting))}</tr>`)}</thead>`}
<tbody>${place(node.body).map(
    (row, index) =>
      html`<tr class="${index === 0 && total ? 'total' : ''}${index === 1 && total ? 'below-total' : ''}">${row.map((at) => bodyCell(at, setting))}</tr>`,
  )}</tbody>
</table><div class="close"></div></div>`
}

interface Setting {
  grid: readonly GridColumn[]
  /** Columns that a vertical rule stands before. */
  starts: ReadonlySet<number>
  measures: Omit<GridMeasures, 'width'>
  context: BodyContext
}

const isTotal = (row: Row | undefined): boolean => {
  const name = row?.cells[0]?.children[0]
  return name !== undefined && emphasised.test(inlineText(name.children).trim())
}

/** A rule stands between groups only: before what the first header row spans, and after the names. */
function groupStarts(head: readonly (readonly PlacedCell[])[], grid: readonly GridColumn[]): Set<number> {
  const starts = new Set<number>()
  const spanning = (head[0] ?? []).filter((at) => at.cell.colspan > 1 && grid[at.column]?.kind === 'number')
  for (const at of spanning) starts.add(at.column).add(at.column + at.cell.colspan)
  grid.forEach((column, index) => {
    const before = grid[index - 1]
    if (before && before.kind !== 'number' && (column.kind === 'number' || before.kind === 'group')) starts.add(index)
    if (before && column.kind === 'text') starts.add(index)
  })
  return starts
}

const spans = ({ cell }: PlacedCell): Html =>
  html`${cell.colspan > 1 && html` colspan="${cell.colspan}"`}${cell.rowspan > 1 && html` rowspan="${cell.rowspan}"`}`

const edges = (at: PlacedCell, { starts }: Setting): string =>
  `${at.column === 0 ? ' first' : ''}${at.column > 0 && starts.has(at.column) ? ' cut' : ''}`

function headCell(at: PlacedCell, rows: number, setting: Setting): Html {
  const content = at.cell.children.map(
    (block) => html`<div>${inline(block.children, setting.context, keepInLabel)}</div>`,
  )
  const lower = at.row > 0 && at.row < rows ? ' lower' : ''
  return html`<th scope="${at.cell.colspan > 1 ? 'colgroup' : 'col'}" class="head${edges(at, setting)}${lower}"${spans(at)}>${content}</th>`
}

function bodyCell(at: PlacedCell, setting: Setting): Html {
  const column = setting.grid[at.column]
  const kind = at.cell.colspan > 1 && column?.kind !== 'number' ? 'name' : (column?.kind ?? 'text')
  const stacked = kind === 'group' && column?.stacked ? ' stacked' : ''
  const name = `${kind}${stacked}${edges(at, setting)}${at.row === 0 ? ' top' : ''}`
  if (kind === 'number' && column && at.cell.colspan === 1) {
    const content = figureLines(at.cell).map(figureLine)
    return html`<td class="amount${edges(at, setting)}${at.row === 0 && ' top'}"${spans(at)} style="padding-right:${rightPadding(at, column, setting).toFixed(2)}mm"><div class="inner">${footnoted(at, setting) ?? content}</div></td>`
  }
  const keep = kind === 'text' ? undefined : kind === 'group' ? 0 : keepInLabel
  const content = html`<div class="inner">${cellBlocks(at.cell.children, setting.context, keep)}</div>`
  const heads = at.cell.header || kind === 'group' || (kind === 'name' && at.column === 0)
  if (!heads) return html`<td class="${name}"${spans(at)}>${content}</td>`
  return html`<th scope="${at.cell.rowspan > 1 ? 'rowgroup' : 'row'}" class="${name}"${spans(at)}>${content}</th>`
}

/** A figure that calls a note is set as running text, so that the call is a call. */
function footnoted(at: PlacedCell, setting: Setting): Html | null {
  const calls = at.cell.children.some((block) => block.children.some((node) => node.type !== 'text'))
  return calls && isFigure(at.cell) && !saysNumber(at.cell)
    ? cellBlocks(at.cell.children, setting.context)
    : calls
      ? html`${at.cell.children.map((block) => html`<p class="value">${inline(block.children, setting.context)}</p>`)}`
      : null
}

/**
 * Figures are right-aligned to one padding, such that the widest looks centred; a figure with fewer decimals is moved in by
 * what it lacks, so that points stand under points. In mm.
 */
function rightPadding(at: PlacedCell, column: GridColumn, { measures }: Setting): number {
  const em = measures.figures * 0.3528
  const base = Math.max(0.9, (column.width - column.widest * em) / 2)
  const lacking = column.decimals - decimalsOf(at.cell)
  if (!saysNumber(at.cell)) return Math.max(base, (column.width - em) / 2)
  return base + (lacking > 0 ? (lacking * 0.6 + (decimalsOf(at.cell) === 0 ? 0.27 : 0)) * em : 0)
}
