/** Builds the import desk and its reader. */
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Payload } from 'payload'
import { ImportIssues, type ImportPicture, publicationKey, whereTo } from './assemble/import-issues.ts'
import { convertApart } from './convert/apart.ts'
import { fileStore } from './database/files.ts'
import type { DraftBlock } from './import/draft.ts'
import { createImportDesk, type ImportDesk } from './manuscripts/desk.ts'
import { alone, type StoredLock } from './manuscripts/lock.ts'
import { type ReadParts, readOnce } from './manuscripts/read.ts'
import { createManuscriptStore, type ManuscriptStore } from './manuscripts/store.ts'
import { withPictures } from './publish/from-draft.ts'

const clock = (): Date => new Date()
const databaseOf = (payload: Payload) => payload.db.connection.getClient().db()
const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(new Date())

export const manuscriptsOf = (payload: Payload): ManuscriptStore =>
  createManuscriptStore(databaseOf(payload).collection('manuscripts'), clock)

/** Blocks with the hashes of their pictures as assets. */
const body = (
  blocks: readonly DraftBlock[],
  footnotes: Readonly<Record<string, string>>,
  pictures: readonly ImportPicture[],
) =>
  withPictures(
    blocks,
    { ...footnotes },
    new Map(
      pictures.map(({ file, sha256 }) => [
        file,
        { name: sha256, sha256, mediaType: 'image/png' as const, width: 0, height: 0 },
      ]),
    ),
  )

/** The verbs of the import desk on one CMS. */
export function importDeskOf(payload: Payload): ImportDesk {
  const files = fileStore(databaseOf(payload))
  const locks = databaseOf(payload).collection<StoredLock>('import-locks')
  const bytes = async (sha256: string) => (await files.get(sha256))?.bytes ?? null
  return createImportDesk({
    store: manuscriptsOf(payload),
    files,
    issues: new ImportIssues(payload, { bytes, body }),
    alone: (key, work) => alone(locks, key, work),
    now: clock,
  })
}

/** What manuscripts are read with. */
export const readPartsOf = (payload: Payload, log: (line: string) => void): ReadParts => ({
  store: manuscriptsOf(payload),
  files: fileStore(databaseOf(payload)),
  convert: convertApart,
  publicationKey: (id) => publicationKey(payload, id),
  whereTo: (draft, publication) => whereTo(payload, draft, publication, today()),
  now: clock,
  log,
})

/** How long a reader that died keeps a manuscript, in milliseconds. */
const lease = 15_000

/**
 * A chore of the worker that reads what waits. It only sets a reading going and returns: a long manuscript must not keep
 * editions waiting. One manuscript is read at a time.
 */
export function readingChore(payload: Payload, log: (line: string) => void): () => Promise<void> {
  const parts = readPartsOf(payload, log)
  const owner = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`
  let going = false
  return async () => {
    if (going) return
    going = true
    void readOnce(parts, { owner, lease, attempts: 3 })
      .catch((error: unknown) => log(`manuscripts: ${error instanceof Error ? error.message : String(error)}`))
      .finally(() => {
        going = false
      })
  }
}
