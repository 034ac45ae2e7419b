/** Makes the next issue of a publication with everything in place that its rhythm and its last issue tell. */
import type { Payload, PayloadRequest } from 'payload'
import { issueTitle } from '../document/numbering.ts'
import { BulletinError } from '../errors.ts'
import type { Issue, Publication } from '../payload-types.ts'
import { type NextNumber, nextNumber, type PastNumber } from './rhythm.ts'

/** What is taken over from an earlier issue. */
export interface Kept {
  sections: boolean
  lead: boolean
  authors: boolean
  /** What a report says about itself: kind and authors. */
  report: boolean
}

/** The next issue as it would be made. */
export interface NextIssue extends NextNumber {
  title: string
  /** The issue that parts are taken from; null for the first of a publication. */
  from: { id: string; title: string } | null
}

const seoulDay = (moment: string | Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul', dateStyle: 'short' }).format(new Date(moment))

const pastOf = ({ year, number, date, deadline, publishAt }: Issue): PastNumber => ({
  year,
  number,
  date: date.slice(0, 10),
  deadline: deadline ? seoulDay(deadline) : null,
  publishAt: publishAt ?? null,
})

async function pastIssues(payload: Payload, publication: string): Promise<Issue[]> {
  const where = { publication: { equals: publication } }
  const { docs } = await payload.find({ collection: 'issues', where, sort: ['-year', '-number'], limit: 24, depth: 0 })
  return docs
}

async function seriesOf(payload: Payload, id: string): Promise<Publication> {
  const found = await payload.findByID({ collection: 'publications', id, depth: 0, disableErrors: true })
  if (!found) throw new BulletinError('NOT_FOUND', `There is no publication ${id}.`)
  return found
}

/** What the next issue would be. `now` is the clock's. Throws NOT_FOUND. */
export async function planNext(payload: Payload, publication: string, now: Date, from?: string): Promise<NextIssue> {
  const series = await seriesOf(payload, publication)
  const past = await pastIssues(payload, publication)
  const source = past.find(({ id }) => id === from) ?? past[0]
  const { frequency, numbering, name } = series
  const next = nextNumber({ frequency: frequency ?? '', numbering }, past.map(pastOf), seoulDay(now))
  return {
    ...next,
    title: issueTitle({ ...next, publication: { name, numbering } }),
    from: source ? { id: source.id, title: source.title ?? '' } : null,
  }
}

/** Noon in UTC is the same day everywhere that editors sit, as Payload's own date field stores it. */
const noon = (day: string): string => `${day}T12:00:00.000Z`

function partsOf(source: Issue | null, kept: Kept): Partial<Issue> {
  if (!source) return {}
  const sections = (source.sections ?? []).map(({ title, part }) => ({
    title: title ?? '',
    ...(part ? { part } : {}),
    articles: [],
  }))
  const { kind, authors } = source.report ?? {}
  return {
    ...(kept.sections && sections.length > 0 ? { sections } : {}),
    ...(kept.lead && source.lead ? { lead: source.lead } : {}),
    ...(kept.authors && source.authors ? { authors: source.authors } : {}),
    ...(kept.report && (kind || authors)
      ? { report: { ...(kind ? { kind } : {}), ...(authors ? { authors } : {}) } }
      : {}),
  }
}

async function numbered(payload: Payload, publication: string, { year, number }: { year: number; number: number }) {
  const where = { publication: { equals: publication }, year: { equals: year }, number: { equals: number } }
  const { docs } = await payload.find({ collection: 'issues', where, limit: 1, depth: 0 })
  return docs[0] ?? null
}

interface Wanted {
  publication: string
  /** The number that the person saw. */
  year: number
  number: number
  kept: Kept
  /** Issue to take parts from; the newest where absent. */
  from?: string
}

/**
 * Makes the issue that the person saw planned. Of two people at once the second gets the issue that the first one made
 * (`isNew` false). Throws NOT_FOUND, and ISSUE_EXISTS where the plan has moved on to another number meanwhile.
 */
export async function makeNext(
  payload: Payload,
  wanted: Wanted,
  now: Date,
  req?: PayloadRequest,
): Promise<{ id: string; isNew: boolean }> {
  const { publication, kept, from } = wanted
  const there = await numbered(payload, publication, wanted)
  if (there) return { id: there.id, isNew: false }
  const plan = await planNext(payload, publication, now, from)
  if (plan.year !== wanted.year || plan.number !== wanted.number) throw new BulletinError('ISSUE_EXISTS')
  const source = plan.from
    ? await payload.findByID({ collection: 'issues', id: plan.from.id, depth: 0, disableErrors: true })
    : null
  const { year, number, date, deadline, publishAt } = plan
  const data = {
    publication,
    year,
    number,
    date: noon(date),
    deadline: noon(deadline),
    publishAt,
    ...partsOf(source, kept),
  }
  try {
    const made = await payload.create({ collection: 'issues', data, depth: 0, ...(req ? { req } : {}) })
    return { id: made.id, isNew: true }
  } catch (error) {
    // The unique index let only one of two through; the other one's issue is this one's, too.
    const other = await numbered(payload, publication, wanted)
    if (other) return { id: other.id, isNew: false }
    throw error
  }
}
