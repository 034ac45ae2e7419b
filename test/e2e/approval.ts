/** Approval by keyboard alone and by a link without an account, a schedule, and the correction of a published issue. */
import PostalMime from 'postal-mime'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { Desk } from '../support/desk.ts'
import { type At, journey, made, type Step } from './house.ts'

/** Presses Tab until the focus is on what carries these words. */
export async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => {
      const element = document.activeElement
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
      return (label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim()
    })
    if (name === words) return
  }
  throw new Error(`Tab never came to “${words}”`)
}

const issuePath = (tab: string) => `/collections/issues/${made.issue}/${tab}`

/** Changes an article and waits for the edition that is made of it. */
async function makeEdition(desk: Desk, title: string): Promise<void> {
  const saved = await desk.ask(`/articles/${made.article}`, { method: 'PATCH', body: { title } })
  expect(saved.status).toBe(200)
  expect((await desk.ask(`/issues/${made.issue}/request-review`, { method: 'POST', body: {} })).status).toBe(200)
  await desk.go(issuePath('approval'))
  await desk.page.waitForSelector('.issue-bar .desk__button--main[aria-disabled="false"]', { timeout: 90_000 })
}

/** Answers a dialogue by the keyboard: it begins at what gives up, and needs a Tab to what does something. */
export async function answer(desk: Desk, words: string): Promise<void> {
  await desk.shown('.dialog')
  await tabTo(desk.page, words)
  await desk.page.keyboard.press('Enter')
}

export async function publishByKeyboard(desk: Desk, path = issuePath('publish')): Promise<void> {
  await desk.go(path)
  await desk.page.waitForSelector('.issue-bar .desk__button--main[aria-disabled="false"]')
  await tabTo(desk.page, '발행')
  await desk.page.keyboard.press('Enter')
  await answer(desk, '발행')
  await desk.reads('.desk__good', '를 발행했습니다.')
}

function byLink(step: Step, desk: () => Desk, at: At): void {
  const title = '링크로 승인받은 제목'

  step('a link is sent by the keyboard alone', async () => {
    await makeEdition(desk(), title)
    await tabTo(desk().page, '링크로 승인 받기')
    await desk().page.keyboard.press('Enter')
    await desk().shown('.dialog')
    await desk().page.keyboard.type('Approver')
    await desk().page.keyboard.press('Tab')
    await desk().page.keyboard.type('approver@example.org')
    await tabTo(desk().page, '보내기')
    await desk().page.keyboard.press('Enter')
    await desk().reads('.desk__good', 'Approver 님에게 한 번만 쓸 수 있는 주소를 보냈습니다.')
    await desk().reads('.editions', 'approver@example.org')
  })

  step('its reader sees the three outputs on a phone and approves without an account', async () => {
    const { product, browser } = at()
    const mails = await product.mails()
    const mail = mails.find(({ envelope }) => envelope.to.includes('approver@example.org'))
    const { text = '' } = await PostalMime.parse(await product.rawMail(mail?.id ?? ''))
    const address = /http\S+\/approve\/\S+/.exec(text)?.[0] ?? ''
    const context = await browser.createBrowserContext()
    const phone = await context.newPage()
    await phone.setViewport({ width: 360, height: 780 })
    await phone.goto(address)
    expect(await phone.$$eval('li a', (links) => links.length)).toBe(3)
    for (const link of await phone.$$eval('li a', (links) => links.map((one) => (one as HTMLAnchorElement).href)))
      expect((await fetch(link)).status).toBe(200)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await tabTo(phone, '승인')
    await Promise.all([phone.waitForNavigation(), phone.keyboard.press('Enter')])
    expect(await phone.$eval('h1', (heading) => heading.textContent)).toBe('승인했습니다')
    await phone.goto(address)
    expect(await phone.$eval('h1', (heading) => heading.textContent)).toBe('승인 링크를 열 수 없습니다')
    await context.close()
    await desk().reads('.issue-bar .state', '승인', 15_000)
  })

  step('what was approved by the link is published by the keyboard', async () => {
    await publishByKeyboard(desk())
    expect(await (await fetch(`${at().product.url}${made.address}`)).text()).toContain(title)
  })
}

function changes(step: Step, desk: () => Desk, at: At): void {
  step('a change after approval makes it void, and says who and what', async () => {
    await makeEdition(desk(), '승인한 다음 고칠 제목')
    await tabTo(desk().page, '승인')
    await desk().page.keyboard.press('Enter')
    await answer(desk(), '승인')
    await desk().reads('.desk__good', '승인했습니다.')
    await desk().ask(`/articles/${made.article}`, { method: 'PATCH', body: { title: '승인한 다음 고친 제목' } })
    await desk().reads('.issue-bar', '무효가 되었습니다', 15_000)
    await desk().reads('.issue-bar', '승인한 다음 고친 제목 · 제목')
    const { editions: [newest] = [] } = (await desk().ask(`/issues/${made.issue}/standing`)).body as {
      editions?: { id: string; hash: string }[]
    }
    const body = { edition: newest?.id, hash: newest?.hash }
    const refused = await desk().ask(`/issues/${made.issue}/publish`, { method: 'POST', body })
    expect(refused).toMatchObject({ status: 409, body: { code: 'APPROVAL_VOID' } })
    expect(await (await fetch(`${at().product.url}${made.address}`)).text()).not.toContain('승인한 다음')
  })

  step('a correction is told on the web page; the first edition stays', async () => {
    const corrections = [{ date: '2026-11-20T12:00:00.000Z', text: '첫 기사의 제목을 바로잡았습니다.' }]
    await desk().ask(`/issues/${made.issue}`, { method: 'PATCH', body: { corrections } })
    await makeEdition(desk(), '바로잡은 제목')
    await tabTo(desk().page, '승인')
    await desk().page.keyboard.press('Enter')
    await answer(desk(), '승인')
    await desk().reads('.desk__good', '승인했습니다.')
    await publishByKeyboard(desk())
    const page = await desk().page.browserContext().newPage()
    await page.goto(`${at().product.url}${made.address}`)
    expect(await page.$eval('.corrections', (notice) => notice.textContent)).toContain('바로잡음 — 첫 기사의 제목을')
    await page.click('.corrections a[href$="/editions/1"]')
    await page.waitForSelector('.corrections')
    expect(await page.$eval('.corrections', (notice) => notice.textContent)).toContain('바로잡은 판')
    await page.close()
  })

  step('the log tells all of it and holds together', async () => {
    await desk().go(issuePath('history'))
    await desk().reads('.desk__counts', '빠짐없이 이어짐')
    const log = (await desk().texts('.log li')).join('\n')
    for (const words of ['승인 링크를 보냄', 'Approver (링크) 승인', '승인 무효', '발행']) expect(log).toContain(words)
  })
}

/** Registers the tests of approval; they come after the issue's first two editions. */
export function approvalTests(at: At): void {
  describe('approval', () => {
    let desk: Desk
    beforeAll(async () => {
      desk = await Desk.open(at().browser, at().product.url)
    })
    afterAll(() => desk.page.close())
    const step = journey(() => desk)
    step('a publisher sits down', () => desk.logIn('publisher@example.org', at().product.login.password))
    byLink(step, () => desk, at)
    changes(step, () => desk, at)
  })
}
