import type { CellBlock, Table } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import { type Column, columns, type PlacedCell, place } from './columns.ts'
import type { BodyContext } from './context.ts'
import { inline } from './inline.ts'
import { keepInLabel } from './words.ts'

/**
 * A table that breaks well over pages, its head repeated. The closing rule is the top edge of a thin box of its own:
 * Chromium rounds borders to whole pixels and sends a thin repeated foot to the next page.
 */
export function table(node: Table, context: BodyContext): Html {
  const grid = columns(node)
  return html`<table class="data">
<colgroup>${grid.map((column) => html`<col style="width:${(column.width * 7).toFixed(2)}mm">`)}</colgroup>
${node.head.length > 0 && html`<thead>${place(node.head).map((row) => html`<tr>${row.map((at) => headCell(at, context))}</tr>`)}</thead>`}
<tbody>${place(node.body).map((row) => html`<tr>${row.map((at) => bodyCell(at, grid[at.column], context))}</tr>`)}</tbody>
</table><div class="close"></div>`
}

const spans = ({ cell }: PlacedCell): Html =>
  html`${cell.colspan > 1 && html` colspan="${cell.colspan}"`}${cell.rowspan > 1 && html` rowspan="${cell.rowspan}"`}`

const edge = (at: PlacedCell): string => (at.column === 0 ? ' first' : '')

const headCell = (at: PlacedCell, context: BodyContext): Html =>
  html`<th scope="${at.cell.colspan > 1 ? 'colgroup' : 'col'}" class="head${edge(at)}"${spans(at)}>${at.cell.children.map(
    (block) => html`<div>${inline(block.children, context, keepInLabel)}</div>`,
  )}</th>`

function bodyCell(at: PlacedCell, column: Column | undefined, context: BodyContext): Html {
  const kind = column?.kind ?? 'text'
  const content = cellBlocks(at.cell.children, context, kind === 'text' ? undefined : keepInLabel)
  const top = at.row === 0 ? ' top' : ''
  const name = `${kind}${edge(at)}${top}${at.cell.rowspan > 1 ? ' group' : ''}`
  return at.cell.header
    ? html`<th scope="${at.cell.rowspan > 1 ? 'rowgroup' : 'row'}" class="${name}"${spans(at)}><div class="inner">${content}</div></th>`
    : html`<td class="${name}"${spans(at)}><div class="inner">${content}</div></td>`
}

export const cellBlocks = (blocks: readonly CellBlock[], context: BodyContext, keep?: number): Html =>
  html`${blocks.map((block) =>
    block.type === 'note'
      ? html`<p class="cell-note"><span class="sign">${block.mark}</span>${inline(block.children, context)}</p>`
      : html`<p class="cell-${block.depth}">${inline(block.children, context, keep)}</p>`,
  )}`
