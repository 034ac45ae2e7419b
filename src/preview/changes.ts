/** What changed between two documents, paragraph by paragraph. */
import { diffArrays, diffWordsWithSpace } from 'diff'
import { inlineText } from '../document/inline.ts'
import type { Article, Block, Issue } from '../document/nodes.ts'
import { blockText } from '../document/text.ts'
import { articles } from '../document/walk.ts'

/** A run of words, and whether the other side lacks it. */
export interface Run {
  text: string
  mark: 'same' | 'added' | 'removed'
}

/** Two paragraphs side by side; the side that has none is empty. */
export interface ChangeRow {
  kind: 'same' | 'changed' | 'added' | 'removed'
  before: Run[]
  after: Run[]
}

/** An article with its rows; one that is new or gone has one side only. */
export interface ArticleChanges {
  title: string
  rows: ChangeRow[]
}

const referenceText = (article: Article): string =>
  article.references
    .map(({ organisation, title, date }) => [organisation, title, date].filter(Boolean).join(', '))
    .join('; ')

/** What a reader reads of an article, a paragraph each: title, source, summary, body, references. */
function paragraphsOf(article: Article | undefined): string[] {
  if (!article) return []
  const { country, organisation, date } = article.source
  const head = [article.title, [country, organisation, date].filter(Boolean).join(' '), ...article.summary]
  return [...head, ...article.body.flatMap(textsOf), referenceText(article)].filter((text) => text.trim() !== '')
}

/** A box is read paragraph by paragraph. */
const textsOf = (block: Block): string[] =>
  block.type === 'box' ? [inlineText(block.title), ...block.children.flatMap(textsOf)] : [blockText(block)]

const whole = (text: string, mark: Run['mark']): Run[] => [{ text, mark }]

/** Share of the words of the shorter text that the other has too. */
function likeness(a: string, b: string): number {
  const [left, right] = [new Set(a.split(/\s+/)), new Set(b.split(/\s+/))]
  const both = [...left].filter((word) => right.has(word)).length
  return both / Math.max(1, Math.min(left.size, right.size))
}

/** Below this two paragraphs have nothing to do with one another. */
const leastLikeness = 0.3

function changedRow(before: string, after: string): ChangeRow {
  const runs = diffWordsWithSpace(before, after)
  return {
    kind: 'changed',
    before: runs
      .filter(({ added }) => !added)
      .map(({ value, removed }) => ({ text: value, mark: removed ? 'removed' : 'same' })),
    after: runs
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({ text: value, mark: added ? 'added' : 'same' })),
  }
}

/** Pairs what went with what came, in order, where they resemble one another. */
function pairRows(gone: readonly string[], come: readonly string[]): ChangeRow[] {
  const rows: ChangeRow[] = []
  let at = 0
  for (const before of gone) {
    const found = come.findIndex((after, index) => index >= at && likeness(before, after) >= leastLikeness)
    if (found < 0) {
      rows.push({ kind: 'removed', before: whole(before, 'removed'), after: [] })
      continue
    }
    for (const after of come.slice(at, found)) rows.push({ kind: 'added', before: [], after: whole(after, 'added') })
    rows.push(changedRow(before, come[found] ?? ''))
    at = found + 1
  }
  for (const after of come.slice(at)) rows.push({ kind: 'added', before: [], after: whole(after, 'added') })
  return rows
}

/** Rows of one article against what was published of it. */
export function changesOf(before: Article | undefined, after: Article | undefined): ChangeRow[] {
  const parts = diffArrays(paragraphsOf(before), paragraphsOf(after))
  return parts.flatMap((part, index): ChangeRow[] => {
    const next = parts[index + 1]
    const previous = parts[index - 1]
    if (part.removed) return pairRows(part.value, next?.added ? next.value : [])
    if (part.added) return previous?.removed ? [] : pairRows([], part.value)
    return part.value.map((text) => ({ kind: 'same', before: whole(text, 'same'), after: whole(text, 'same') }))
  })
}

const bodyOf = (article: Article): string => article.body.flatMap(textsOf).join(' ')

/** By name, else by title. */
const sameAs = (all: readonly Article[], { name, title }: Article): Article | undefined =>
  all.find((one) => name !== undefined && one.name === name) ?? all.find((one) => one.title === title)

/** At least half of the words. */
const likest = (all: readonly Article[], article: Article): Article | undefined =>
  all
    .map((one) => ({ one, share: likeness(bodyOf(one), bodyOf(article)) }))
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share)[0]?.one

const articlesOf = (issue: Issue): Article[] => [...articles(issue)].map(({ article }) => article)

/** The article of an edition that a present one grew out of: by name, by title, else the one that shares most words. */
export function publishedOf(edition: Issue, article: Article): Article | undefined {
  const all = articlesOf(edition)
  return sameAs(all, article) ?? likest(all, article)
}

/** Every article of an issue against its edition, in the issue's order; what is gone comes last. */
export function issueChanges(edition: Issue, issue: Issue): ArticleChanges[] {
  const now = articlesOf(issue)
  const left = new Set(articlesOf(edition))
  const found = new Map<Article, Article>()
  for (const match of [sameAs, likest]) {
    for (const article of now.filter((one) => !found.has(one))) {
      const before = match([...left], article)
      if (!before) continue
      found.set(article, before)
      left.delete(before)
    }
  }
  return [
    ...now.map((article) => ({ title: article.title, rows: changesOf(found.get(article), article) })),
    ...[...left].map((article) => ({ title: article.title, rows: changesOf(article, undefined) })),
  ]
}
