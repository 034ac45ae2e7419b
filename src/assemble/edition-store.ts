import type { Payload } from 'payload'
import type { Issue } from '../document/nodes.ts'
import type { Edition as StoredEdition } from '../payload-types.ts'
import type {
  Actor,
  Decision,
  Edition,
  EditionReport,
  EditionState,
  EditionStore,
  Voiding,
} from '../publish/edition.ts'

const idOf = (relation: string | { id: string } | null | undefined): string | null =>
  typeof relation === 'string' ? relation : (relation?.id ?? null)

const date = (value: string | null | undefined): Date | null => (value ? new Date(value) : null)

const nobody: Actor = { user: null, name: '' }
const actor = (value: unknown): Actor | null => (value && typeof value === 'object' ? (value as Actor) : null)

/** The one place where Payload's shape of an edition is narrowed. */
const read = (stored: StoredEdition): Edition => ({
  id: stored.id,
  issue: idOf(stored.issue) ?? '',
  ordinal: stored.ordinal,
  label: stored.label,
  title: stored.title,
  publicationKey: stored.publicationKey,
  slug: stored.slug,
  madeAt: new Date(stored.createdAt),
  requestedBy: actor(stored.requestedBy) ?? nobody,
  state: stored.state as EditionState,
  decision: (stored.decision ?? null) as Decision | null,
  voided: (stored.voided ?? null) as Voiding | null,
  scheduledFor: date(stored.scheduledFor),
  missedAt: date(stored.missedAt),
  publishedAt: date(stored.publishedAt),
  publishedBy: actor(stored.publishedBy),
  hash: stored.hash,
  files: (stored.files ?? []).map(({ name, mediaType, sha256, size }) => ({ name, mediaType, sha256, size })),
  run: stored.run ?? '',
  // Written by `insert` below from these very types, and by nobody else.
  document: stored.document as unknown as Issue,
  report: stored.report as unknown as EditionReport,
})

const published = { state: { equals: 'published' satisfies EditionState } }

/** Editions in the CMS; the collection is closed to everybody, so this is the only way in. */
export function createEditionStore(payload: Payload): EditionStore {
  const first = async (where: Parameters<Payload['find']>[0]['where']): Promise<Edition | null> => {
    const { docs } = await payload.find({ collection: 'editions', where, sort: '-ordinal', limit: 1, depth: 0 })
    return docs[0] ? read(docs[0]) : null
  }
  return {
    byRun: (run) => first({ run: { equals: run } }),
    byId: (id) => first({ id: { equals: id } }),
    ofIssue: async (issue) => {
      const where = { issue: { equals: issue } }
      const { docs } = await payload.find({
        collection: 'editions',
        where,
        sort: '-ordinal',
        pagination: false,
        depth: 0,
      })
      return docs.map(read)
    },
    find: (publicationKey, slug, ordinal) =>
      first({
        ...published,
        publicationKey: { equals: publicationKey },
        slug: { equals: slug },
        ...(ordinal === undefined ? {} : { ordinal: { equals: ordinal } }),
      }),
    latest: async (publicationKey) => {
      const { docs } = await payload.find({
        collection: 'editions',
        where: { ...published, ...(publicationKey ? { publicationKey: { equals: publicationKey } } : {}) },
        pagination: false,
        depth: 0,
      })
      return newestPerIssue(docs.map(read))
    },
    insert: async ({ madeAt, requestedBy, document, report, ...edition }, entries) => {
      const created = await payload.create({
        collection: 'editions',
        depth: 0,
        data: {
          ...edition,
          state: 'requested',
          requestedBy: { ...requestedBy },
          createdAt: madeAt.toISOString(),
          document: { ...document },
          report: { ...report },
          unlogged: entries.map((entry) => ({ ...entry })),
        },
      })
      return created.id
    },
  }
}

function newestPerIssue(editions: readonly Edition[]): Edition[] {
  const newest = new Map<string, Edition>()
  for (const edition of editions) {
    const other = newest.get(edition.issue)
    if (!other || other.ordinal < edition.ordinal) newest.set(edition.issue, edition)
  }
  return [...newest.values()].sort((a, b) => b.document.date.localeCompare(a.document.date))
}
