/** Builds the subscribers' part on a raw database: neither the CMS nor a web server is needed. */
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Db } from 'mongodb'
import { createOutbox } from './delivery/outbox.ts'
import { createTokens } from './delivery/tokens.ts'
import { type Env, keepSecret, readEnv } from './env.ts'
import { askToReconfirm, forgetLeft, forgetUnconfirmed } from './subscribers/chores.ts'
import { createDirectory } from './subscribers/directory.ts'
import { createImportDesk, type SubscriberImportDesk, sweepImports } from './subscribers/import/desk.ts'
import { createImportFiles } from './subscribers/import/files.ts'
import { type ImportParts, runOnce } from './subscribers/import/run.ts'
import { createImportStore } from './subscribers/import/store.ts'
import { createLimits, type StoredCount } from './subscribers/limits.ts'
import { createLinks } from './subscribers/links.ts'
import type { SubscriberParts } from './subscribers/parts.ts'
import { createRowLookup } from './subscribers/rows.ts'
import { createSubscriberStore, type SubscriberStore } from './subscribers/store.ts'
import { createSubscriberVerbs, type SubscriberVerbs } from './subscribers/verbs.ts'

const systemClock = (): Date => new Date()
type Log = (line: string) => void

/** The subscribers of a database. */
export const subscriberStoreOf = (db: Db, clock = systemClock): SubscriberStore =>
  createSubscriberStore(db.collection('subscribers'), clock)

/** What the verbs work with; `clock` is for tests. */
export function subscriberParts(db: Db, log: Log, env: Env = readEnv(), clock = systemClock): SubscriberParts {
  const tokens = createTokens(keepSecret(env))
  return {
    store: subscriberStoreOf(db, clock),
    directory: createDirectory(db),
    rows: createRowLookup(db),
    limits: createLimits(db.collection<StoredCount>('sign-up-limits'), clock),
    outbox: createOutbox(db.collection('notices'), clock),
    tokens,
    links: createLinks(tokens, env.publicUrl),
    now: clock,
    log,
  }
}

/** The verbs on known subscribers: for pages, for the staff, and for whoever sorts bounces and complaints. */
export const subscriberVerbsOf = (db: Db, log: Log, env: Env = readEnv(), clock = systemClock): SubscriberVerbs =>
  createSubscriberVerbs(subscriberParts(db, log, env, clock))

/** What files of addresses are taken in with. */
export const importParts = (db: Db, log: Log, env: Env = readEnv(), clock = systemClock): ImportParts => ({
  imports: createImportStore(db, clock),
  files: createImportFiles(db),
  store: subscriberStoreOf(db, clock),
  tokens: createTokens(keepSecret(env)),
  now: clock,
  log,
})

/** The verbs of the screen that takes files in. */
export const subscriberImportDeskOf = (db: Db, log: Log, env: Env = readEnv()): SubscriberImportDesk =>
  createImportDesk({ ...importParts(db, log, env), directory: createDirectory(db) })

/** How long an importer that died keeps its file, in milliseconds. */
const lease = 15_000

/** A chore that takes in what waits. It only sets an import going and returns; one file is taken in at a time. */
export function importChore(db: Db, log: Log, env: Env = readEnv()): () => Promise<void> {
  const parts = importParts(db, log, env)
  const owner = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`
  let isGoing = false
  return async () => {
    if (isGoing) return
    isGoing = true
    void runOnce(parts, { owner, lease, attempts: 5 })
      .catch((error: unknown) => log(`subscribers: ${error instanceof Error ? error.message : String(error)}`))
      .finally(() => {
        isGoing = false
      })
  }
}

/** How often the chore below looks, in milliseconds. */
const careInterval = 60_000

/** A chore that asks for consents that end soon, and forgets addresses and files that nobody wants kept. */
export function consentChore(db: Db, log: Log, env: Env = readEnv(), clock = systemClock): () => Promise<void> {
  const parts = subscriberParts(db, log, env, clock)
  const imports = importParts(db, log, env, clock)
  let next = 0
  return async () => {
    if (clock().getTime() < next) return
    next = clock().getTime() + careInterval
    const asked = await askToReconfirm(parts)
    if (asked > 0) log(`subscribers: ${asked} asked to renew their consent`)
    await forgetUnconfirmed(parts)
    const forgotten = await forgetLeft(parts)
    if (forgotten > 0) log(`subscribers: ${forgotten} who left are erased`)
    await sweepImports(imports)
  }
}
