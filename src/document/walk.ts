import type { Article, Block, CellBlock, Inline, Issue, Section, Table } from './nodes.ts'

/** Every cell block of a table in reading order: row by row, header first. */
export const cellBlocks = (table: Table): CellBlock[] =>
  [...table.head, ...table.body].flatMap((row) => row.cells.flatMap((cell) => cell.children))

/** Inline content of a block in reading order, captions before cells. */
export function inlinesOf(block: Block): Inline[][] {
  if (block.type === 'table') return [block.caption, ...cellBlocks(block).map((inner) => inner.children)]
  return [block.type === 'figure' ? block.caption : block.children]
}

/** Articles of an issue in order, each with its section and its path. */
export function* articles(
  issue: Issue,
): Generator<{ article: Article; section: Section; path: string; number: number }> {
  let number = 0
  for (const [s, section] of issue.sections.entries()) {
    for (const [a, article] of section.articles.entries()) {
      number++
      yield { article, section, path: `sections/${s}/articles/${a}`, number }
    }
  }
}
