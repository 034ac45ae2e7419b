/** What a report is told from, read from the collections, and where the printed one is kept. */
import { type Collection, type Document, ObjectId } from 'mongodb'
import type { Returns } from './report.ts'

/** Bounces, unsubscribes and decisions, from the ledger's rows of one send. */
export async function readReturns(ledger: Collection, send: string): Promise<Returns> {
  const of = { send: new ObjectId(send) }
  const [bounces, left, complaints, accepted, resent] = await Promise.all([
    ledger
      .aggregate([
        { $match: { ...of, bounce: { $exists: true } } },
        { $group: { _id: '$bounce.status', rows: { $sum: 1 } } },
        { $sort: { _id: 1 } },
      ])
      .toArray(),
    ledger.countDocuments({ ...of, left: { $exists: true } }),
    ledger.countDocuments({ ...of, complaint: { $exists: true } }),
    ledger.countDocuments({ ...of, decided: 'accepted' }),
    ledger.countDocuments({ ...of, resent: true }),
  ])
  return {
    bounces: bounces.map(({ _id, rows }) => ({ status: String(_id ?? ''), rows })),
    left,
    complaints,
    accepted,
    resent,
  }
}

/** The printed report of a send. */
export interface KeptReport {
  sha256: string
  at: Date
}

export interface ReportStore {
  /** A send that is over and has no report yet. */
  missing(): Promise<string | null>
  /** A send whose report is older than its last change. */
  old(now: Date): Promise<string | null>
  keep(send: string, report: KeptReport): Promise<void>
  of(send: string): Promise<KeptReport | null>
}

const day = 24 * 60 * 60 * 1000
/** Bounces come in for about as long; until then a report is printed anew once a day. */
const settling = 14 * day

const ended = { state: { $in: ['done', 'cancelled'] } }

/** Printed reports as their sends note them. A note of the log (a decision, another end) makes one old. */
export function createReportStore(sends: Collection, log: Collection): ReportStore {
  const noted = async (send: Document): Promise<Date> => {
    const [last] = await log.find({ send: send._id }, { sort: { _id: -1 }, limit: 1 }).toArray()
    return last?.at ?? send.endedAt
  }
  return {
    async missing() {
      const found = await sends.findOne({ ...ended, report: { $exists: false } }, { projection: { _id: 1 } })
      return found && String(found._id)
    },
    async old(now) {
      const lately = { ...ended, report: { $exists: true }, endedAt: { $gt: new Date(now.getTime() - settling) } }
      for await (const send of sends.find(lately, { projection: { report: 1, endedAt: 1 } })) {
        const at: Date = send.report.at
        if (now.getTime() - at.getTime() > day || (await noted(send)) > at) return String(send._id)
      }
      return null
    },
    async keep(send, report) {
      await sends.updateOne({ _id: new ObjectId(send) }, { $set: { report } })
    },
    async of(send) {
      const found = ObjectId.isValid(send) ? await sends.findOne({ _id: new ObjectId(send) }) : null
      return found?.report?.sha256 ? found.report : null
    },
  }
}
