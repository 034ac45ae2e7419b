/** Builds the watch over the mailbox of bounces; apart from the rest, since no web page needs IMAP. */
import type { Db } from 'mongodb'
import { bounceParts } from './compose-bounces.ts'
import { imapMailbox } from './delivery/bounces/mailbox.ts'
import { watchBounces } from './delivery/bounces/watch.ts'
import { createLease, type StoredLease } from './delivery/lease.ts'
import type { Env } from './env.ts'

export interface WatchOptions {
  owner: string
  signal: AbortSignal
  print(line: string): void
}

/** Watches the mailbox that is set until the signal ends it; returns at once where none is. */
export async function watchBounceMailbox(db: Db, env: Env, { owner, signal, print }: WatchOptions): Promise<void> {
  if (!env.bounceImapUrl) return
  await watchBounces({
    bounces: bounceParts(db, print, env),
    mailbox: imapMailbox(env.bounceImapUrl),
    lease: createLease(db.collection<StoredLease>('leases'), 'bounce-mailbox', owner),
    signal,
    print,
    pause: 30_000,
  })
}
