/**
 * The pictures of `docs/editor-guide.md`, taken from the running product. With `WRITE_GUIDE=1` they are written into
 * `docs/guide`; without it each screen is only visited and must show what the guide says of it.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import PostalMime from 'postal-mime'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { Desk } from '../support/desk.ts'
import { type At, journey, made } from './house.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = resolve(root, 'docs/guide')
const font = resolve(root, 'node_modules/pretendard/dist/web/static/woff2/Pretendard-Regular.woff2')

/** The browser out of npm has no Korean font, which mail and public pages rely on. */
async function withFont(page: Page): Promise<void> {
  const data = readFileSync(font).toString('base64')
  const face = `@font-face{font-family:Guide;src:url(data:font/woff2;base64,${data})}`
  // The page's own policy may refuse the font; then it stays as it is.
  await page
    .addStyleTag({ content: `${face}*{font-family:Guide,"Desk Hanja",sans-serif!important}` })
    .catch(() => undefined)
}

async function keep(page: Page, name: string, height = 1000): Promise<void> {
  if (!process.env.WRITE_GUIDE) return
  mkdirSync(folder, { recursive: true })
  await withFont(page)
  await page.evaluate(() => document.fonts.ready)
  const width = page.viewport()?.width ?? 1440
  const path = resolve(folder, `${name}.png`) as `${string}.png`
  await page.screenshot({ path, clip: { x: 0, y: 0, width, height }, captureBeyondViewport: true })
}

/** Lists that the demo comes with. */
const demoLists = /구독자$|^유관기관/

/** The demo issue, which has enough in it to be looked at. */
async function demoIssue(desk: Desk): Promise<{ id: string; article: string }> {
  const { body } = await desk.ask('/issues?depth=0&where[year][equals]=2024&where[number][equals]=18')
  const [issue] = body.docs as { id: string; sections: { articles: string[] }[] }[]
  if (!issue) throw new Error('the demo issue is gone')
  return { id: issue.id, article: issue.sections[1]?.articles[0] ?? '' }
}

/** Registers the visits, in the guide's order. */
export function guideTests(at: At): void {
  describe('the editor’s guide', () => {
    let desk: Desk
    let demo: { id: string; article: string }
    beforeAll(async () => {
      desk = await Desk.open(at().browser, at().product.url)
    })
    afterAll(() => desk.page.close())
    const step = journey(() => desk)
    const issue = (tab = '') => `/collections/issues/${demo.id}${tab}`

    step('a publisher sits down', async () => {
      await desk.logIn('publisher@example.org', at().product.login.password)
      demo = await demoIssue(desk)
      expect((await desk.ask(`/issues/${demo.id}/request-review`, { method: 'POST', body: {} })).status).toBe(200)
    })

    step('the first minute of the day', async () => {
      await desk.go('')
      await desk.reads('main, .dashboard', '제작 중인 호')
      await keep(desk.page, 'dashboard')
    })

    step('look through what was read of a manuscript', async () => {
      // Others are there, too: one that could not be read, one that is only compared.
      const { body } = await desk.ask('/manuscripts?limit=1&depth=0&sort=createdAt&where[reading][exists]=true')
      const [manuscript] = body.docs as { id: string }[]
      await desk.go(`/import/${manuscript?.id}`)
      await desk.reads('body', '빠진 글자')
      await keep(desk.page, 'import')
    })

    step('compose', async () => {
      await desk.go(issue())
      await desk.reads('body', '검토 요청')
      await keep(desk.page, 'compose')
    })

    step('write', async () => {
      await desk.go(`/collections/articles/${demo.article}`)
      await desk.page.waitForSelector('.sheets canvas')
      await keep(desk.page, 'write')
      await desk.press('메일 640')
      await desk.page.waitForSelector('.screen__frame')
      await keep(desk.page, 'mail')
    })

    step('approve', async () => {
      await desk.go(issue('/approval'))
      await desk.page.waitForSelector('.issue-bar .desk__button--main[aria-disabled="false"]', { timeout: 90_000 })
      await desk.page.waitForSelector('.output__picture canvas')
      await keep(desk.page, 'approval')
    })

    step('approve by a link', async () => {
      const { editions: [edition] = [] } = (await desk.ask(`/issues/${demo.id}/standing`)).body as {
        editions?: { id: string; hash: string }[]
      }
      const to = { name: '가온누리', address: 'guide@example.org', days: 3 }
      const body = { edition: edition?.id, hash: edition?.hash, ...to }
      expect((await desk.ask(`/issues/${demo.id}/send-link`, { method: 'POST', body })).status).toBe(200)
      const mail = (await at().product.mails()).find(({ envelope }) => envelope.to.includes(to.address))
      const { text = '' } = await PostalMime.parse(await at().product.rawMail(mail?.id ?? ''))
      const phone = await (await at().browser.createBrowserContext()).newPage()
      await phone.setViewport({ width: 360, height: 780 })
      // Only for the picture: the page itself loads nothing.
      await phone.setBypassCSP(true)
      await phone.goto(/http\S+\/approve\/\S+/.exec(text)?.[0] ?? '')
      expect(await phone.$eval('h1', (heading) => heading.textContent)).toContain('2024년 18호')
      await keep(phone, 'link', 900)
      await phone.browserContext().close()
    })

    step('publish', async () => {
      await desk.go(issue('/publish'))
      await desk.reads('.editions', '편집본 2차')
      await keep(desk.page, 'publish', 640)
    })

    step('the readers', async () => {
      await desk.go('/collections/subscribers?limit=10')
      await desk.reads('.collection-list', '구독')
      await keep(desk.page, 'subscribers', 760)
    })

    step('prepare a send', async () => {
      const { body } = await desk.ask(`/issues/${demo.id}/sends`, { method: 'POST' })
      const draft = body as { id: string; publication: string }
      const found = await desk.ask(`/lists?depth=0&where[publication][equals]=${draft.publication}`)
      const lists = (found.body.docs as { id: string; name: string }[]).filter(({ name }) => demoLists.test(name))
      const chosen = { lists: lists.map(({ id }) => id) }
      expect((await desk.ask(`/sends/${draft.id}/change`, { method: 'POST', body: chosen })).status).toBe(200)
      await desk.go(issue('/send'))
      if (await desk.page.$('.balance')) await desk.press('새 발송')
      await desk.reads('.send-sum', '중복 주소')
      await desk.page.waitForFunction(
        () => !/− 0$/.test(document.querySelector('.send-sum__minus')?.textContent ?? '0'),
      )
      await desk.reads('.send-readiness', '확인')
      await keep(desk.page, 'send')
    })

    step('watch a send', async () => {
      const { body } = await desk.ask(`/issues/${made.sending}/sends`)
      const done = (body as unknown as { id: string; state: string }[]).find(({ state }) => state === 'done')
      await desk.go(`/collections/issues/${made.sending}/send?send=${done?.id}`)
      await desk.reads('.addition', '보낼 사람 수와 맞음')
      await keep(desk.page, 'sending', 800)
    })

    step('correct', async () => {
      const page = await desk.page.browserContext().newPage()
      await page.setViewport({ width: 1140, height: 800 })
      await page.goto(`${at().product.url}${made.address}`)
      expect(await page.$eval('.corrections', (notice) => notice.textContent)).toContain('바로잡음')
      await keep(page, 'corrected', 760)
      await page.close()
    })

    step('the log', async () => {
      await desk.go(issue('/history'))
      await desk.reads('.log', '검토 요청')
      await keep(desk.page, 'history', 640)
    })
  })
}
