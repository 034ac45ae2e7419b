/** An article as its form holds it, put in the place of the stored one. */
import type { Payload } from 'payload'
import { BulletinError } from '../errors.ts'
import type { Article as StoredArticle, Issue as StoredIssue } from '../payload-types.ts'
import { type AssembledIssue, assembleIssue, assembleWithArchive, findStoredIssue } from './issue.ts'

/** What an editor has typed: relationships by id, as a form keeps them. */
export interface UnsavedArticle {
  /** Null before it was saved for the first time. */
  id: string | null
  data: Readonly<Record<string, unknown>>
}

export interface AssembledUnsaved extends AssembledIssue {
  /** Path of the article in the document. */
  path: string
  /** The issue that it stands in; null for one in none, which is read as if a new issue held it alone. */
  stored: string | null
}

/** A document without an id has not been stored; no id of the database looks like this. */
const unsavedId = 'unsaved'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every picture that a body names by its id. */
function pictureIds(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) for (const one of value) pictureIds(one, found)
  if (!isRecord(value)) return found
  if (value.blockType === 'figure' && typeof value.media === 'string') found.add(value.media)
  for (const inner of Object.values(value)) pictureIds(inner, found)
  return found
}

/** The same body with each picture in the place of its id. */
function withPictures(value: unknown, pictures: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((one) => withPictures(one, pictures))
  if (!isRecord(value)) return value
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withPictures(inner, pictures)]))
  if (copy.blockType === 'figure' && typeof copy.media === 'string') copy.media = pictures.get(copy.media) ?? null
  return copy
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const rows = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isRecord) : [])

/** A form's values in the shape of a stored article, populated as far as a document needs it. */
async function populatedArticle(payload: Payload, { id, data }: UnsavedArticle): Promise<StoredArticle> {
  const source = isRecord(data.source) ? data.source : {}
  const ids = [...pictureIds(data.body)]
  const [organisation, pictures] = await Promise.all([
    typeof source.organisation === 'string' && source.organisation !== ''
      ? payload.findByID({ collection: 'organisations', id: source.organisation, depth: 0, disableErrors: true })
      : null,
    ids.length > 0
      ? payload.find({ collection: 'media', where: { id: { in: ids } }, depth: 0, pagination: false })
      : { docs: [] },
  ])
  const media = new Map<string, unknown>(pictures.docs.map((picture) => [picture.id, picture]))
  return {
    id: id ?? unsavedId,
    title: text(data.title),
    name: text(data.name),
    source: { country: text(source.country), organisation, date: text(source.date) } as StoredArticle['source'],
    summary: rows(data.summary).map(({ sentence }) => ({ sentence: text(sentence) })),
    body: (isRecord(data.body) ? withPictures(data.body, media) : null) as StoredArticle['body'],
    references: rows(data.references).map((one) => ({
      organisation: text(one.organisation),
      title: text(one.title),
      date: text(one.date),
    })),
    state: 'writing',
    updatedAt: '',
    createdAt: '',
  }
}

/** The issue that holds an article, the newest of several; null for none. */
export async function issueOfArticle(payload: Payload, article: string): Promise<string | null> {
  const { docs } = await payload.find({
    collection: 'issues',
    where: { 'sections.articles': { equals: article } },
    sort: '-date',
    limit: 1,
    depth: 0,
    select: { title: true },
  })
  return docs[0]?.id ?? null
}

const idOf = (entry: string | { id: string }): string => (typeof entry === 'string' ? entry : entry.id)

/** An issue that holds nothing but one article. */
async function issueAlone(payload: Payload, key: string | null, article: StoredArticle): Promise<StoredIssue> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: key ? { id: { equals: key } } : {},
    sort: 'name',
    limit: 1,
    depth: 1,
  })
  const publication = docs[0]
  if (!publication) throw new BulletinError('NOT_FOUND', 'There is no publication to set the article in.')
  const now = new Date()
  return {
    id: unsavedId,
    publication,
    year: now.getFullYear(),
    number: 0,
    date: now.toISOString(),
    sections: [{ title: '', articles: [article] }],
    updatedAt: '',
    createdAt: '',
  } as StoredIssue
}

/** Where an article is to be set: a stored issue that holds it, or alone in a publication, the first by name where null. */
export type Setting = { issue: string } | { publication: string | null }

/**
 * The document as it would be if the article were saved now. For a look at the article alone `recent` may give its issue
 * from memory, and what the series published before is left out. Throws NOT_FOUND, CONTENT_UNREADABLE and what
 * `assembleIssue` throws.
 */
export async function readUnsaved(
  payload: Payload,
  article: UnsavedArticle,
  setting: Setting,
  recent?: (id: string) => Promise<StoredIssue>,
): Promise<AssembledUnsaved> {
  const typed = await populatedArticle(payload, article)
  const inIssue = 'issue' in setting
  const stored = inIssue
    ? withArticle(await (recent?.(setting.issue) ?? findStoredIssue(payload, setting.issue)), typed)
    : await issueAlone(payload, setting.publication, typed)
  const assembled = recent ? assembleIssue(stored) : await assembleWithArchive(payload, stored)
  const path = [...assembled.places].find(
    ([, place]) => place.collection === 'articles' && place.id === (article.id ?? unsavedId),
  )?.[0]
  // It may have come into the issue since that was read.
  if (path === undefined && recent) return readUnsaved(payload, article, setting)
  if (path === undefined) throw new BulletinError('NOT_FOUND', 'The issue does not hold the article.')
  return { ...assembled, path, stored: inIssue ? setting.issue : null }
}

const withArticle = (issue: StoredIssue, article: StoredArticle): StoredIssue => ({
  ...issue,
  sections: (issue.sections ?? []).map((section) => ({
    ...section,
    articles: (section.articles ?? []).map((entry) => (idOf(entry) === article.id ? article : entry)),
  })),
})
