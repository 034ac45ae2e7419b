/** The readers' pages: what they do, what they refuse, and that showing changes nothing. */
import { HtmlValidate } from 'html-validate'
import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createOutbox } from '../../src/delivery/outbox.ts'
import { createTokens, type Purpose } from '../../src/delivery/tokens.ts'
import { mostMails } from '../../src/subscribers/sign-up.ts'
import type { ReaderAnswer } from '../../src/subscribers/site.ts'
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

const all = async () => ({
  subscribers: await house.db.collection('subscribers').find().toArray(),
  notices: await house.db.collection('notices').find().toArray(),
})
const stateOf = async (address: string) => (await house.db.collection('subscribers').findOne({ address }))?.state
const text = ({ body }: ReaderAnswer) => body.replace(/<[^>]*>/g, ' ')

describe('signing up', () => {
  it('subscribes by double opt-in, and keeps the consent as evidence', async () => {
    expect((await house.signUp('Reader@Example.ORG', { name: '나린별' })).status).toBe(200)
    expect(await stateOf('reader@example.org')).toBe('pending')
    const token = await house.link('confirm', 'reader@example.org')
    expect(text(await house.site.confirmation(token))).toContain('정기 구독')
    house.clock.at = new Date(house.clock.at.getTime() + day)
    expect(text(await house.site.confirm(token))).toContain('구독을 시작했습니다')
    const stored = await house.db.collection('subscribers').findOne({ address: 'reader@example.org' })
    expect(stored).toMatchObject({
      state: 'active',
      name: '나린별',
      domain: 'example.org',
      consentedAt: house.clock.at,
    })
    expect(stored?.subscriptions[0].consent).toMatchObject({
      at: house.clock.at,
      version: '신청 1판',
      source: '구독 신청 쪽',
    })
    expect(stored?.subscriptions[0].list).toBeInstanceOf(ObjectId)
    const [, welcome] = await house.mails()
    expect(welcome?.text).toContain(stored?.subscriptions[0].consent.wording)
  })

  it('answers alike whatever is known of an address', async () => {
    const active = await house.subscribed('active@example.org')
    const left = await house.subscribed('left@example.org')
    await house.verbs.leave(left, null, '시험')
    const bounced = await house.subscribed('bounced@example.org')
    await house.verbs.bounce(bounced, { at: house.clock.at, status: '5.1.1', send: '' })
    await house.signUp('pending@example.org')
    const count = async () => house.db.collection('notices').countDocuments()
    for (const wait of [0, 2 * 60 * 60 * 1000]) {
      house.clock.at = new Date(house.clock.at.getTime() + wait)
      const pages = new Set<string>()
      for (const name of ['new', 'active', 'left', 'bounced', 'pending']) {
        const before = await count()
        const { status, body } = await house.signUp(`${name}@example.org`)
        pages.add(`${status} ${body.replaceAll(`${name}@`, '…@')}`)
        // The same number of mails too: after an hour each gets one.
        if (wait > 0) expect((await count()) - before, name).toBe(1)
      }
      expect(pages.size).toBe(1)
    }
    expect(await stateOf('active@example.org')).toBe('active')
    expect(await stateOf('bounced@example.org')).toBe('bounced')
    expect(
      (await house.db.collection('subscribers').findOne({ _id: new ObjectId(active) }))?.subscriptions,
    ).toHaveLength(1)
  })

  it('lifts a suspension when the address confirms', async () => {
    const id = await house.subscribed('back@example.org')
    expect(
      await house.verbs.bounce(id, { at: house.clock.at, status: '5.1.1', send: new ObjectId().toHexString() }),
    ).toBe(true)
    house.clock.at = new Date(house.clock.at.getTime() + day)
    await house.signUp('back@example.org')
    expect(await stateOf('back@example.org')).toBe('bounced')
    await house.site.confirm(await house.link('confirm', 'back@example.org'))
    expect(await stateOf('back@example.org')).toBe('active')
  })

  it('10,000 posts send no 10,000 mails', async () => {
    const one = await Promise.all(Array.from({ length: 100 }, () => house.signUp('victim@example.org')))
    expect(new Set(one.map(({ status }) => status))).toEqual(new Set([200, 429]))
    expect(await house.db.collection('notices').countDocuments({ to: 'victim@example.org' })).toBe(1)
    for (let from = 0; from < 9900; from += 100)
      await Promise.all(
        Array.from({ length: 100 }, (_, n) => {
          const at = from + n
          return house.signUp(`reader${at % 4000}@example.org`, {}, `198.51.${at >> 8}.${at & 255}`)
        }),
      )
    expect(await house.db.collection('notices').countDocuments()).toBe(mostMails)
    const delivered: string[] = []
    const outbox = createOutbox(house.db.collection('notices'), house.now)
    const send = async ({ to }: { to: string }) => {
      delivered.push(to)
      return { messageId: '', response: '250' }
    }
    await outbox.send({ send, close: () => {} }, house.log)
    expect(delivered).toHaveLength(mostMails)
    // What was sent to readers is remembered without their address.
    expect(await house.db.collection('notices').countDocuments({ to: /^reader\d/ })).toBe(0)
    expect(house.lines.join()).not.toMatch(/reader\d+@|victim@/)
  }, 120_000)

  it('refuses without consent, list or address, and lets programs run into the trap', async () => {
    for (const [fields, words] of [
      [{ consent: '' }, '동의하지 않으면'],
      [{ list: house.lists[2] }, '받을 소식을 고르세요'],
      [{ list: house.lists[3] }, '받을 소식을 고르세요'],
    ] as const) {
      const answer = await house.signUp('a@example.org', fields)
      expect(answer.status).toBe(400)
      expect(text(answer)).toContain(words)
    }
    expect((await house.signUp('a@b')).status).toBe(400)
    expect((await house.signUp('robot@example.org', { homepage: 'x' })).status).toBe(200)
    expect(await all()).toEqual({ subscribers: [], notices: [] })
    expect((await house.site.signUpForm('nothing')).status).toBe(404)
    await house.db.collection('lists').updateMany({}, { $set: { open: false } })
    expect(text(await house.site.signUpForm('kiat-watch'))).toContain('지금은 메일 구독을 받지 않습니다')
  })

  it('puts nothing that was typed into a header of a mail', async () => {
    for (const address of [
      'a@example.org\r\nBcc: b@example.org',
      'a\n@example.org',
      '"a b"@example.org',
      'a@example.org, b@example.org',
    ])
      expect((await house.signUp(address)).status, address).toBe(400)
    await house.db.collection('publications').updateMany({}, { $set: { name: '동향\r\nBcc: b@example.org' } })
    await house.signUp('c@example.org', { name: '이름\r\nBcc: b@example.org' })
    const [mail] = await house.mails()
    expect(mail?.to).toBe('c@example.org')
    expect(mail?.subject).not.toMatch(/[\r\n]/)
    expect((await house.db.collection('subscribers').findOne({}))?.name).toBe('이름 Bcc: b@example.org')
  })
})

describe('tokens', () => {
  const pages = (token: string) => [
    () => house.site.confirmation(token),
    () => house.site.confirm(token),
    () => house.site.unsubscribing(token),
    () => house.site.unsubscribe(token, sent({ 'List-Unsubscribe': 'One-Click' })),
    ...(['row', 'subscriber'] as const).flatMap((kind) => [
      () => house.site.preferences(kind, token),
      () => house.site.ownData(kind, token),
      () => house.site.change(kind, token, sent({ do: 'erase-now' })),
    ]),
  ]

  it('forged, of others, of other purposes or guessed: all get the same page, and nothing changes', async () => {
    const id = await house.subscribed('a@example.org')
    const row = await house.row(id)
    const before = await all()
    const { tokens } = house.parts
    const foreign = createTokens('another secret of a test')
    const purposes: Purpose[] = [
      'unsubscribe',
      'preferences',
      'confirm',
      'reconfirm',
      'subscriber',
      'bounce',
      'address',
    ]
    const flip = (token: string) => `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`
    const bad = [
      '',
      'x',
      'A'.repeat(32),
      `${tokens.sign('subscriber', id)}A`,
      ...purposes.flatMap((purpose) => [foreign.sign(purpose, id), flip(tokens.sign(purpose, id))]),
      // Of nobody, but signed.
      ...purposes.map((purpose) => tokens.sign(purpose, new ObjectId().toHexString())),
      // A row is no subscriber, and a subscriber no row.
      ...purposes
        .filter((purpose) => !['confirm', 'reconfirm', 'subscriber'].includes(purpose))
        .map((purpose) => tokens.sign(purpose, id)),
      ...['confirm', 'reconfirm', 'subscriber'].map((purpose) => tokens.sign(purpose as Purpose, row)),
    ]
    const answers = new Set<string>()
    for (const token of bad)
      for (const page of pages(token)) {
        const { status, body } = await page()
        answers.add(`${status} ${body}`)
      }
    expect(answers.size).toBe(1)
    expect([...answers][0]).toMatch(/^404 /)
    expect(await all()).toEqual(before)
  })

  it('a token opens its own purpose only', async () => {
    const id = await house.subscribed('a@example.org')
    const row = await house.row(id)
    const { tokens } = house.parts
    expect((await house.site.unsubscribing(tokens.sign('preferences', row))).status).toBe(404)
    expect((await house.site.preferences('row', tokens.sign('unsubscribe', row))).status).toBe(404)
    expect((await house.site.preferences('subscriber', tokens.sign('confirm', id))).status).toBe(404)
    expect((await house.site.preferences('row', tokens.sign('preferences', row))).status).toBe(200)
  })

  it('an old confirmation does not subscribe again who left', async () => {
    await house.signUp('a@example.org')
    const token = await house.link('confirm', 'a@example.org')
    await house.site.confirm(token)
    const row = await house.row(String((await house.db.collection('subscribers').findOne({}))?._id))
    await house.site.unsubscribe(house.parts.tokens.sign('unsubscribe', row), sent())
    const before = await all()
    const again = await house.site.confirm(token)
    expect(again.status).toBe(410)
    expect(text(again)).toContain('확인할 신청이 없습니다')
    expect(await all()).toEqual(before)
  })

  it('a confirmation ends after seven days', async () => {
    await house.signUp('a@example.org')
    house.clock.at = new Date(house.clock.at.getTime() + 7 * day)
    const late = await house.site.confirm(await house.link('confirm', 'a@example.org'))
    expect(late.status).toBe(410)
    expect(text(late)).toContain('확인 기한이 지났습니다')
    expect(await stateOf('a@example.org')).toBe('pending')
  })
})

describe('leaving', () => {
  it('opening a page changes nothing', async () => {
    await house.signUp('b@example.org')
    const id = await house.subscribed('a@example.org')
    const row = await house.row(id)
    const { tokens } = house.parts
    const before = await all()
    const shown = [
      await house.site.signUpForm('kiat-watch'),
      await house.site.confirmation(await house.link('confirm', 'b@example.org')),
      await house.site.confirmation(tokens.sign('reconfirm', id)),
      await house.site.unsubscribing(tokens.sign('unsubscribe', row)),
      await house.site.preferences('row', tokens.sign('preferences', row)),
      await house.site.ownData('row', tokens.sign('preferences', row)),
      await house.site.preferences('subscriber', tokens.sign('subscriber', id)),
      await house.site.change('subscriber', tokens.sign('subscriber', id), sent({ do: 'erase' })),
    ]
    expect(shown.map(({ status }) => status)).toEqual(shown.map(() => 200))
    expect(await all()).toEqual(before)
  })

  it('leaves every list of the publication whose mail it was, by one click or by the page, once', async () => {
    const id = await house.subscribed('a@example.org')
    const preferences = house.parts.tokens.sign('subscriber', id)
    const lists = [house.lists[0], house.lists[1]]
    await house.site.change('subscriber', preferences, sent({ do: 'choose', offered: lists, list: lists }))
    await house.db.collection('subscribers').updateOne(
      { _id: new ObjectId(id) },
      {
        $push: {
          subscriptions: {
            id: 'x',
            list: new ObjectId(house.lists[3]),
            state: 'active',
            since: house.clock.at,
            consent: { at: house.clock.at },
          },
        } as never,
      },
    )
    const row = await house.row(id)
    const token = house.parts.tokens.sign('unsubscribe', row)
    const page = await house.site.unsubscribing(token)
    expect(page.body).toContain('a…@example.org')
    expect(page.body).not.toContain(' a@example.org')
    const answer = await house.site.unsubscribe(token, sent({ 'List-Unsubscribe': 'One-Click' }))
    expect(answer).toMatchObject({ status: 200, mediaType: 'text/plain; charset=utf-8' })
    const stored = await house.db.collection('subscribers').findOne({ _id: new ObjectId(id) })
    expect(stored?.state).toBe('active')
    expect(
      Object.fromEntries(
        stored?.subscriptions.map(({ list, state }: { list: ObjectId; state: string }) => [String(list), state]),
      ),
    ).toEqual({
      [house.lists[0]]: 'left',
      [house.lists[1]]: 'left',
      [house.lists[3]]: 'active',
    })
    const before = await all()
    expect(before.notices.filter(({ key }) => String(key).startsWith('left'))).toHaveLength(1)
    const noted = async () => (await house.db.collection('ledger').findOne({ _id: new ObjectId(row) }))?.left
    expect(await noted()).toEqual({ at: house.clock.at })
    house.clock.at = new Date(house.clock.at.getTime() + day)
    expect(text(await house.site.unsubscribe(token, sent({ by: 'page' })))).toContain('구독을 그만두었습니다')
    expect(await all()).toEqual(before)
    // What is on the row is when the reader left by this mail; who had left before doesn't leave by it.
    expect(await noted()).not.toEqual({ at: house.clock.at })
    const later = await house.row(id)
    await house.site.unsubscribe(house.parts.tokens.sign('unsubscribe', later), sent())
    expect(await house.db.collection('ledger').findOne({ _id: new ObjectId(later) })).not.toHaveProperty('left')
  })

  it('erases at the second step, leaves the hash, and forgets mail that waits', async () => {
    const id = await house.subscribed('a@example.org')
    const token = house.parts.tokens.sign('subscriber', id)
    const data = JSON.parse((await house.site.ownData('subscriber', token)).body)
    expect(data).toMatchObject({ address: 'a@example.org', subscriptions: [{ list: '정기 구독', state: 'active' }] })
    expect(text(await house.site.change('subscriber', token, sent({ do: 'erase' })))).toContain('되돌릴 수 없습니다')
    expect(await stateOf('a@example.org')).toBe('active')
    await house.site.change('subscriber', token, sent({ do: 'erase-now' }))
    const [stored] = await house.db.collection('subscribers').find().toArray()
    expect(stored).toMatchObject({
      state: 'erased',
      address: null,
      name: null,
      domain: null,
      tags: [],
      subscriptions: [],
    })
    expect(stored?.addressHash).toBe(house.parts.tokens.addressHash('a@example.org'))
    expect(JSON.stringify(await all())).not.toContain('a@example.org')
    expect((await house.site.preferences('subscriber', token)).status).toBe(404)
    house.clock.at = new Date(house.clock.at.getTime() + day)
    await house.signUp('a@example.org')
    await house.site.confirm(await house.link('confirm', 'a@example.org'))
    expect(await stateOf('a@example.org')).toBe('active')
  })
})

describe('the pages', () => {
  it('are valid HTML without script', async () => {
    const id = await house.subscribed('a@example.org')
    const row = await house.row(id)
    const { tokens } = house.parts
    await house.signUp('b@example.org')
    const bodies = [
      await house.site.signUpForm('kiat-watch'),
      await house.signUp('nobody'),
      await house.signUp('c@example.org'),
      await house.site.confirmation(await house.link('confirm', 'b@example.org')),
      await house.site.confirmation(tokens.sign('reconfirm', id)),
      await house.site.unsubscribing(tokens.sign('unsubscribe', row)),
      await house.site.preferences('row', tokens.sign('preferences', row)),
      await house.site.change('row', tokens.sign('preferences', row), sent({ do: 'erase' })),
      await house.site.unsubscribe(tokens.sign('unsubscribe', row), sent()),
      await house.site.confirmation('x'),
    ].map(({ body }) => body)
    const mails = (await house.mails()).map((mail) => String(mail.html))
    const extend = ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y']
    // A group of boxes has one name and many values.
    const off = { 'doctype-style': 'off', 'no-trailing-whitespace': 'off', 'form-dup-name': 'off' } as const
    for (const [body, rules] of [
      ...bodies.map((body) => [body, off] as const),
      ...mails.map((body) => [body, { ...off, 'no-inline-style': 'off' }] as const),
    ]) {
      expect(body).not.toContain('<script')
      const { results } = await new HtmlValidate({ extends: extend, rules }).validateString(body)
      expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`))).toEqual(
        [],
      )
    }
  })
})
