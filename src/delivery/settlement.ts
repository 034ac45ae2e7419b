/** How a claim's rows are written down: one update for all that were submitted, one each for the rest. */
import { type AnyBulkWriteOperation, type Collection, type Document, ObjectId } from 'mongodb'
import type { RowState } from './states.ts'

/** What became of a row that was held. */
export type Settlement =
  | { id: string; state: 'submitted' | 'rejected' | 'uncertain' | 'suppressed'; reply: string }
  | { id: string; state: 'deferred'; reply: string; wait: number }
  | { id: string; state: 'pending' }

/** What a row has only while it is held. */
export const free = { owner: '', claim: '', leaseUntil: '', begun: '' } as const
/** A time from now, by the database's clock. */
export const after = (milliseconds: number): Document => ({
  $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: milliseconds },
})
export const ids = (list: readonly string[]): ObjectId[] => list.map((id) => new ObjectId(id))

/** Writes down what became of rows that are still the claim's; gives how many were. */
export async function settleRows(
  collection: Collection,
  claim: string,
  settlements: readonly Settlement[],
): Promise<number> {
  const submitted = settlements.filter((one): one is Submitted => one.state === 'submitted')
  const others = settlements.filter(({ state }) => state !== 'submitted')
  const settled = submitted.length === 0 ? 0 : await settleSubmitted(collection, claim, submitted)
  if (others.length === 0) return settled
  const writes = others.map((settlement) => settling(claim, settlement))
  return settled + (await collection.bulkWrite(writes, { ordered: false })).matchedCount
}

type Submitted = Extract<Settlement, { reply: string }> & { state: 'submitted' }

/** One update for all that were submitted, each with its own reply: a write for each would be the bottleneck of a send. */
async function settleSubmitted(collection: Collection, claim: string, rows: readonly Submitted[]): Promise<number> {
  const replies = Object.fromEntries(rows.map(({ id, reply }) => [id, reply]))
  const result = await collection.updateMany(
    { _id: { $in: ids(rows.map(({ id }) => id)) }, claim, state: 'claimed' satisfies RowState },
    [
      {
        $set: {
          state: 'submitted' satisfies RowState,
          at: '$$NOW',
          // The server's words stay words: nothing in them is read as an expression.
          reply: { $getField: { field: { $toString: '$_id' }, input: { $literal: replies } } },
        },
      },
      { $unset: Object.keys(free) },
    ],
  )
  return result.matchedCount
}

function settling(claim: string, settlement: Settlement): AnyBulkWriteOperation {
  const filter = { _id: new ObjectId(settlement.id), claim, state: 'claimed' satisfies RowState }
  const { state } = settlement
  if (settlement.state === 'pending') return { updateOne: { filter, update: { $set: { state }, $unset: free } } }
  if (settlement.state !== 'deferred') {
    const { reply } = settlement
    // What a reader's own server refused counts like a bounce (`bounces/refusals.ts`); the mark is taken off when it is counted.
    const uncounted = state === 'rejected' ? { uncounted: true } : {}
    return {
      updateOne: { filter, update: { $set: { state, reply, ...uncounted }, $currentDate: { at: true }, $unset: free } },
    }
  }
  const { reply, wait } = settlement
  const set = { state, reply, at: '$$NOW', retryAt: after(wait), attempts: { $add: ['$attempts', 1] } }
  return { updateOne: { filter, update: [{ $set: set }, { $unset: Object.keys(free) }] } }
}
