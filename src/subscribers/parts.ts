import type { Outbox } from '../delivery/outbox.ts'
import type { Tokens } from '../delivery/tokens.ts'
import type { Directory } from './directory.ts'
import type { Limits } from './limits.ts'
import type { Links } from './links.ts'
import type { RowLookup } from './rows.ts'
import type { SubscriberStore } from './store.ts'

/** What the verbs of subscribing work with. */
export interface SubscriberParts {
  store: SubscriberStore
  directory: Directory
  rows: RowLookup
  limits: Limits
  outbox: Pick<Outbox, 'put' | 'forget'>
  tokens: Tokens
  links: Links
  now(): Date
  /** Lines for the operator; no whole address in any. */
  log(line: string): void
}
