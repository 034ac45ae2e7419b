/** Publishing without a CMS: issues and editions in memory; press, file store and database are the real ones. */
import type { FileStore } from '../../src/database/files.ts'
import type { Issue } from '../../src/document/nodes.ts'
import type { Press } from '../../src/press/press.ts'
import type { Edition, EditionStore } from '../../src/publish/edition.ts'
import type { EditionParts } from '../../src/publish/make-edition.ts'
import type { Run } from '../../src/publish/runs.ts'

/** Somebody who asks for reviews. */
export const requester = { user: 'user-1', name: '나린별' }

/** Editions in memory that keep the store's promises: one write, one ordinal an issue, nothing changed later. */
export function memoryEditions(): EditionStore & { all: Edition[]; makePublic(id: string): void } {
  const all: Edition[] = []
  const newest = (list: Edition[]) => [...list].sort((a, b) => b.ordinal - a.ordinal)[0] ?? null
  return {
    all,
    byRun: async (run) => all.find((edition) => edition.run === run) ?? null,
    byId: async (id) => all.find((edition) => edition.id === id) ?? null,
    ofIssue: async (issue) => all.filter((edition) => edition.issue === issue).sort((a, b) => b.ordinal - a.ordinal),
    makePublic: (id) => {
      Object.assign(all.find((edition) => edition.id === id) ?? {}, { state: 'published', publishedAt: new Date() })
    },
    find: async (key, slug, ordinal) =>
      newest(
        all.filter(
          (e) =>
            e.state === 'published' &&
            e.publicationKey === key &&
            e.slug === slug &&
            (ordinal === undefined || e.ordinal === ordinal),
        ),
      ),
    latest: async () => all.filter((edition) => edition.state === 'published'),
    insert: async (edition) => {
      if (all.some((other) => other.issue === edition.issue && other.ordinal === edition.ordinal))
        throw new Error('This issue has the ordinal already.')
      const id = `edition-${all.length + 1}`
      const waiting = { state: 'requested', decision: null, voided: null, scheduledFor: null, missedAt: null } as const
      all.push(structuredClone({ ...edition, ...waiting, publishedAt: null, publishedBy: null, id }))
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
): EditionParts & { editions: ReturnType<typeof memoryEditions> } {
  return {
    issues: {
      read: async (id) => {
        const issue = issues.get(id)
        if (!issue) throw new Error(`no issue ${id}`)
        return { issue: structuredClone(issue), problems: [] }
      },
    },
    editions: memoryEditions(),
    replaceOlder: async () => undefined,
    files,
    press,
    now: () => new Date('2026-11-18T00:00:00Z'),
    publicUrl,
  }
}

export const runOf = (id: string, issue: string): Run => ({ id, issue, requestedBy: requester, attempts: 1 })
