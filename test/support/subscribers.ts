/** A database with a publication and its lists, the readers' pages on it, and a clock that is moved by hand. */
import { type Db, ObjectId } from 'mongodb'
import { readerSite } from '../../src/compose-reader-pages.ts'
import { importParts, subscriberParts, subscriberVerbsOf } from '../../src/compose-subscribers.ts'
import { parseEnv } from '../../src/env.ts'
import { wordingOf } from '../../src/subscribers/consents.ts'
import { createImportDesk } from '../../src/subscribers/import/desk.ts'
import type { Sent } from '../../src/subscribers/site.ts'

export const day = 24 * 60 * 60 * 1000

/** The fields of a form. */
export const sent = (fields: Record<string, string | string[]> = {}): Sent => ({
  get: (name) => [fields[name] ?? ''].flat()[0] ?? '',
  all: (name) => [fields[name] ?? []].flat(),
})

export async function readers(db: Db) {
  const clock = { at: new Date('2026-09-25T01:00:00Z') }
  const now = () => clock.at
  const env = parseEnv({ PAYLOAD_SECRET: 'a secret of a test', PUBLIC_URL: 'https://watch.example.org' })
  const lines: string[] = []
  const log = (line: string) => void lines.push(line)
  const publications = ['kiat-watch', 'geri-focus'].map((key) => ({
    _id: new ObjectId(),
    key,
    name: key === 'kiat-watch' ? '산업기술 동향워치' : '지리 초점',
    publisher: { name: '한국산업기술진흥원' },
  }))
  await db.collection('publications').insertMany(publications)
  const [watch, focus] = publications as [(typeof publications)[0], (typeof publications)[0]]
  const lists = [
    { _id: new ObjectId(), name: '정기 구독', publication: watch._id, description: '격주로 보냅니다.', open: true },
    { _id: new ObjectId(), name: '호외', publication: watch._id, description: '', open: true },
    { _id: new ObjectId(), name: '내부', publication: watch._id, description: '', open: false },
    { _id: new ObjectId(), name: '지리 소식', publication: focus._id, description: '', open: true },
  ]
  await db.collection('lists').insertMany(lists)
  const ids = lists.map(({ _id }) => _id.toHexString()) as [string, string, string, string]
  const parts = subscriberParts(db, log, env, now)
  const wording = wordingOf('signUp', { name: watch.name, publisher: watch.publisher.name })
  const site = readerSite(db, log, env, now)
  return {
    db,
    clock,
    now,
    env,
    lines,
    log,
    lists: ids,
    publications: [watch, focus],
    parts,
    site,
    verbs: subscriberVerbsOf(db, log, env, now),
    imports: importParts(db, log, env, now),
    desk: createImportDesk({ ...importParts(db, log, env, now), directory: parts.directory }),
    /** Signs an address up by the form of the first publication. */
    signUp: (address: string, fields: Record<string, string | string[]> = {}, client = '192.0.2.1') =>
      site.signUp('kiat-watch', sent({ address, list: ids[0], consent: wording.version, ...fields }), client),
    mails: () => db.collection('notices').find().sort({ createdAt: 1 }).toArray(),
    /** The token behind the newest mail's first link of a kind. */
    async link(kind: 'confirm' | 'preferences', to: string): Promise<string> {
      const found = await db.collection('notices').findOne({ to, text: { $regex: `/${kind}/` } }, { sort: { _id: -1 } })
      return new RegExp(`/${kind}/([\\w-]{32})`).exec(String(found?.text))?.[1] ?? ''
    },
    /** A subscriber who confirmed. */
    async subscribed(address: string): Promise<string> {
      await this.signUp(address)
      const found = await db.collection('subscribers').findOne({ address })
      await this.verbs.confirm(String(found?._id))
      return String(found?._id)
    },
    /** A row of the ledger, for a mail that was sent to a subscriber. */
    async row(subscriber: string, publication = watch._id, to = [lists[0]?._id]): Promise<string> {
      const send = new ObjectId()
      await db.collection('sends').insertOne({ _id: send, publication, lists: to, state: 'done' })
      const row = { _id: new ObjectId(), send, subscriber: new ObjectId(subscriber), state: 'submitted' }
      await db.collection('ledger').insertOne(row)
      return row._id.toHexString()
    },
  }
}

export type Readers = Awaited<ReturnType<typeof readers>>
