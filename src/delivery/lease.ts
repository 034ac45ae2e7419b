/** A thing that one process does at a time, over all machines: whoever holds its lease. */
import { type Collection, type Document, MongoServerError } from 'mongodb'

export interface Lease {
  /** Takes or prolongs it for so many milliseconds; false while somebody else has it. */
  take(length: number): Promise<boolean>
  /** Gives it up, where it is still held. */
  release(): Promise<void>
}

/** `_id` is the thing's name. */
export type StoredLease = { _id: string } & Document

const duplicateKey = 11000

/** The lease of a thing for one owner; times are the database's. */
export function createLease(leases: Collection<StoredLease>, name: string, owner: string): Lease {
  return {
    async take(length) {
      const until = { $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: length } }
      const isFree = { $or: [{ owner }, { $expr: { $lt: ['$until', '$$NOW'] } }] }
      try {
        await leases.insertOne({ _id: name, owner: '', until: new Date(0) })
      } catch (error) {
        if (!(error instanceof MongoServerError) || error.code !== duplicateKey) throw error
      }
      return (await leases.updateOne({ _id: name, ...isFree }, [{ $set: { owner, until } }])).matchedCount === 1
    },
    async release() {
      await leases.updateOne({ _id: name, owner }, { $set: { owner: '', until: new Date(0) } })
    },
  }
}
