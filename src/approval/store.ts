import { type Collection, type Document, ObjectId } from 'mongodb'
import type { Decision, EditionState, Voiding } from '../publish/edition.ts'
import type { LogEntry } from '../publish/log.ts'

/** What may change about an edition besides its state. */
export interface Standing {
  decision?: Decision
  voided?: Voiding
  scheduledFor?: Date | null
  missedAt?: Date | null
  publishedAt?: Date
  publishedBy?: { user: string | null; name: string }
}

export interface Move {
  edition: string
  /** States it must stand in. */
  from: readonly EditionState[]
  to: EditionState
  /** Hash it must have. */
  hash: string
  /** Time that it must be scheduled for; any, or none, where absent. */
  scheduledFor?: Date
  set?: Standing
  entry: LogEntry
}

/**
 * The standing of editions. Every change is one atomic update of one document, made only where the edition still stands
 * as its caller believes; what the log is to say goes into the same write, so that no step can go unlogged.
 */
export interface StandingStore {
  /** True when the edition stood as told and now stands otherwise. */
  move(move: Move): Promise<boolean>
  /** Unpublished editions of an issue below an ordinal give way to the one that has it. */
  replaceOlder(issue: string, ordinal: number): Promise<void>
  /** Ids of editions in a state; with a time, of those scheduled for then or before. */
  inState(state: EditionState, scheduledUntil?: Date): Promise<string[]>
  /** Adds an entry about an edition whose standing stays. */
  note(edition: string, entry: LogEntry): Promise<void>
  /** Entries that are not in the log yet, oldest edition first. */
  unlogged(): Promise<{ edition: string; entries: LogEntry[] }[]>
  logged(edition: string, entry: string): Promise<void>
}

const reference = (id: string): ObjectId => new ObjectId(id)

/** The standing of editions in their collection. `now` is the clock. */
export function createStandingStore(collection: Collection, now: () => Date): StandingStore {
  const push = (entry: LogEntry): Document => ({ $push: { unlogged: entry } })
  return {
    async move({ edition, from, to, hash, scheduledFor, set, entry }) {
      const result = await collection.updateOne(
        { _id: reference(edition), state: { $in: from }, hash, ...(scheduledFor ? { scheduledFor } : {}) },
        { $set: { ...set, state: to, updatedAt: now() }, ...push(entry) },
      )
      return result.matchedCount === 1
    },
    async replaceOlder(issue, ordinal) {
      await collection.updateMany(
        {
          issue: ObjectId.isValid(issue) ? new ObjectId(issue) : issue,
          ordinal: { $lt: ordinal },
          state: { $in: ['requested', 'changes', 'approved', 'void'] satisfies EditionState[] },
        },
        { $set: { state: 'replaced' satisfies EditionState, scheduledFor: null, updatedAt: now() } },
      )
    },
    async inState(state, scheduledUntil) {
      const where = { state, ...(scheduledUntil ? { scheduledFor: { $ne: null, $lte: scheduledUntil } } : {}) }
      const found = await collection.find(where, { projection: { _id: 1 }, sort: { _id: 1 } }).toArray()
      return found.map(({ _id }) => String(_id))
    },
    async note(edition, entry) {
      await collection.updateOne({ _id: reference(edition) }, push(entry))
    },
    async unlogged() {
      const where = { 'unlogged.0': { $exists: true } }
      const found = await collection.find(where, { projection: { unlogged: 1 }, sort: { _id: 1 } }).toArray()
      return found.map(({ _id, unlogged }) => ({ edition: String(_id), entries: unlogged as LogEntry[] }))
    },
    async logged(edition, entry) {
      await collection.updateOne({ _id: reference(edition) }, { $pull: { unlogged: { id: entry } } as Document })
    },
  }
}
