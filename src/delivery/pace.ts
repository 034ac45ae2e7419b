/**
 * How fast messages may go, over all workers: one bucket of tokens for each limit, kept in the database and filled by its
 * clock. A service that asks for less is slowed down by half, and let off again bit by bit (AIMD, as in RFC 5681 §3.1).
 */
import type { Collection, Document } from 'mongodb'

export interface Limit {
  /** `send:<id>`, `service:naver`, `domain:example.org`. */
  key: string
  /** Messages a minute; null where nobody set one. */
  perMinute: number | null
}

/** A limit that is slowed down. */
export interface Slow {
  key: string
  perMinute: number
}

export interface Pace {
  /** How many of `want` messages may go now. */
  take(limit: Limit, want: number): Promise<number>
  /** Tokens that were not used. */
  giveBack(key: string, tokens: number): Promise<void>
  /** Halves a limit, from what was seen where there is none; not again within `pause`. True when it changed. */
  slowDown(key: string, seenPerMinute: number): Promise<boolean>
  /** Lets go where nobody has asked for less since `pause`. */
  recover(): Promise<void>
  slow(): Promise<Slow[]>
}

const slowest = 6
/** A limit as high as this is none. */
const unlimited = 6000

/** Buckets in their collection; `pause` is in milliseconds. */
export function createPace(collection: Collection<{ _id: string } & Document>, pause = 60_000): Pace {
  return {
    async take({ key, perMinute }, want) {
      const limit = { $min: [perMinute ?? unlimited * 100, { $ifNull: ['$slowPerMinute', unlimited * 100] }] }
      const elapsed = { $subtract: ['$$NOW', { $ifNull: ['$at', { $subtract: ['$$NOW', 2000] }] }] }
      const filled = {
        $min: [
          // Two seconds' worth may gather, and always room for one message.
          { $max: [1, { $divide: [{ $multiply: [limit, 2] }, 60] }] },
          {
            $add: [{ $ifNull: ['$tokens', 0] }, { $divide: [{ $multiply: [limit, { $max: [0, elapsed] }] }, 60_000] }],
          },
        ],
      }
      const found = await collection.findOneAndUpdate(
        { _id: key },
        [
          { $set: { tokens: filled, at: '$$NOW' } },
          { $set: { granted: { $min: [want, { $floor: '$tokens' }] } } },
          { $set: { tokens: { $subtract: ['$tokens', '$granted'] } } },
        ],
        { upsert: true, returnDocument: 'after' },
      )
      return Number(found?.granted ?? 0)
    },
    async giveBack(key, tokens) {
      if (tokens > 0) await collection.updateOne({ _id: key }, { $inc: { tokens } })
    },
    async slowDown(key, seenPerMinute) {
      const seen = Math.max(slowest, Math.round(seenPerMinute))
      // The bucket is made where there is none, so that one update decides.
      await collection.updateOne({ _id: key }, { $setOnInsert: { tokens: 0 } }, { upsert: true })
      const lately = { $lt: [{ $ifNull: ['$slowedAt', new Date(0)] }, before(pause / 2)] }
      const halved = { $floor: { $divide: [{ $ifNull: ['$slowPerMinute', seen] }, 2] } }
      const result = await collection.updateOne({ _id: key, $expr: lately }, [
        { $set: { slowPerMinute: { $max: [slowest, halved] }, slowedAt: '$$NOW' } },
      ])
      return result.modifiedCount > 0
    },
    async recover() {
      const quiet = { slowPerMinute: { $type: 'number' }, $expr: { $lt: ['$slowedAt', before(pause)] } }
      await collection.updateMany(quiet, [
        {
          $set: {
            slowPerMinute: {
              $cond: [{ $gte: ['$slowPerMinute', unlimited / 2] }, null, { $multiply: ['$slowPerMinute', 2] }],
            },
            slowedAt: '$$NOW',
          },
        },
      ])
    },
    async slow() {
      const found = await collection.find({ slowPerMinute: { $type: 'number' } }).toArray()
      return found.map(({ _id, slowPerMinute }) => ({ key: _id, perMinute: slowPerMinute }))
    },
  }
}

const before = (milliseconds: number): Document => ({ $subtract: ['$$NOW', milliseconds] })
