/** A list of readers, a published edition and a send of it, written straight into a database. */
import { type Db, ObjectId } from 'mongodb'
import { deliveryOf, prepareDelivery, type WorkerOptions } from '../../src/compose-delivery.ts'
import { fileStore } from '../../src/database/files.ts'
import { domainOf } from '../../src/delivery/address.ts'
import type { Slots } from '../../src/delivery/message.ts'
import type { Send } from '../../src/delivery/sends.ts'
import { createTokens } from '../../src/delivery/tokens.ts'
import { type Env, readEnv } from '../../src/env.ts'

export const secret = 'a secret for tests only'
export const tokens = createTokens(secret)

/** Settings of a sending worker; `relay` is where it hands over. */
export const sendingEnv = (relay: string, more: Record<string, string> = {}): Env =>
  readEnv({
    SMTP_URL: relay,
    PAYLOAD_SECRET: secret,
    MAIL_FROM: 'watch@example.org',
    PUBLIC_URL: 'https://watch.example.org',
    ...more,
  })

const day = 24 * 60 * 60 * 1000

/** A subscriber as it is stored; active and of one list unless told. */
export const subscriber = (address: string, list: ObjectId, more: Record<string, unknown> = {}) => ({
  _id: new ObjectId(),
  address,
  addressHash: tokens.addressHash(address),
  domain: domainOf(address),
  name: null,
  tags: [] as string[],
  state: 'active',
  subscriptions: [
    {
      id: new ObjectId().toString(),
      list,
      state: 'active',
      since: new Date(Date.now() - 30 * day),
      consent: { at: new Date('2026-03-02T01:00:00Z'), wording: '동의합니다.', version: '1', source: '누리집' },
    },
  ],
  consentedAt: new Date(Date.now() - 30 * day),
  bounces: [],
  createdAt: new Date(),
  updatedAt: new Date(),
  ...more,
})

const services = ['naver.com', 'gmail.com', 'daum.net', 'agency.example.org', 'institute.example.com']

/** The n-th reader; spread over mail services as Korean readers are. */
export const readerAddress = (n: number): string => `reader${n}@${services[n % services.length]}`

/** A frozen mail around its stand-ins. */
export type FrozenMail = (slots: Slots) => Promise<{ html: string; text: string }>

/** A mail of a few lines. */
export const shortMail: FrozenMail = async ({ reason, preferences, unsubscribe }) => ({
  html: `<!doctype html><html lang="ko"><body><p>해상풍력 발전 단지의 송전망 접속이 늦어지고 있음 (EU, 9.4)</p><p>${reason}</p><p><a href="${preferences}">수신 설정 바꾸기</a> · <a href="${unsubscribe}">구독 그만두기</a></p></body></html>`,
  text: `해상풍력\n\n${reason}\n수신 설정 바꾸기: ${preferences}\n구독 그만두기: ${unsubscribe}\n`,
})

export interface SendingFixture {
  publication: ObjectId
  list: ObjectId
  issue: ObjectId
  edition: ObjectId
  send: string
  hash: string
}

/** Fills a database with readers and a send that waits to be frozen. */
export async function makeSend(
  db: Db,
  readers: number,
  { mail = shortMail, preparing = true }: { mail?: FrozenMail; preparing?: boolean } = {},
): Promise<SendingFixture> {
  await prepareDelivery(db)
  const [publication, list, issue, edition] = [new ObjectId(), new ObjectId(), new ObjectId(), new ObjectId()]
  await db.collection('publications').insertOne({
    _id: publication,
    key: 'kiat-watch',
    name: '산업기술 동향워치',
    publisher: { name: '한국산업기술진흥원', email: 'reply@example.org' },
  })
  await db.collection('lists').insertOne({ _id: list, name: '동향워치 구독자', publication, open: true })
  const slots = {
    reason: 'slot-0123456789abcdef-reason',
    preferences: 'https://slot-0123456789abcdef.invalid/preferences',
    unsubscribe: 'https://slot-0123456789abcdef.invalid/unsubscribe',
  }
  const files = fileStore(db)
  const put = async (name: string, content: string) => {
    const { sha256, size } = await files.put(Buffer.from(content), 'text/plain; charset=utf-8')
    return { name, mediaType: 'text/plain; charset=utf-8', sha256, size }
  }
  const { html, text } = await mail(slots)
  const hash = 'a'.repeat(64)
  await db.collection('editions').insertOne({
    _id: edition,
    issue,
    ordinal: 1,
    state: 'published',
    hash,
    title: '산업기술 동향워치 2026년 22호',
    publicationKey: 'kiat-watch',
    files: [await put('email.html', html), await put('email.txt', text)],
    report: { subject: '2026년 22호', slots },
  })
  const subscribers = db.collection('subscribers')
  await subscribers.createIndex({ addressHash: 1 }, { unique: true, name: 'one_address' })
  await subscribers.createIndex({ 'subscriptions.list': 1 }, { name: 'of_list' })
  for (let at = 0; at < readers; at += 5000) {
    const many = Array.from({ length: Math.min(5000, readers - at) }, (_, index) =>
      subscriber(readerAddress(at + index), list),
    )
    await subscribers.insertMany(many, { ordered: false })
  }
  const { sends } = deliveryOf(db)
  const draft = await sends.draft({
    issue: String(issue),
    edition: String(edition),
    editionHash: hash,
    publication: String(publication),
    lists: [String(list)],
    tags: [],
    subject: '[산업기술 동향워치] 2026년 22호 — 빅테크 4사의 청정에너지 확보 전략 비교 외 8편',
    advertising: false,
    perMinute: null,
    window: null,
    test: null,
  })
  if (preparing)
    await sends.move(draft.id, ['draft'], 'preparing', {
      startedAt: new Date(),
      startedBy: { user: null, name: '한가람' },
    })
  return { publication, list, issue, edition, send: draft.id, hash }
}

/** Asks again and again until there is an answer. */
export async function until<T>(ask: () => Promise<T | null | undefined | false>, patience = 60_000): Promise<T> {
  const end = Date.now() + patience
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > end) throw new Error(`nothing came of it in ${patience} ms: ${ask}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** The send once it has come to one of these states. */
export const untilState = (db: Db, id: string, states: Send['state'][], patience?: number): Promise<Send> =>
  until(async () => {
    const send = await deliveryOf(db).sends.byId(id)
    return send && states.includes(send.state) && send
  }, patience)

/** What a worker in this process is run with. */
export const workerOptions = (signal: AbortSignal, more: Partial<WorkerOptions> = {}): WorkerOptions => ({
  owner: `test-${Math.random().toString(36).slice(2)}`,
  signal,
  print: () => undefined,
  ...more,
})
