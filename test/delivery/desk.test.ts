/** The verbs of sending: what must hold before the one step that can't be undone. */
import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deliveryOf } from '../../src/compose-delivery.ts'
import { createSendDesk, type SendableEdition, type SendDesk } from '../../src/delivery/desk.ts'
import { BulletinError } from '../../src/errors.ts'
import { startTestDatabase, type TestDatabase } from '../support/database.ts'
import { makeSend, type SendingFixture, subscriber } from '../support/sending.ts'

let database: TestDatabase
let fixture: SendingFixture
let desk: SendDesk
let published: SendableEdition | null
let now: Date
let refusesTests: boolean
let db: ReturnType<TestDatabase['db']>
const person = { user: 'user', name: '한가람' }

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())
beforeEach(async () => {
  db = database.db()
  fixture = await makeSend(db, 10, { preparing: false })
  published = {
    id: String(fixture.edition),
    hash: fixture.hash,
    publication: String(fixture.publication),
    subject: '2026년 22호',
    mailSize: 44_000,
  }
  now = new Date()
  refusesTests = false
  desk = createSendDesk({
    ...deliveryOf(db),
    newestPublished: async () => published,
    addresses: async (ids) => new Map(ids.map((id) => [id, 'reader@example.org'])),
    silentWorkers: async () => null,
    test: async () => {
      if (refusesTests) throw new BulletinError('MAIL_FAILED', 'the relay did not take the message')
      return { response: '250 ok' }
    },
    now: () => now,
  })
})

const code = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof BulletinError ? error.code : String(error)),
  )
async function tested(): Promise<void> {
  await desk.test(fixture.send, ['editor@example.org'])
}
const stateOf = async () => (await deliveryOf(db).sends.byId(fixture.send))?.state

describe('a send begins', () => {
  it('when it was tested and the number is right', async () => {
    await tested()
    expect(await code(desk.go(fixture.send, 10, person))).toBe('done')
    expect(await stateOf()).toBe('preparing')
    const [confirmed] = (await desk.progress(fixture.send)).log
    expect(confirmed).toMatchObject({ event: 'confirmed', by: '한가람', detail: { recipients: 10 } })
  })

  it.each([
    ['without a test mail', 'SEND_UNTESTED', async (): Promise<void> => {}, 10],
    [
      'when the server took no test mail',
      'SEND_UNTESTED',
      async () => {
        refusesTests = true
        await tested()
      },
      10,
    ],
    ['with another number', 'AUDIENCE_CHANGED', tested, 11],
    [
      'when somebody joined meanwhile',
      'AUDIENCE_CHANGED',
      async () => {
        await tested()
        await db.collection('subscribers').insertOne(subscriber('late@example.org', fixture.list))
      },
      10,
    ],
    [
      'when nobody is left',
      'AUDIENCE_EMPTY',
      async () => {
        await tested()
        await desk.change(fixture.send, { lists: [new ObjectId().toString()] })
      },
      0,
    ],
    [
      'when a newer edition was published',
      'EDITION_CHANGED',
      async () => {
        await tested()
        published = { ...(published as SendableEdition), id: new ObjectId().toString() }
      },
      10,
    ],
    [
      'when the edition is not public',
      'NOT_APPROVED',
      async () => {
        await tested()
        published = null
      },
      10,
    ],
    [
      'when its mail would be cut off',
      'MAIL_TOO_LARGE',
      async () => {
        await tested()
        published = { ...(published as SendableEdition), mailSize: 100_001 }
      },
      10,
    ],
    [
      'when its subject changed since the test',
      'SEND_UNTESTED',
      async () => {
        await tested()
        await desk.change(fixture.send, { subject: '다른 제목' })
      },
      10,
    ],
  ] as const)('not %s', async (_, wanted, before, number) => {
    await before()
    expect(await code(desk.go(fixture.send, number, person))).toBe(wanted)
    expect(await stateOf()).toBe('draft')
  })

  it('once, however often it is asked for', async () => {
    await tested()
    const asked = await Promise.all([1, 2, 3].map(() => code(desk.go(fixture.send, 10, person))))
    expect(asked.sort()).toEqual(['SEND_STATE', 'SEND_STATE', 'done'])
  })

  it('not while another send of the edition is open', async () => {
    await tested()
    await desk.go(fixture.send, 10, person)
    const second = await desk.draft(String(fixture.issue))
    await desk.change(second.id, { lists: [String(fixture.list)] })
    await desk.test(second.id, ['editor@example.org'])
    expect(await code(desk.go(second.id, 10, person))).toBe('SEND_OPEN')
  })

  it('from the one draft of its issue, however many open it at once', async () => {
    await db.collection('sends').deleteMany({})
    const drafts = await Promise.all(Array.from({ length: 8 }, () => desk.draft(String(fixture.issue))))
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(1)
    expect(await db.collection('sends').countDocuments()).toBe(1)
  })

  it('not at a time that has passed', async () => {
    await tested()
    expect(await code(desk.go(fixture.send, 10, person, new Date(now.getTime() - 1)))).toBe('SCHEDULE_PAST')
  })
})

describe('the audience', () => {
  const left = (address: string, more: Record<string, unknown>) => subscriber(address, fixture.list, more)

  it('is a sum in which everybody counts once, in the first reason that applies', async () => {
    const long = new Date(now)
    long.setFullYear(long.getFullYear() - 3)
    const other = new ObjectId()
    const twice = left('twice@example.org', {})
    twice.subscriptions.push({ ...twice.subscriptions[0]!, list: other })
    const state = (word: string) => {
      const one = left(`${word}@example.org`, { state: word })
      one.subscriptions[0]!.state = word === 'bounced' ? 'active' : word
      return one
    }
    const people = [
      twice,
      state('pending'),
      state('left'),
      state('bounced'),
      left('old@example.org', { consentedAt: long }),
    ]
    await db.collection('subscribers').insertMany(people)
    await desk.change(fixture.send, { lists: [String(fixture.list), String(other)] })
    const counted = await desk.count(fixture.send)
    expect(counted).toEqual({
      memberships: 16,
      duplicate: 1,
      pending: 1,
      left: 1,
      bounced: 1,
      expired: 1,
      tag: 0,
      already: 0,
      recipients: 11,
    })
    const { memberships, recipients, ...reasons } = counted
    expect(memberships - Object.values(reasons).reduce((a, b) => a + b, 0)).toBe(recipients)
    expect(await desk.excluded(fixture.send, 'expired')).toEqual(['ol…@example.org'])
    await desk.change(fixture.send, { tags: ['정책'] })
    expect(await desk.count(fixture.send)).toMatchObject({ tag: 11, recipients: 0 })
  })
})

describe('a send that was begun', () => {
  beforeEach(async () => {
    await tested()
    await desk.go(fixture.send, 10, person)
  })

  it('can’t be changed, and is cancelled before its first message', async () => {
    expect(await code(desk.change(fixture.send, { subject: '다른 제목' }))).toBe('SEND_STATE')
    await desk.cancel(fixture.send, person)
    expect(await stateOf()).toBe('cancelling')
    expect(await code(desk.cancel(fixture.send, person))).toBe('SEND_STATE')
    expect(await code(desk.pause(fixture.send, person))).toBe('SEND_STATE')
  })

  it('shows no address', async () => {
    const { ledger, sends } = deliveryOf(db)
    const { _id } = (await db.collection('subscribers').findOne()) ?? {}
    await ledger.add(fixture.send, String(fixture.edition), [{ id: String(_id), domain: 'example.org' }])
    await sends.move(fixture.send, ['preparing'], 'sending', { candidates: 1 })
    await db.collection('ledger').updateMany({}, { $set: { state: 'uncertain', reply: 'worker-ended', at: now } })
    const progress = await desk.progress(fixture.send)
    expect(progress).toMatchObject({ isBalanced: true, uncertain: [{ address: 're…@example.org' }] })
    await db.collection('ledger').deleteMany({})
    expect((await desk.progress(fixture.send)).isBalanced).toBe(false)
  })
})
