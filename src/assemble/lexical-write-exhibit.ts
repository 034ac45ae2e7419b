/** Tables, figures and charts as nodes of the editor. */
import type { Cell, CellBlock, Chart, Exhibit, ExhibitParts, Figure, Inline, Row, Table } from '../document/nodes.ts'
import { writeCells } from './chart-cells.ts'
import { block, element, paragraph, type Writing, type WrittenNode, writeInline } from './lexical-write-node.ts'
import { storableName } from './name.ts'
import { writeTyped } from './typed-inline.ts'

function writeCellBlock(inner: CellBlock, writing: Writing): WrittenNode {
  const children = writeInline(inner.children, writing)
  return inner.type === 'note' ? element('note', children, { mark: inner.mark }) : paragraph(inner.depth, children)
}

function writeCell(cell: Cell, inHead: boolean, writing: Writing): WrittenNode {
  const children = cell.children.map((inner) => writeCellBlock(inner, writing))
  return element('tablecell', children.length > 0 ? children : [paragraph(0, [])], {
    backgroundColor: null,
    colSpan: cell.colspan,
    rowSpan: cell.rowspan,
    headerState: inHead ? 1 : cell.header ? 2 : 0,
  })
}

const writeRows = (rows: readonly Row[], inHead: boolean, writing: Writing): WrittenNode[] =>
  rows.map((row) =>
    element(
      'tablerow',
      row.cells.map((cell) => writeCell(cell, inHead, writing)),
    ),
  )

/** One line above the table: `표 제목 (단위 : 억불) {#이름}`. */
function captionLine(table: Table, writing: Writing): WrittenNode[] {
  const signs = [table.unit && `(단위 : ${table.unit})`, table.name && `{#${storableName(table.name)}}`].filter(Boolean)
  if (table.caption.length === 0 && signs.length === 0) return []
  const tail = `${table.caption.length > 0 && signs.length > 0 ? ' ' : ''}${signs.join(' ')}`
  const content: Inline[] = tail ? [...table.caption, { type: 'text', value: tail }] : table.caption
  return [element('caption', writeInline(content, writing))]
}

const lineBelow = (mark: string, content: readonly Inline[] | undefined, writing: Writing): WrittenNode[] =>
  content && content.length > 0 ? [element('note', writeInline(content, writing), { mark })] : []

const writeTable = (table: Table, writing: Writing): WrittenNode[] => [
  ...captionLine(table, writing),
  element('table', [...writeRows(table.head, true, writing), ...writeRows(table.body, false, writing)]),
  ...lineBelow('주', table.remark, writing),
  ...lineBelow('자료', table.source, writing),
]

const parts = ({ caption, unit, name, remark, source }: ExhibitParts): Record<string, unknown> => ({
  caption: writeTyped(caption),
  unit,
  name: storableName(name),
  remark: writeTyped(remark ?? []),
  source: writeTyped(source ?? []),
})

function writeFigure(figure: Figure, writing: Writing): WrittenNode {
  const picture = figure.asset === null ? null : writing.picture(figure.asset)
  const alt = figure.alt === picture?.alt ? '' : figure.alt
  return block('figure', { ...parts(figure), media: picture?.id ?? null, alt }, writing)
}

const writeChart = (chart: Chart, writing: Writing): WrittenNode =>
  block(
    'chart',
    {
      ...parts(chart),
      form: chart.form,
      data: writeCells(chart.columns.length + chart.rows.length > 0 ? [chart.columns, ...chart.rows] : []),
      series: (chart.series ?? []).map(({ form, axis }) => ({
        id: writing.id(),
        form: form ?? null,
        axis: axis ?? null,
      })),
      subject: chart.subject ?? '',
      alt: chart.alt,
      mail: chart.mail ?? false,
    },
    writing,
  )

/** Nodes of one exhibit with the lines that belong to it. Throws DRAFT_INVALID for a name that can't be stored. */
export function writeExhibit(exhibit: Exhibit, writing: Writing): WrittenNode[] {
  if (exhibit.type === 'table') return writeTable(exhibit, writing)
  return [exhibit.type === 'figure' ? writeFigure(exhibit, writing) : writeChart(exhibit, writing)]
}
