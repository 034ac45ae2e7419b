/** From an empty choice to the end of a send: nobody is chosen for anyone, and the number is typed by hand. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { Desk } from '../support/desk.ts'
import { type At, journey, made, type Step } from './house.ts'

const list = '발송 시험 명단'
const readers = ['nabi@example.org', 'sol@example.org', 'byeol@example.org']
const tester = 'tester@example.org'

const docs = (body: Record<string, unknown>) => body.docs as { id: string; issue: string; publication: string }[]

/** Takes readers into a list as a file of addresses, and waits until they are in. */
async function takeIn(desk: Desk, into: string): Promise<void> {
  const text = `주소,이름\n${readers.map((address) => `${address},독자`).join('\n')}\n`
  const id = await desk.page.evaluate(async (csv) => {
    const url = `/api/subscriber-imports/take-in?name=${encodeURIComponent('발송.csv')}`
    return ((await (await fetch(url, { method: 'POST', body: csv })).json()) as { id: string }).id
  }, text)
  const mapping = { address: 0, name: 1, tags: null, consentedAt: null }
  const choice = { mapping, hasHeader: true, lists: [into], basis: '세미나에서 동의함', basisDate: '2026-04-01' }
  await vi.waitFor(
    async () => {
      const { status } = await desk.ask(`/subscriber-imports/${id}/start`, { method: 'POST', body: choice })
      expect(status).toBe(200)
    },
    { timeout: 30_000, interval: 250 },
  )
  await vi.waitFor(
    async () => {
      const { body } = await desk.ask(`/subscribers?where[subscriptions.list][equals]=${into}&depth=0`)
      expect(body.totalDocs).toBe(readers.length)
    },
    { timeout: 30_000, interval: 250 },
  )
}

const sendButton = '.send-confirm .desk__button--main'
const numberField = '.send-confirm input'
const isBlocked = (page: Page): Promise<boolean> =>
  page.$eval(sendButton, (button) => button.getAttribute('aria-disabled') === 'true')

function steps(step: Step, at: At, desk: () => Desk): void {
  step('a list with three readers', async () => {
    const edition = docs((await desk().ask('/editions?where[slug][equals]=2024-18&depth=0')).body)[0]
    made.sending = edition?.issue ?? ''
    const publication = docs((await desk().ask('/publications?where[key][equals]=kiat-watch&depth=0')).body)[0]?.id
    const { body } = await desk().ask('/lists', { method: 'POST', body: { name: list, publication, open: false } })
    await takeIn(desk(), (body.doc as { id: string }).id)
  })

  step('no list is chosen at first; the chosen one is counted', async () => {
    await desk().go(`/collections/issues/${made.sending}/send`)
    await desk().reads('.send-lists', list)
    expect(await desk().page.$$eval('.send-lists input:checked', (boxes) => boxes.length)).toBe(0)
    await desk().reads('.send-confirm', '받을 명단을 고르세요.')
    await desk().click(`.send-lists ::-p-text(${list})`)
    await desk().reads('.send-sum__result', '3')
    await desk().reads('.send-confirm', '시험 메일을 먼저 보내세요.')
  })

  step('a test mail of this edition is taken', async () => {
    await desk().fill('.send-line input[inputmode="email"]', tester)
    await desk().press('시험 메일 보내기')
    await desk().reads('.send-step', '1통 모두 접수됨')
    expect((await at().product.mails()).filter(({ envelope }) => envelope.to.includes(tester))).toHaveLength(1)
  })

  step('another number and Enter send nothing', async () => {
    await desk().fill(numberField, '4')
    await desk().reads('.send-confirm', '보낼 사람은 3명입니다')
    expect(await isBlocked(desk().page)).toBe(true)
    await desk().fill(numberField, '3')
    await desk().reads('.send-confirm', '일치합니다')
    await desk().page.keyboard.press('Enter')
    const { body } = await desk().ask(`/sends?where[issue][equals]=${made.sending}&depth=0`)
    expect(body.docs).toMatchObject([{ state: 'draft' }])
  })

  step('the right number sends, and the screen adds up when it is over', async () => {
    await desk().press('3명에게 보내기')
    await desk().reads('.send-standing', '끝남')
    await desk().reads('.send-addition', '3 + 0 + 0 + 0 + 0 + 0 + 0 + 0 = 3')
    await desk().reads('.send-addition', '보낼 사람 수와 맞음')
    const bar = await desk().page.$eval('.send-bar', (element) => element.getAttribute('aria-label'))
    expect(bar).toBe('보낼 사람 3명: 접수 3, 처리 중 0, 재시도 0, 불확실 0, 거절 0, 제외 0, 취소 0, 대기 0')
    expect((await desk().texts('.send-log li')).join()).toContain('보낼 사람 3명을 확인함')
    expect(await desk().page.$eval('main', (main) => /도착|전달|성공/.test(main.textContent ?? ''))).toBe(false)
  })

  step('every reader has exactly one mail', async () => {
    const caught = (await at().product.mails()).filter(({ envelope }) =>
      envelope.to.some((one) => readers.includes(one)),
    )
    expect(caught.flatMap(({ envelope }) => envelope.to).sort()).toEqual([...readers].sort())
  })

  step('the report is a table with the same sum', async () => {
    const address = await desk().page.$eval('a[href$="/report.csv"]', (link) => link.getAttribute('href') ?? '')
    const table = await desk().page.evaluate(async (url) => (await fetch(url)).text(), address)
    expect(table).toContain('접수,3,')
    expect(table).toContain('보낼 사람,3,')
  })

  step('a second send leaves them out, and says so', async () => {
    await desk().press('새로 구독한 사람에게 보내기')
    await desk().reads('.send-lists', list)
    await desk().click(`.send-lists ::-p-text(${list})`)
    await desk().reads('.send-checks', '이미 보낸 3명은 빠집니다')
    await desk().reads('.send-confirm', '보낼 사람이 없습니다.')
  })
}

/** Registers the journey of a send. */
export function sendingTests(at: At): void {
  describe('sending', () => {
    let desk: Desk
    beforeAll(async () => {
      desk = await Desk.open(at().browser, at().product.url)
      await desk.logIn(at().product.login.email, at().product.login.password)
    })
    afterAll(() => desk.page.close())
    steps(
      journey(() => desk),
      at,
      () => desk,
    )
  })
}
