/** Builds the verbs of sending for the desk. */
import { type Db, ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { createEditionStore } from './assemble/edition-store.ts'
import { deliveryOf, prepareDelivery } from './compose-delivery.ts'
import { fileStore } from './database/files.ts'
import { createSendDesk, type SendDesk } from './delivery/desk.ts'
import type { Send } from './delivery/sends.ts'
import { createMailer } from './delivery/smtp.ts'
import { added, type Balance, sendStates } from './delivery/states.ts'
import { causeWords } from './delivery/words.ts'
import type { SendFacts } from './desk/work.ts'
import { type Env, readEnv } from './env.ts'
import { sendTestMail } from './publish/test-mail.ts'

const prepared = new WeakMap<Payload, Promise<void>>()

/** The verbs of sending on one CMS; `clock` is for tests. */
export async function sendDeskOf(
  payload: Payload,
  env: Env = readEnv(),
  clock = (): Date => new Date(),
): Promise<SendDesk> {
  const db = payload.db.connection.getClient().db()
  const ready = prepared.get(payload) ?? prepareDelivery(db)
  // A database that was away for a moment must not spoil every later request.
  ready.catch(() => prepared.delete(payload))
  prepared.set(payload, ready)
  await ready
  const editions = createEditionStore(payload)
  return createSendDesk({
    ...deliveryOf(db),
    async newestPublished(issue) {
      const edition = (await editions.ofIssue(issue)).find(({ state }) => state === 'published')
      if (!edition) return null
      const { docs } = await payload.find({
        collection: 'publications',
        where: { key: { equals: edition.publicationKey } },
        limit: 1,
        depth: 0,
      })
      if (!docs[0]) return null
      return { id: edition.id, hash: edition.hash, publication: docs[0].id, subject: edition.report.subject }
    },
    async addresses(ids) {
      const found = await db
        .collection('subscribers')
        .find({ _id: { $in: ids.map((id) => new ObjectId(id)) } }, { projection: { address: 1 } })
        .toArray()
      return new Map(found.flatMap(({ _id, address }) => (address ? [[String(_id), String(address)]] : [])))
    },
    async test(edition, to) {
      const mailer = createMailer({ url: env.smtpUrl, from: env.mailFrom })
      try {
        return await sendTestMail({ editions, files: fileStore(db), mailer, publicUrl: env.publicUrl }, edition, to)
      } finally {
        mailer.close()
      }
    },
    now: clock,
  })
}

/** Balances of sends that are over: their rows rest, and a row that is sent again opens the send. */
const settled = new Map<string, Balance>()
const mostSettled = 500
const mostRecent = 30

async function balanceOf(db: Db, send: Send): Promise<Balance> {
  const key = send.endedAt ? `${send.id} ${send.endedAt.getTime()}` : ''
  const known = settled.get(key)
  if (known) return known
  const balance = added(Object.values(await deliveryOf(db).ledger.balance(send.id, send.edition)))
  if (settled.size >= mostSettled) settled.clear()
  if (key) settled.set(key, balance)
  return balance
}

/** More than so many in doubt are told as this many. */
const mostDoubtful = 1000

/** The last sends that are no drafts, newest first, as the dashboard tells of them. */
export async function recentSends(payload: Payload): Promise<SendFacts[]> {
  const db = payload.db.connection.getClient().db()
  const { sends, ledger } = deliveryOf(db)
  const begun = sendStates.filter((state) => state !== 'draft')
  const recent = (await sends.inState(...begun))
    .sort((a, b) => (b.startedAt?.getTime() ?? 0) - (a.startedAt?.getTime() ?? 0))
    .slice(0, mostRecent)
  const { docs } = await payload.find({
    collection: 'issues',
    where: { id: { in: recent.map(({ issue }) => issue) } },
    depth: 0,
    limit: mostRecent,
    select: { title: true },
  })
  const titles = new Map(docs.map(({ id, title }) => [String(id), title ?? '']))
  return Promise.all(
    recent.map(async (send): Promise<SendFacts> => {
      const rows = await balanceOf(db, send)
      const doubtful = rows.uncertain > 0 ? (await ledger.uncertain(send.id, mostDoubtful)).length : 0
      const { id, issue, state, candidates, scheduledFor, missedAt, cause } = send
      return {
        ...{ id, issue, rows, candidates, doubtful },
        title: titles.get(issue) ?? send.subject,
        // Drafts were not asked for.
        state: state as SendFacts['state'],
        at: (scheduledFor ?? send.startedAt ?? new Date(0)).toISOString(),
        scheduledFor: scheduledFor?.toISOString() ?? null,
        missedAt: missedAt?.toISOString() ?? null,
        cause: cause ? causeWords(cause.code).what.replace(/\.$/, '') : '',
      }
    }),
  )
}
