import { cell, figure, note, paragraph, row, table } from '../document/build.ts'
import { parseInline } from '../document/inline.ts'
import type { Block, Cell, CellBlock, CellDepth, NoteMark, Row } from '../document/nodes.ts'
import type { DraftBlock, DraftCell, DraftTable } from './draft.ts'

const depths: Readonly<Record<string, CellDepth>> = { '∙': 1, '•': 1, '-': 2, '–': 2, '·': 3 }

function readCellLine(line: string): CellBlock | null {
  const text = line.trim()
  if (text === '') return null
  const noted = /^(※|\*{1,3})\s*(?=[^\s*])/.exec(text)
  if (noted) {
    return { type: 'note', mark: noted[1] as NoteMark, children: parseInline(text.slice(noted[0].length)) }
  }
  const marked = /^([∙•–·-])\s+(?=\S)/.exec(text)
  const depth = depths[marked?.[1] ?? ''] ?? 0
  return { type: 'cellParagraph', depth, children: parseInline(text.slice(marked?.[0].length ?? 0)) }
}

/** The blocks of a cell's text: plain 0, `∙` 1, `-` 2, `·` 3; `※` and `*` lines are notes. */
export const cellBlocks = (text: string): CellBlock[] =>
  text.split('\n').flatMap((line) => {
    const block = readCellLine(line)
    return block ? [block] : []
  })

function draftCell(source: DraftCell, header: boolean): Cell {
  const given = typeof source === 'string' ? { text: source } : source
  const { text, colspan = 1, rowspan = 1 } = given
  return cell(cellBlocks(text), { header: given.header ?? header, colspan, rowspan })
}

const headRow = (cells: readonly DraftCell[]): Row => row(...cells.map((source) => draftCell(source, true)))

const bodyRow = (cells: readonly DraftCell[]): Row =>
  row(...cells.map((source, column) => draftCell(source, column === 0 && cells.length > 1)))

/** A table whose cells could not be told apart becomes one column, a line a row. */
function rawRows(raw: string): Row[] {
  return raw
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => row(cell(cellBlocks(line))))
}

function draftTable(source: DraftTable): Block {
  const head = source.header.length > 0 ? [headRow(source.header)] : []
  const body = source.rows.length > 0 ? source.rows.map(bodyRow) : rawRows(source.raw ?? '')
  return table(source.caption, source.rows.length > 0 ? head : [], body, source.unit ?? '')
}

function draftBlock(block: DraftBlock): Block {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.depth, block.text)
    case 'note':
      return note(block.mark, block.text)
    case 'figure':
      return figure(block.caption, null, block.alt ?? '', block.unit ?? '')
    case 'table':
      return draftTable(block)
  }
}

/** Turns the body of a draft article into blocks of the document model; a figure's file is left to the caller. */
export const draftBody = (blocks: readonly DraftBlock[]): Block[] => blocks.map(draftBlock)
