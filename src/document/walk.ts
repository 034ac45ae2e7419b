import type { Article, Block, CellBlock, Exhibit, Footnote, Inline, Issue, Section, Table } from './nodes.ts'

/** Every cell block of a table in reading order: row by row, header first. */
export const cellBlocks = (table: Table): CellBlock[] =>
  [...table.head, ...table.body].flatMap((row) => row.cells.flatMap((cell) => cell.children))

export const isExhibit = (block: Block): block is Exhibit =>
  block.type === 'table' || block.type === 'figure' || block.type === 'chart'

/** Every block of a body with those inside boxes and pairs, each after its container; `path` is relative: `4/children/0`. */
export function* allBlocks(body: readonly Block[], path = ''): Generator<{ block: Block; path: string }> {
  const below = path === '' ? '' : `${path}/`
  for (const [index, block] of body.entries()) {
    const here = `${below}${index}`
    yield { block, path: here }
    if (block.type === 'box') yield* allBlocks(block.children, `${here}/children`)
    if (block.type === 'pair') yield* allBlocks(block.exhibits, `${here}/exhibits`)
  }
}

/** Inline content of a block itself in reading order: caption, cells, remark, source; what is inside a box or pair is left to them. */
export function inlinesOf(block: Block): Inline[][] {
  switch (block.type) {
    case 'paragraph':
    case 'note':
    case 'heading':
      return [block.children]
    case 'box':
      return [block.title]
    case 'pair':
      return []
    default:
      return [
        block.caption,
        ...(block.type === 'table' ? cellBlocks(block).map((inner) => inner.children) : []),
        block.remark ?? [],
        block.source ?? [],
      ]
  }
}

/** Footnotes called in running content, in order. */
export const footnotesIn = (nodes: readonly Inline[]): Footnote[] =>
  nodes.flatMap((node) => (node.type === 'footnote' ? [node] : node.type === 'link' ? footnotesIn(node.children) : []))

/** Footnotes called anywhere in a body, in reading order. */
export const footnotesOf = (body: readonly Block[]): Footnote[] =>
  [...allBlocks(body)].flatMap(({ block }) => inlinesOf(block).flatMap(footnotesIn))

/** Articles of an issue in order, each with its section and its path. */
export function* articles(
  issue: Pick<Issue, 'sections'>,
): Generator<{ article: Article; section: Section; path: string; number: number }> {
  let number = 0
  for (const [s, section] of issue.sections.entries()) {
    for (const [a, article] of section.articles.entries()) {
      number++
      yield { article, section, path: `sections/${s}/articles/${a}`, number }
    }
  }
}
