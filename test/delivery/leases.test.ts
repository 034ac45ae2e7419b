/** Workers that sleep, die and meet one another; people who leave, pause and cancel while a send goes on. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { ObjectId } from 'mongodb'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createLedger, prepareLedger } from '../../src/delivery/ledger.ts'
import type { Send } from '../../src/delivery/sends.ts'
import { claimLease, readSilentWorkers } from '../../src/delivery/silent-workers.ts'
import { emptyBalance } from '../../src/delivery/states.ts'
import { startTestDatabase, type TestDatabase } from '../support/database.ts'
import { makeSend, subscriber, until } from '../support/sending.ts'
import { SendingStage } from '../support/sending-stage.ts'
import type { ChildSettings } from '../support/sending-worker.ts'

let database: TestDatabase
let stage: SendingStage
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())

describe('a row that is held', () => {
  const [send, edition] = [new ObjectId().toString(), new ObjectId().toString()]
  const lane = { service: 'other' as const }

  async function rows(count: number, of = send) {
    const collection = database.db().collection('ledger')
    await prepareLedger(collection)
    const ledger = createLedger(collection)
    const subscribers = Array.from({ length: count }, () => ({ id: new ObjectId().toString(), domain: 'example.org' }))
    await ledger.add(of, edition, subscribers)
    // A claim takes what one slot has; here it has all.
    await collection.updateMany({ send: new ObjectId(of) }, { $set: { slot: 0 } })
    return { ledger, collection, subscribers }
  }

  it('is held by one of many who reach for it at once', async () => {
    const { ledger } = await rows(200)
    const claims = await Promise.all(
      Array.from({ length: 12 }, (_, worker) => ledger.claim(send, lane, 100, `worker-${worker}`, 60_000)),
    )
    const held = claims.flatMap((claim) => claim.rows.map(({ id }) => id))
    expect(new Set(held).size).toBe(held.length)
    expect((await ledger.balance(send, edition)).other.claimed).toBe(held.length)
  })

  it('is pending again when its lease ran out before it began, uncertain when it had begun', async () => {
    const { ledger } = await rows(4)
    const claim = await ledger.claim(send, lane, 4, 'sleeper', 0)
    const ids = claim.rows.map(({ id }) => id)
    await ledger.begin(claim.name, ids.slice(0, 1), 0)
    await until(async () => {
      const { freed, uncertain } = await ledger.reap(send)
      return freed + uncertain > 0
    })
    expect((await ledger.balance(send, edition)).other).toMatchObject({ uncertain: 1, claimed: 0 })
  })

  it('tells of workers that gave no sign for half a lease, and of no other', async () => {
    const own = new ObjectId().toString()
    const { ledger, collection } = await rows(9, own)
    const held = async (count: number, owner: string, lease: number) =>
      expect((await ledger.claim(own, lane, count, owner, lease)).rows).toHaveLength(count)
    await held(3, 'alive', claimLease)
    expect(await readSilentWorkers(collection, own)).toBeNull()
    await held(4, 'dead', claimLease / 4)
    await held(1, 'alive', claimLease / 4)
    const silent = await readSilentWorkers(collection, own)
    expect(silent).toMatchObject({ workers: 1, rows: 4 })
    expect(silent?.left).toBeLessThanOrEqual(claimLease / 4)
  })

  it('is not written over by a worker that woke up too late', async () => {
    const { ledger } = await rows(3)
    const stale = await ledger.claim(send, lane, 3, 'sleeper', 0)
    const ids = stale.rows.map(({ id }) => id)
    await ledger.begin(stale.name, ids.slice(0, 1), 0)
    await until(async () => {
      await ledger.reap(send)
      return (await ledger.balance(send, edition)).other.claimed === 0
    })
    // One is uncertain, the others are another worker's by now.
    const fresh = await ledger.claim(send, lane, 3, 'another', 60_000)
    expect(fresh.rows).toHaveLength(2)
    expect(await ledger.begin(stale.name, ids, 60_000)).toEqual(new Set())
    expect(await ledger.extend(stale.name, ids, 60_000)).toBe(false)
    const late = ids.map((id) => ({ id, state: 'submitted' as const, reply: '250 late' }))
    expect(await ledger.settle(stale.name, late)).toBe(0)
    expect((await ledger.balance(send, edition)).other).toMatchObject({ uncertain: 1, claimed: 2, submitted: 0 })
  })

  it('keeps the server’s words as words', async () => {
    const { ledger, collection } = await rows(2)
    const claim = await ledger.claim(send, lane, 2, 'worker', 60_000)
    const replies = ['250 $subscriber {"$literal":1}', '250 $$NOW']
    await ledger.settle(
      claim.name,
      claim.rows.map(({ id }, index) => ({ id, state: 'submitted' as const, reply: replies[index] as string })),
    )
    const kept = await collection.find().toArray()
    expect(kept.map(({ reply }) => reply).sort()).toEqual([...replies].sort())
    expect(kept.every(({ claim: name, owner }) => name === undefined && owner === undefined)).toBe(true)
  })

  it('is one for each edition and reader, however often it is added', async () => {
    const { ledger, subscribers } = await rows(50)
    const added = await Promise.all([1, 2, 3].map(() => ledger.add(send, edition, subscribers)))
    expect(added).toEqual([0, 0, 0])
    const another = new ObjectId().toString()
    // An open send of the same edition keeps its rows; once it was cancelled, they may be another's.
    await ledger.cancel(send)
    expect(await ledger.add(another, edition, subscribers)).toBe(50)
    expect((await ledger.balance(another, edition)).other.pending).toBe(50)
  })
})

describe('while a send goes on', () => {
  afterEach(() => stage.close())

  /** Waits for a round of upkeep: it mends a row that somebody let lie. */
  async function aRound(): Promise<void> {
    const ledger = stage.db.collection('ledger')
    const lost = await ledger.findOneAndUpdate(
      { state: 'pending' },
      { $set: { state: 'claimed', claim: 'lost', begun: false, leaseUntil: new Date(0) } },
    )
    await until(async () => (await ledger.findOne({ _id: lost?._id }))?.state === 'pending')
  }

  it('whoever leaves is left out from the next claim on', async () => {
    stage = await SendingStage.open(database)
    const { send } = await makeSend(stage.db, 400)
    await stage.db.collection('sends').updateOne({}, { $set: { perMinute: 3000 } })
    stage.startWorker()
    await stage.untilReceived(20)
    const leaver = await until(async () => {
      const row = await stage.db.collection('ledger').findOne({ state: 'pending' })
      return row?.subscriber as ObjectId | undefined
    })
    const person = await stage.db
      .collection('subscribers')
      .findOneAndUpdate({ _id: leaver }, { $set: { state: 'left', 'subscriptions.0.state': 'left' } })
    await stage.untilState(send, 'done')
    const row = await stage.db.collection('ledger').findOne({ subscriber: leaver })
    expect(row).toMatchObject({ state: 'suppressed', reply: 'left' })
    expect(stage.relay.counts.has(person?.address)).toBe(false)
    expect(await stage.balance(send)).toEqual({ ...emptyBalance(), submitted: 399, suppressed: 1 })
  })

  it('a pause stops new messages, and going on sends the rest', async () => {
    stage = await SendingStage.open(database)
    const { send } = await makeSend(stage.db, 300)
    await stage.db.collection('sends').updateOne({}, { $set: { perMinute: 1200 } })
    stage.startWorker()
    await stage.untilReceived(10)
    await stage.delivery.sends.move(send, ['sending'], 'paused')
    // A connection that had looked just before may still claim once: the pause acts within one claim.
    await aRound()
    await until(async () => (await stage.balance(send)).claimed === 0)
    const { messages } = stage.received()
    expect(messages).toBeLessThan(200)
    await aRound()
    await aRound()
    expect((await stage.delivery.sends.byId(send))?.state).toBe('paused')
    expect(stage.received().messages).toBe(messages)
    await stage.db.collection('sends').updateOne({}, { $set: { perMinute: null } })
    await stage.delivery.sends.move(send, ['paused'], 'sending')
    await stage.untilState(send, 'done')
    expect(stage.received()).toEqual({ messages: 300, most: 1 })
  })

  it('a cancellation leaves the rest unsent, and those can be sent to later', async () => {
    stage = await SendingStage.open(database)
    const { send, ...ids } = await makeSend(stage.db, 300)
    await stage.db.collection('sends').updateOne({}, { $set: { perMinute: 1200 } })
    stage.startWorker()
    await stage.untilReceived(10)
    await stage.delivery.sends.move(send, ['sending'], 'cancelling')
    await stage.untilState(send, 'cancelled')
    const { submitted, cancelled, ...others } = await stage.balance(send)
    expect(submitted + cancelled).toBe(300)
    expect(Object.values(others).every((count) => count === 0)).toBe(true)
    expect(stage.received()).toEqual({ messages: submitted, most: 1 })

    // One more has joined meanwhile: the next send of the edition goes to that one and to the unsent.
    await stage.db.collection('subscribers').insertOne(subscriber('late@example.org', ids.list))
    const choice = { edition: String(ids.edition), lists: [String(ids.list)], tags: [] }
    expect(await stage.delivery.audience.count(choice, new Date())).toMatchObject({
      already: submitted,
      recipients: cancelled + 1,
    })
    const { sends } = stage.delivery
    const first = await sends.byId(send)
    const { issue, edition, editionHash, publication, lists, tags, subject, advertising } = first as Send
    const about = { issue, edition, editionHash, publication, lists, tags, subject, advertising }
    const next = await sends.draft({ ...about, test: null, perMinute: null, window: null })
    await sends.move(next.id, ['draft'], 'preparing', { startedAt: new Date() })
    await stage.untilState(next.id, 'done')
    expect(await stage.balance(next.id)).toEqual({ ...emptyBalance(), submitted: cancelled + 1 })
    expect(stage.received()).toEqual({ messages: 301, most: 1 })
  })

  it.each([
    ['an hour ahead', 3_600_000],
    ['an hour behind', -3_600_000],
  ])('a worker whose clock is %s does no harm', async (_, off) => {
    stage = await SendingStage.open(database)
    const { send } = await makeSend(stage.db, 200)
    stage.startWorker({ now: () => new Date(Date.now() + off) })
    stage.startWorker()
    await stage.untilState(send, 'done')
    expect(stage.received()).toEqual({ messages: 200, most: 1 })
  })

  it('a worker that sleeps past its lease with messages in hand leaves no double when it wakes', async () => {
    stage = await SendingStage.open(database)
    const { send } = await makeSend(stage.db, 200)
    const settings: ChildSettings = {
      databaseUrl: database.url,
      name: stage.db.databaseName,
      relay: stage.relay.url,
      lease: 800,
      window: 20,
      stride: 5,
      crash: null,
    }
    const script = fileURLToPath(new URL('../support/sending-worker.ts', import.meta.url))
    const sleeper = spawn(process.execPath, ['-C', 'production', '--import', 'tsx', script, JSON.stringify(settings)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await stage.untilReceived(5)
    sleeper.kill('SIGSTOP')
    stage.startWorker({ lease: 800 })
    await until(async () => {
      const { pending, claimed } = await stage.balance(send)
      return pending + claimed === 0
    })
    sleeper.kill('SIGCONT')
    await stage.untilState(send, 'done')
    const { submitted, uncertain } = await stage.balance(send)
    expect(submitted + uncertain).toBe(200)
    expect(stage.received().most).toBe(1)
    expect(stage.received().messages).toBeGreaterThanOrEqual(submitted)
    const ended = once(sleeper, 'exit')
    sleeper.kill('SIGTERM')
    await ended
  })
})
