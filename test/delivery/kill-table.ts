/**
 * The kill table: a send to many readers while workers, or the database, are killed; afterwards a mail server that wrote down
 * what it received is held against the ledger, row by row. Published in docs/delivery-guarantees.md.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Db, MongoClient } from 'mongodb'
import { deliveryOf } from '../../src/compose-delivery.ts'
import type { Database } from '../../src/database/database.ts'
import { openDatabase } from '../../src/database/open.ts'
import type { CrashPoint } from '../../src/delivery/sender.ts'
import { type Balance, emptyBalance, type RowState, sumOfAll } from '../../src/delivery/states.ts'
import { type Behaviour, type Relay, startRelay } from '../support/relay.ts'
import { makeSend, until } from '../support/sending.ts'
import type { ChildSettings } from '../support/sending-worker.ts'

/** Rows a worker claims, and marks as begun, at a time on each of its connections. */
const window = 30
export const stride = 10
export const connections = 5
const lease = 1500

export type Victim = 'worker' | 'database'

export interface Scenario {
  name: string
  victim: Victim
  readers: number
  /** A worker kills itself at this place, at the given visit; the next one runs on. */
  crash?: { point: CrashPoint; visit: number }
  /** Kills at random instants. */
  kills?: number
  seed: number
  /** True where the mail server misbehaves as well. */
  hostile: boolean
}

/** What a scenario came to. */
export interface Row {
  name: string
  kills: number
  readers: number
  /** Readers who received 0, 1, 2 or more messages. */
  received: [number, number, number]
  states: Balance
  /** Rows that are *submitted* without exactly one message, or *rejected*, *pending* … with one. */
  losses: number
  duplicates: number
  /** Balances that were read while it ran, and those that did not add up. */
  samples: number
  unbalanced: number
}

/** Runs one scenario in a database of its own. */
export async function play(scenario: Scenario, folder: string): Promise<Row> {
  const relay = await startRelay()
  const stage = await Stage.open(scenario, relay, folder)
  try {
    return await stage.play()
  } finally {
    await stage.close()
    await relay.close()
  }
}

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** One reader in twenty meets a server that misbehaves once. */
const misdeeds: Behaviour[] = [
  'defer-rcpt',
  'refuse-rcpt',
  'busy',
  'defer-content',
  'refuse-content',
  'lose-before',
  'lose-within',
  'lose-after',
  'forget-after',
  'stall',
  'half-close',
]
const lasting: Behaviour[] = ['refuse-rcpt', 'refuse-content']

class Stage {
  private workers: ChildProcess[] = []
  private readonly random: () => number
  private kills = 0
  private samples = 0
  private unbalanced = 0
  private stopped = false

  private constructor(
    private readonly scenario: Scenario,
    private readonly relay: Relay,
    private readonly folder: string,
    private database: Database,
    private readonly client: MongoClient,
  ) {
    this.random = randomFrom(scenario.seed)
  }

  static async open(scenario: Scenario, relay: Relay, folder: string): Promise<Stage> {
    const database = await openDatabase({ dataDir: folder })
    const client = await new MongoClient(database.url, { serverSelectionTimeoutMS: 2000 }).connect()
    return new Stage(scenario, relay, folder, database, client)
  }

  private get db(): Db {
    return this.client.db(`kill-${this.scenario.seed}`)
  }

  async play(): Promise<Row> {
    const { scenario, relay } = this
    const { send, edition } = await makeSend(this.db, scenario.readers)
    if (scenario.hostile)
      relay.behave((to, attempt) => {
        const n = Number(/\d+/.exec(to)?.[0])
        const misdeed = misdeeds[(n / 20) % misdeeds.length] as Behaviour
        return n % 20 === 0 && (attempt === 1 || lasting.includes(misdeed)) ? misdeed : 'take'
      })
    await this.startWorker(scenario.crash ?? null)
    await this.startWorker(null)
    const { sends } = deliveryOf(this.db)
    const watched = this.watch(send, String(edition))
    const killing = this.kill()
    await until(async () => {
      await this.keepTwo()
      const state = await sends.byId(send).catch(() => null)
      return state?.state === 'done'
    }, 180_000)
    this.stopped = true
    await Promise.all([watched, killing])
    return this.judge(send, String(edition))
  }

  /** Reads the balance again and again; it must add up whenever it is read. */
  private async watch(send: string, edition: string): Promise<void> {
    while (!this.stopped) {
      const { sends, ledger } = deliveryOf(this.db)
      const found = await Promise.all([sends.byId(send), ledger.balance(send, edition)]).catch(() => null)
      if (found && (found[0]?.candidates ?? 0) > 0) {
        this.samples++
        if (sumOfAll(Object.values(found[1])) !== this.scenario.readers) this.unbalanced++
      }
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }

  private async kill(): Promise<void> {
    for (let left = this.scenario.kills ?? 0; left > 0 && !this.stopped; left--) {
      const instant = 30 + this.random() * 300
      await new Promise((resolve) => setTimeout(resolve, instant))
      if (this.scenario.victim === 'worker') {
        const victim = this.workers[Math.floor(this.random() * this.workers.length)]
        if (victim?.exitCode === null && victim.signalCode === null && victim.kill('SIGKILL')) this.kills++
      } else {
        process.kill(this.database.pid ?? 0, 'SIGKILL')
        this.kills++
        await this.database.lost
        this.database = await openDatabase({ dataDir: this.folder })
      }
    }
  }

  private async startWorker(crash: ChildSettings['crash']): Promise<void> {
    const settings: ChildSettings = {
      databaseUrl: this.database.url,
      name: this.db.databaseName,
      relay: this.relay.url,
      lease,
      window,
      stride,
      crash,
    }
    const script = fileURLToPath(new URL('../support/sending-worker.ts', import.meta.url))
    const child = spawn(process.execPath, ['-C', 'production', '--import', 'tsx', script, JSON.stringify(settings)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.workers.push(child)
    child.once('exit', (_, signal) => {
      if (crash && signal === 'SIGKILL') this.kills++
    })
  }

  /** Whoever died is followed by another. */
  private async keepTwo(): Promise<void> {
    this.workers = this.workers.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)
    while (this.workers.length < 2) await this.startWorker(null)
  }

  /** Holds what the mail server received against the ledger. */
  private async judge(send: string, edition: string): Promise<Row> {
    const { scenario, relay } = this
    const states = emptyBalance()
    for (const one of Object.values(await deliveryOf(this.db).ledger.balance(send, edition)))
      for (const state of Object.keys(states) as RowState[]) states[state] += one[state]
    const received: Row['received'] = [0, 0, 0]
    let losses = 0
    let duplicates = 0
    const rows = this.db
      .collection('ledger')
      .aggregate([
        { $lookup: { from: 'subscribers', localField: 'subscriber', foreignField: '_id', as: 'reader' } },
        { $project: { state: 1, address: { $first: '$reader.address' } } },
      ])
    for await (const { state, address } of rows) {
      const count = relay.counts.get(address) ?? 0
      received[Math.min(count, 2) as 0 | 1 | 2]++
      if (count > 1) duplicates++
      const isTrue = state === 'submitted' ? count === 1 : state === 'uncertain' || count === 0
      if (!isTrue) losses++
    }
    const { samples, unbalanced, kills } = this
    return {
      name: scenario.name,
      kills,
      readers: scenario.readers,
      received,
      states,
      losses,
      duplicates,
      samples,
      unbalanced,
    }
  }

  async close(): Promise<void> {
    this.stopped = true
    await Promise.all(
      this.workers.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return
        const ended = once(child, 'exit')
        child.kill('SIGKILL')
        await ended
      }),
    )
    await this.client.close()
    await this.database.close()
  }
}
