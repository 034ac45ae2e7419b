/**
 * The ledger: one row per edition and subscriber. Every move of a row is one atomic update that names the state, and where a
 * worker makes it also the claim, that the row must have; so nobody writes over a row that is no longer theirs. Times are the
 * database's (`$$NOW`), so that no worker's clock matters.
 */
import { randomBytes } from 'node:crypto'
import { type Collection, type Document, type Filter, MongoBulkWriteError, ObjectId } from 'mongodb'
import { type Service, serviceOf } from './address.ts'
import { after, free, ids, type Settlement, settleRows } from './settlement.ts'
import { type Balance, emptyBalance, type RowState } from './states.ts'

/** Rows are spread over this many slots, so that workers seldom reach for the same ones. */
const slots = 64

export interface Claimed {
  id: string
  subscriber: string
  domain: string
  service: Service
  /** How often it was tried before. */
  attempts: number
}

/** Rows that one worker holds until the lease runs out. */
export interface Claim {
  /** Unforgeable name of this claim; in every row of it. */
  name: string
  rows: Claimed[]
}

/** Where to look for rows. */
export interface Lane {
  service: Service
  /** Only this domain, or none of these. */
  domain?: string
  except?: readonly string[]
}

/** Rows by service and state. */
export type ServiceBalance = Record<Service, Balance>

export interface Uncertain {
  id: string
  subscriber: string
  at: Date
  reply: string
}

export interface Ledger {
  /** Freezes rows; those that are there already stay as they are, unless they were never handed over and their send is over. Gives how many are new to this send. */
  add(send: string, edition: string, subscribers: readonly { id: string; domain: string }[]): Promise<number>
  /** Takes up to `limit` pending rows for `lease` milliseconds. */
  claim(send: string, lane: Lane, limit: number, owner: string, lease: number): Promise<Claim>
  /** Notes that hand-over may begin now; gives the rows that are still this claim's. */
  begin(claim: string, ids: readonly string[], lease: number): Promise<Set<string>>
  /** Prolongs the lease of rows in hand; false when one of them is no longer this claim's. */
  extend(claim: string, ids: readonly string[], lease: number): Promise<boolean>
  /** Writes down what became of rows; gives how many were still this claim's. */
  settle(claim: string, settlements: readonly Settlement[]): Promise<number>
  /** Rows whose lease ran out: those not begun are pending again, the others uncertain. */
  reap(send: string): Promise<{ freed: number; uncertain: number }>
  /** Deferred rows whose time has come are pending again. */
  promote(send: string): Promise<number>
  /** What is not in hand will not be sent. */
  cancel(send: string): Promise<number>
  /** Exact at one moment per row: read along an index in which rows never move. */
  balance(send: string, edition: string): Promise<ServiceBalance>
  isAtRest(send: string): Promise<boolean>
  /** Uncertain rows that nobody has decided on, oldest first. */
  uncertain(send: string, limit: number): Promise<Uncertain[]>
  /** An operator's word on uncertain rows: taken as sent, or to be sent again. Gives how many it held for. */
  decide(send: string, ids: readonly string[], decision: 'accepted' | 'resent'): Promise<number>
}

const ranOut = { $expr: { $lt: ['$leaseUntil', '$$NOW'] } }

/** Makes the indexes that every guarantee rests on. */
export async function prepareLedger(collection: Collection): Promise<void> {
  await collection.createIndex({ edition: 1, subscriber: 1 }, { unique: true, name: 'one_row' })
  await collection.createIndex({ uncounted: 1 }, { name: 'uncounted', sparse: true })
  await collection.createIndex({ send: 1, state: 1, service: 1, slot: 1, domain: 1 }, { name: 'claims' })
}

/** The ledger in its collection. */
export function createLedger(collection: Collection): Ledger {
  const held = (claim: string, list: readonly string[]): Filter<Document> => ({
    _id: { $in: ids(list) },
    claim,
    state: 'claimed' satisfies RowState,
  })
  const inState = (send: string, state: RowState): Filter<Document> => ({ send: new ObjectId(send), state })
  const modified = async (filter: Filter<Document>, update: Document | Document[]): Promise<number> =>
    (await collection.updateMany(filter, update)).modifiedCount

  return {
    async add(send, edition, subscribers) {
      const of = { edition: new ObjectId(edition), send: new ObjectId(send) }
      const rows = subscribers.map(({ id, domain }) => ({
        ...of,
        subscriber: new ObjectId(id),
        domain,
        service: serviceOf(domain),
        slot: Math.floor(Math.random() * slots),
        state: 'pending' satisfies RowState,
        attempts: 0,
      }))
      if (rows.length === 0) return 0
      try {
        return (await collection.insertMany(rows, { ordered: false })).insertedCount
      } catch (error) {
        if (!(error instanceof MongoBulkWriteError) || error.code !== duplicateKey) throw error
        return error.insertedCount + (await adopt(collection, of, subscribers))
      }
    },

    async claim(send, { service, domain, except = [] }, limit, owner, lease) {
      const name = randomBytes(12).toString('base64url')
      const where: Filter<Document> = {
        ...inState(send, 'pending'),
        service,
        ...(domain ? { domain } : except.length > 0 ? { domain: { $nin: [...except] } } : {}),
      }
      const look = (filter: Filter<Document>) =>
        collection.find(filter, { limit, projection: { subscriber: 1, domain: 1, service: 1, attempts: 1 } }).toArray()
      let found = await look({ ...where, slot: Math.floor(Math.random() * slots) })
      if (found.length === 0) found = await look(where)
      if (found.length === 0) return { name, rows: [] }
      const list = found.map(({ _id }) => _id)
      const { modifiedCount: taken } = await collection.updateMany(
        { _id: { $in: list }, state: 'pending' satisfies RowState },
        [{ $set: { state: 'claimed' satisfies RowState, owner, claim: name, begun: false, leaseUntil: after(lease) } }],
        // A claim that a crash of the database undoes is missed by `begin`, which waits for the journal.
        { writeConcern: { w: 1, journal: false } },
      )
      const mine =
        taken === found.length
          ? null
          : new Set(
              (await collection.find({ _id: { $in: list }, claim: name }, { projection: { _id: 1 } }).toArray()).map(
                ({ _id }) => String(_id),
              ),
            )
      return { name, rows: found.map(claimed).filter(({ id }) => !mine || mine.has(id)) }
    },

    async begin(claim, list, lease) {
      const taken = await modified(held(claim, list), [{ $set: { begun: true, leaseUntil: after(lease) } }])
      if (taken === list.length) return new Set(list)
      const mine = await collection.find(held(claim, list), { projection: { _id: 1 } }).toArray()
      return new Set(mine.map(({ _id }) => String(_id)))
    },

    async extend(claim, list, lease) {
      const result = await collection.updateMany(held(claim, list), [{ $set: { leaseUntil: after(lease) } }])
      return result.matchedCount === list.length
    },

    settle: (claim, settlements) => settleRows(collection, claim, settlements),

    async reap(send) {
      const held = inState(send, 'claimed')
      const freed = await modified(
        { ...held, begun: false, ...ranOut },
        { $set: { state: 'pending' satisfies RowState }, $unset: free },
      )
      const uncertain = await modified(
        { ...held, begun: true, ...ranOut },
        {
          $set: { state: 'uncertain' satisfies RowState, reply: 'worker-ended' },
          $currentDate: { at: true },
          $unset: free,
        },
      )
      return { freed, uncertain }
    },

    promote: (send) =>
      modified(
        { ...inState(send, 'deferred'), $expr: { $lte: ['$retryAt', '$$NOW'] } },
        { $set: { state: 'pending' satisfies RowState }, $unset: { retryAt: '' } },
      ),

    cancel: (send) =>
      modified(
        { send: new ObjectId(send), state: { $in: ['pending', 'deferred'] satisfies RowState[] } },
        {
          $set: { state: 'cancelled' satisfies RowState },
          $currentDate: { at: true },
          $unset: { retryAt: '' },
        },
      ),

    async balance(send, edition) {
      const groups = collection.aggregate(
        [
          { $match: { edition: new ObjectId(edition), send: new ObjectId(send) } },
          { $group: { _id: { service: '$service', state: '$state' }, count: { $sum: 1 } } },
        ],
        { hint: 'one_row' },
      )
      const balance: ServiceBalance = {
        naver: emptyBalance(),
        gmail: emptyBalance(),
        kakao: emptyBalance(),
        other: emptyBalance(),
      }
      for await (const { _id, count } of groups) balance[_id.service as Service][_id.state as RowState] = count
      return balance
    },

    async isAtRest(send) {
      const moving: RowState[] = ['pending', 'claimed', 'deferred']
      const where = { send: new ObjectId(send), state: { $in: moving } }
      return (await collection.findOne(where, { projection: { _id: 1 } })) === null
    },

    async uncertain(send, limit) {
      const found = await collection
        .find({ ...inState(send, 'uncertain'), decided: { $exists: false } }, { sort: { at: 1 }, limit })
        .toArray()
      return found.map(({ _id, subscriber, at, reply }) => ({
        id: String(_id),
        subscriber: String(subscriber),
        at,
        reply,
      }))
    },

    decide: (send, list, decision) =>
      modified(
        { ...inState(send, 'uncertain'), _id: { $in: ids(list) }, decided: { $exists: false } },
        decision === 'accepted'
          ? { $set: { decided: decision } }
          : { $set: { state: 'pending' satisfies RowState, resent: true } },
      ),
  }
}

const duplicateKey = 11000

const claimed = ({ _id, subscriber, domain, service, attempts }: Document): Claimed => ({
  id: String(_id),
  subscriber: String(subscriber),
  domain,
  service,
  attempts,
})

/** Takes over rows that were not handed over. Their sends have ended, since an edition has one open send at most. */
async function adopt(
  collection: Collection,
  { edition, send }: { edition: ObjectId; send: ObjectId },
  subscribers: readonly { id: string }[],
): Promise<number> {
  const unsent: RowState[] = ['cancelled', 'suppressed', 'pending', 'deferred']
  const result = await collection.updateMany(
    { edition, subscriber: { $in: ids(subscribers.map(({ id }) => id)) }, state: { $in: unsent }, send: { $ne: send } },
    { $set: { send, state: 'pending' satisfies RowState, attempts: 0 }, $unset: { reply: '', at: '', retryAt: '' } },
  )
  return result.modifiedCount
}
