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

/** The article of an edition that a present one grew out of: by name, by title, else the one that shares most words. */
export function publishedOf(
  edition: Issue,
  article: Article,
  taken: ReadonlySet<Article> = new Set(),
): Article | undefined {
  const all = [...articles(edition)].map((one) => one.article).filter((one) => !taken.has(one))
  const named = all.find((one) => article.name !== undefined && one.name === article.name)
  const titled = all.find((one) => one.title === article.title)
  if (named ?? titled) return named ?? titled
  const text = paragraphsOf(article).join(' ')
  const likest = all
    .map((one) => ({ one, share: likeness(paragraphsOf(one).join(' '), text) }))
    .sort((a, b) => b.share - a.share)[0]
  return likest && likest.share >= 0.5 ? likest.one : undefined
}

/** Every article of an issue against its edition, in the issue's order; what is gone comes last. */
export function issueChanges(edition: Issue, issue: Issue): ArticleChanges[] {
  const taken = new Set<Article>()
  const present = [...articles(issue)].map(({ article }) => {
    const before = publishedOf(edition, article, taken)
    if (before) taken.add(before)
    return { title: article.title, rows: changesOf(before, article) }
  })
  const gone = [...articles(edition)].filter(({ article }) => !taken.has(article))
  return [...present, ...gone.map(({ article }) => ({ title: article.title, rows: changesOf(article, undefined) }))]
}
