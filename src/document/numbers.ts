import type { Article, Block, Box, Exhibit, Footnote, Heading, Issue } from './nodes.ts'
import { allBlocks, articles, footnotesOf, isExhibit } from './walk.ts'

/** What is counted through an issue: figures and charts together, tables, numbered boxes. */
export type LabelWord = '그림' | '표' | '참고'

export interface Label {
  word: LabelWord
  number: number
}

/** What a cross-reference leads to. */
export interface Target {
  node: Exhibit | Box | Heading | Article
  /** Anchor in every output. */
  anchor: string
}

/** Every number that an issue's parts have, counted in reading order. */
export interface Numbers {
  footnotes: ReadonlyMap<Footnote, number>
  labels: ReadonlyMap<Block, Label>
  headings: ReadonlyMap<Heading, number>
  /** Number of an article in its section, from 1: `Ⅰ.` of a chapter. */
  chapters: ReadonlyMap<Article, number>
  /** Anchors of exhibits, boxes and headings: `fig3`, `tab4`, `box1`, `h7`. */
  anchors: ReadonlyMap<Block, string>
  /** By name; the first of two with one name. */
  targets: ReadonlyMap<string, Target>
}

const wordOf = (block: Block): LabelWord | null => {
  if (block.type === 'table') return '표'
  if (block.type === 'figure' || block.type === 'chart') return '그림'
  return block.type === 'box' && block.kind === 'reference' ? '참고' : null
}

const anchorWords: Record<LabelWord, string> = { 그림: 'fig', 표: 'tab', 참고: 'box' }

/** Counts footnotes, exhibits and boxes through the issue, headings within their article. */
export function numberIssue(issue: Issue): Numbers {
  const counts: Record<LabelWord, number> = { 그림: 0, 표: 0, 참고: 0 }
  const numbers = {
    footnotes: new Map<Footnote, number>(),
    labels: new Map<Block, Label>(),
    headings: new Map<Heading, number>(),
    chapters: new Map<Article, number>(),
    anchors: new Map<Block, string>(),
    targets: new Map<string, Target>(),
  }
  const aim = (name: string | undefined, node: Target['node'], anchor: string) => {
    if (name && !numbers.targets.has(name)) numbers.targets.set(name, { node, anchor })
  }
  const countBody = (body: readonly Block[]): void => {
    for (const footnote of footnotesOf(body)) numbers.footnotes.set(footnote, numbers.footnotes.size + 1)
    const headings = { boxed: 0, numbered: 0 }
    for (const { block } of allBlocks(body)) {
      const word = wordOf(block)
      if (word) numbers.labels.set(block, { word, number: ++counts[word] })
      if (block.type === 'heading') countHeading(block, headings, numbers.headings)
      if (!word && block.type !== 'heading' && block.type !== 'box') continue
      const anchor = word ? `${anchorWords[word]}${counts[word]}` : `h${numbers.anchors.size + 1}`
      numbers.anchors.set(block, anchor)
      if (isExhibit(block) || block.type === 'box' || block.type === 'heading') aim(block.name, block, anchor)
    }
  }
  if (issue.report) countBody(issue.report.summary)
  for (const section of issue.sections) {
    for (const [index, article] of section.articles.entries()) numbers.chapters.set(article, index + 1)
  }
  for (const { article } of articles(issue)) {
    aim(article.name, article, article.id)
    countBody(article.body)
  }
  return numbers
}

/** A boxed numeral begins the numbers under it anew. */
function countHeading(
  heading: Heading,
  counts: { boxed: number; numbered: number },
  found: Map<Heading, number>,
): void {
  if (heading.kind !== 'boxed' && heading.kind !== 'numbered') return
  counts[heading.kind] = heading.value ?? counts[heading.kind] + 1
  if (heading.kind === 'boxed') counts.numbered = 0
  found.set(heading, counts[heading.kind])
}
