/** A whole send against a mail server that writes down what it received. */
import PostalMime from 'postal-mime'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { emptyBalance, type RowState } from '../../src/delivery/states.ts'
import { startTestDatabase, type TestDatabase } from '../support/database.ts'
import { makeSend, readerAddress, tokens, until } from '../support/sending.ts'
import { SendingStage } from '../support/sending-stage.ts'

let database: TestDatabase
let stage: SendingStage

beforeAll(async () => {
  database = await startTestDatabase()
})
afterEach(() => stage.close())
afterAll(() => database.stop())

const balanceOf = (states: Partial<Record<RowState, number>>) => ({ ...emptyBalance(), ...states })

describe('a send', () => {
  it('hands each reader one message of their own', async () => {
    stage = await SendingStage.open(database, 3)
    const { send } = await makeSend(stage.db, 120)
    stage.startWorker()
    expect(await stage.untilState(send, 'done', 'stopped')).toMatchObject({ state: 'done', candidates: 120 })
    expect(await stage.balance(send)).toEqual(balanceOf({ submitted: 120 }))
    expect(stage.received()).toEqual({ messages: 120, most: 1 })
    const { raw, to, from } = stage.relay.messages[0]!
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

  it('sorts what the server answers, and tries again what it put off', async () => {
    stage = await SendingStage.open(database)
    const behaviours = {
      1: 'refuse-rcpt',
      2: 'refuse-content',
      3: 'lose-after',
      4: 'forget-after',
      5: 'lose-before',
      6: 'defer-rcpt',
      7: 'lose-within',
      8: 'half-close',
      9: 'defer-content',
    } as const
    stage.relay.behave((to, attempt) => {
      const n = Number(/\d+/.exec(to)?.[0]) as keyof typeof behaviours
      return attempt === 1 || n <= 2 ? (behaviours[n] ?? 'take') : 'take'
    })
    const { send } = await makeSend(stage.db, 60)
    stage.startWorker()
    await stage.untilState(send, 'done')
    expect(await stage.balance(send)).toEqual(balanceOf({ submitted: 54, rejected: 2, uncertain: 4 }))
    const counted = (n: number) => stage.relay.counts.get(readerAddress(n)) ?? 0
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(counted)).toEqual([0, 0, 1, 0, 1, 1, 0, 1, 1])
    const rejected = await stage.db.collection('ledger').find({ state: 'rejected' }).toArray()
    expect(rejected.map(({ reply }) => reply).sort()).toEqual(['550 5.1.1 no such user', '554 5.6.0 refused'])
    // A reader whom the server doesn't know gets no more mail; one whose message was refused does.
    await until(async () => (await stage.db.collection('ledger').countDocuments({ uncounted: true })) === 0)
    const held = await stage.db.collection('subscribers').find({ state: 'bounced' }).toArray()
    expect(held.map(({ address, bounces }) => [address, bounces[0].status])).toEqual([[readerAddress(1), '5.1.1']])
  })

  it('resends what is uncertain only by a person’s word, as the same message', async () => {
    stage = await SendingStage.open(database, 50)
    stage.relay.behave((to, attempt) => (/^reader[01]@/.test(to) && attempt === 1 ? 'lose-after' : 'take'))
    const { send } = await makeSend(stage.db, 10)
    stage.startWorker()
    await stage.untilState(send, 'done')
    const doubtful = await stage.delivery.ledger.uncertain(send, 10)
    expect(doubtful).toHaveLength(2)
    const [accepted, resent] = doubtful.map(({ id }) => id) as [string, string]
    expect(await stage.delivery.ledger.decide(send, [accepted], 'accepted')).toBe(1)
    expect(await stage.delivery.ledger.decide(send, [accepted], 'resent')).toBe(0)
    expect(await stage.delivery.ledger.decide(send, [resent], 'resent')).toBe(1)
    await stage.delivery.sends.move(send, ['done'], 'sending')
    await stage.untilState(send, 'done')
    expect(await stage.balance(send)).toEqual(balanceOf({ submitted: 9, uncertain: 1 }))
    expect(await stage.delivery.ledger.uncertain(send, 10)).toEqual([])
    const twice = stage.relay.messages.filter(({ raw }) => raw.includes(`<${resent}@example.org>`))
    expect(twice).toHaveLength(2)
    expect(stage.received()).toEqual({ messages: 11, most: 2 })
  })

  it('stops when the relay refuses us, and goes on when that is mended', async () => {
    stage = await SendingStage.open(database)
    stage.relay.behave(() => 'refuse-sender')
    const { send } = await makeSend(stage.db, 300)
    stage.startWorker()
    const stopped = await stage.untilState(send, 'stopped')
    expect(stopped.cause).toMatchObject({ code: 'POLICY' })
    const refused = (await stage.balance(send)).rejected
    // Twenty in a row, and what the other connections had in hand or took up before they heard.
    expect(refused).toBeLessThanOrEqual(30)
    stage.relay.behave(() => 'take')
    await until(async () => {
      // A connection that still had a refusal in hand may stop it once more.
      await stage.delivery.sends.move(send, ['stopped'], 'sending')
      return (await stage.delivery.sends.byId(send))?.state === 'done'
    })
    const { submitted, rejected } = await stage.balance(send)
    expect(submitted + rejected).toBe(300)
    expect(stage.received()).toEqual({ messages: submitted, most: 1 })
  })

  it('slows down for a service that asks for less, and only for that one', async () => {
    stage = await SendingStage.open(database)
    stage.relay.behave((to, attempt) => (to.endsWith('@daum.net') && attempt === 1 ? 'busy' : 'take'))
    const { send } = await makeSend(stage.db, 100)
    stage.startWorker()
    await stage.untilState(send, 'done')
    expect(await stage.balance(send)).toEqual(balanceOf({ submitted: 100 }))
    const slowed = (await stage.delivery.log.of(send, 100)).filter(({ event }) => event === 'slowed')
    expect(new Set(slowed.map(({ detail }) => detail.service))).toEqual(new Set(['kakao']))
  })

  it('keeps to its rate over all workers', async () => {
    stage = await SendingStage.open(database)
    const { send } = await makeSend(stage.db, 60)
    await stage.db.collection('sends').updateOne({}, { $set: { perMinute: 600 } })
    stage.startWorker()
    stage.startWorker()
    await stage.untilReceived(25)
    const [begin, seen] = [performance.now(), stage.received().messages]
    await stage.untilState(send, 'done')
    const seconds = (performance.now() - begin) / 1000
    // Ten a second, and two seconds' worth that may have gathered.
    expect(60 - seen).toBeLessThanOrEqual(10 * seconds + 22)
    expect(stage.received()).toEqual({ messages: 60, most: 1 })
  })

  it('begins when its relay comes back', async () => {
    stage = await SendingStage.open(database)
    const { send } = await makeSend(stage.db, 20)
    await stage.relay.close()
    stage.startWorker()
    await until(async () => (await stage.delivery.log.of(send, 50)).some(({ event }) => event === 'unreachable'))
    expect((await stage.balance(send)).submitted).toBe(0)
    expect((await stage.delivery.sends.byId(send))?.state).toBe('sending')
    await stage.relay.reopen()
    await stage.untilState(send, 'done')
    expect(stage.received()).toEqual({ messages: 20, most: 1 })
  })
})
