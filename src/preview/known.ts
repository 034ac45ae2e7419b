/** From pages as they were made to what is kept of them, and back to where an article begins. */
import { createHash } from 'node:crypto'
import type { AssembledIssue } from '../assemble/issue.ts'
import type { Issue } from '../document/nodes.ts'
import { roman } from '../document/numbering.ts'
import { articles } from '../document/walk.ts'
import type { KeptTypesetting } from './kept.ts'
import type { ArticlePage, Known, PagesMade, Typesetting } from './messages.ts'

/** Hash of a document: equal documents have equal pages. */
export const documentHash = (issue: Issue): string => createHash('sha256').update(JSON.stringify(issue)).digest('hex')

/** A document's articles with the ids that they are stored under. */
export function storedArticles({ issue, places }: Pick<AssembledIssue, 'issue' | 'places'>): {
  id: string
  article: Issue['sections'][number]['articles'][number]
}[] {
  return [...articles(issue)].map(({ article, path }) => ({ id: places.get(path)?.id ?? '', article }))
}

/** What is kept of a whole issue's pages. */
export function keptOf(id: string, assembled: AssembledIssue, made: PagesMade, at: Date): KeptTypesetting {
  return {
    issue: id,
    at,
    hash: documentHash(assembled.issue),
    pages: made.pages,
    frontPages: made.frontPages,
    coverPages: made.coverPages,
    labels: made.labels,
    articles: storedArticles(assembled).map(({ id: stored, article }) => ({
      id: stored,
      title: article.title,
      page: made.pageOf[article.id] ?? null,
      pages: made.pagesIn[article.id] ?? 1,
      start: made.flowOf[article.id] ?? null,
      fit: made.fit[article.id] ?? null,
    })),
    problems: made.problems,
  }
}

const inSameOrder = (kept: KeptTypesetting, assembled: AssembledIssue): boolean => {
  const now = storedArticles(assembled)
  return now.length === kept.articles.length && now.every(({ id }, index) => kept.articles[index]?.id === id)
}

/** Printed pages by anchor of the document, as far as the last typesetting knows them. */
export function knownPages(kept: KeptTypesetting | null, assembled: AssembledIssue): Record<string, number> {
  if (!kept) return {}
  const pages = new Map(kept.articles.map(({ id, page }) => [id, page]))
  const own = storedArticles(assembled).flatMap(({ id, article }): [string, number][] => {
    const page = pages.get(id)
    return page ? [[article.id, page]] : []
  })
  const others = Object.entries(inSameOrder(kept, assembled) ? kept.labels : {}).flatMap(
    ([anchor, label]): [string, number][] => (/^\d+$/.test(label) ? [[anchor, Number(label)]] : []),
  )
  return Object.fromEntries([...others, ...own])
}

/** Where an article begins, as its issue was last typeset; null where it was not there yet. */
export function knownOf(kept: KeptTypesetting | null, assembled: AssembledIssue, article: string): Known | null {
  const now = storedArticles(assembled)
  const stored = now.find((one) => one.article.id === article)?.id
  const start = kept?.articles.find(({ id }) => id === stored)?.start
  if (!kept || !start) return null
  const same = inSameOrder(kept, assembled)
  // Ids of the document go by order: in another order they name other articles.
  return {
    start,
    frontPages: kept.frontPages,
    labels: same ? kept.labels : {},
    mates: same
      ? now.filter((_, index) => kept.articles[index]?.start?.flow === start.flow).map((one) => one.article.id)
      : null,
  }
}

/** The pages of every article. */
export const articlePages = (kept: KeptTypesetting): ArticlePage[] =>
  kept.articles.map(({ id, title, page, pages }) => ({ id, title, page, pages }))

/** What stands under each page of the file. */
function sheetsOf({ pages, coverPages = 1, frontPages, articles: set }: KeptTypesetting): string[] {
  const bodyPages = Math.max(0, ...set.map((one) => (one.page ?? 0) + one.pages - 1))
  return Array.from({ length: pages }, (_, sheet) => {
    const front = sheet - coverPages
    const body = front - frontPages
    if (front < 0) return '표지'
    if (body < 0) return roman(front + 1)
    return body < bodyPages ? String(body + 1) : '뒤'
  })
}

/** What the compose screen asks for; `current` is the hash of the issue as it is stored now. */
export function typesettingView(kept: KeptTypesetting, current: string): Typesetting {
  const entries = <T>(pick: (article: KeptTypesetting['articles'][number]) => T | null) =>
    Object.fromEntries(
      kept.articles.flatMap((article) => {
        const value = pick(article)
        return value === null ? [] : [[article.id, value]]
      }),
    )
  return {
    at: kept.at.toISOString(),
    pages: kept.pages,
    sheets: sheetsOf(kept),
    pageOf: entries(({ page }) => page),
    pagesIn: entries(({ pages }) => pages),
    fit: entries(({ fit }) => fit),
    problems: kept.problems,
    stale: kept.hash !== current,
    hash: kept.hash,
  }
}
