/** Builds what sends newsletters, on a database alone: the sending worker runs without the CMS. */

import { readFileSync } from 'node:fs'
import type { Db } from 'mongodb'
import { refusalChore } from './compose-bounces.ts'
import { fileStore } from './database/files.ts'
import { type AudienceReader, createAudienceReader } from './delivery/audience.ts'
import type { DkimKey } from './delivery/dkim.ts'
import { emlFolder } from './delivery/eml-folder.ts'
import { forbiddenToSend, frozenMail } from './delivery/frozen-mail.ts'
import { createLedger, type Ledger, prepareLedger } from './delivery/ledger.ts'
import { createPace } from './delivery/pace.ts'
import { createRecipients } from './delivery/recipients.ts'
import { backoff } from './delivery/replies.ts'
import { createSendLog, type SendLog } from './delivery/send-log.ts'
import { createSendStore, prepareSends, type SendStore } from './delivery/sends.ts'
import { claimLease } from './delivery/silent-workers.ts'
import { smtpTransport } from './delivery/smtp-connection.ts'
import { createTokens, type Tokens } from './delivery/tokens.ts'
import type { Transport } from './delivery/transport.ts'
import type { SendingWorkerParts } from './delivery/worker.ts'
import { type Env, keepSecret, readEnv } from './env.ts'

/** The stores behind sending; what else works on one database builds on these. */
export interface Delivery {
  sends: SendStore
  ledger: Ledger
  audience: AudienceReader
  log: SendLog
}

export const deliveryOf = (db: Db): Delivery => ({
  sends: createSendStore(db.collection('sends')),
  ledger: createLedger(db.collection('ledger')),
  audience: createAudienceReader(db.collection('subscribers'), db.collection('ledger')),
  log: createSendLog(db.collection('send-log')),
})

export const tokensOf = (env: Env = readEnv()): Tokens => createTokens(keepSecret(env))

/** How long it is remembered which reports were read, in seconds. */
const reportsKept = 180 * 24 * 60 * 60

/** Makes the indexes that the promises of sending rest on. */
export async function prepareDelivery(db: Db): Promise<void> {
  await prepareLedger(db.collection('ledger'))
  await prepareSends(db.collection('sends'))
  await db.collection('send-log').createIndex({ send: 1 })
  // A report that comes again does so within days.
  await db.collection('bounce-reports').createIndex({ at: 1 }, { name: 'expiry', expireAfterSeconds: reportsKept })
}

/** What a worker needs that is its own; the rest can be told otherwise by tests. */
export type WorkerOptions = Pick<SendingWorkerParts, 'owner' | 'signal' | 'print'> &
  Partial<
    Pick<
      SendingWorkerParts,
      'lease' | 'connections' | 'window' | 'stride' | 'at' | 'transport' | 'now' | 'retryAfter' | 'pace'
    >
  >

/** The parts of a sending worker on a database. */
export function sendingWorkerParts(db: Db, env: Env, options: WorkerOptions): SendingWorkerParts {
  const files = fileStore(db)
  const editions = db.collection('editions')
  const frozen = {
    editions,
    publications: db.collection('publications'),
    lists: db.collection('lists'),
    file: async (sha256: string) => (await files.get(sha256))?.bytes ?? null,
    tokens: tokensOf(env),
    publicUrl: env.publicUrl,
    from: env.mailFrom,
    bounceDomain: env.bounceDomain,
    dkim: dkimKey(env),
  }
  return {
    ...deliveryOf(db),
    recipients: createRecipients(db.collection('subscribers')),
    pace: createPace(db.collection('pace')),
    transport: transportOf(env),
    edition: (send) => frozenMail(frozen, send),
    forbidden: (send) => forbiddenToSend(editions, send),
    rates: env.mailRates,
    connections: env.mailConnections,
    window: 100,
    stride: 20,
    refusals: { inARow: 0, limit: 20 },
    lease: claimLease,
    now: () => new Date(),
    retryAfter: backoff,
    chores: [refusalChore(db, env, options.print)],
    ...options,
  }
}

const transportOf = (env: Env): Transport =>
  env.smtpUrl.startsWith('file:') ? emlFolder(env.smtpUrl) : smtpTransport({ url: env.smtpUrl })

/** The DKIM key, where one is set. Throws CONFIG_INVALID when it can't be read. */
function dkimKey(env: Env): DkimKey | null {
  if (!env.dkim) return null
  const { domain, selector, keyFile } = env.dkim
  return { domain, selector, privateKey: readFileSync(keyFile, 'utf8') }
}
