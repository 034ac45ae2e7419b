/** What follows from returned messages, in the database. */
import { type Db, ObjectId } from 'mongodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bounceParts } from '../../../src/compose-bounces.ts'
import type { StoredTally } from '../../../src/delivery/bounces/reports.ts'
import { type BounceParts, takeIn } from '../../../src/delivery/bounces/take-in.ts'
import { readReturned } from '../../../src/delivery/bounces/tallies.ts'
import { look } from '../../../src/delivery/bounces/watch.ts'
import { createLease, type StoredLease } from '../../../src/delivery/lease.ts'
import { returned, verpOf } from '../../support/bounces.ts'
import { startTestDatabase, type TestDatabase } from '../../support/database.ts'
import { sendingEnv, subscriber } from '../../support/sending.ts'

let database: TestDatabase
let db: Db
let parts: BounceParts
let lines: string[]
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())
beforeEach(() => {
  db = database.db()
  lines = []
  parts = bounceParts(db, (line) => void lines.push(line), sendingEnv('smtp://127.0.0.1:1'))
})

/** A reader with a row in each of so many sends. */
async function readerWithRows(address: string, count: number) {
  const reader = subscriber(address, new ObjectId())
  await db.collection('subscribers').insertOne(reader)
  const rows = Array.from({ length: count }, () => ({
    ...{ _id: new ObjectId(), edition: new ObjectId(), subscriber: reader._id, send: new ObjectId() },
    ...{ domain: reader.domain, service: 'other', slot: 0, state: 'submitted', attempts: 0 },
  }))
  await db.collection('ledger').insertMany(rows)
  return {
    rows: rows.map(({ _id }) => _id.toHexString()),
    now: () => db.collection('subscribers').findOne({ _id: reader._id }),
    row: (n: number) => db.collection('ledger').findOne({ _id: rows[n]?._id }),
  }
}
const take = (name: string, row: string, change?: (text: string) => string) =>
  takeIn(parts, returned(name, { row }, change), null)
const tally = async () => {
  const [{ _id, ...counts } = { _id: '' }] = await db.collection('bounce-tallies').find().toArray()
  return counts
}

describe('a bounce', () => {
  it('of an address that does not exist holds mail back at once, and says so on the row', async () => {
    const reader = await readerWithRows('gone@institute.example.com', 1)
    expect(await take('postfix-unknown-user', reader.rows[0]!)).toEqual({
      kind: 'bounce',
      status: '5.1.1',
      suspended: true,
    })
    expect(await reader.now()).toMatchObject({ state: 'bounced', bounces: [{ status: '5.1.1' }] })
    expect(await reader.row(0)).toMatchObject({ state: 'submitted', bounce: { status: '5.1.1', at: expect.any(Date) } })
    expect(lines.join('\n')).not.toContain('@')
  })

  it('of a full mailbox holds mail back after two issues', async () => {
    const reader = await readerWithRows('reader1@example.com', 2)
    const [first, second] = reader.rows as [string, string]
    expect(await take('gmail-mailbox-full', first)).toMatchObject({ suspended: false })
    const again = (text: string) => text.replace('69a0c1', '69a0c2')
    expect(await take('gmail-mailbox-full', first, again)).toMatchObject({ kind: 'bounce', suspended: false })
    expect(await reader.now()).toMatchObject({ state: 'active' })
    expect(await take('gmail-mailbox-full', second)).toMatchObject({ suspended: true })
    expect(await reader.now()).toMatchObject({ state: 'bounced' })
  })

  it('by policy is noted, and holds nothing back', async () => {
    const reader = await readerWithRows('kim@agency.example.org', 3)
    for (const row of reader.rows) expect(await take('exchange-policy', row)).toMatchObject({ suspended: false })
    expect(await reader.row(2)).toMatchObject({ bounce: { status: '5.7.1' } })
    expect(await reader.now()).toMatchObject({ state: 'active', bounces: [{}, {}, {}] })
  })

  it('that comes twice, and to two readers at once, counts once', async () => {
    const reader = await readerWithRows('gone@institute.example.com', 1)
    const [row] = reader.rows as [string]
    const both = await Promise.all(Array.from({ length: 8 }, () => take('postfix-unknown-user', row)))
    expect(both.filter(({ kind }) => kind === 'bounce')).toHaveLength(1)
    expect(await take('postfix-unknown-user', row)).toMatchObject({ kind: 'repeated' })
    expect((await reader.now())?.bounces).toHaveLength(1)
    expect(await db.collection('bounce-reports').countDocuments()).toBe(1)
    expect(await tally()).toEqual({ bounce: 1, repeated: 8 })
  })

  it('that was read by somebody who died in between is taken in by the next', async () => {
    const reader = await readerWithRows('gone@institute.example.com', 1)
    const [row] = reader.rows as [string]
    const dying = { ...parts, readers: { ...parts.readers, bounce: () => Promise.reject(new Error('killed')) } }
    await expect(takeIn(dying, returned('postfix-unknown-user', { row }), null)).rejects.toThrow('killed')
    expect(await take('postfix-unknown-user', row)).toMatchObject({ kind: 'bounce', suspended: true })
  })

  it('does not come back to somebody who confirmed the address anew', async () => {
    const reader = await readerWithRows('gone@institute.example.com', 1)
    const [row] = reader.rows as [string]
    await take('postfix-unknown-user', row)
    await db.collection('subscribers').updateOne({}, { $set: { suspendedAt: null, state: 'active', bounces: [] } })
    await take('postfix-unknown-user', row)
    expect(await reader.now()).toMatchObject({ state: 'active' })
  })
})

describe('a complaint', () => {
  it('ends every subscription, without a mail, and is on the row', async () => {
    const reader = await readerWithRows('reader1@example.com', 1)
    expect(await take('arf-abuse', reader.rows[0]!)).toMatchObject({ kind: 'complaint' })
    expect(await reader.now()).toMatchObject({ state: 'left', subscriptions: [{ state: 'left' }] })
    expect(await reader.row(0)).toMatchObject({ left: { at: expect.any(Date) }, complaint: { at: expect.any(Date) } })
    expect(await db.collection('notices').countDocuments()).toBe(0)
  })
})

describe('what is nobody’s bounce', () => {
  it('changes nothing and is counted by its kind', async () => {
    const reader = await readerWithRows('reader1@example.com', 1)
    const [row] = reader.rows as [string]
    const before = [await reader.now(), await reader.row(0)]
    for (const name of [
      'postfix-delayed',
      'relayed',
      'forged-key',
      'keyless',
      'vacation-korean',
      'person-answers',
      'arf-not-spam',
    ])
      await take(name, row)
    await take('postfix-unknown-user', new ObjectId().toHexString())
    await takeIn(parts, Buffer.from('random'), `bounce-aaaa@example.org\r\nBcc: ${verpOf(row)}`)
    expect([await reader.now(), await reader.row(0)]).toEqual(before)
    expect(await tally()).toEqual({
      ...{ passing: 2, forged: 1, keyless: 1, 'auto-reply': 1, unclear: 2, feedback: 1, rowless: 1 },
    })
  })
})

describe('what came back lately', () => {
  it('is a sum of days, and of what nothing was done about', async () => {
    await db.collection<StoredTally>('bounce-tallies').insertMany([
      { _id: '2026-10-01', bounce: 90 },
      { _id: '2026-11-20', bounce: 2, complaint: 1, 'auto-reply': 5 },
      { _id: '2026-11-29', bounce: 1, keyless: 1, unclear: 2, repeated: 7 },
    ])
    const tallies = db.collection<StoredTally>('bounce-tallies')
    expect(await readReturned(tallies, new Date('2026-11-01T12:00:00Z'))).toEqual({
      bounces: 3,
      complaints: 1,
      unclear: 3,
    })
  })
})

describe('the mailbox', () => {
  it('is read by one worker at a time; a message that can’t be taken in stays unread', async () => {
    const { rows } = await readerWithRows('gone@institute.example.com', 1)
    const leases = db.collection<StoredLease>('leases')
    const signal = new AbortController().signal
    const reading = deferred()
    let reads = 0
    const mailbox = {
      async read(take: (message: Uint8Array) => Promise<boolean>) {
        reads++
        await reading.promise
        return (await take(returned('postfix-unknown-user', { row: rows[0]! }))) ? 1 : 0
      },
    }
    const lookAs = (owner: string) => look({ bounces: parts, mailbox, lease: createLease(leases, 'm', owner), signal })
    const first = lookAs('one')
    await expect.poll(() => reads).toBe(1)
    expect(await lookAs('two')).toBe(0)
    reading.resolve()
    expect(await first).toBe(1)
    expect(await lookAs('two')).toBe(1)
    expect(reads).toBe(2)
    const broken = { ...parts, reports: { ...parts.reports, count: () => Promise.reject(new Error('away')) } }
    await expect(look({ bounces: broken, mailbox, lease: createLease(leases, 'm', 'one'), signal })).rejects.toThrow(
      'away',
    )
    // The lease was given back all the same.
    expect(await lookAs('two')).toBe(1)
  })
})

function deferred() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
