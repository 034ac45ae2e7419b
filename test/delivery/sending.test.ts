/** A whole send against a mail server that writes down what it received. */

import type { Db } from 'mongodb'
import PostalMime from 'postal-mime'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { deliveryOf, sendingWorkerParts, type WorkerOptions } from '../../src/compose-delivery.ts'
import { emptyBalance, type RowState, sumOfAll } from '../../src/delivery/states.ts'
import { runSendingWorker } from '../../src/delivery/worker.ts'
import { startTestDatabase, type TestDatabase } from '../support/database.ts'
import { type Relay, startRelay } from '../support/relay.ts'
import { makeSend, readerAddress, sendingEnv, tokens, untilState, workerOptions } from '../support/sending.ts'

let database: TestDatabase
let relay: Relay
let db: Db
const running: { stop(): Promise<void> }[] = []

beforeAll(async () => {
  database = await startTestDatabase()
})
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ stop }) => stop()))
  await relay.close()
})
afterAll(() => database.stop())

async function begin(keep = 0): Promise<void> {
  relay = await startRelay({ keep })
  db = database.db()
}

function startWorker(more: Partial<WorkerOptions> = {}): void {
  const ending = new AbortController()
  const done = runSendingWorker(
    sendingWorkerParts(db, sendingEnv(relay.url), workerOptions(ending.signal, { lease: 2000, ...more })),
  )
  running.push({
    stop: async () => {
      ending.abort()
      await done
    },
  })
}

/** Rows by state, over all services. */
async function balance(send: string, edition: unknown): Promise<Record<RowState, number>> {
  const sum = emptyBalance()
  const found = Object.values(await deliveryOf(db).ledger.balance(send, String(edition)))
  for (const one of found) for (const state of Object.keys(sum) as RowState[]) sum[state] += one[state]
  expect(sumOfAll(found)).toBe(Object.values(sum).reduce((a, b) => a + b, 0))
  return sum
}

describe('a send', () => {
  it('hands each reader one message of their own', async () => {
    await begin(3)
    const { send, edition } = await makeSend(db, 120)
    startWorker()
    const done = await untilState(db, send, ['done', 'stopped'])
    expect(done).toMatchObject({ state: 'done', candidates: 120 })
    expect(await balance(send, edition)).toEqual({ ...emptyBalance(), submitted: 120 })
    expect([...relay.counts.values()].every((count) => count === 1)).toBe(true)
    expect(relay.counts.size).toBe(120)
    const { raw, to, from } = relay.messages[0]!
    const mail = await PostalMime.parse(raw)
    expect(mail.subject).toBe('[산업기술 동향워치] 2026년 22호 — 빅테크 4사의 청정에너지 확보 전략 비교 외 8편')
    expect(mail.from).toEqual({ name: '산업기술 동향워치', address: 'watch@example.org' })
    const row = tokens.openEnvelope(from.split('@')[0]!)
    expect(mail.messageId).toBe(`<${row}@example.org>`)
    const unsubscribe = /<https:\/\/watch\.example\.org\/u\/(.{32})>/.exec(raw)?.[1] ?? ''
    expect(tokens.open('unsubscribe', unsubscribe)).toBe(row)
    expect(mail.html).toContain(`‘동향워치 구독자’ 구독에 동의하셔서 ${to}로 보냈습니다.`)
    expect(mail.html).toContain(`href="https://watch.example.org/u/${unsubscribe}"`)
    expect(mail.text).toContain(`구독 그만두기: https://watch.example.org/u/${unsubscribe}`)
  })

  it('sorts what the server answers', async () => {
    await begin()
    relay.behave((to, attempt) => {
      const n = Number(/\d+/.exec(to)?.[0])
      if (n === 1) return 'refuse-rcpt'
      if (n === 2) return 'refuse-content'
      if (n === 3) return 'lose-after'
      if (n === 4) return 'forget-after'
      if (n === 5 && attempt === 1) return 'lose-before'
      if (n === 6) return 'defer-rcpt'
      if (n === 7) return 'lose-within'
      if (n === 8) return 'half-close'
      return 'take'
    })
    const { send, edition } = await makeSend(db, 60)
    startWorker()
    const { ledger } = deliveryOf(db)
    await untilBalance(send, edition, { submitted: 53, rejected: 2, uncertain: 4, deferred: 1 })
    const counted = (n: number) => relay.counts.get(readerAddress(n)) ?? 0
    expect([1, 2, 3, 4, 5, 6, 7, 8].map(counted)).toEqual([0, 0, 1, 0, 1, 0, 0, 1])
    expect((await ledger.uncertain(send, 10)).length).toBe(4)
  })
})

async function untilBalance(send: string, edition: unknown, wanted: Partial<Record<RowState, number>>): Promise<void> {
  await expect
    .poll(() => balance(send, edition), { timeout: 30_000, interval: 50 })
    .toEqual({ ...emptyBalance(), ...wanted })
}
