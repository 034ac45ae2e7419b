/** Workers that died with rows in hand: what is known of them before their leases run out. */
import { type Collection, ObjectId } from 'mongodb'
import type { RowState } from './states.ts'

/** How long a worker's rows are its own without a sign from it, in milliseconds. */
export const claimLease = 60_000

export interface SilentWorkers {
  workers: number
  rows: number
  /** Until the last of their rows is let go, in milliseconds. */
  left: number
}

/** Workers that have given no sign for half a lease; one that lives renews what it holds every third. Null where there is none. */
export async function readSilentWorkers(ledger: Collection, send: string): Promise<SilentWorkers | null> {
  const [found] = await ledger
    .aggregate<SilentWorkers>([
      { $match: { send: new ObjectId(send), state: 'claimed' satisfies RowState } },
      { $group: { _id: '$owner', rows: { $sum: 1 }, until: { $max: '$leaseUntil' } } },
      { $set: { left: { $dateDiff: { startDate: '$$NOW', endDate: '$until', unit: 'millisecond' } } } },
      { $match: { left: { $lt: claimLease / 2 } } },
      { $group: { _id: null, workers: { $sum: 1 }, rows: { $sum: '$rows' }, left: { $max: '$left' } } },
    ])
    .toArray()
  return found ? { workers: found.workers, rows: found.rows, left: Math.max(0, Number(found.left)) } : null
}
