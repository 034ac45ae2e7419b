/**
 * The subscribers in their collection. Every change is one atomic update: a pure step is worked out on what was read and
 * written only where nobody has written in between; else it is worked out anew.
 */
import { type Collection, type Document, MongoServerError, ObjectId } from 'mongodb'
import { BulletinError } from '../errors.ts'
import type { Step } from './changes.ts'
import { fieldsOf, fresh, subscriberOf } from './documents.ts'
import { settled } from './state.ts'
import type { Subscriber, SubscriberState } from './subscriber.ts'

/** What a change came to; `before` and `after` are the same one where there was nothing to change. */
export interface Change {
  before: Subscriber
  after: Subscriber
}

export interface SubscriberStore {
  byId(id: string): Promise<Subscriber | null>
  byHash(hash: string): Promise<Subscriber | null>
  byHashes(hashes: readonly string[]): Promise<Subscriber[]>
  /** Null where there is no such subscriber. */
  change(id: string, step: Step): Promise<Change | null>
  /** Changes the subscriber of an address hash; an empty one is made first where there is none. */
  put(hash: string, step: Step): Promise<Change>
  /**
   * Changes many at once by the hash of their address; hashes without a subscriber are passed over. A step may run twice,
   * so it must come to the same.
   */
  changeAll(hashes: readonly string[], step: (hash: string) => Step): Promise<void>
  /** Inserts new subscribers; returns the hashes of those that were there already, which it leaves alone. */
  insert(subscribers: readonly Subscriber[]): Promise<Set<string>>
  /** Removes one that was never confirmed and has not changed since it was read. */
  drop(subscriber: Subscriber): Promise<boolean>
  /** Ids of active ones whose newest consent is older than a time, and who were not asked since. */
  toReconfirm(before: Date, limit: number): Promise<Subscriber[]>
  /** Those whose confirmation link ended before a time. */
  unconfirmed(before: Date, limit: number): Promise<Subscriber[]>
  /** Those who have left everything, and whom nothing has changed since a time. */
  gone(before: Date, limit: number): Promise<Subscriber[]>
}

const duplicateKey = 11000
/** Writers that may meet on one address before it is taken for a fault. */
const tries = 50

/** A new, empty subscriber of an address hash. */
export const emptySubscriber = fresh

/** `now` is the clock. */
export function createSubscriberStore(collection: Collection, now: () => Date): SubscriberStore {
  let indexed: Promise<unknown> | null = null
  const ready = (): Promise<unknown> => {
    indexed ??= Promise.all([
      collection.createIndex({ addressHash: 1 }, { unique: true, name: 'one_address' }),
      collection.createIndex({ 'subscriptions.list': 1 }, { name: 'of_list' }),
      collection.createIndex({ state: 1, consentedAt: 1 }, { name: 'of_state' }),
      collection.createIndex({ confirmUntil: 1 }, { name: 'unconfirmed', sparse: true }),
    ]).catch((error: unknown) => {
      indexed = null
      throw error
    })
    return indexed
  }
  const found = async (where: Document): Promise<Document | null> => {
    await ready()
    return collection.findOne(where)
  }
  const isDuplicate = (error: unknown): boolean => error instanceof MongoServerError && error.code === duplicateKey

  /** Writes a step once; null where somebody was faster. */
  async function attempt(stored: Document, step: Step): Promise<Change | null> {
    const before = subscriberOf(stored)
    const stepped = step(before)
    if (stepped === before) return { before, after: before }
    const after = settled({ ...stepped, updatedAt: now() })
    const { matchedCount } = await collection.updateOne(
      { _id: stored._id, version: stored.version ?? null },
      { $set: fieldsOf(after), $inc: { version: 1 } },
    )
    return matchedCount > 0 ? { before, after } : null
  }
  async function repeat(where: Document, step: Step): Promise<Change | null> {
    for (let n = 0; n < tries; n++) {
      const stored = await found(where)
      if (!stored) return null
      const change = await attempt(stored, step)
      if (change) return change
    }
    throw new BulletinError('DATABASE_UNAVAILABLE', 'a subscriber was changed by others again and again')
  }

  return {
    byId: async (id) => {
      const stored = ObjectId.isValid(id) ? await found({ _id: new ObjectId(id) }) : null
      return stored && subscriberOf(stored)
    },
    byHash: async (addressHash) => {
      const stored = await found({ addressHash })
      return stored && subscriberOf(stored)
    },
    async byHashes(hashes) {
      await ready()
      return (await collection.find({ addressHash: { $in: [...hashes] } }).toArray()).map(subscriberOf)
    },
    change: (id, step) => repeat({ _id: new ObjectId(id) }, step),
    async put(addressHash, step) {
      const change = await repeat({ addressHash }, step)
      if (change) return change
      const before = fresh(addressHash, now())
      const after = settled(step(before))
      try {
        await collection.insertOne({ _id: new ObjectId(before.id), ...fieldsOf(after), version: 1 })
        return { before, after }
      } catch (error) {
        if (!isDuplicate(error)) throw error
      }
      const second = await repeat({ addressHash }, step)
      if (!second) throw new BulletinError('DATABASE_UNAVAILABLE', 'a subscriber vanished while it was written')
      return second
    },
    async changeAll(hashes, step) {
      await ready()
      const writes = (await collection.find({ addressHash: { $in: [...hashes] } }).toArray()).flatMap((stored) => {
        const before = subscriberOf(stored)
        const stepped = step(before.addressHash)(before)
        if (stepped === before) return []
        const filter = { _id: stored._id, version: stored.version ?? null }
        const update = { $set: fieldsOf(settled({ ...stepped, updatedAt: now() })), $inc: { version: 1 } }
        return [{ hash: before.addressHash, write: { updateOne: { filter, update } } }]
      })
      if (writes.length === 0) return
      const operations = writes.map(({ write }) => write)
      const { matchedCount } = await collection.bulkWrite(operations, { ordered: false })
      // Somebody wrote in between, and it is not told at which: all are tried again, one by one.
      if (matchedCount < writes.length) for (const { hash } of writes) await repeat({ addressHash: hash }, step(hash))
    },
    async insert(subscribers) {
      await ready()
      const documents = subscribers.map((one) => ({
        _id: new ObjectId(one.id),
        ...fieldsOf(settled(one)),
        version: 1,
      }))
      if (documents.length === 0) return new Set()
      try {
        await collection.insertMany(documents, { ordered: false })
        return new Set()
      } catch (error) {
        const failures = writeErrorsOf(error)
        if (!failures || failures.some(({ code }) => code !== duplicateKey)) throw error
        return new Set(failures.flatMap(({ index }) => subscribers[index]?.addressHash ?? []))
      }
    },
    async drop({ id, updatedAt }) {
      const { deletedCount } = await collection.deleteOne({ _id: new ObjectId(id), updatedAt, state: 'pending' })
      return deletedCount > 0
    },
    async toReconfirm(before, limit) {
      await ready()
      const where = { state: 'active', consentedAt: { $lte: before }, reconfirmAskedAt: null }
      return (await collection.find(where, { limit, sort: { consentedAt: 1 } }).toArray()).map(subscriberOf)
    },
    async unconfirmed(before, limit) {
      await ready()
      return (await collection.find({ confirmUntil: { $lt: before } }, { limit }).toArray()).map(subscriberOf)
    },
    async gone(before, limit) {
      await ready()
      const where = { state: 'left' satisfies SubscriberState, updatedAt: { $lt: before } }
      return (await collection.find(where, { limit }).toArray()).map(subscriberOf)
    },
  }
}

interface WriteFailure {
  code: number
  index: number
}

/** Which documents of an insertion were refused; null for another kind of failure. */
function writeErrorsOf(error: unknown): WriteFailure[] | null {
  if (!(error instanceof MongoServerError) || !('writeErrors' in error)) return null
  const errors: unknown = error.writeErrors
  return (Array.isArray(errors) ? errors : [errors]) as WriteFailure[]
}
