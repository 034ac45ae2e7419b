/** What happened to a send, in the order in which it did; only added to. */
import { type Collection, type Document, ObjectId } from 'mongodb'

export const sendEvents = [
  'confirmed',
  'frozen',
  'scheduled',
  'missed',
  'started',
  'paused',
  'resumed',
  'stopped',
  'cancelling',
  'cancelled',
  'finished',
  'slowed',
  'freed',
  'uncertain',
  'suppressed',
  'unreachable',
  'accepted',
  'resent',
  'unbalanced',
] as const
export type SendEvent = (typeof sendEvents)[number]

export interface SendLogEntry {
  at: Date
  event: SendEvent
  /** Who, where it was a person. */
  by: string | null
  /** Numbers and words of the event: `{ rows: 64 }`. No address. */
  detail: Record<string, string | number>
}

export interface SendLog {
  note(send: string, event: SendEvent, detail?: Record<string, string | number>, by?: string | null): Promise<void>
  /** Newest first. */
  of(send: string, limit: number): Promise<SendLogEntry[]>
}

/** The log in its collection; times are the database's. */
export function createSendLog(collection: Collection): SendLog {
  return {
    async note(send, event, detail = {}, by = null) {
      await collection.updateOne(
        { _id: new ObjectId() },
        { $set: { send: new ObjectId(send), event, detail, by }, $currentDate: { at: true } },
        { upsert: true },
      )
    },
    async of(send, limit) {
      const found = await collection.find({ send: new ObjectId(send) }, { sort: { _id: -1 }, limit }).toArray()
      return found.map(({ at, event, by, detail }: Document) => ({ at, event, by: by ?? null, detail: detail ?? {} }))
    },
  }
}
