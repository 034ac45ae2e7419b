/**
 * One connection's work: claim a window of rows, look who is still to be written to, and then stride by stride note that
 * hand-over begins, hand over, and write down what was answered. While one stride is handed over, the one before is written
 * down; so a crash can leave two strides of rows per connection uncertain, and claimed ones besides, which go back.
 */
import { createHold, type Hold } from './hold.ts'
import type { Claim, Claimed, Lane, Ledger } from './ledger.ts'
import type { PreparedMessage, Slots } from './message.ts'
import type { Reader, Recipients } from './recipients.ts'
import { judge, mostAttempts, replyLine } from './replies.ts'
import type { Send } from './sends.ts'
import type { Settlement } from './settlement.ts'
import type { Connection, Outcome } from './transport.ts'

/** Places at which a crash is simulated by tests. */
export const crashPoints = ['claimed', 'looked-up', 'begun', 'announced', 'handed-over', 'answered', 'settled'] as const
export type CrashPoint = (typeof crashPoints)[number]

/** A send as its messages need it. */
export interface Edition {
  message: PreparedMessage
  /** Envelope sender of a row (VERP). */
  envelopeFrom(row: string): string
  values(row: string, reader: Reader): Slots
}

export interface WindowParts {
  ledger: Ledger
  recipients: Recipients
  owner: string
  /** Milliseconds that a row is held without a sign of life. */
  lease: number
  /** Rows that are marked as begun at a time. */
  stride: number
  now(): Date
  /** Milliseconds until the n-th try after a deferral. */
  retryAfter(attempts: number): number
  /** Messages that were refused for who we are, one after the other over all connections; the one that reaches the limit stops the send. */
  refusals: { inARow: number; limit: number }
  /** For tests: called at each place with the rows' send. */
  at?: ((point: CrashPoint) => void) | undefined
}

/** What a window came to. */
export interface WindowResult {
  /** Rows claimed; 0 when there was nothing to do. */
  claimed: number
  counts: Record<Settlement['state'], number>
  /** Domains whose servers want fewer messages. */
  slow: Set<string>
  breaker: { code: 'authentication' | 'policy'; reply: string } | null
}

/** A row and its reader. */
interface Ready {
  row: Claimed
  reader: Reader
}

/** Rows that a connection holds, and who is behind them. */
export interface Window {
  send: Send
  edition: Edition
  claim: Claim
  ready: readonly Ready[]
  /** Whoever is not to be written to any more. */
  suppressed: readonly Settlement[]
}

/** Claims a window of a lane's rows and looks who is still to be written to. */
export async function claimWindow(
  parts: WindowParts,
  send: Send,
  edition: Edition,
  lane: Lane,
  size: number,
): Promise<Window> {
  const claim = await parts.ledger.claim(send.id, lane, size, parts.owner, parts.lease)
  if (claim.rows.length === 0) return { send, edition, claim, ready: [], suppressed: [] }
  parts.at?.('claimed')
  const looked = await lookUp(parts, claim, send)
  parts.at?.('looked-up')
  return { send, edition, claim, ...looked }
}

/** Hands a claimed window over, stride by stride. What came of it is known at once; `settled` is when the ledger knows as well. */
export async function handOverWindow(
  parts: WindowParts,
  connection: Connection,
  window: Window,
  isLive: () => Promise<boolean>,
): Promise<{ result: WindowResult; settled: Promise<void> }> {
  const { claim, ready } = window
  const result = emptyResult(claim.rows.length)
  const rest: Settlement[] = [...window.suppressed]
  let settled: Promise<void> = Promise.resolve()
  for (let at = 0; at < ready.length; at += parts.stride) {
    const stride = ready.slice(at, at + parts.stride)
    // A pause, a breaker or a lost connection leaves what was not begun to others.
    const goesOn = connection.isOpen && !result.breaker && (await isLive())
    if (!goesOn) {
      rest.push(...stride.map(({ row }) => unsent(row)))
      continue
    }
    const settlements = await handOverStride(parts, connection, window, stride, result)
    await settled
    settled = settleForSure(parts, claim, settlements).then(() => parts.at?.('settled'))
    count(result, settlements)
  }
  count(result, rest)
  return { result, settled: settled.then(() => settleForSure(parts, claim, rest)) }
}

const count = ({ counts }: WindowResult, settlements: readonly Settlement[]): void => {
  for (const { state } of settlements) counts[state]++
}

/** Marks a few rows as begun and hands them over one after the other: what a crash here leaves uncertain. */
async function handOverStride(
  parts: WindowParts,
  connection: Connection,
  { claim, edition }: Window,
  stride: readonly Ready[],
  result: WindowResult,
): Promise<Settlement[]> {
  const hold = createHold(parts.lease)
  const mine = await begun(parts, claim, stride)
  parts.at?.('begun')
  const beat = setInterval(() => void keepHold(parts, claim, [...mine], hold), parts.lease / 3)
  const settlements: Settlement[] = []
  try {
    for (const { row, reader } of stride) {
      if (!mine.has(row.id)) continue
      // The rest of a stride whose connection or relay gave up was never begun, whatever the mark says.
      const usable = connection.isOpen && !result.breaker && !hold.isOver()
      settlements.push(usable ? await handOver(parts, connection, edition, { row, reader }, hold, result) : unsent(row))
    }
  } finally {
    clearInterval(beat)
  }
  return settlements
}

/** Gives rows back that nothing was done about. */
export const releaseWindow = (parts: WindowParts, { claim }: Window): Promise<void> =>
  claim.rows.length === 0 ? Promise.resolve() : settleForSure(parts, claim, claim.rows.map(unsent))

const begun = ({ ledger, lease }: WindowParts, claim: Claim, ready: readonly Ready[]): Promise<Set<string>> =>
  ready.length === 0
    ? Promise.resolve(new Set())
    : ledger.begin(
        claim.name,
        ready.map(({ row }) => row.id),
        lease,
      )

/** A server that takes its time must not cost the rows: they are held on to while this process lives. */
async function keepHold({ ledger, lease }: WindowParts, claim: Claim, rows: string[], hold: Hold): Promise<void> {
  const renew = hold.renewal()
  const kept = await ledger.extend(claim.name, rows, lease).catch(() => false)
  if (kept) renew()
}

const unsent = ({ id }: Claimed): Settlement => ({ id, state: 'pending' })

const emptyResult = (claimed: number): WindowResult => ({
  claimed,
  counts: { submitted: 0, rejected: 0, uncertain: 0, suppressed: 0, deferred: 0, pending: 0 },
  slow: new Set(),
  breaker: null,
})

async function lookUp(
  { recipients }: WindowParts,
  { rows }: Claim,
  send: Send,
): Promise<{ ready: Ready[]; suppressed: Settlement[] }> {
  const readers = await recipients.read(
    rows.map(({ subscriber }) => subscriber),
    send.lists,
  )
  const ready: Ready[] = []
  const suppressed: Settlement[] = []
  for (const row of rows) {
    const reader = readers.get(row.subscriber) ?? 'erased'
    if (typeof reader === 'string') suppressed.push({ id: row.id, state: 'suppressed', reply: reader })
    else ready.push({ row, reader })
  }
  return { ready, suppressed }
}

async function handOver(
  parts: WindowParts,
  connection: Connection,
  edition: Edition,
  { row, reader }: Ready,
  hold: Hold,
  result: WindowResult,
): Promise<Settlement> {
  const { now, at } = parts
  const message = await edition.message.for(
    { row: row.id, address: reader.address, values: edition.values(row.id, reader) },
    now(),
  )
  const mayBegin = (): boolean => {
    at?.('announced')
    if (at) setImmediate(() => at('handed-over'))
    return !hold.isOver()
  }
  const outcome = await connection.send({ from: edition.envelopeFrom(row.id), to: reader.address }, message, mayBegin)
  at?.('answered')
  return settlementOf(parts, row, outcome, result)
}

/** What is written down about an outcome; what it says of service and relay goes into the result. */
function settlementOf(
  { retryAfter, refusals }: WindowParts,
  row: Claimed,
  outcome: Outcome,
  result: WindowResult,
): Settlement {
  const { id } = row
  const { verdict, slowDown, breaker } = judge(outcome)
  const reply = outcome.reply ? replyLine(outcome.reply) : (outcome.cause ?? '')
  if (slowDown) result.slow.add(row.domain)
  if (verdict === 'submitted') refusals.inARow = 0
  // It stays at the limit until something is submitted, so that the other connections stop as well.
  if (breaker && (verdict === 'unsent' || ++refusals.inARow >= refusals.limit))
    result.breaker = { code: breaker, reply }
  if (verdict === 'unsent') return { id, state: 'pending' }
  if (verdict !== 'deferred') return { id, state: verdict, reply }
  const tries = row.attempts + 1
  return tries >= mostAttempts
    ? { id, state: 'rejected', reply }
    : { id, state: 'deferred', reply, wait: retryAfter(tries) }
}

/** Between answers and their record lies what a crash makes uncertain; a database that is away is waited for. */
async function settleForSure({ ledger }: WindowParts, claim: Claim, settlements: readonly Settlement[]): Promise<void> {
  if (settlements.length === 0) return
  for (let wait = 50; ; wait = Math.min(wait * 2, 2000)) {
    try {
      await ledger.settle(claim.name, settlements)
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}
