import type { Payload, PayloadRequest, Where } from 'payload'
import { asStored, type Revised } from './parts.ts'
import { revisionOf, type SavedBy, savedAsOf, savedAtOf, savedByOf } from './revision.ts'
import type { KeptVersion, StoredFacts, ToMerge } from './standing.ts'

type Document = Record<string, unknown>

/** The stored document with ids for what it refers to; null when there is none. */
export async function findStored(payload: Payload, collection: Revised, id: string): Promise<Document | null> {
  const found = await payload.findByID({ collection, id, depth: 0, disableErrors: true })
  return found ? { ...found } : null
}

/** Number, author and time of what is stored. */
export const factsOf = (stored: Document): StoredFacts => ({
  revision: revisionOf(stored),
  by: savedByOf(stored),
  at: savedAtOf(stored),
})

/** What is stored, and the text of the revision that somebody's form began with, as far as versions go back. */
export async function findToMerge(
  payload: Payload,
  collection: Revised,
  id: string,
  revision: number,
): Promise<ToMerge | null> {
  const stored = await findStored(payload, collection, id)
  if (!stored) return null
  if (revisionOf(stored) === revision) return { stored, base: stored }
  const where: Where = {
    and: [
      { parent: { equals: id } },
      { 'version.revision': { equals: revision } },
      { 'version.savedAs': { not_equals: 'aside' } },
    ],
  }
  const { docs } = await payload.findVersions({ collection, where, depth: 0, limit: 1, sort: '-updatedAt' })
  return { stored, base: docs[0] && revision > 0 ? { ...docs[0].version } : null }
}

/** Every kept version, newest first, texts that were put aside among them. */
export async function listVersions(payload: Payload, collection: Revised, id: string): Promise<KeptVersion[]> {
  const stored = await findStored(payload, collection, id)
  const { docs } = await payload.findVersions({
    collection,
    where: { parent: { equals: id } },
    depth: 0,
    limit: 0,
    sort: '-updatedAt',
    select: { updatedAt: true, version: { revision: true, savedBy: true, savedAs: true, updatedAt: true } },
  })
  const kept = docs.map(({ id: version, updatedAt, version: text }): KeptVersion => {
    const [revision, as] = [revisionOf(text), savedAsOf(text)]
    const isCurrent = as !== 'aside' && revision === revisionOf(stored)
    return { id: version, at: updatedAt, revision, by: savedByOf(text), as, isCurrent }
  })
  // A text saved while the machine stopped may have no version of its own: what stands first is what the document says.
  const current = kept.findIndex(({ isCurrent }) => isCurrent)
  return kept.map((one, index) => ({ ...one, isCurrent: index === current }))
}

/**
 * Keeps somebody's unsaved text as a version of its own, based on the revision that it began with; the document stays as it
 * is. Returns the version's id; null where there is no document.
 */
export async function putAside(
  req: PayloadRequest,
  collection: Revised,
  id: string,
  text: Document,
  by: SavedBy,
): Promise<string | null> {
  const { payload } = req
  const stored = await payload.db.findOne<{ id: string } & Document>({ collection, where: { id: { equals: id } }, req })
  if (!stored) return null
  const { id: _, _id: __, ...rest } = stored
  const fields = new Set<string>(payload.collections[collection].config.flattenedFields.map((field) => field.name))
  const typed = Object.fromEntries(
    Object.entries(asStored(collection, text)).filter(([key]) => fields.has(key) && !isCodes(key)),
  )
  const now = new Date().toISOString()
  const version = { ...rest, ...typed, savedBy: by, savedAs: 'aside', revision: revisionOf(text), updatedAt: now }
  const made = await payload.db.createVersion({
    collectionSlug: collection,
    parent: id,
    versionData: version as never,
    autosave: false,
    createdAt: now,
    updatedAt: now,
    req,
  })
  return String(made.id)
}

/** Fields that code writes. */
const isCodes = (key: string): boolean => ['id', 'createdAt', 'updatedAt', 'importNotes'].includes(key)
