/** Consents that end: asked for once, given anew by the page, and what nobody confirmed is forgotten. */
import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { consentChore } from '../../src/compose-subscribers.ts'
import { askToReconfirm } from '../../src/subscribers/chores.ts'
import { createLimits, type StoredCount } from '../../src/subscribers/limits.ts'
import { endOfConsent } from '../../src/subscribers/state.ts'
import { startTestDatabase, type TestDatabase } from '../support/database.ts'
import { day, type Readers, readers, sent } from '../support/subscribers.ts'

let database: TestDatabase
let house: Readers
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())
beforeEach(async () => {
  house = await readers(database.db())
})

const later = (days: number) => {
  house.clock.at = new Date(house.clock.at.getTime() + days * day)
}
const one = async (id: string) => house.db.collection('subscribers').findOne({ _id: new ObjectId(id) })

describe('a consent', () => {
  it('is asked for once from 60 days before two years, and given anew by a POST', async () => {
    const id = await house.subscribed('a@example.org')
    const end = endOfConsent(house.now())
    later(731 - 62)
    expect(await askToReconfirm(house.parts)).toBe(0)
    later(2)
    expect(await askToReconfirm(house.parts)).toBe(1)
    expect(await askToReconfirm(house.parts)).toBe(0)
    const mail = (await house.mails()).at(-1)
    expect(mail?.subject).toContain('계속 받으시겠습니까')
    const token = /\/confirm\/([\w-]{32})/.exec(String(mail?.text))?.[1] ?? ''
    const before = await one(id)
    expect((await house.site.confirmation(token)).body).toContain('동의하고 계속 받기')
    expect(await one(id)).toEqual(before)
    later(1)
    expect((await house.site.confirm(token)).body).toContain('다시 동의하셨습니다')
    const after = await one(id)
    expect(after).toMatchObject({ consentedAt: house.now(), reconfirmAskedAt: null, state: 'active' })
    expect(after?.subscriptions[0].consent).toMatchObject({ at: house.now(), version: '재동의 1판' })
    expect(after?.record.map(({ what }: { what: string }) => what)).toEqual(['asked', 'confirmed', 'renewed'])
    expect(endOfConsent(house.now()) > end).toBe(true)
    expect(await askToReconfirm(house.parts)).toBe(0)
  })

  it('is not asked for by one who died between the mail and the note twice', async () => {
    await house.subscribed('a@example.org')
    later(2 * 365 - 30)
    const store = { ...house.parts.store, change: () => Promise.reject(new Error('killed')) }
    await expect(askToReconfirm({ ...house.parts, store })).rejects.toThrow('killed')
    await askToReconfirm(house.parts)
    expect((await house.mails()).filter(({ key }) => String(key).startsWith('renewal'))).toHaveLength(1)
  })

  it('that nobody gave is forgotten with its address', async () => {
    const gone = await house.subscribed('gone@example.org')
    await house.verbs.erase(gone)
    const more = await house.subscribed('more@example.org')
    later(1)
    await house.signUp('typo@example.org')
    await house.signUp('gone@example.org')
    await house.signUp('more@example.org', { list: house.lists[1] })
    const chore = consentChore(house.db, house.log, house.env, house.now)
    later(36)
    await chore()
    expect(await house.db.collection('subscribers').countDocuments()).toBe(3)
    later(2)
    await chore()
    expect(await house.db.collection('subscribers').findOne({ address: 'typo@example.org' })).toBeNull()
    expect(await one(gone)).toMatchObject({ state: 'erased', address: null })
    expect((await one(more))?.subscriptions).toMatchObject([{ state: 'active' }])
  })
})

describe('whoever left everything', () => {
  it('is erased after 30 days, and stays known by the hash alone', async () => {
    const id = await house.subscribed('a@example.org')
    const stays = await house.subscribed('b@example.org')
    await house.verbs.complain(id)
    const chore = consentChore(house.db, house.log, house.env, house.now)
    later(29)
    await chore()
    expect(await one(id)).toMatchObject({ state: 'left', address: 'a@example.org' })
    later(2)
    await chore()
    const hash = house.parts.tokens.addressHash('a@example.org')
    expect(await one(id)).toMatchObject({ state: 'erased', address: null, domain: null, record: [], addressHash: hash })
    expect(await one(stays)).toMatchObject({ state: 'active' })
    expect(house.lines.join()).not.toContain('a@example.org')
  })
})

describe('staff and mail servers', () => {
  it('a suspension is noted, and lifted by a person with a name', async () => {
    const id = await house.subscribed('a@example.org')
    const bounce = (status: string) => ({ at: house.now(), status, send: new ObjectId().toHexString() })
    expect(await house.verbs.bounce(id, bounce('5.2.2'))).toBe(false)
    expect(await house.verbs.bounce(id, bounce('5.2.2'))).toBe(true)
    expect(await one(id)).toMatchObject({ state: 'bounced', bounces: [{ status: '5.2.2' }, { status: '5.2.2' }] })
    await house.verbs.lift(id, '편집실: 서다온')
    expect(await one(id)).toMatchObject({ state: 'active', bounces: [] })
    expect((await one(id))?.record.at(-1)).toMatchObject({ what: 'lifted', source: '편집실: 서다온' })
    expect(await house.verbs.bounce(new ObjectId().toHexString(), bounce('5.1.1'))).toBe(false)
  })

  it('a complaint leaves everything without another mail', async () => {
    const id = await house.subscribed('a@example.org')
    const before = (await house.mails()).length
    await house.verbs.complain(id)
    expect(await one(id)).toMatchObject({ state: 'left' })
    expect(await house.mails()).toHaveLength(before)
  })

  it('writers who meet on one subscriber lose nothing', async () => {
    const id = await house.subscribed('a@example.org')
    const send = () => ({ at: house.now(), status: '4.2.2', send: new ObjectId().toHexString() })
    const token = house.parts.tokens.sign('subscriber', id)
    await Promise.all([
      ...Array.from({ length: 10 }, () => house.verbs.bounce(id, send())),
      house.site.change('subscriber', token, sent({ do: 'leave' })),
    ])
    const stored = await one(id)
    expect(stored?.bounces).toHaveLength(10)
    expect(stored?.subscriptions[0].state).toBe('left')
    expect(stored?.state).toBe('bounced')
  })
})

describe('limits', () => {
  it('count together, however many ask at once, and begin anew after their time', async () => {
    const limits = createLimits(house.db.collection<StoredCount>('sign-up-limits'), house.now)
    const ask = () => Promise.all(Array.from({ length: 50 }, () => limits.take('x', 7, day)))
    expect((await ask()).filter(Boolean)).toHaveLength(7)
    later(1)
    expect((await ask()).filter(Boolean)).toHaveLength(7)
  })
})
