/** The sending worker: a few connections to the relay, each carrying windows of rows, and the upkeep between them. */
import { serviceOf } from './address.ts'
import { createPlan, type Job, keyOf, type Plan, type Rates } from './plan.ts'
import { judgeRefusal } from './replies.ts'
import {
  claimWindow,
  type Edition,
  handOverWindow,
  releaseWindow,
  type Window,
  type WindowParts,
  type WindowResult,
} from './sender.ts'
import type { Send } from './sends.ts'
import { type Connection, ConnectionRefused, type Transport } from './transport.ts'
import { type UpkeepParts, upkeep } from './upkeep.ts'

export interface SendingWorkerParts extends UpkeepParts, Omit<WindowParts, 'ledger' | 'owner' | 'lease' | 'now'> {
  transport: Transport
  /** The frozen mail of a send, ready to be filled in. */
  edition(send: Send): Promise<Edition>
  rates: Rates
  /** Connections to the relay at a time, and rows that each claims at a time. */
  connections: number
  window: number
  signal: AbortSignal
  /** What is done after each round of upkeep. */
  chores: readonly (() => Promise<void>)[]
  /** For operators; no address in it. */
  print(line: string): void
}

/** Milliseconds between rounds of upkeep. */
const upkeepPause = 1000
/** Milliseconds between looks for work when there is none. */
const idlePause = 200
/** An idle connection is closed after this, in milliseconds: relays end them sooner or later, and then a message is in doubt. */
const idleLimit = 10_000

/** Sends until the signal ends it; windows in hand are finished first. */
export async function runSendingWorker(parts: SendingWorkerParts): Promise<void> {
  const plan = createPlan(parts)
  const crew = new Crew(parts)
  const loops = Array.from({ length: parts.connections }, () => crew.carry(plan))
  await Promise.all([...loops, keepUp(parts)])
}

async function keepUp(parts: SendingWorkerParts): Promise<void> {
  while (!parts.signal.aborted) {
    for (const task of [() => upkeep(parts), ...parts.chores])
      await task().catch((error: unknown) => parts.print(`upkeep: ${describe(error)}`))
    await pause(upkeepPause, parts.signal)
  }
}

/** What the connections of one worker share. */
class Crew {
  private readonly editions = new Map<string, Promise<Edition>>()
  private readonly seen = new Map<string, number[]>()
  /** Until when the relay is let be, and how long next time. */
  private outage = { until: 0, wait: 500 }

  constructor(private readonly parts: SendingWorkerParts) {}

  /** One connection's loop: while a window is handed over, the next one is claimed and the last one written down. */
  async carry(plan: Plan): Promise<void> {
    const { signal } = this.parts
    let connection: Connection | null = null
    let used = performance.now()
    let coming = this.fetch(plan)
    let settling: Promise<void> = Promise.resolve()
    while (!signal.aborted) {
      const window = await coming
      if (!window) {
        await settling
        if (connection && performance.now() - used > idleLimit) {
          await connection.close()
          connection = null
        }
        await pause(idlePause, signal)
        coming = this.fetch(plan)
        continue
      }
      coming = this.fetch(plan)
      used = performance.now()
      try {
        if (!connection?.isOpen) connection = await this.connect(window.send)
        if (!connection) {
          await releaseWindow(this.parts, window)
          continue
        }
        const { result, settled } = await handOverWindow(this.parts, connection, window, () => plan.isLive(window.send))
        await settling
        settling = settled.then(() => this.learn(window, result)).catch(this.complain)
      } catch (error) {
        // What was marked as begun and not handed over is told by its lease.
        this.complain(error)
        await pause(idlePause, signal)
      }
    }
    const left = await coming
    if (left) await releaseWindow(this.parts, left)
    await settling
    await connection?.close()
  }

  private readonly complain = (error: unknown): void => this.parts.print(`sending: ${describe(error)}`)

  /** The next window to hand over; null when there is none, or the database can't tell. */
  private async fetch(plan: Plan): Promise<Window | null> {
    try {
      const job: Job | null = performance.now() < this.outage.until ? null : await plan.next(this.parts.window)
      if (!job) return null
      const edition = await this.editionOf(job.send)
      const window = await claimWindow(this.parts, job.send, edition, job.lane, job.size)
      await job.unused(job.size - window.claim.rows.length)
      if (window.claim.rows.length > 0) return window
      plan.empty(job)
      return null
    } catch (error) {
      this.complain(error)
      return null
    }
  }

  private async connect(send: Send): Promise<Connection | null> {
    try {
      const connection = await this.parts.transport.open()
      this.outage = { until: 0, wait: 500 }
      return connection
    } catch (error) {
      if (!(error instanceof ConnectionRefused)) throw error
      const breaker = judgeRefusal(error)
      const reply = error.reply ? `${error.reply.code} ${error.reply.text}`.slice(0, 300) : ''
      if (breaker) await this.stop(send, breaker, reply)
      else await this.standDown(send)
      this.parts.print(`the relay refused a connection: ${error.message}`)
      return null
    }
  }

  /** Nobody answers: the relay is let be for a while, longer each time. */
  private async standDown(send: Send): Promise<void> {
    const { wait } = this.outage
    if (performance.now() < this.outage.until) return
    this.outage = { until: performance.now() + wait, wait: Math.min(wait * 2, 30_000) }
    if (wait === 500) await this.parts.log.note(send.id, 'unreachable')
  }

  /** What a window teaches about services and relay. */
  private async learn({ send, claim }: Window, result: WindowResult): Promise<void> {
    const { counts, breaker } = result
    const { log } = this.parts
    const service = claim.rows[0]?.service ?? 'other'
    const rate = this.rate(service, counts.submitted)
    if (counts.suppressed > 0) await log.note(send.id, 'suppressed', { rows: counts.suppressed })
    if (counts.uncertain > 0) await log.note(send.id, 'uncertain', { rows: counts.uncertain, why: 'connection-lost' })
    if (breaker) await this.stop(send, breaker.code, breaker.reply)
    for (const domain of result.slow) await this.slowDown(send, domain, rate)
    // A relay that takes a connection and no message is left alone for a moment as well.
    if (result.claimed > 0 && counts.pending === result.claimed) await this.standDown(send)
  }

  private editionOf(send: Send): Promise<Edition> {
    const known = this.editions.get(send.id) ?? this.parts.edition(send)
    // One that could not be read is read again; old ones are let go.
    known.catch(() => this.editions.delete(send.id))
    this.editions.set(send.id, known)
    if (this.editions.size > 4) this.editions.delete([...this.editions.keys()][0] as string)
    return known
  }

  /** Messages a minute, going by the last minute at the most; the given ones are the newest. */
  private rate(key: string, more: number): number {
    const now = performance.now()
    const moments = (this.seen.get(key) ?? []).filter((at) => now - at < 60_000)
    const all = [...moments, ...Array<number>(more).fill(now)].slice(-10_000)
    this.seen.set(key, all)
    return (all.length * 60_000) / Math.max(1000, now - (all[0] ?? now))
  }

  private async slowDown(send: Send, domain: string, rate: number): Promise<void> {
    const service = serviceOf(domain)
    const key = keyOf(service === 'other' ? { service, domain } : { service })
    if (await this.parts.pace.slowDown(key, rate)) await this.parts.log.note(send.id, 'slowed', { service, domain })
  }

  private async stop(send: Send, code: 'authentication' | 'policy', reply: string): Promise<void> {
    const cause = { code: code === 'authentication' ? 'AUTHENTICATION' : 'POLICY', reply }
    if (await this.parts.sends.move(send.id, ['sending'], 'stopped', { cause }))
      await this.parts.log.note(send.id, 'stopped', cause)
  }
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

/** Waits without keeping the process alive longer than the signal allows. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    if (signal.aborted) done()
    else signal.addEventListener('abort', done)
  })
