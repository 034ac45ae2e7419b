/** The first minute of the day: every block is read by itself, so that one that fails leaves the others. */
import type { Payload } from 'payload'
import { issueFacts, type ReadIssueFacts } from './issue-facts.ts'
import type { ProblemCounts } from './known-problems.ts'
import { recentSends, type SendFacts, sendFacts, workOfSends } from './send-facts.ts'
import {
  type ArticleWork,
  type CommentFacts,
  type IssueFacts,
  type ManuscriptFacts,
  type Person,
  type WorkRow,
  workOf,
} from './work.ts'

/** Rows, or null where they could not be read. */
export type Block<T> = T[] | null

/** Something that is to come. */
export interface Plan {
  key: string
  /** ISO 8601. */
  at: string
  /** True where only the day is set. */
  isDay: boolean
  thing: string
  what: '원고 마감' | '발행 예정' | '예약 발행' | '예약 발송'
  isUnapproved: boolean
}

export interface PublishedRow {
  id: string
  /** ISO 8601. */
  at: string
  title: string
  ordinal: number
  isCorrected: boolean
}

export interface DashboardView {
  /** ISO 8601. */
  now: string
  work: Block<WorkRow>
  making: Block<IssueFacts>
  plans: Block<Plan>
  sends: Block<SendFacts>
  published: Block<PublishedRow>
}

const isPublished = ({ stage }: IssueFacts): boolean => stage === 'published' || stage === 'corrected'

/** Soonest first; what has no deadline and no plan comes last, by its date. */
const bySoonest = (a: IssueFacts, b: IssueFacts): number => {
  const due = ({ deadline, publishAt }: IssueFacts) => deadline ?? publishAt ?? '9999'
  return due(a).localeCompare(due(b)) || a.date.localeCompare(b.date)
}

/** What the reading of an issue needs is nobody else's affair. */
const shown = ({ version, publicationId, articleIds, ...issue }: ReadIssueFacts): IssueFacts => issue

/** Issues that are being made, as they are listed. */
export const makingOf = (issues: readonly ReadIssueFacts[]): IssueFacts[] =>
  issues
    .filter((issue) => !isPublished(issue))
    .sort(bySoonest)
    .map(shown)

/** Sends that wait for their time. */
const plansOfSends = (sends: readonly SendFacts[]): Plan[] =>
  sends.flatMap(({ id, title: thing, state, scheduledFor: at }) =>
    state === 'scheduled' && at
      ? [{ key: `send ${id}`, at, isDay: false, thing, what: '예약 발송' as const, isUnapproved: false }]
      : [],
  )

/** Deadlines, publications and sends from today on, soonest first. */
export function plansOf(issues: readonly IssueFacts[], today: Date, sends: readonly SendFacts[] = []): Plan[] {
  const plans = issues.flatMap((issue): Plan[] => {
    if (isPublished(issue)) return []
    const { id, title: thing, deadline, publishAt, edition, stage } = issue
    const at = edition?.scheduledFor ?? publishAt
    const what = edition?.scheduledFor ? '예약 발행' : '발행 예정'
    return [
      ...(deadline
        ? [{ key: `deadline ${id}`, at: deadline, isDay: true, thing, what: '원고 마감' as const, isUnapproved: false }]
        : []),
      ...(at
        ? [
            {
              key: `publish ${id}`,
              at,
              isDay: false,
              thing,
              what: what as Plan['what'],
              isUnapproved: stage !== 'approved',
            },
          ]
        : []),
    ]
  })
  // A day is not over before its end.
  const since = today.getTime() - 24 * 60 * 60 * 1000
  return [...plans, ...plansOfSends(sends)]
    .filter(({ at }) => new Date(at).getTime() > since)
    .sort((a, b) => a.at.localeCompare(b.at))
    .slice(0, 8)
}

const shownPublished = 6

/** What was published last, newest first. */
export const publishedOf = (issues: readonly IssueFacts[]): PublishedRow[] =>
  issues
    .flatMap(({ id, title, stage, edition }) =>
      edition?.publishedAt
        ? [{ id, title, at: edition.publishedAt, ordinal: edition.ordinal, isCorrected: stage === 'corrected' }]
        : [],
    )
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, shownPublished)

interface DashboardParts {
  payload: Payload
  person: Person
  now: Date
  problems(issue: string, version: string): Promise<ProblemCounts>
}

const idOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : null
}

async function openComments(payload: Payload, issues: readonly ReadIssueFacts[]): Promise<CommentFacts[]> {
  const { docs } = await payload.find({
    collection: 'comments',
    where: { resolved: { not_equals: true } },
    sort: 'createdAt',
    depth: 1,
    limit: 500,
  })
  return docs.map(({ issue, article, text, author, authorName, createdAt }) => {
    const about = typeof article === 'object' && article ? article : null
    return {
      issue: idOf(issue),
      article: about && { id: about.id, title: about.title, writer: idOf(about.writer) },
      articleIssue: issues.find(({ articleIds }) => about && articleIds.includes(about.id))?.id ?? null,
      text,
      author: idOf(author),
      authorName: authorName ?? '',
      at: createdAt,
    }
  })
}

async function sentBack(payload: Payload, person: Person): Promise<ArticleWork[]> {
  const where = { writer: { equals: person.id }, state: { equals: 'changes' } }
  const { docs } = await payload.find({
    collection: 'articles',
    where,
    depth: 0,
    limit: 50,
    select: { title: true, updatedAt: true },
  })
  return docs.map(({ id, title, updatedAt }) => ({ id, title, updatedAt }))
}

/** Manuscripts that wait to be looked at; none where the CMS takes none in. */
async function arrived(payload: Payload): Promise<ManuscriptFacts[]> {
  if (!('manuscripts' in payload.collections)) return []
  const found = await payload.db.connection
    .getClient()
    .db()
    .collection('manuscripts')
    .find({ state: { $in: ['open', 'checked'] } }, { sort: { createdAt: -1 }, limit: 20 })
    .toArray()
  return found.map(({ _id, name, openPieces, readAt, createdAt }) => ({
    id: String(_id),
    name: String(name),
    issue: '',
    openPieces: Number(openPieces ?? 0),
    at: new Date(readAt ?? createdAt).toISOString(),
  }))
}

/** Issues with the numbers of their problems, which are looked for in those that are being made. */
async function withProblems(
  issues: readonly ReadIssueFacts[],
  problems: DashboardParts['problems'],
): Promise<ReadIssueFacts[]> {
  return Promise.all(
    issues.map(async (issue) =>
      isPublished(issue) || issue.articles === 0
        ? issue
        : { ...issue, problems: await problems(issue.id, issue.version).catch(() => null) },
    ),
  )
}

/** Reads the dashboard of one person; a block that can't be read is null. */
export async function dashboard({ payload, person, now, problems }: DashboardParts): Promise<DashboardView> {
  const block = <T>(read: Promise<T[]>): Promise<Block<T>> =>
    read.catch((error: unknown) => {
      payload.logger.error({ err: error, msg: 'dashboard' })
      return null
    })
  const issues = issueFacts(payload).then((found) => withProblems(found, problems))
  const sends = sendFacts(payload)
  const work = async (): Promise<WorkRow[]> => {
    const found = await issues
    const [comments, articles, manuscripts, sent] = await Promise.all([
      openComments(payload, found),
      sentBack(payload, person),
      arrived(payload),
      sends,
    ])
    return workOf({ issues: found, comments, articles, manuscripts, sends: workOfSends(sent, person) }, person, now)
  }
  const [mine, making, plans, recent, published] = await Promise.all([
    block(work()),
    block(issues.then(makingOf)),
    block(issues.then(async (all) => plansOf(all, now, await sends))),
    // Addresses are nowhere in it, yet how sends go is for those who may prepare them.
    block(sends.then((all) => (person.mayCompose ? recentSends(all) : []))),
    block(issues.then(publishedOf)),
  ])
  return { now: now.toISOString(), work: mine, making, plans, sends: recent, published }
}
