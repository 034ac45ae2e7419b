import { inlineText, type Say } from './inline.ts'
import type { Article, Block, CellBlock, Exhibit } from './nodes.ts'

const cellBlockText = (block: CellBlock, say?: Say): string =>
  block.type === 'note' ? `${block.mark} ${inlineText(block.children, say)}` : inlineText(block.children, say)

/** The texts of a table's cells in reading order, one string a cell. */
export const cellTexts = (table: Extract<Block, { type: 'table' }>, say?: Say): string[] =>
  [...table.head, ...table.body].flatMap((row) =>
    row.cells.map((cell) => cell.children.map((block) => cellBlockText(block, say)).join(' ')),
  )

/** Says how a block is labelled: `〈그림 3〉`, `1.`; empty where it has no label. */
export interface SayBlocks extends Say {
  label(block: Block): string
}

/** `label` and `caption` before the exhibit, remark and source behind it. */
function exhibitText(block: Exhibit, say?: SayBlocks): string {
  const caption = [say?.label(block) ?? '', inlineText(block.caption, say)]
  const body = block.type === 'table' ? cellTexts(block, say) : []
  const foot = [
    block.remark?.length ? `주 : ${inlineText(block.remark, say)}` : '',
    block.source?.length ? `자료 : ${inlineText(block.source, say)}` : '',
  ]
  return [...caption, block.unit && `(단위 : ${block.unit})`, ...body, ...foot].filter(Boolean).join(' ')
}

/** What a reader reads of a block, without the marks of the house style; a chart's numbers are its table's. */
export function blockText(block: Block, say?: SayBlocks): string {
  switch (block.type) {
    case 'paragraph':
      return inlineText(block.children, say)
    case 'note':
      return `${block.mark} ${inlineText(block.children, say)}`
    case 'heading':
      return [say?.label(block) ?? '', inlineText(block.children, say)].filter(Boolean).join(' ')
    case 'box':
      return [
        say?.label(block) ?? '',
        inlineText(block.title, say),
        ...block.children.map((child) => blockText(child, say)),
      ]
        .filter(Boolean)
        .join(' ')
    case 'pair':
      return block.exhibits.map((child) => exhibitText(child, say)).join(' ')
    default:
      return exhibitText(block, say)
  }
}

/** The body's text in reading order, footnotes left out. */
export const bodyText = (article: Pick<Article, 'body'>, say?: SayBlocks): string =>
  article.body.map((block) => blockText(block, say)).join(' ')
