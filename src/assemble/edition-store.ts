import type { Payload } from 'payload'
import type { Issue } from '../document/nodes.ts'
import type { Edition as StoredEdition } from '../payload-types.ts'
import type { Edition, EditionReport, EditionStore } from '../publish/edition.ts'

const idOf = (relation: string | { id: string } | null | undefined): string | null =>
  typeof relation === 'string' ? relation : (relation?.id ?? null)

/** The one place where Payload's shape of an edition is narrowed. */
const read = (stored: StoredEdition): Edition => ({
  id: stored.id,
  issue: idOf(stored.issue) ?? '',
  ordinal: stored.ordinal,
  label: stored.label,
  title: stored.title,
  publicationKey: stored.publicationKey,
  slug: stored.slug,
  publishedAt: new Date(stored.publishedAt),
  publishedBy: idOf(stored.publishedBy),
  hash: stored.hash,
  files: (stored.files ?? []).map(({ name, mediaType, sha256, size }) => ({ name, mediaType, sha256, size })),
  run: stored.run ?? '',
  // Written by `insert` below from these very types, and by nobody else.
  document: stored.document as unknown as Issue,
  report: stored.report as unknown as EditionReport,
})

/** Editions in the CMS; the collection is closed to everybody, so this is the only way in. */
export function createEditionStore(payload: Payload): EditionStore {
  const first = async (where: Parameters<Payload['find']>[0]['where']): Promise<Edition | null> => {
    const { docs } = await payload.find({ collection: 'editions', where, sort: '-ordinal', limit: 1, depth: 0 })
    return docs[0] ? read(docs[0]) : null
  }
  return {
    countFor: async (issue) =>
      (await payload.count({ collection: 'editions', where: { issue: { equals: issue } } })).totalDocs,
    byRun: (run) => first({ run: { equals: run } }),
    byId: (id) => first({ id: { equals: id } }),
    find: (publicationKey, slug, ordinal) =>
      first({
        publicationKey: { equals: publicationKey },
        slug: { equals: slug },
        ...(ordinal === undefined ? {} : { ordinal: { equals: ordinal } }),
      }),
    latest: async (publicationKey) => {
      const { docs } = await payload.find({
        collection: 'editions',
        where: publicationKey ? { publicationKey: { equals: publicationKey } } : {},
        pagination: false,
        depth: 0,
      })
      return newestPerIssue(docs.map(read))
    },
    insert: async ({ publishedAt, document, report, ...edition }) => {
      const created = await payload.create({
        collection: 'editions',
        depth: 0,
        data: {
          ...edition,
          publishedAt: publishedAt.toISOString(),
          document: { ...document },
          report: { ...report },
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
