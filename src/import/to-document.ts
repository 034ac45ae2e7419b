import { cell, row } from '../document/build.ts'
import type {
  Block,
  Box,
  Cell,
  CellBlock,
  CellDepth,
  Exhibit,
  ExhibitParts,
  NoteMark,
  Row,
  Table,
} from '../document/nodes.ts'
import type { DraftBlock, DraftCell, DraftExhibit, DraftExhibitParts, DraftTable } from './draft.ts'
import { draftInline } from './inline.ts'

/** Texts of the draft's footnotes by the sign of their calls. */
export type Footnotes = Readonly<Record<string, string>>

const depths: Readonly<Record<string, CellDepth>> = { '∙': 1, '•': 1, '-': 2, '–': 2, '·': 3 }

function readCellLine(line: string, footnotes: Footnotes): CellBlock | null {
  const text = line.trim()
  if (text === '') return null
  const noted = /^(※|\*{1,3})\s*(?=[^\s*])/.exec(text)
  if (noted) {
    return { type: 'note', mark: noted[1] as NoteMark, children: draftInline(text.slice(noted[0].length), footnotes) }
  }
  const marked = /^([∙•–·-])\s+(?=\S)/.exec(text)
  const depth = depths[marked?.[1] ?? ''] ?? 0
  return { type: 'cellParagraph', depth, children: draftInline(text.slice(marked?.[0].length ?? 0), footnotes) }
}

/** The blocks of a cell's text: plain 0, `∙` 1, `-` 2, `·` 3; `※` and `*` lines are notes. */
export const cellBlocks = (text: string, footnotes: Footnotes = {}): CellBlock[] =>
  text.split('\n').flatMap((line) => {
    const block = readCellLine(line, footnotes)
    return block ? [block] : []
  })

function draftCell(source: DraftCell, header: boolean, footnotes: Footnotes): Cell {
  const given = typeof source === 'string' ? { text: source } : source
  const { text, colspan = 1, rowspan = 1 } = given
  return cell(cellBlocks(text, footnotes), { header: given.header ?? header, colspan, rowspan })
}

/** The header rows of a table, however the draft gives them. */
export const headerRows = (source: DraftTable): DraftCell[][] => {
  const { header } = source
  if (header.length === 0) return []
  return Array.isArray(header[0]) ? (header as DraftCell[][]) : [header as DraftCell[]]
}

const headRow = (cells: readonly DraftCell[], footnotes: Footnotes): Row =>
  row(...cells.map((source) => draftCell(source, true, footnotes)))

/** The first cell of a row names it; where a merged cell above reaches into a row, that one does. */
function bodyRows(rows: readonly DraftCell[][], footnotes: Footnotes): Row[] {
  let named = 0
  return rows.map((cells) => {
    const isNamed = named > 0
    named = Math.max(0, named - 1)
    const [first] = cells
    if (!isNamed && first !== undefined && typeof first !== 'string') named = (first.rowspan ?? 1) - 1
    return row(...cells.map((source, at) => draftCell(source, !isNamed && at === 0 && cells.length > 1, footnotes)))
  })
}

/** A table whose cells could not be told apart becomes one column, a line a row. */
function rawRows(raw: string, footnotes: Footnotes): Row[] {
  return raw
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => row(cell(cellBlocks(line, footnotes))))
}

const parts = (source: DraftExhibitParts, footnotes: Footnotes): ExhibitParts => ({
  caption: draftInline(source.caption, footnotes),
  unit: source.unit ?? '',
  ...(source.name ? { name: source.name } : {}),
  ...(source.remark ? { remark: draftInline(source.remark, footnotes) } : {}),
  ...(source.source ? { source: draftInline(source.source, footnotes) } : {}),
})

function draftTable(source: DraftTable, footnotes: Footnotes): Table {
  const told = source.rows.length > 0
  return {
    type: 'table',
    ...parts(source, footnotes),
    head: told ? headerRows(source).map((cells) => headRow(cells, footnotes)) : [],
    body: told ? bodyRows(source.rows, footnotes) : rawRows(source.raw ?? '', footnotes),
  }
}

function draftExhibit(block: DraftExhibit, footnotes: Footnotes): Exhibit {
  if (block.type === 'table') return draftTable(block, footnotes)
  if (block.type === 'figure') return { type: 'figure', ...parts(block, footnotes), asset: null, alt: block.alt ?? '' }
  const { form, columns, rows, alt } = block
  return {
    type: 'chart',
    ...parts(block, footnotes),
    form,
    columns,
    rows,
    alt,
    ...(block.series ? { series: block.series } : {}),
    ...(block.subject ? { subject: block.subject } : {}),
    ...(block.mail ? { mail: true } : {}),
  }
}

function draftBlock(block: DraftBlock, footnotes: Footnotes): Block {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', depth: block.depth, children: draftInline(block.text, footnotes) }
    case 'note':
      return { type: 'note', mark: block.mark, children: draftInline(block.text, footnotes) }
    case 'heading':
      return {
        type: 'heading',
        kind: block.kind,
        children: draftInline(block.text, footnotes),
        ...(block.value === undefined ? {} : { value: block.value }),
        ...(block.name ? { name: block.name } : {}),
      }
    case 'pair':
      return {
        type: 'pair',
        exhibits: [draftExhibit(block.exhibits[0], footnotes), draftExhibit(block.exhibits[1], footnotes)],
      }
    case 'box':
      return {
        type: 'box',
        kind: block.kind,
        title: draftInline(block.title, footnotes),
        ...(block.name ? { name: block.name } : {}),
        children: block.body.map((child) => draftBlock(child, footnotes)) as Box['children'],
      }
    default:
      return draftExhibit(block, footnotes)
  }
}

/** Turns the body of a draft article into blocks of the document model; a figure's file is left to the caller. */
export const draftBody = (blocks: readonly DraftBlock[], footnotes: Footnotes = {}): Block[] =>
  blocks.map((block) => draftBlock(block, footnotes))
