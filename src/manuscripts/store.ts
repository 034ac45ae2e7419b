import { type Collection, type Document, type Filter, ObjectId, type UpdateFilter } from 'mongodb'
import type { Answer, Manuscript, ManuscriptState, Put, Target } from './manuscript.ts'

/** A manuscript that waits to be read, or is being read. */
export interface Job {
  id: string
  name: string
  sha256: string
  /** Id of the publication that was chosen, null where it is to be told from the text. */
  publication: string | null
  target: Target | null
  /** How often somebody has begun it, this time included. */
  attempts: number
}

/** What reading gave, for the manuscript's own fields. */
export interface ReadResult {
  reading: string
  format: string
  publication: string | null
  target: Target | null
  state: ManuscriptState
  openPieces: number
  took: number
}

export type NewManuscript = Pick<
  Manuscript,
  'name' | 'format' | 'size' | 'sha256' | 'publication' | 'target' | 'since' | 'by'
>

/** The manuscripts; every change is one atomic update of one document. */
export interface ManuscriptStore {
  add(manuscript: NewManuscript): Promise<string>
  byId(id: string): Promise<Manuscript | null>
  /** Newest first. */
  recent(limit: number): Promise<Manuscript[]>
  /** The newest manuscript with these bytes, or else of this name, of which something was put in. */
  putInBefore(sha256: string, name: string): Promise<{ manuscript: Manuscript; same: boolean } | null>
  /** Takes a manuscript that waits, or one whose reader let its lease run out. `lease` in milliseconds. */
  claim(owner: string, lease: number): Promise<Job | null>
  /** Prolongs the lease and notes the step; false when somebody stopped it or another reader has it. */
  beat(id: string, owner: string, lease: number, step?: string): Promise<boolean>
  finish(id: string, owner: string, result: ReadResult): Promise<void>
  fail(id: string, owner: string, error: { code: string; message: string }): Promise<void>
  /** Ends reading with this error; nothing happens to a manuscript that is not being read. */
  stop(id: string, error: { code: string; message: string }): Promise<void>
  /** Begins reading once more. */
  again(id: string): Promise<void>
  answer(id: string, piece: string, answer: Answer | null): Promise<void>
  setTarget(id: string, target: Target): Promise<void>
  setState(id: string, state: ManuscriptState, openPieces: number): Promise<void>
  /**
   * Takes one article for putting in; null when it stands in an issue already or somebody is putting it in. One whose
   * putter vanished `stale` milliseconds ago is taken over with what that one had made.
   */
  claimPut(id: string, key: string, put: Put, stale: number): Promise<Put | null>
  setPut(id: string, key: string, put: Put): Promise<void>
  dropPut(id: string, key: string): Promise<void>
}

const reference = (id: string): ObjectId | string => (ObjectId.isValid(id) ? new ObjectId(id) : id)
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const dateOf = (value: unknown): string | null => (value instanceof Date ? value.toISOString() : null)

function targetOf(found: Document): Target | null {
  if (found.issue) return { issue: String(found.issue) }
  const made = found.newIssue as Document | undefined
  return made
    ? { publication: textOf(made.publication), year: made.year, number: made.number, date: textOf(made.date) }
    : null
}

const record = (found: Document): Manuscript => ({
  id: String(found._id),
  name: textOf(found.name),
  format: textOf(found.format),
  size: Number(found.size ?? 0),
  sha256: textOf(found.sha256),
  publication: found.publication ? String(found.publication) : null,
  target: targetOf(found),
  state: found.state,
  openPieces: Number(found.openPieces ?? 0),
  step: textOf(found.step),
  reading: textOf(found.reading) || null,
  answers: found.answers ?? {},
  puts: found.puts ?? {},
  since: found.since ? String(found.since) : null,
  error: found.error?.code ? { code: found.error.code, message: found.error.message } : null,
  by: { user: found.by ? String(found.by) : null, name: textOf(found.byName) },
  createdAt: dateOf(found.createdAt) ?? '',
  readAt: dateOf(found.readAt),
  took: Number(found.took ?? 0),
})

const targetFields = (target: Target | null): { set: Document; unset: Document } => {
  if (target === null) return { set: {}, unset: { issue: '', newIssue: '' } }
  return 'issue' in target
    ? { set: { issue: reference(target.issue) }, unset: { newIssue: '' } }
    : { set: { newIssue: target }, unset: { issue: '' } }
}

const waiting = '차례를 기다리는 중'

/** Manuscripts in the collection that Payload shows as 원고. `now` is the clock. */
export function createManuscriptStore(collection: Collection, now: () => Date): ManuscriptStore {
  const until = (lease: number): Date => new Date(now().getTime() + lease)
  const one = (id: string): Filter<Document> => ({ _id: reference(id) as ObjectId })
  const mine = (id: string, owner: string): Filter<Document> => ({ ...one(id), owner, state: 'reading' })
  const change = async (where: Filter<Document>, update: UpdateFilter<Document>): Promise<boolean> => {
    const set = { ...(update.$set ?? {}), updatedAt: now() }
    const { matchedCount } = await collection.updateOne(where, { ...update, $set: set })
    return matchedCount > 0
  }
  const leave = { owner: '', leaseUntil: '' } as const

  return {
    async add({ by, publication, since, target, ...facts }) {
      const at = now()
      const { insertedId } = await collection.insertOne({
        ...facts,
        ...(publication ? { publication: reference(publication) } : {}),
        ...(since ? { since: reference(since) } : {}),
        ...targetFields(target).set,
        ...(by.user ? { by: reference(by.user) } : {}),
        byName: by.name,
        state: 'reading',
        openPieces: 0,
        step: waiting,
        answers: {},
        puts: {},
        attempts: 0,
        createdAt: at,
        updatedAt: at,
      })
      return insertedId.toString()
    },
    async byId(id) {
      const found = await collection.findOne(one(id))
      return found ? record(found) : null
    },
    recent: async (limit) =>
      (await collection.find({}, { sort: { createdAt: -1 }, limit }).toArray()).map((found) => record(found)),
    async putInBefore(sha256, name) {
      const put = { puts: { $exists: true, $nin: [{}, null] } }
      const sort = { createdAt: -1 } as const
      const same = await collection.findOne({ sha256, ...put }, { sort })
      const found = same ?? (await collection.findOne({ name, ...put }, { sort }))
      return found ? { manuscript: record(found), same: same !== null } : null
    },
    async claim(owner, lease) {
      const found = await collection.findOneAndUpdate(
        { state: 'reading', $or: [{ leaseUntil: { $exists: false } }, { leaseUntil: { $lt: now() } }] },
        { $set: { owner, leaseUntil: until(lease), updatedAt: now() }, $inc: { attempts: 1 } },
        { sort: { createdAt: 1 }, returnDocument: 'after' },
      )
      if (!found) return null
      const { id, name, sha256, publication, target } = record(found)
      return { id, name, sha256, publication, target, attempts: Number(found.attempts) }
    },
    beat: (id, owner, lease, step) =>
      change(mine(id, owner), { $set: { leaseUntil: until(lease), ...(step ? { step } : {}) } }),
    async finish(id, owner, { target, publication, ...result }) {
      const { set, unset } = targetFields(target)
      await change(mine(id, owner), {
        $set: {
          ...result,
          ...set,
          ...(publication ? { publication: reference(publication) } : {}),
          step: '',
          readAt: now(),
        },
        $unset: { ...unset, ...leave, error: '' },
      })
    },
    async fail(id, owner, error) {
      await change(mine(id, owner), { $set: { state: 'failed', error, step: '' }, $unset: leave })
    },
    async stop(id, error) {
      await change({ ...one(id), state: 'reading' }, { $set: { state: 'failed', error, step: '' }, $unset: leave })
    },
    async again(id) {
      await change(
        { ...one(id), state: 'failed' },
        { $set: { state: 'reading', step: waiting, attempts: 0 }, $unset: { ...leave, error: '' } },
      )
    },
    async answer(id, piece, answer) {
      const field = `answers.${piece}`
      await change(one(id), answer ? { $set: { [field]: answer } } : { $unset: { [field]: '' } })
    },
    async setTarget(id, target) {
      const { set, unset } = targetFields(target)
      await change(one(id), { $set: set, $unset: unset })
    },
    async setState(id, state, openPieces) {
      await change({ ...one(id), state: { $nin: ['reading', 'failed'] } }, { $set: { state, openPieces } })
    },
    async claimPut(id, key, put, stale) {
      const field = `puts.${key}`
      if (await change({ ...one(id), [field]: { $exists: false } }, { $set: { [field]: put } })) return put
      const old = new Date(now().getTime() - stale).toISOString()
      const taken = await collection.findOneAndUpdate(
        { ...one(id), [`${field}.state`]: 'going', [`${field}.at`]: { $lt: old } },
        { $set: { [`${field}.at`]: put.at, [`${field}.by`]: put.by } },
        { returnDocument: 'after' },
      )
      return (taken?.puts?.[key] as Put | undefined) ?? null
    },
    async setPut(id, key, put) {
      await change(one(id), { $set: { [`puts.${key}`]: put } })
    },
    async dropPut(id, key) {
      await change({ ...one(id), [`puts.${key}.state`]: 'going' }, { $unset: { [`puts.${key}`]: '' } })
    },
  }
}
