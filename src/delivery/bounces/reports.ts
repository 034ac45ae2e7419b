/** Reports that were read: each by its key, so that one that comes again does nothing; and how many there were of each kind. */
import { createHash } from 'node:crypto'
import { type Collection, MongoServerError, ObjectId } from 'mongodb'
import type { Ignored, Verdict } from './verdict.ts'

export interface StoredReport {
  /** Hash of row, status and the report's own name. */
  _id: string
  row: ObjectId
  kind: 'bounce' | 'complaint'
  status: string
  at: Date
  /** Everything that follows from it is written down. */
  done: boolean
}

/** Messages by kind on one day (UTC): `2026-11-30`. One that is read again counts again. */
export type StoredTally = { _id: string } & Partial<
  Record<Ignored | 'bounce' | 'complaint' | 'repeated' | 'rowless', number>
>

export interface Reports {
  /** Notes a report; when it was noted first, and whether all that follows from it is done. */
  take(verdict: Proven, at: Date): Promise<{ at: Date; isDone: boolean }>
  /** Notes that it is done; false where somebody else has. */
  finish(verdict: Proven): Promise<boolean>
  count(kind: keyof StoredTally, at: Date): Promise<void>
}

export type Proven = Extract<Verdict, { row: string }>

const duplicateKey = 11000

/** Reports in their collections. The key is the document's id, which is unique by nature. */
export function createReports(reports: Collection<StoredReport>, tallies: Collection<StoredTally>): Reports {
  return {
    async take(verdict, at) {
      const _id = keyOf(verdict)
      const { kind, status } = verdict
      try {
        await reports.insertOne({ _id, row: new ObjectId(verdict.row), kind, status, at, done: false })
      } catch (error) {
        if (!(error instanceof MongoServerError) || error.code !== duplicateKey) throw error
      }
      const found = await reports.findOne({ _id })
      return { at: found?.at ?? at, isDone: found?.done ?? false }
    },
    async finish(verdict) {
      const filter = { _id: keyOf(verdict), done: false }
      return (await reports.updateOne(filter, { $set: { done: true } })).modifiedCount === 1
    },
    async count(kind, at) {
      const update = { $inc: { [kind]: 1 } }
      const filter = { _id: at.toISOString().slice(0, 10) }
      const add = () => tallies.updateOne(filter, update, { upsert: true })
      // Two first ones at once: the second finds the tally of the first.
      await add().catch((error: unknown) => {
        if (!(error instanceof MongoServerError) || error.code !== duplicateKey) throw error
        return add()
      })
    },
  }
}

const keyOf = ({ row, status, report }: Proven): string =>
  createHash('sha256')
    .update(JSON.stringify([row, status, report]))
    .digest('hex')
