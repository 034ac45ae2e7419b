/** Builds what takes returned mail in: on a database alone, for worker, command line and web alike. */
import type { Db } from 'mongodb'
import { subscriberVerbsOf } from './compose-subscribers.ts'
import { countRefusals } from './delivery/bounces/refusals.ts'
import { createReports, type StoredReport, type StoredTally } from './delivery/bounces/reports.ts'
import { createBouncedRows } from './delivery/bounces/rows.ts'
import type { BounceParts } from './delivery/bounces/take-in.ts'
import { createTokens } from './delivery/tokens.ts'
import { type Env, keepSecret, readEnv } from './env.ts'

/** What returned messages are taken in with; `clock` is for tests. */
export function bounceParts(
  db: Db,
  log: (line: string) => void,
  env: Env = readEnv(),
  clock = (): Date => new Date(),
): BounceParts {
  return {
    tokens: createTokens(keepSecret(env)),
    reports: createReports(db.collection<StoredReport>('bounce-reports'), db.collection<StoredTally>('bounce-tallies')),
    rows: createBouncedRows(db.collection('ledger')),
    readers: subscriberVerbsOf(db, log, env, clock),
    now: clock,
    log,
  }
}

/** A sending worker's chore: refusals of the mail server count like bounces. */
export function refusalChore(db: Db, env: Env, log: (line: string) => void): () => Promise<void> {
  const readers = subscriberVerbsOf(db, log, env)
  return async () => {
    const suspended = await countRefusals(db.collection('ledger'), readers)
    if (suspended > 0) log(`bounces: ${suspended} readers refused by their mail server get no more mail`)
  }
}
