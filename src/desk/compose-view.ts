/** What the compose screen shows of an issue, apart from its problems and its pages. */
import type { Payload } from 'payload'
import { markDate } from '../document/date.ts'
import { BulletinError } from '../errors.ts'
import type { Article } from '../payload-types.ts'
import type { Order } from './order.ts'
import { orderOf } from './order-store.ts'

/** An article as its row shows it. */
export interface ArticleFacts {
  id: string
  title: string
  /** `(美 CB Insights, 9.4)`, empty when nothing of it is known. */
  mark: string
  summary: string[]
  writer: string
  /** Id of the writer; null for none. */
  writerId: string | null
  state: string
}

export interface ComposeView {
  title: string
  order: Order
  /** By id; an id of the order that is not here was deleted. */
  articles: Record<string, ArticleFacts>
  /** ISO 8601. */
  savedAt: string
  /** Who saved last; null where nobody is known. */
  savedBy: { id: string; name: string } | null
  /** ISO 8601; null where it is not planned. */
  publishAt: string | null
}

function markOf(source: Article['source']): string {
  const organisation = typeof source?.organisation === 'object' ? source.organisation : null
  const name = [source?.country, organisation?.mark || organisation?.name].filter(Boolean).join(' ')
  const inside = [name, source?.date ? markDate(source.date) : ''].filter(Boolean).join(', ')
  return inside && `(${inside})`
}

type Listed = Pick<Article, 'id' | 'title' | 'source' | 'summary' | 'writer' | 'state'>

const factsOf = ({ id, title, source, summary, writer, state }: Listed): ArticleFacts => ({
  id,
  title: title ?? '',
  mark: markOf(source),
  summary: (summary ?? []).map(({ sentence }) => sentence),
  writer: typeof writer === 'object' ? (writer?.name ?? '') : '',
  writerId: typeof writer === 'object' ? (writer?.id ?? null) : (writer ?? null),
  state: state ?? '',
})

/** Reads it as it is stored now. Throws NOT_FOUND. */
export async function composeView(payload: Payload, id: string): Promise<ComposeView> {
  const issue = await payload.findByID({ collection: 'issues', id, depth: 0, disableErrors: true })
  if (!issue) throw new BulletinError('NOT_FOUND', `There is no issue ${id}.`)
  const order = orderOf(issue.sections)
  const wanted = order.flatMap(({ articles }) => articles)
  const { docs } = await payload.find({
    collection: 'articles',
    where: { id: { in: wanted } },
    depth: 1,
    pagination: false,
    select: { title: true, source: true, summary: true, writer: true, state: true },
  })
  const { user, name } = issue.savedBy ?? {}
  return {
    title: issue.title ?? '',
    order,
    articles: Object.fromEntries(docs.map((doc) => [doc.id, factsOf(doc)])),
    savedAt: issue.savedAt ?? issue.updatedAt,
    savedBy: name ? { id: user ?? '', name } : null,
    publishAt: issue.publishAt ?? null,
  }
}
