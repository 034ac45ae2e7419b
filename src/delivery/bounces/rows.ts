/** What returned messages leave on ledger rows; the row's state stays what the mail server had answered. */
import { type Collection, ObjectId } from 'mongodb'

export interface RowFacts {
  send: string
  subscriber: string
}

export interface BouncedRows {
  find(row: string): Promise<RowFacts | null>
  /** The first bounce of a row stays. */
  noteBounce(row: string, bounce: { at: Date; status: string }): Promise<void>
  /** The reader complained, and with it left. */
  noteComplaint(row: string, at: Date): Promise<void>
}

/** Rows of the ledger's collection. */
export function createBouncedRows(ledger: Collection): BouncedRows {
  return {
    async find(row) {
      const found = await ledger.findOne({ _id: new ObjectId(row) }, { projection: { send: 1, subscriber: 1 } })
      return found && { send: String(found.send), subscriber: String(found.subscriber) }
    },
    async noteBounce(row, bounce) {
      await ledger.updateOne({ _id: new ObjectId(row), bounce: { $exists: false } }, { $set: { bounce } })
    },
    async noteComplaint(row, at) {
      await ledger.updateOne({ _id: new ObjectId(row) }, [
        { $set: { complaint: { $ifNull: ['$complaint', { at }] }, left: { $ifNull: ['$left', { at }] } } },
      ])
    },
  }
}
