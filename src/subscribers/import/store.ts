/** Imports in their collection; every change is one atomic update of one document. */
import { type Collection, type Db, type Document, type Filter, ObjectId } from 'mongodb'
import {
  type Counts,
  type FileFacts,
  type ImportState,
  type Mapping,
  noCounts,
  type SubscriberImport,
} from './import.ts'

/** A row that was not taken in; kept until its time for whoever mends the file. */
export interface RowError {
  row: number
  address: string
  reason: string
}

/** Records of a file that were worked on, by their place from 0, and the counts after them. */
export interface Stretch {
  from: number
  to: number
  counts: Counts
}

/** An import in the hands of one worker. */
export interface Claimed {
  found: SubscriberImport
  attempts: number
  /** Records that are done with. */
  position: number
}

export type NewImport = Pick<SubscriberImport, 'id' | 'name' | 'size' | 'hasHeader' | 'preview' | 'mapping' | 'by'> &
  FileFacts

export interface ImportStore {
  add(taken: NewImport): Promise<void>
  byId(id: string): Promise<SubscriberImport | null>
  recent(limit: number): Promise<SubscriberImport[]>
  /** Lets the run begin; false when it began before or was given up. */
  start(
    id: string,
    choice: { mapping: Mapping; hasHeader: boolean; lists: string[]; basis: string; basisDate: Date },
  ): Promise<boolean>
  /** Gives it up; what came in stays in. */
  stop(id: string): Promise<boolean>
  /** Takes one that waits, or whose worker let its lease run out. */
  claim(owner: string, lease: number): Promise<Claimed | null>
  /** Notes what a stretch of records came to, where it begins where the last one ended and the worker still has it. */
  advance(id: string, owner: string, stretch: Stretch, lease: number): Promise<boolean>
  finish(id: string, owner: string, state: 'done' | 'failed', error: string): Promise<boolean>
  /** Notes refused rows, each once. */
  refuse(id: string, errors: readonly RowError[]): Promise<void>
  errors(id: string): AsyncIterable<RowError>
}

const record = (found: Document): SubscriberImport => ({
  id: String(found._id),
  name: String(found.name ?? ''),
  size: Number(found.size ?? 0),
  state: found.state,
  hasHeader: found.hasHeader === true,
  preview: found.preview ?? [],
  mapping: found.mapping ?? { address: 0, name: null, tags: null, consentedAt: null },
  lists: ((found.lists ?? []) as unknown[]).map(String),
  basis: String(found.basis ?? ''),
  basisDate: found.basisDate instanceof Date ? found.basisDate : null,
  counts: { ...noCounts, ...found.counts },
  error: String(found.error ?? ''),
  by: { user: found.by ? String(found.by) : null, name: String(found.byName ?? '') },
  createdAt: found.createdAt instanceof Date ? found.createdAt : new Date(0),
  endedAt: found.endedAt instanceof Date ? found.endedAt : null,
  encoding: found.encoding ?? 'utf-8',
  separator: String(found.separator ?? ','),
  lines: Number(found.lines ?? 0),
})

/** How long refused rows are kept: they hold addresses. */
const errorsKept = 30 * 24 * 60 * 60 * 1000

/** `now` is the clock. */
export function createImportStore(db: Db, now: () => Date): ImportStore {
  const imports: Collection = db.collection('subscriber-imports')
  const refused: Collection = db.collection('subscriber-import-errors')
  let indexed: Promise<unknown> | null = null
  const ready = (): Promise<unknown> => {
    indexed ??= Promise.all([
      refused.createIndex({ import: 1, row: 1 }, { unique: true, name: 'one_row' }),
      refused.createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0, name: 'ended' }),
    ]).catch((error: unknown) => {
      indexed = null
      throw error
    })
    return indexed
  }
  const one = (id: string): Filter<Document> => ({ _id: new ObjectId(id) })
  const until = (lease: number): Date => new Date(now().getTime() + lease)
  const change = async (where: Filter<Document>, $set: Document, $unset: Document = {}): Promise<boolean> => {
    const { matchedCount } = await imports.updateOne(where, { $set: { ...$set, updatedAt: now() }, $unset })
    return matchedCount > 0
  }
  const leave = { owner: '', leaseUntil: '', preview: '' }

  return {
    async add({ id, by, ...facts }) {
      const at = now()
      await imports.insertOne({
        _id: new ObjectId(id),
        ...facts,
        ...(by.user ? { by: new ObjectId(by.user) } : {}),
        ...{ byName: by.name, state: 'choosing' satisfies ImportState, counts: noCounts, position: 0, attempts: 0 },
        ...{ createdAt: at, updatedAt: at },
      })
    },
    async byId(id) {
      const found = ObjectId.isValid(id) ? await imports.findOne(one(id)) : null
      return found && record(found)
    },
    recent: async (limit) => (await imports.find({}, { sort: { createdAt: -1 }, limit }).toArray()).map(record),
    start: (id, { lists, ...choice }) =>
      change(
        { ...one(id), state: 'choosing' },
        { ...choice, lists: lists.map((list) => new ObjectId(list)), state: 'waiting', startedAt: now() },
        { preview: '' },
      ),
    stop: (id) =>
      change(
        { ...one(id), state: { $in: ['choosing', 'waiting', 'running'] } },
        { state: 'stopped', endedAt: now() },
        leave,
      ),
    async claim(owner, lease) {
      const found = await imports.findOneAndUpdate(
        { $or: [{ state: 'waiting' }, { state: 'running', leaseUntil: { $lt: now() } }] },
        { $set: { state: 'running', owner, leaseUntil: until(lease), updatedAt: now() }, $inc: { attempts: 1 } },
        { sort: { createdAt: 1 }, returnDocument: 'after' },
      )
      return found && { found: record(found), attempts: Number(found.attempts), position: Number(found.position ?? 0) }
    },
    // A stretch that was counted shows that the file is no killer: the count of attempts begins anew.
    advance: (id, owner, { from, to, counts }, lease) =>
      change(
        { ...one(id), owner, state: 'running', position: from },
        { counts, position: to, leaseUntil: until(lease), attempts: 1 },
      ),
    finish: (id, owner, state, error) =>
      change({ ...one(id), owner, state: 'running' }, { state, error, endedAt: now() }, leave),
    async refuse(id, errors) {
      if (errors.length === 0) return
      await ready()
      const expiresAt = until(errorsKept)
      await refused.bulkWrite(
        errors.map(({ row, address, reason }) => ({
          updateOne: {
            filter: { import: new ObjectId(id), row },
            update: { $setOnInsert: { address, reason, expiresAt } },
            upsert: true,
          },
        })),
        { ordered: false },
      )
    },
    async *errors(id) {
      await ready()
      for await (const { row, address, reason } of refused.find({ import: new ObjectId(id) }).sort({ row: 1 }))
        yield { row: Number(row), address: String(address), reason: String(reason) }
    },
  }
}
