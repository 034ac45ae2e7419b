/** VERB: takes a returned message in. Every step is harmless to repeat and to do at once with others. */
import type { Tokens } from '../tokens.ts'
import { readBounce } from './read.ts'
import type { Reports, StoredTally } from './reports.ts'
import type { BouncedRows } from './rows.ts'
import type { Verdict } from './verdict.ts'

/** What becomes of the reader; the subscribers' part judges whether mail to them is held back. */
export interface Readers {
  bounce(subscriber: string, bounce: { at: Date; status: string; send: string }): Promise<boolean>
  complain(subscriber: string): Promise<void>
}

export interface BounceParts {
  tokens: Tokens
  reports: Reports
  rows: BouncedRows
  readers: Readers
  now(): Date
  /** For operators; no address in it. */
  log(line: string): void
}

/** What came of it: the verdict's kind, `repeated` for a known report, `rowless` for a row that is no more. */
export interface TakenIn {
  kind: Exclude<keyof StoredTally, '_id'>
  /** Status of a bounce, kind of a complaint. */
  status: string | null
  /** Mail to the reader is held back. */
  suspended: boolean
}

/** Reads a message and does what follows from it. Throws only when the database does, and may then be tried again. */
export async function takeIn(parts: BounceParts, bytes: Uint8Array, recipient: string | null): Promise<TakenIn> {
  const taken = await apply(parts, await readBounce(bytes, recipient, parts.tokens))
  await parts.reports.count(taken.kind, parts.now())
  return taken
}

async function apply(parts: BounceParts, verdict: Verdict): Promise<TakenIn> {
  const { reports, rows, readers, log } = parts
  if (!('row' in verdict)) return { kind: verdict.kind, status: null, suspended: false }
  const { kind, row, status } = verdict
  const known = await rows.find(row)
  if (!known) return { kind: 'rowless', status, suspended: false }
  const { at, isDone } = await reports.take(verdict, parts.now())
  if (isDone) return { kind: 'repeated', status, suspended: false }
  let suspended = false
  if (kind === 'bounce') {
    await rows.noteBounce(row, { at, status })
    suspended = await readers.bounce(known.subscriber, { at, status, send: known.send })
  } else {
    await rows.noteComplaint(row, at)
    await readers.complain(known.subscriber)
  }
  if (!(await reports.finish(verdict))) return { kind: 'repeated', status, suspended }
  log(`bounces: ${kind} ${status} of row ${row}${suspended ? ', mail is held back' : ''}`)
  return { kind, status, suspended }
}
