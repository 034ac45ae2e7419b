/** Builds the report of a send from everything that knows a part of it. */
import type { Readable } from 'node:stream'
import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { sendStateLabels } from '../collections/sends.ts'
import { deliveryOf } from './compose-delivery.ts'
import { reportRows } from './delivery/report.ts'
import { BulletinError } from './errors.ts'
import { csvOf } from './subscribers/csv.ts'

async function* each<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows
}

/** The report as a table with its name. Throws NOT_FOUND. */
export async function sendReportOf(payload: Payload, id: string): Promise<{ name: string; body: Readable }> {
  const db = payload.db.connection.getClient().db()
  const { sends, ledger } = deliveryOf(db)
  const send = await sends.byId(id)
  if (!send) throw new BulletinError('NOT_FOUND', `There is no send ${id}.`)
  const rows = db.collection('ledger')
  const of = { send: new ObjectId(id) }
  const [services, bounced, left, accepted, edition] = await Promise.all([
    ledger.balance(id, send.edition),
    rows.countDocuments({ ...of, bounce: { $exists: true } }),
    rows.countDocuments({ ...of, left: { $exists: true } }),
    rows.countDocuments({ ...of, decided: 'accepted' }),
    db.collection('editions').findOne({ _id: new ObjectId(send.edition) }, { projection: { title: 1, ordinal: 1 } }),
  ])
  const title = String(edition?.title ?? '')
  const facts = {
    send,
    title,
    ordinal: Number(edition?.ordinal ?? 0),
    services,
    bounced,
    left,
    accepted,
    at: new Date(),
  }
  const table = reportRows({ ...facts, state: sendStateLabels[send.state] })
  return { name: `${title || '발송'} 발송 보고서.csv`, body: csvOf(each(table)) }
}
