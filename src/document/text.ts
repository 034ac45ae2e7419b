import { inlineText } from './inline.ts'
import type { Article, Block, CellBlock } from './nodes.ts'

const cellBlockText = (block: CellBlock): string =>
  block.type === 'note' ? `${block.mark} ${inlineText(block.children)}` : inlineText(block.children)

/** The texts of a table's cells in reading order, one string a cell. */
export const cellTexts = (table: Extract<Block, { type: 'table' }>): string[] =>
  [...table.head, ...table.body].flatMap((row) => row.cells.map((cell) => cell.children.map(cellBlockText).join(' ')))

/** What a reader reads of a block, without the marks of the house style. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return inlineText(block.children)
    case 'note':
      return `${block.mark} ${inlineText(block.children)}`
    case 'figure':
      return [inlineText(block.caption), block.unit && `(단위 : ${block.unit})`].filter(Boolean).join(' ')
    case 'table':
      return [inlineText(block.caption), block.unit && `(단위 : ${block.unit})`, ...cellTexts(block)]
        .filter(Boolean)
        .join(' ')
  }
}

/** The body's text in reading order. */
export const bodyText = (article: Pick<Article, 'body'>): string => article.body.map(blockText).join(' ')
