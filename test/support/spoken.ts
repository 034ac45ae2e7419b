/** What a document says, piece by piece in reading order, told apart from every writer. */
import { inlineText, type Say } from '../../src/document/inline.ts'
import type { Block, Inline, Issue } from '../../src/document/nodes.ts'
import { allBlocks, articles, footnotesOf, inlinesOf } from '../../src/document/walk.ts'
import { apparatusOf } from '../../templates/apparatus.ts'
import { referenceLine } from '../../templates/labels.ts'
import type { HouseStyle } from '../../templates/style.ts'
import { letters } from './handed.ts'

export interface Spoken {
  /** Letters of titles, paragraphs, captions, cells, remarks and references; calls of footnotes left out. */
  pieces: string[]
  footnotes: string[]
  /** Tables of the document, and every table that a handed-out file needs with their cells. */
  tables: number
  cells: number
}

/** A page that was never printed is said by its label. */
export function spoken(issue: Issue, style: HouseStyle): Spoken {
  const apparatus = apparatusOf(issue, style.wording)
  const say: Say = {
    footnote: () => '',
    reference: (node) => apparatus.say.reference({ ...node, form: 'label' }),
  }
  const text = (nodes: readonly Inline[]) => letters(inlineText(nodes, say))
  const blockPieces = (block: Block): string[] => {
    if (block.type === 'chart')
      return [text(block.caption), ...block.columns.map(letters), ...block.rows.flat().map(letters)]
    const own = inlinesOf(block).map(text)
    return block.type === 'note' ? [`${block.mark}${own.join('')}`] : own
  }
  const bodies = [issue.report?.summary ?? [], ...[...articles(issue)].map(({ article }) => article.body)]
  const blocks = bodies.flatMap((body) => [...allBlocks(body)].map(({ block }) => block))
  const bodyPieces = (body: readonly Block[]) => [...allBlocks(body)].flatMap(({ block }) => blockPieces(block))
  const summaries = issue.report
    ? bodyPieces(issue.report.summary)
    : [...articles(issue)].flatMap(({ article }) => [letters(article.title), ...article.summary.map(letters)])
  const pieces = [
    ...(issue.report ? [text(issue.report.title)] : []),
    letters(issue.lead),
    ...summaries,
    ...issue.sections.flatMap((section) => [
      letters(section.title),
      ...section.articles.flatMap((article) => [
        letters(article.title),
        letters(style.wording.sourceMark(article.source)),
        ...bodyPieces(article.body),
        letters(referenceLine(article.references)),
      ]),
    ]),
    ...(issue.archive ?? []).map(({ title }) => letters(title)),
  ]
  return {
    pieces: pieces.filter((piece) => piece !== ''),
    footnotes: bodies.flatMap(footnotesOf).map((node) => text(node.children)),
    ...counts(issue, blocks),
  }
}

function counts(issue: Issue, blocks: readonly Block[]): { tables: number; cells: number } {
  const cellsOf = (block: Block): number => {
    if (block.type === 'table') return [...block.head, ...block.body].reduce((sum, row) => sum + row.cells.length, 0)
    if (block.type === 'chart') {
      const rows = [block.columns, ...block.rows]
      return rows.length * Math.max(...rows.map((row) => row.length))
    }
    return block.type === 'box' ? 1 : block.type === 'pair' ? 2 : 0
  }
  const sizes = blocks.map(cellsOf).filter((size) => size > 0)
  const listed = issue.sections.filter((section) => section.articles.length > 0)
  // The summary table: a head, a cell for each section and each article.
  if (!issue.report) sizes.push(2 + listed.reduce((sum, section) => sum + section.articles.length + 1, 0))
  const years = new Map<string, number>()
  for (const { date } of issue.archive ?? []) years.set(date.slice(0, 4), (years.get(date.slice(0, 4)) ?? 0) + 1)
  for (const count of years.values()) sizes.push((count + 1) * 3)
  return { tables: sizes.length, cells: sizes.reduce((sum, size) => sum + size, 0) }
}

/** The first piece that `found` does not say behind the ones before it; null where it says all of them. */
export function firstLost(pieces: readonly string[], found: string): string | null {
  let at = 0
  for (const piece of pieces) {
    const place = found.indexOf(piece, at)
    if (place === -1) return piece
    at = place + piece.length
  }
  return null
}
