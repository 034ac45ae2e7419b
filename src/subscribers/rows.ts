/** From a mail that was sent to the person who got it: the way back that its links take. */
import { type Db, ObjectId } from 'mongodb'

export interface RowOwner {
  subscriber: string
  /** Id of the publication whose mail it was. */
  publication: string
  /** All lists of that publication, and those that the mail went to. */
  lists: string[]
}

export interface RowLookup {
  subscriberOfRow(row: string): Promise<RowOwner | null>
  /** Notes that the reader left by a link of this mail; the first time stays. */
  noteLeft(row: string, at: Date): Promise<void>
}

/** The lookup over the ledger and its sends. */
export function createRowLookup(db: Db): RowLookup {
  return {
    async subscriberOfRow(row) {
      const found = await db.collection('ledger').findOne({ _id: new ObjectId(row) })
      const send = found && (await db.collection('sends').findOne({ _id: found.send }))
      if (!found || !send) return null
      const all = await db
        .collection('lists')
        .find({ publication: send.publication }, { projection: { _id: 1 } })
        .toArray()
      const used: unknown[] = Array.isArray(send.lists) ? send.lists : []
      return {
        subscriber: String(found.subscriber),
        publication: String(send.publication),
        lists: [...new Set([...all.map(({ _id }) => String(_id)), ...used.map(String)])],
      }
    },
    async noteLeft(row, at) {
      await db
        .collection('ledger')
        .updateOne({ _id: new ObjectId(row), left: { $exists: false } }, { $set: { left: { at } } })
    },
  }
}
