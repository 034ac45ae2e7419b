/** From the form of a publication to the last unsubscribing, and a file of addresses at the desk. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { Desk } from '../support/desk.ts'
import { type At, journey, made, type Step } from './house.ts'

const reader = 'reader@example.org'

/** Waits for a mail to an address whose subject holds some words; gives its text. */
const mailTo = (at: At, to: string, words: string): Promise<string> =>
  vi.waitFor(
    async () => {
      const { product } = at()
      const found = (await product.mails()).find(
        ({ envelope, subject }) => envelope.to.includes(to) && subject.includes(words),
      )
      if (!found) throw new Error(`no mail to ${to} about “${words}”`)
      const { text = '', headers } = await PostalMime.parse(await product.rawMail(found.id))
      expect(headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
      return text
    },
    { timeout: 30_000, interval: 250 },
  )
const linkIn = (text: string, kind: string): string => new RegExp(`http\\S+/${kind}/\\S+`).exec(text)?.[0] ?? ''

const heading = (page: Page): Promise<string> => page.$eval('h1', (element) => element.textContent ?? '')
/** Presses a button of a page without script and waits for the answer. */
async function submit(page: Page, words: string): Promise<void> {
  const button = await page.waitForSelector(`button ::-p-text(${words})`)
  await Promise.all([page.waitForNavigation(), button?.click()])
}

function reading(step: Step, at: At, desk: () => Desk, phone: () => Page): void {
  const state = async (): Promise<unknown> => {
    const { body } = await desk().ask(`/subscribers?where[address][equals]=${reader}&depth=0`)
    return (body.docs as { state: string }[])[0]?.state
  }
  const url = () => at().product.url

  step('an editor opens a list', async () => {
    const publications = await desk().ask('/publications?where[key][equals]=kiat-watch&depth=0')
    const publication = (publications.body.docs as { id: string }[])[0]?.id
    for (const name of ['정기 구독', '호외']) {
      const body = { name, publication, open: true, description: `${name}을 보냅니다.` }
      expect((await desk().ask('/lists', { method: 'POST', body })).status).toBe(201)
    }
  })

  step('the web issue leads to the form, and a reader signs up without script on a phone', async () => {
    await phone().setJavaScriptEnabled(false)
    await phone().goto(`${url()}/kiat-watch/2024-18`)
    const href = await phone().$eval('.actions .button-outlined', (link) => link.getAttribute('href'))
    expect(href).toBe('/subscribe/kiat-watch')
    await phone().goto(`${url()}${href}`)
    expect(await heading(phone())).toBe('메일로 구독하기')
    await phone().click('.choice input[name="list"]')
    await phone().type('#address', reader)
    await phone().type('#name', '나린별')
    await phone().click('#consent')
    await submit(phone(), '구독 신청하기')
    expect(await heading(phone())).toBe('메일을 확인해 주세요')
    expect(await state()).toBe('pending')
  })

  step('the mail leads to a button, and the button begins the subscription', async () => {
    const link = linkIn(await mailTo(at, reader, '구독 신청을 확인해 주세요'), 'confirm')
    made.confirm = new URL(link).pathname
    await phone().goto(link)
    expect(await state()).toBe('pending')
    await submit(phone(), '구독 시작하기')
    expect(await heading(phone())).toBe('구독을 시작했습니다')
    expect(await state()).toBe('active')
  })

  step('the preferences change lists, and show what is stored', async () => {
    const link = linkIn(await mailTo(at, reader, '구독을 시작했습니다'), 'preferences')
    made.preferences = new URL(link).pathname
    await phone().goto(link)
    expect(await phone().$$eval('.choice input:checked', (boxes) => boxes.length)).toBe(1)
    await phone().click('.choice input:not(:checked)')
    await submit(phone(), '동의하고 저장하기')
    expect(await phone().$$eval('.choice input:checked', (boxes) => boxes.length)).toBe(2)
    const answer = await fetch(`${link}/data.json`)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await answer.json()).toMatchObject({ address: reader, name: '나린별', state: 'active' })
    await mailTo(at, reader, '구독을 시작했습니다')
  })

  step('leaving everything is told by mail', async () => {
    await submit(phone(), '모두 그만두기')
    expect(await state()).toBe('left')
    await mailTo(at, reader, '구독을 그만두었습니다')
  })
}

function importing(step: Step, desk: () => Desk): void {
  step('a file is looked at before anybody comes in', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'bulletin-subscribers-')), '세미나.csv')
    writeFileSync(path, `메일,이름\nnew@example.org,새 사람\n${reader},나린별\nno address,잘못\n`)
    await desk().go('/collections/subscribers')
    await desk().press('파일에서 구독자 가져오기')
    const field = (await desk().page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>
    await field.uploadFile(path)
    await desk().page.waitForFunction(() => /\/subscribers\/import\/[0-9a-f]{24}$/.test(location.pathname))
    made.subscriberImport = new URL(desk().page.url()).pathname.split('/').at(-1) ?? ''
    await desk().reads('.subscriber-preview', 'new@example.org')
    await desk().reads('.subscriber-preview th', '1. 주소')
  })

  step('with a list, a basis and its day it runs, and every row is accounted for', async () => {
    await desk().click('.subscriber-check ::-p-text(정기 구독)')
    await desk().write('textarea', '2026년 봄 세미나에서 종이로 동의함')
    await desk().page.$eval('input[type="date"]', (field) => {
      const input = field as HTMLInputElement
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, '2026-04-01')
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await desk().press('가져오기 시작')
    await desk().reads('.state', '끝남')
    expect(await desk().texts('.subscriber-counts td:nth-child(2)')).toEqual(['1', '0', '0', '0', '1', '0', '0', '1'])
    await desk().reads('a', '거절한 1줄 내려받기(CSV)')
  })

  step('the table of subscribers is searched by address and filtered by state, list and tag', async () => {
    const found = async (query: string) => (await desk().ask(`/subscribers?depth=0&${query}`)).body.totalDocs
    const list = ((await desk().ask('/lists?where[name][equals]=정기 구독')).body.docs as { id: string }[])[0]?.id
    expect(await found('where[address][like]=new@')).toBe(1)
    expect(await found(`where[state][equals]=left&where[subscriptions.list][equals]=${list}`)).toBe(1)
    expect(await found(`where[subscriptions.list][equals]=${list}`)).toBe(2)
    await desk().go('/collections/subscribers?search=new%40')
    await desk().reads('table', 'new@example.org')
    expect(await desk().texts('tbody tr')).toHaveLength(1)
  })

  step('nobody edits a subscriber; a suspension or an end goes by its button', async () => {
    const { body } = await desk().ask('/subscribers?where[address][equals]=new@example.org&depth=0')
    made.subscriber = (body.docs as { id: string }[])[0]?.id ?? ''
    expect((await desk().ask(`/subscribers/${made.subscriber}`, { method: 'PATCH', body: { name: 'x' } })).status).toBe(
      403,
    )
    await desk().go(`/collections/subscribers/${made.subscriber}`)
    await desk().press('구독 해지')
    await desk().reads('[role="status"]', '본인이 부탁했습니까?')
    await Promise.all([desk().page.waitForNavigation(), desk().press('구독 해지')])
    await desk().reads('#field-state', '해지')
  })

  step('a list goes out as a table, and that is noted', async () => {
    const list = ((await desk().ask('/lists?where[name][equals]=정기 구독')).body.docs as { id: string }[])[0]?.id
    made.list = list ?? ''
    await desk().go(`/collections/lists/${list}`)
    await desk().shown('a[href$="/export"]')
    const table = await desk().page.evaluate(async (id) => (await fetch(`/api/lists/${id}/export`)).text(), list)
    expect(table).toContain('new@example.org')
    const { body } = await desk().ask('/export-log')
    expect((body.docs as object[])[0]).toMatchObject({ listName: '정기 구독', count: 2 })
  })
}

/** Registers the journey of subscribers. */
export function subscriberTests(at: At): void {
  describe('subscribers', () => {
    let desk: Desk
    let phone: Page
    beforeAll(async () => {
      desk = await Desk.open(at().browser, at().product.url)
      await desk.logIn(at().product.login.email, at().product.login.password)
      phone = await (await at().browser.createBrowserContext()).newPage()
      await phone.setViewport({ width: 360, height: 780 })
    })
    afterAll(async () => {
      await phone.close()
      await desk.page.close()
    })
    const step = journey(() => desk)
    describe('a reader', () =>
      reading(
        step,
        at,
        () => desk,
        () => phone,
      ))
    describe('the desk', () => importing(step, () => desk))
  })
}
