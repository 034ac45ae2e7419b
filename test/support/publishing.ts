/** Publishing without a CMS: issues and editions in memory; press, file store and database are the real ones. */
import type { FileStore } from '../../src/database/files.ts'
import type { Issue } from '../../src/document/nodes.ts'
import type { Press } from '../../src/press/press.ts'
import type { Edition, EditionStore } from '../../src/publish/edition.ts'
import type { PublishParts } from '../../src/publish/publish.ts'
import type { Run } from '../../src/publish/runs.ts'

/** Editions in memory that keep the store's promises: one write, one ordinal an issue, nothing changed later. */
export function memoryEditions(): EditionStore & { all: Edition[] } {
  const all: Edition[] = []
  const newest = (list: Edition[]) => [...list].sort((a, b) => b.ordinal - a.ordinal)[0] ?? null
  return {
    all,
    countFor: async (issue) => all.filter((edition) => edition.issue === issue).length,
    byRun: async (run) => all.find((edition) => edition.run === run) ?? null,
    byId: async (id) => all.find((edition) => edition.id === id) ?? null,
    find: async (key, slug, ordinal) =>
      newest(
        all.filter(
          (e) => e.publicationKey === key && e.slug === slug && (ordinal === undefined || e.ordinal === ordinal),
        ),
      ),
    latest: async () => all,
    insert: async (edition) => {
      if (all.some((other) => other.issue === edition.issue && other.ordinal === edition.ordinal))
        throw new Error('This issue has the ordinal already.')
      const id = `edition-${all.length + 1}`
      all.push(structuredClone({ ...edition, id }))
      return id
    },
  }
}

export const publicUrl = 'https://bulletin.example.org'

/** Parts of a publication whose issue a test may change between runs. */
export function memoryParts(
  issues: Map<string, Issue>,
  press: Press,
  files: FileStore,
): PublishParts & { editions: ReturnType<typeof memoryEditions> } {
  return {
    issues: {
      read: async (id) => {
        const issue = issues.get(id)
        if (!issue) throw new Error(`no issue ${id}`)
        return { issue: structuredClone(issue), problems: [] }
      },
    },
    editions: memoryEditions(),
    files,
    press,
    now: () => new Date('2026-11-18T00:00:00Z'),
    publicUrl,
  }
}

export const runOf = (id: string, issue: string): Run => ({ id, issue, requestedBy: 'user-1', attempts: 1 })
