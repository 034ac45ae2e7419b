/** VERB: a list as a table, and the note of who took it. */
import type { Readable } from 'node:stream'
import { type Db, type Document, ObjectId } from 'mongodb'
import { BulletinError } from '../errors.ts'
import { csvOf } from './csv.ts'
import { subscriberOf } from './documents.ts'
import { stateWords } from './subscriber.ts'

const head = ['주소', '이름', '꼬리표', '상태', '언제부터', '동의한 때', '동의한 글', '글의 판', '동의한 곳']

const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' })
const dayOf = (at: Date | null): string => (at ? isoDay.format(at) : '')

/** One subscriber's line; an erased one is on no list and has none. */
function rowOf(stored: Document, list: string): string[] {
  const { address, name, tags, state, subscriptions } = subscriberOf(stored)
  const here = subscriptions.find((one) => one.list === list)
  const shown = state === 'bounced' ? state : (here?.state ?? state)
  return [
    ...[address ?? '', name ?? '', tags.join(', '), stateWords[shown], dayOf(here?.since ?? null)],
    ...[dayOf(here?.consent.at ?? null), here?.consent.wording ?? ''],
    ...[here?.consent.version ?? '', here?.consent.source ?? ''],
  ]
}

export interface Exported {
  /** For the header of the answer: `산업기술 동향워치-2026-11-30.csv`. */
  name: string
  body: Readable
}

/** The subscribers of a list, streamed; noted before the first line leaves, with their number after the last. Throws NOT_FOUND. */
export async function exportList(
  db: Db,
  list: string,
  by: { user: string | null; name: string },
  now: () => Date,
): Promise<Exported> {
  const found = ObjectId.isValid(list) ? await db.collection('lists').findOne({ _id: new ObjectId(list) }) : null
  if (!found) throw new BulletinError('NOT_FOUND', `There is no list ${list}.`)
  const at = now()
  const { insertedId } = await db.collection('export-log').insertOne({
    ...{ at, byName: by.name, list: found._id, listName: String(found.name), count: null },
    ...(by.user && ObjectId.isValid(by.user) ? { by: new ObjectId(by.user) } : {}),
    ...{ createdAt: at, updatedAt: at },
  })
  async function* rows(): AsyncGenerator<string[]> {
    yield head
    let count = 0
    const subscribers = db.collection('subscribers').find({ 'subscriptions.list': found?._id }).sort({ _id: 1 })
    for await (const stored of subscribers) {
      count++
      yield rowOf(stored, list)
    }
    await db.collection('export-log').updateOne({ _id: insertedId }, { $set: { count, updatedAt: now() } })
  }
  return { name: `${String(found.name)}-${isoDay.format(at)}.csv`, body: csvOf(rows()) }
}
