/** Reads where every issue stands, without the frozen documents of its editions. */
import type { Payload } from 'payload'
import type { Stage } from '../approval/stage.ts'
import { issueNumber } from '../document/numbering.ts'
import type { Edition, Issue, Publication } from '../payload-types.ts'
import type { EditionFacts, IssueFacts } from './work.ts'

/** Issues that are looked at, newest first; older ones are long published. */
const most = 120

const relation = (value: unknown): string => {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : ''
}

type Listed = Pick<
  Edition,
  | 'id'
  | 'issue'
  | 'ordinal'
  | 'state'
  | 'createdAt'
  | 'requestedBy'
  | 'decision'
  | 'voided'
  | 'missedAt'
  | 'scheduledFor'
  | 'publishedAt'
  | 'report'
>

const factsOf = (edition: Listed): EditionFacts => ({
  id: edition.id,
  ordinal: edition.ordinal,
  state: edition.state,
  madeAt: edition.createdAt,
  // Written by the edition store and by nobody else.
  requestedBy: (edition.requestedBy ?? null) as EditionFacts['requestedBy'],
  decision: (edition.decision ?? null) as EditionFacts['decision'],
  voided: (edition.voided ?? null) as EditionFacts['voided'],
  missedAt: edition.missedAt ?? null,
  scheduledFor: edition.scheduledFor ?? null,
  publishedAt: edition.publishedAt ?? null,
  pages: Number((edition.report as { pages?: number } | null)?.pages ?? 0),
})

/** The stage as `approval/stage.ts` tells it, from what is listed. */
function stageIn(edition: EditionFacts | null, isMaking: boolean, hasCorrections: boolean): Stage {
  if (isMaking) return 'making'
  switch (edition?.state) {
    case 'published':
      return hasCorrections && edition.ordinal > 1 ? 'corrected' : 'published'
    case 'approved':
      return edition.missedAt ? 'missed' : 'approved'
    case 'requested':
    case 'changes':
    case 'void':
      return edition.state
    default:
      return 'writing'
  }
}

async function newestEditions(payload: Payload, issues: readonly string[]): Promise<Map<string, EditionFacts>> {
  const { docs } = await payload.find({
    collection: 'editions',
    where: { issue: { in: issues } },
    sort: 'ordinal',
    depth: 0,
    pagination: false,
    select: {
      issue: true,
      ordinal: true,
      state: true,
      requestedBy: true,
      decision: true,
      voided: true,
      missedAt: true,
      scheduledFor: true,
      publishedAt: true,
      report: true,
      createdAt: true,
    },
  })
  return new Map(docs.map((edition) => [relation(edition.issue), factsOf(edition)]))
}

async function making(payload: Payload, issues: readonly string[]): Promise<Set<string>> {
  const where = { issue: { in: issues }, state: { in: ['waiting', 'running'] } }
  const { docs } = await payload.find({ collection: 'publish-runs', where, depth: 0, pagination: false })
  return new Set(docs.map(({ issue }) => relation(issue)))
}

interface ArticleFacts {
  state: string
  writer: string
  updatedAt: string
}

async function articlesOf(payload: Payload, ids: readonly string[]): Promise<Map<string, ArticleFacts>> {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    select: { state: true, writer: true, updatedAt: true },
  })
  return new Map(
    docs.map(({ id, state, writer, updatedAt }) => [id, { state: state ?? '', writer: relation(writer), updatedAt }]),
  )
}

const articlesIn = (issue: Pick<Issue, 'sections'>): string[] =>
  (issue.sections ?? []).flatMap(({ articles }) => (articles ?? []).map(relation))

/** An issue with what its problems depend on: the same `version` has the same problems. */
export interface ReadIssueFacts extends IssueFacts {
  version: string
  publicationId: string
  articleIds: readonly string[]
}

/** Where every issue stands, newest first; problems are not looked for. */
export async function issueFacts(payload: Payload): Promise<ReadIssueFacts[]> {
  const { docs } = await payload.find({ collection: 'issues', sort: '-date', limit: most, depth: 0 })
  const ids = docs.map(({ id }) => id)
  const [series, editions, made, articles] = await Promise.all([
    payload.find({ collection: 'publications', depth: 0, pagination: false }),
    newestEditions(payload, ids),
    making(payload, ids),
    articlesOf(payload, docs.flatMap(articlesIn)),
  ])
  const publications = new Map(series.docs.map((one): [string, Publication] => [one.id, one]))
  return docs.map((issue) => {
    const publication = publications.get(relation(issue.publication))
    const edition = editions.get(issue.id) ?? null
    const inside = articlesIn(issue)
    const found = inside.flatMap((id) => articles.get(id) ?? [])
    const date = issue.date.slice(0, 10)
    const { year, number } = issue
    return {
      id: issue.id,
      title: issue.title ?? '',
      publication: publication?.name ?? '',
      publicationId: publication?.id ?? '',
      number: publication ? issueNumber({ year, number, date, publication }) : '',
      stage: stageIn(edition, made.has(issue.id), (issue.corrections?.length ?? 0) > 0),
      edition,
      articles: inside.length,
      done: found.filter(({ state }) => state === 'done').length,
      writers: [...new Set(found.map(({ writer }) => writer).filter(Boolean))],
      date: issue.date,
      deadline: issue.deadline ?? null,
      publishAt: issue.publishAt ?? null,
      problems: null,
      articleIds: inside,
      version: [issue.updatedAt, issue.savedAt, publication?.updatedAt, ...found.map((one) => one.updatedAt)].join(' '),
    }
  })
}
