/** A database, a mail server that writes down what it received, and workers in this process: for tests of sending. */
import type { Db } from 'mongodb'
import { deliveryOf, sendingWorkerParts, type WorkerOptions } from '../../src/compose-delivery.ts'
import { createPace } from '../../src/delivery/pace.ts'
import type { Send } from '../../src/delivery/sends.ts'
import { emptyBalance, type RowState, sumOfAll } from '../../src/delivery/states.ts'
import { runSendingWorker } from '../../src/delivery/worker.ts'
import type { TestDatabase } from './database.ts'
import { type Relay, startRelay } from './relay.ts'
import { sendingEnv, until, workerOptions } from './sending.ts'

export class SendingStage {
  private readonly running: (() => Promise<void>)[] = []
  private constructor(
    readonly relay: Relay,
    readonly db: Db,
  ) {}

  /** A fresh database of a running engine, and a server that keeps the text of so many messages. */
  static async open(database: TestDatabase, keep = 0): Promise<SendingStage> {
    return new SendingStage(await startRelay({ keep }), database.db())
  }

  get delivery() {
    return deliveryOf(this.db)
  }

  /** Starts a worker; gives what ends it. */
  startWorker(more: Partial<WorkerOptions> = {}, settings: Record<string, string> = {}): () => Promise<void> {
    const ending = new AbortController()
    const options = workerOptions(ending.signal, {
      lease: 2000,
      retryAfter: () => 200,
      pace: createPace(this.db.collection('pace'), 500),
      ...more,
    })
    const done = runSendingWorker(sendingWorkerParts(this.db, sendingEnv(this.relay.url, settings), options))
    const stop = async () => {
      ending.abort()
      await done
    }
    this.running.push(stop)
    return stop
  }

  untilState(send: string, ...states: Send['state'][]): Promise<Send> {
    return until(async () => {
      const found = await this.delivery.sends.byId(send)
      return found && states.includes(found.state) && found
    })
  }

  /** Rows by state over all services; what is not named is zero. */
  async balance(send: string): Promise<Record<RowState, number>> {
    const edition = (await this.delivery.sends.byId(send))?.edition ?? ''
    const found = Object.values(await this.delivery.ledger.balance(send, edition))
    const sum = emptyBalance()
    for (const one of found) for (const state of Object.keys(sum) as RowState[]) sum[state] += one[state]
    if (sumOfAll(found) !== Object.values(sum).reduce((a, b) => a + b, 0)) throw new Error('the services do not add up')
    return sum
  }

  /** Waits until some readers have received a message. */
  async untilReceived(count: number): Promise<void> {
    await until(async () => this.relay.counts.size >= count)
  }

  /** How many messages the server received in all, and the most that one address got. */
  received(): { messages: number; most: number } {
    const counts = [...this.relay.counts.values()]
    return { messages: counts.reduce((a, b) => a + b, 0), most: Math.max(0, ...counts) }
  }

  async close(): Promise<void> {
    await Promise.all(this.running.map((stop) => stop()))
    await this.relay.close()
  }
}
