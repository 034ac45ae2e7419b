import type { Cell, CellBlock, Row, Table } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import { isFigure, saysNumber } from '../paged/figures.ts'
import type { ArticleContext } from './context.ts'
import { inline } from './inline.ts'
import { note } from './note.ts'

/** Columns beyond which a table scrolls by itself on a phone instead of being squeezed. */
const phoneColumns = 3

export interface NamedTable {
  table: Table
  /** Anchor, also of the caption that names the scrolling region. */
  id: string
}

/** A real table under its caption; a wide one lies in a region that can be scrolled by keyboard. */
export function table({ table: node, id }: NamedTable, context: ArticleContext): Html {
  const widths = [...node.head, ...node.body].map((row) => row.cells.reduce((n, cell) => n + cell.colspan, 0))
  const count = widths.reduce((most, width) => Math.max(most, width), 0)
  const grid = html`<table id="${id}"${node.caption.length > 0 && html` aria-labelledby="${id}-caption"`}>
${node.head.length > 0 && html`<thead>${node.head.map((row) => tableRow(row, true, context))}</thead>`}
<tbody>${node.body.map((row) => tableRow(row, false, context))}</tbody></table>`
  if (count <= phoneColumns) return grid
  const name = node.caption.length > 0 ? html`aria-labelledby="${id}-caption"` : html`aria-label="표"`
  return html`<p class="hint" aria-hidden="true">옆으로 밀어 보기 →</p><section class="scroll" tabindex="0" ${name}>${grid}</section>`
}

const tableRow = (row: Row, head: boolean, context: ArticleContext): Html =>
  html`<tr>${row.cells.map((cell) => tableCell(cell, head, context))}</tr>`

function tableCell(cell: Cell, head: boolean, context: ArticleContext): Html {
  const spans = html`${cell.colspan > 1 && html` colspan="${cell.colspan}"`}${cell.rowspan > 1 && html` rowspan="${cell.rowspan}"`}`
  const content = html`${cell.children.map((block) => cellBlock(block, context))}`
  if (head) return html`<th scope="${cell.colspan > 1 ? 'colgroup' : 'col'}"${spans}>${content}</th>`
  return cell.header
    ? html`<th scope="${cell.rowspan > 1 ? 'rowgroup' : 'row'}"${spans}>${content}</th>`
    : html`<td${spans}${isFigure(cell) && saysNumber(cell) && html` class="amount"`}>${content}</td>`
}

const cellBlock = (block: CellBlock, context: ArticleContext): Html =>
  block.type === 'note'
    ? note(block, context)
    : html`<p class="cell-${block.depth}">${inline(block.children, context)}</p>`
