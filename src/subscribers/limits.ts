/** How often something may happen, counted in the database, so that any number of web processes count together. */
import { type Collection, MongoServerError } from 'mongodb'

/** A counter of one thing in one stretch of time. */
export interface StoredCount {
  _id: string
  count: number
  expiresAt: Date
}

export interface Limits {
  /** Counts one more; false once there were more than `most` within `length` milliseconds of the first. */
  take(what: string, most: number, length: number): Promise<boolean>
}

const duplicateKey = 11000

/** `what` must hold no address: keyed hashes serve. `now` is the clock. */
export function createLimits(counts: Collection<StoredCount>, now: () => Date): Limits {
  let indexed: Promise<unknown> | null = null
  const ready = (): Promise<unknown> => {
    indexed ??= counts
      .createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0, name: 'ended' })
      .catch((error: unknown) => {
        indexed = null
        throw error
      })
    return indexed
  }
  return {
    async take(what, most, length) {
      await ready()
      const at = now()
      const ends = new Date(at.getTime() + length)
      // The database sweeps ended counters when it likes; whoever finds one begins it anew.
      const anew = await counts.updateOne(
        { _id: what, expiresAt: { $lte: at } },
        { $set: { count: 1, expiresAt: ends } },
      )
      if (anew.matchedCount > 0) return true
      const count = async (): Promise<number> => {
        const found = await counts.findOneAndUpdate(
          { _id: what },
          { $inc: { count: 1 }, $setOnInsert: { expiresAt: ends } },
          { upsert: true, returnDocument: 'after' },
        )
        return found?.count ?? 1
      }
      try {
        return (await count()) <= most
      } catch (error) {
        // Two first ones at once: the second finds the counter of the first.
        if (!(error instanceof MongoServerError) || error.code !== duplicateKey) throw error
        return (await count()) <= most
      }
    },
  }
}
