/** Numbers, labels and cross-references of one issue, as one house style says them. */
import { inlineText, type Say } from '../src/document/inline.ts'
import type { Article, Block, Chart, CrossReference, Issue, Section } from '../src/document/nodes.ts'
import { type Numbers, numberIssue, type Target } from '../src/document/numbers.ts'
import type { SayBlocks } from '../src/document/text.ts'
import { allBlocks, articles } from '../src/document/walk.ts'
import { type Places, placesOf } from './charts/series.ts'
import type { Wording } from './labels.ts'

export interface Apparatus {
  numbers: Numbers
  /** A series keeps its colour and dash through the issue. */
  places: Places
  wording: Wording
  /** Says calls, references and labels as plain text. */
  say: SayBlocks
  target(reference: CrossReference): Target | undefined
  /** `Ⅰ.` before an article's title; empty without. */
  chapter(article: Article, section: Section): string
}

/** `pageOf` gives printed pages by anchor, once they are known. */
export function apparatusOf(issue: Issue, wording: Wording, pageOf: Readonly<Record<string, number>> = {}): Apparatus {
  const numbers = numberIssue(issue)
  const label = (block: Block): string => {
    if (block.type === 'heading') return wording.heading(block.kind, numbers.headings.get(block))
    const found = numbers.labels.get(block)
    return found ? wording.exhibit(found) : ''
  }
  // A title that refers to itself, or to one that refers back, would be said without end.
  const open = new Set<string>()
  const say: SayBlocks = {
    footnote: (node) => `${numbers.footnotes.get(node) ?? ''})`,
    reference: (node) => {
      const target = numbers.targets.get(node.to)
      if (!target || open.has(node.to)) return ''
      if (node.form === 'page') return `p.${pageOf[target.anchor] ?? ''}`
      open.add(node.to)
      const said = nameOf(target, label, say)
      open.delete(node.to)
      return said
    },
    label,
  }
  return {
    numbers,
    places: placesOf(chartsOf(issue)),
    wording,
    say,
    target: (reference) => numbers.targets.get(reference.to),
    chapter: (article, section) => wording.chapter(numbers.chapters.get(article) ?? 0, section),
  }
}

/** Every chart of an issue in order. */
const chartsOf = (issue: Issue): Chart[] =>
  [issue.report?.summary ?? [], ...[...articles(issue)].map(({ article }) => article.body)]
    .flatMap((body) => [...allBlocks(body)])
    .flatMap(({ block }) => (block.type === 'chart' ? [block] : []))

/** The label of what is referred to, or its title where the style has no labels. */
function nameOf(target: Target, label: (block: Block) => string, say: Say): string {
  const { node } = target
  if (node.type === 'article') return `‘${node.title}’`
  if (node.type !== 'heading' && label(node)) return label(node)
  const title = inlineText(
    node.type === 'heading' ? node.children : node.type === 'box' ? node.title : node.caption,
    say,
  )
  return `‘${title}’`
}
