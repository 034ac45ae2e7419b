import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeValidateHook,
  ValidationError,
} from 'payload'
import { issueTitle } from '../../src/document/numbering.ts'
import type { Issue } from '../../src/payload-types.ts'

interface Series {
  name: string
  numbering: string
  sections?: { title?: string | null; part?: string | null }[] | null
}

interface IssueData {
  year?: number | null
  number?: number | null
  date?: string | null
  sections?: unknown[] | null
}

/** Sections of a new issue: its own where it has some, else those of its publication, in order and empty. */
export function sectionsOf(issue: IssueData, series: Series): unknown[] {
  if (issue.sections && issue.sections.length > 0) return issue.sections
  return (series.sections ?? []).map(({ title, part }) => ({
    title: title ?? '',
    ...(part ? { part } : {}),
    articles: [],
  }))
}

/** `산업기술 동향워치 2026년 22호`; empty while year or number are missing. */
export function titleOf(issue: IssueData, series: Series): string {
  if (!issue.year || !issue.number) return ''
  return issueTitle({
    year: issue.year,
    number: issue.number,
    date: (issue.date ?? '').slice(0, 10),
    publication: series,
  })
}

const idOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  return value && typeof value === 'object' && 'id' in value && typeof value.id === 'string' ? value.id : null
}

/** Gives an issue its title and, when it is new, the sections of its publication. */
export const fillFromPublication: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  const publication = idOf(data?.publication ?? originalDoc?.publication)
  if (!data || !publication) return data
  const series = await req.payload.findByID({
    collection: 'publications',
    id: publication,
    depth: 0,
    disableErrors: true,
    req,
  })
  if (!series) return data
  const title = titleOf({ ...originalDoc, ...data }, series)
  return operation === 'create' ? { ...data, title, sections: sectionsOf(data, series) } : { ...data, title }
}

/** Says in words what the unique index would only refuse: this number of this publication exists. */
export const refuseTakenNumber: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const issue = { ...originalDoc, ...data }
  const publication = idOf(issue.publication)
  if (!publication || !issue.year || !issue.number) return data
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: {
      publication: { equals: publication },
      year: { equals: issue.year },
      number: { equals: issue.number },
      ...(originalDoc?.id ? { id: { not_equals: originalDoc.id } } : {}),
    },
    limit: 1,
    depth: 0,
    req,
  })
  if (docs.length === 0) return data
  const message = `${issue.year}년 ${issue.number}호는 이미 있습니다. 다른 호수를 쓰거나 있는 호를 여세요.`
  throw new ValidationError({ collection: 'issues', errors: [{ path: 'number', label: '호', message }], req }, req.t)
}

/** An issue with editions stays, since readers hold its address. */
export const keepPublished: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs } = await req.payload.count({ collection: 'editions', where: { issue: { equals: id } }, req })
  if (totalDocs > 0) {
    throw new APIError('발행한 호는 지울 수 없습니다. 독자가 이 호의 주소를 가지고 있습니다.', 409, null, true)
  }
}

/**
 * Keeps when it was saved, and writes the order only where this save is about it: the compose screen stores the order by
 * itself, and Payload would else write back the one that it read a moment before.
 */
export const keepOrder: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  const saved: Partial<Issue> = { ...data, savedAt: new Date().toISOString() }
  if (operation === 'create' || JSON.stringify(data.sections) !== JSON.stringify(originalDoc?.sections)) return saved
  const { sections, ...rest } = saved
  return rest
}
