/** A send from the choice of people to its report: by the keyboard alone, paused, cancelled, and decided on where it is in doubt. */
import { MongoClient, ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { Desk } from '../support/desk.ts'
import { subscriber } from '../support/sending.ts'
import { tabTo } from './approval.ts'
import { type At, journey, made, type Step } from './house.ts'
import { examine, fits } from './screens.ts'

const listName = '보내기 시험 명단'
const people = 12

interface Room {
  desk: Desk
  client: MongoClient
  issue: string
  list: ObjectId
  /** The first send. */
  send: string
}

const room = {} as Room
const db = () => room.client.db()
/** Figures alone: what is left of a masked address must not look like a foreign word. */
const address = (n: number): string => `${1000 + n}@example.org`
const sendPath = (send = ''): string => `/collections/issues/${room.issue}/send${send ? `?send=${send}` : ''}`
const state = '.issue-bar .state'

const addPeople = (from: number, count: number) =>
  db()
    .collection('subscribers')
    .insertMany(Array.from({ length: count }, (_, n) => subscriber(address(from + n), room.list)))

async function open(at: At): Promise<void> {
  room.desk = await Desk.open(at().browser, at().product.url)
  await room.desk.logIn(at().product.login.email, at().product.login.password)
  room.client = await new MongoClient(at().product.databaseUrl()).connect()
  const { body } = await room.desk.ask('/issues?where[year][equals]=2024&where[number][equals]=18&depth=0')
  const [issue] = body.docs as { id: string; publication: string }[]
  room.issue = issue?.id ?? ''
  made.sending = room.issue
  room.list = new ObjectId()
  const stamp = { createdAt: new Date(), updatedAt: new Date() }
  const publication = new ObjectId(issue?.publication)
  await db()
    .collection('lists')
    .insertOne({ _id: room.list, name: listName, publication, open: false, ...stamp })
  await addPeople(0, people)
  const gone = { ...subscriber('gone@example.org', room.list) }
  for (const one of gone.subscriptions) one.state = 'left'
  await db().collection('subscribers').insertOne(gone)
}

/** Mails of the newsletter that reached the catcher, by address; tests and notices are none. */
async function caught(at: At): Promise<string[]> {
  const mails = await at().product.mails()
  return mails.filter(({ envelope }) => envelope.from.startsWith('bounce-')).flatMap(({ envelope }) => envelope.to)
}

/** Asks with the page's cookies for what is no JSON. */
const fetched = (path: string): Promise<{ status: number; type: string; head: string; length: number }> =>
  room.desk.page.evaluate(async (url) => {
    const response = await fetch(url)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const head = String.fromCharCode(...bytes.slice(0, 5))
    return { status: response.status, type: response.headers.get('content-type') ?? '', head, length: bytes.length }
  }, path)

function preparing(step: Step): void {
  step('nothing is chosen beforehand; what is chosen makes a sum', async () => {
    const { desk } = room
    await desk.go(sendPath())
    await desk.reads('.send-choices', `${listName} ${people + 1}`)
    expect(await desk.page.$$eval('.send-choices input:checked[type="checkbox"]', (found) => found.length)).toBe(0)
    await tabTo(desk.page, `${listName} ${people + 1}`)
    await desk.page.keyboard.press('Space')
    await desk.reads('.send-sum__result', String(people))
    expect((await desk.texts('.send-sum tr')).join(' ')).toMatch(/제외 — 해지.*− 1/)
  })

  step('who is left out is shown, masked', async () => {
    const { desk } = room
    await tabTo(desk.page, '명단 보기 해지')
    await desk.page.keyboard.press('Enter')
    await desk.reads('.send-addresses', 'go…@example.org')
    await desk.page.keyboard.press('Escape')
    await desk.page.waitForSelector('.dialog', { hidden: true })
  })

  step('every line of what is looked at has its word', async () => {
    await room.desk.reads('.send-readiness', '승인된 편집본과 해시가 같음')
    await room.desk.reads('.send-readiness', '웹과 PDF가 공개됨')
    await room.desk.reads('.send-readiness', '구독 해지 주소가 열림')
    await examine(room.desk.page, 'a send that is prepared')
  })

  step('a test mail first', async () => {
    const { desk } = room
    await desk.reads('.send-confirm__reason', '시험 메일')
    await tabTo(desk.page, '시험 메일 보내기')
    await desk.page.keyboard.press('Enter')
    await desk.reads('.send-step', '1통 모두 접수됨')
  })
}

function confirming(step: Step, at: At): void {
  const main = '.send-confirm .desk__button--main'

  step('a wrong number does nothing, the right one does not send by Enter', async () => {
    const { desk } = room
    await tabTo(desk.page, '보낼 사람 수 *')
    await desk.page.keyboard.type('11')
    await desk.reads('.send-confirm', `보낼 사람은 ${people}명입니다`)
    expect(await desk.page.$eval(main, (button) => button.getAttribute('aria-disabled'))).toBe('true')
    await desk.page.keyboard.press('Backspace')
    await desk.page.keyboard.type('2')
    await desk.reads('.send-confirm', '일치합니다')
    await desk.page.keyboard.press('Enter')
    const { body } = await desk.ask(`/issues/${room.issue}/sends`)
    expect((body as unknown as { state: string }[])[0]?.state).toBe('draft')
  })

  step('an audience that changed meanwhile is told, and the field empties', async () => {
    const { desk } = room
    await addPeople(people, 1)
    await tabTo(desk.page, `${people}명에게 보내기`)
    await desk.page.keyboard.press('Enter')
    await desk.reads('.desk__refusal', `보낼 사람이 ${people + 1}명으로 바뀌었습니다. 다시 확인하세요.`)
    await desk.page.waitForFunction(() => document.querySelector<HTMLInputElement>('.send-confirm input')?.value === '')
  })

  step('the right number sends, and the screen goes with it to the end', async () => {
    const { desk } = room
    await desk.fill('.send-confirm input', String(people + 1))
    await desk.page.waitForSelector(`${main}[aria-disabled="false"]`)
    await tabTo(desk.page, `${people + 1}명에게 보내기`)
    await desk.page.keyboard.press('Enter')
    await desk.reads(state, '끝남', 90_000)
    await desk.reads('.addition', '보낼 사람 수와 맞음')
    expect((await caught(at)).sort()).toEqual(Array.from({ length: people + 1 }, (_, n) => address(n)).sort())
    const { body } = await desk.ask(`/issues/${room.issue}/sends`)
    room.send = (body as unknown as { id: string }[])[0]?.id ?? ''
    const words = (await desk.texts('.sending')).join(' ')
    expect(words).not.toMatch(/도착|전달|성공/)
    expect(words).not.toContain(address(0))
  })

  step('the report can be had as a table and on paper', async () => {
    const csv = await fetched(`/api/sends/${room.send}/report.csv`)
    expect(csv).toMatchObject({ status: 200, type: 'text/csv; charset=utf-8' })
    for (;;) {
      const pdf = await fetched(`/api/sends/${room.send}/report.pdf`)
      if (pdf.status === 503) continue
      expect(pdf).toMatchObject({ status: 200, type: 'application/pdf', head: '%PDF-' })
      break
    }
  })
}

function holding(step: Step): void {
  step('those who have it already are left out of the next', async () => {
    const { desk } = room
    await desk.press('새로 구독한 사람에게 보내기')
    await desk.reads('.send-sum__result', '0')
    await desk.reads('.send-note', '보낼 사람이 없습니다.')
    await desk.reads('.send-readiness', `이미 보낸 ${people + 1}명은 빠집니다`)
  })

  step('a send is paused, goes on, and the rest is given up', async () => {
    const { desk } = room
    await addPeople(100, 60)
    const draft = await desk.ask(`/issues/${room.issue}/sends`, { method: 'POST' })
    const at = `/sends/${draft.body.id}`
    expect((await desk.ask(`${at}/change`, { method: 'POST', body: { perMinute: 60 } })).status).toBe(200)
    expect((await desk.ask(`${at}/test`, { method: 'POST', body: { addresses: ['t@example.org'] } })).status).toBe(200)
    expect((await desk.ask(`${at}/go`, { method: 'POST', body: { number: 60 } })).status).toBe(200)
    await desk.go(sendPath(String(draft.body.id)))
    await desk.reads(state, '보내는 중')
    await desk.press('일시 정지')
    await desk.reads(state, '일시 정지')
    await desk.reads('.course', '일시 정지 — ')
    await desk.press('이어서 보내기')
    await desk.reads(state, '보내는 중')
    await desk.click('.issue-bar .sending__red')
    await desk.page.waitForFunction(() => document.activeElement?.textContent === '그만두기')
    await desk.reads('.dialog', '되돌릴 수 없습니다.')
    await desk.click('.dialog .sending__red')
    await desk.reads(state, '취소됨', 60_000)
    await desk.reads('.addition', '보낼 사람 수와 맞음')
  })
}

function deciding(step: Step, at: At): void {
  step('what is in doubt waits for a person, on the dashboard and in the navigation', async () => {
    const { desk } = room
    const rows = await db()
      .collection('ledger')
      .find({ send: new ObjectId(room.send) }, { limit: 2 })
      .toArray()
    const doubt = { state: 'uncertain', at: new Date(), reply: 'worker-ended' }
    await db()
      .collection('ledger')
      .updateMany({ _id: { $in: rows.map(({ _id }) => _id) } }, { $set: doubt })
    // The dashboard keeps the sums of sends that are over until their end changes.
    await db()
      .collection('sends')
      .updateOne({ _id: new ObjectId(room.send) }, { $set: { endedAt: new Date() } })
    await desk.go('')
    await desk.reads('.work', '불확실 2건')
    await desk.reads('#nav-sends', '1건')
    await desk.click('.work__verb[href*="/send?send="]')
    await desk.reads(state, '끝남 · 판단 필요')
    await desk.reads('.uncertain', '이미 받은 사람에게는 두 번 갈 수 있습니다.')
    await desk.reads('.uncertain', '본문을 보내는 중에 발송기가 멈춤')
    await examine(desk.page, 'a send in doubt')
    await fits(desk.page, `${desk.url}/admin${sendPath(room.send)}`, 'domcontentloaded')
  })

  step('one is taken as sent, the other goes again under its own name', async () => {
    const { desk } = room
    const before = (await caught(at)).length
    await desk.page.waitForFunction(() => document.querySelectorAll('.uncertain li').length === 2)
    await desk.click('.uncertain li .desk__button')
    await desk.page.waitForFunction(() => document.querySelectorAll('.uncertain li').length === 1)
    await desk.click('.uncertain li .desk__button:nth-of-type(2)')
    await desk.page.waitForFunction(() => document.querySelectorAll('.uncertain li').length === 0)
    await desk.reads('.course', '다시 보내기')
    await desk.reads(state, '끝남 · ', 60_000)
    expect((await caught(at)).length).toBe(before + 1)
    await desk.reads('.addition', '보낼 사람 수와 맞음')
  })

  step('no page complained on its console', async () => {
    expect(room.desk.complaints.filter((line) => !/409|503|ERR_ABORTED/.test(line))).toEqual([])
  })
}

/** Registers the way of a send. */
export function sendingTests(at: At): void {
  describe('sending', () => {
    beforeAll(() => open(at), 60_000)
    afterAll(async () => {
      await room.client?.close()
      await room.desk?.page.close()
    })
    const step = journey(() => room.desk)
    preparing(step)
    confirming(step, at)
    holding(step)
    deciding(step, at)
  })
}
