import { createHash } from 'node:crypto'
import { type Collection, MongoServerError, ObjectId } from 'mongodb'
import type { Action, LogEntry } from '../publish/log.ts'

/** An entry at its place in the chain: `digest` covers it and the digest before it. */
export interface LoggedEntry extends LogEntry {
  /** From 1, without a gap. */
  ordinal: number
  digest: string
}

/** The log of issues: entries are added and never changed, which the chain of digests lets anyone check. */
export interface History {
  append(entry: LogEntry): Promise<void>
  /** Entries of an issue, newest first. */
  of(issue: string): Promise<LoggedEntry[]>
  /** Ordinal of the first entry that is not what was written, null when the chain holds. */
  firstBroken(issue: string): Promise<number | null>
}

const duplicateKey = 11000
const genesis = '0'.repeat(64)

function digestOf(previous: string, ordinal: number, entry: LogEntry): string {
  const { id, issue, at, by, action, detail, edition, hash } = entry
  const fields = [previous, ordinal, id, issue, at, by.user, by.name, action, detail, edition, hash]
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}

/** The log in the collection that Payload shows as 기록. */
export function createHistory(collection: Collection): History {
  let indexed: Promise<unknown> | null = null
  const ready = () => {
    indexed ??= Promise.all([
      collection.createIndex({ issue: 1, ordinal: 1 }, { unique: true, name: 'one_place' }),
      collection.createIndex({ entry: 1 }, { unique: true, name: 'one_entry' }),
    ]).catch((error: unknown) => {
      indexed = null
      throw error
    })
    return indexed
  }
  const oldestFirst = async (issue: string): Promise<LoggedEntry[]> =>
    (await collection.find({ issue: reference(issue) }, { sort: { ordinal: 1 } }).toArray()).map(read)

  return {
    async append(entry) {
      await ready()
      for (;;) {
        const last = await collection.findOne({ issue: reference(entry.issue) }, { sort: { ordinal: -1 } })
        const ordinal = (last?.ordinal ?? 0) + 1
        const digest = digestOf(last?.digest ?? genesis, ordinal, entry)
        try {
          await collection.insertOne(stored({ ...entry, ordinal, digest }))
          return
        } catch (error) {
          if (!(error instanceof MongoServerError) || error.code !== duplicateKey) throw error
          if (await collection.findOne({ entry: entry.id }, { projection: { _id: 1 } })) return
          // Another entry took the place; ours goes behind it.
        }
      }
    },
    of: async (issue) => (await oldestFirst(issue)).reverse(),
    async firstBroken(issue) {
      let previous = genesis
      for (const [index, entry] of (await oldestFirst(issue)).entries()) {
        if (entry.ordinal !== index + 1 || entry.digest !== digestOf(previous, entry.ordinal, entry)) return index + 1
        previous = entry.digest
      }
      return null
    },
  }
}

const reference = (id: string): ObjectId | string => (ObjectId.isValid(id) ? new ObjectId(id) : id)

const stored = ({ id, issue, edition, by, ...entry }: LoggedEntry) => ({
  ...entry,
  entry: id,
  issue: reference(issue),
  edition: edition ? reference(edition) : null,
  by: by.user ? reference(by.user) : null,
  name: by.name,
})

const read = (found: Record<string, unknown>): LoggedEntry => ({
  id: String(found.entry),
  issue: String(found.issue),
  at: String(found.at),
  by: { user: found.by ? String(found.by) : null, name: String(found.name ?? '') },
  action: found.action as Action,
  detail: String(found.detail ?? ''),
  edition: found.edition ? String(found.edition) : null,
  hash: String(found.hash ?? ''),
  ordinal: Number(found.ordinal),
  digest: String(found.digest ?? ''),
})
