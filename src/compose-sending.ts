/** Builds the verbs of sending for the desk. */
import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { createEditionStore } from './assemble/edition-store.ts'
import { deliveryOf, prepareDelivery } from './compose-delivery.ts'
import { fileStore } from './database/files.ts'
import { createSendDesk, type SendDesk } from './delivery/desk.ts'
import { encodedSize } from './delivery/quoted-printable.ts'
import { readSilentWorkers } from './delivery/silent-workers.ts'
import { createMailer } from './delivery/smtp.ts'
import { type Env, readEnv } from './env.ts'
import { BulletinError } from './errors.ts'
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
      const mail = edition.files.find(({ name }) => name === 'email.html')
      const stored = mail && (await fileStore(db).get(mail.sha256))
      if (!stored) throw new BulletinError('NOT_FOUND', `The mail of edition ${edition.id} is missing.`)
      return {
        id: edition.id,
        hash: edition.hash,
        publication: docs[0].id,
        subject: edition.report.subject,
        mailSize: encodedSize(stored.bytes.toString('utf8')),
      }
    },
    async addresses(ids) {
      const found = await db
        .collection('subscribers')
        .find({ _id: { $in: ids.map((id) => new ObjectId(id)) } }, { projection: { address: 1 } })
        .toArray()
      return new Map(found.flatMap(({ _id, address }) => (address ? [[String(_id), String(address)]] : [])))
    },
    async test(edition, to, subject) {
      const mailer = createMailer({ url: env.smtpUrl, from: env.mailFrom })
      try {
        return await sendTestMail(
          { editions, files: fileStore(db), mailer, publicUrl: env.publicUrl },
          edition,
          to,
          subject,
        )
      } finally {
        mailer.close()
      }
    },
    silentWorkers: (send) => readSilentWorkers(db.collection('ledger'), send),
    now: clock,
  })
}
