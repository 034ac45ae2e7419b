/** The editors' screens as a person uses them: real keys, real clicks, and waiting for what appears; nothing sleeps. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core'
import { browserPath } from '../../src/press/browser.ts'
import { compose } from './hangul.ts'

/** A browser for people: unlike the press's it reaches the product. */
export const openBrowser = async (): Promise<Browser> =>
  puppeteer.launch({
    executablePath: await browserPath(process.env.CHROMIUM_PATH),
    headless: 'shell',
    // A page that hangs must say so before the test's own time is up.
    protocolTimeout: 45_000,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  })

/** A collection's document as the REST API gives it. */
export type Stored = Record<string, unknown>

/** One person at the desk, with cookies of their own. */
export class Desk {
  /** What the pages said on their console as an error, and what they threw. */
  readonly complaints: string[] = []

  /** Server actions that are on their way, and when the last one began. */
  private readonly actions = { waiting: new Set<unknown>(), began: 0 }

  private constructor(
    readonly page: Page,
    readonly url: string,
  ) {
    page.setDefaultTimeout(30_000)
    page.on('request', (request) => {
      if (!request.headers()['next-action']) return
      this.actions.waiting.add(request)
      this.actions.began = Date.now()
    })
    for (const end of ['requestfinished', 'requestfailed'] as const)
      page.on(end, (request) => void this.actions.waiting.delete(request))
    page.on('pageerror', (error) => this.complaints.push(String(error)))
    // “Leave without saving?” holds a page up until somebody answers; nothing here should ever be asked.
    page.on('dialog', (dialog) => {
      this.complaints.push(`asked: ${dialog.type()} ${dialog.message()}`)
      void dialog.accept()
    })
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${message.text()} (${message.location().url ?? ''})`)
    })
  }

  /** Sits down at a desk of 1440 × 1000 in Seoul. */
  static async open(browser: Browser, url: string): Promise<Desk> {
    const context = await browser.createBrowserContext()
    const page = await context.newPage()
    await page.setViewport({ width: 1440, height: 1000 })
    await page.emulateTimezone('Asia/Seoul')
    // What glides away under the pointer is missed by a click.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    return new Desk(page, url)
  }

  /** Logs in by the form. */
  async logIn(email: string, password: string): Promise<void> {
    await this.page.goto(`${this.url}/admin/login`)
    await this.fill('#field-email', email)
    await this.fill('#field-password', password)
    await this.page.click('.login__form button[type="submit"]')
    await this.page.waitForSelector('.dashboard')
  }

  /** Opens a page of the admin UI and waits until it has nothing left to ask for. */
  async go(path: string): Promise<void> {
    await this.page.goto(`${this.url}/admin${path}`, { waitUntil: 'networkidle0' })
  }

  /** Waits until the form has been answered about everything that was typed, for five seconds at most. */
  async answered(): Promise<void> {
    const { waiting } = this.actions
    const until = Date.now() + 5000
    // A form asks a quarter of a second after the last key.
    const isBusy = (): boolean => waiting.size > 0 || Date.now() - this.actions.began < 600
    while (isBusy() && Date.now() < until)
      await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
  }

  /** Types Latin text or figures into a field, in place of what is there. */
  async fill(selector: string, text: string): Promise<void> {
    const field = await this.shown(selector)
    await field.click({ count: 3 })
    await field.type(text)
  }

  /** Types through an input method into a field. */
  async write(selector: string, text: string): Promise<void> {
    await (await this.shown(selector)).click()
    await compose(this.page, text)
  }

  /** Waits for an element that can be seen and brings it into view. */
  async shown(selector: string): Promise<ElementHandle<Element>> {
    const found = await this.page.waitForSelector(selector, { visible: true })
    if (!found) throw new Error(`nothing at ${selector}`)
    await found.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    return found
  }

  async click(selector: string): Promise<void> {
    await (await this.shown(selector)).click()
  }

  /** Clicks what carries these words. */
  async press(words: string, within = ''): Promise<void> {
    await this.click(`${within} ::-p-aria([name="${words}"])`)
  }

  /** Chooses an option of one of Payload's select fields. */
  async choose(field: string, words: string): Promise<void> {
    await this.click(`${field} .rs__control`)
    const option = await this.page.waitForSelector(`${field} .rs__option ::-p-text(${words})`)
    await option?.click()
  }

  /** Saves the form that lies on top by its button. */
  save(within = ''): Promise<void> {
    return this.saved(async () => {
      await this.page.waitForSelector(`${within} #action-save:not(:disabled)`)
      await this.click(`${within} #action-save`)
    })
  }

  /** Waits for the server's word on a form that something saves. */
  async saved(act: () => Promise<void>): Promise<void> {
    await this.page.evaluate(() => {
      for (const toast of document.querySelectorAll('[data-sonner-toast]')) toast.setAttribute('data-old', '')
    })
    await act()
    const done = ['success', 'error'].map((type) => `[data-sonner-toast][data-type="${type}"]:not([data-old])`)
    const toast = await this.page.waitForSelector(done.join())
    const [type, words] = (await toast?.evaluate((item) => [item.getAttribute('data-type'), item.textContent])) ?? []
    if (type !== 'success') throw new Error(`not saved: ${words}`)
  }

  /** Texts of all elements at a selector. */
  texts(selector: string): Promise<string[]> {
    return this.page.$$eval(selector, (found) => found.map((element) => (element.textContent ?? '').trim()))
  }

  /** Waits until a place of the page holds some words. */
  async reads(selector: string, words: string, timeout = 30_000): Promise<void> {
    const has = (at: string, wanted: string) =>
      [...document.querySelectorAll(at)].some((element) => (element.textContent ?? '').includes(wanted))
    await this.page.waitForFunction(has, { timeout }, selector, words)
  }

  /** Asks the REST API with this person's cookies. */
  async ask(path: string, init: { method?: string; body?: unknown } = {}): Promise<{ status: number; body: Stored }> {
    return this.page.evaluate(
      async (url, method, body) => {
        const headers = { 'content-type': 'application/json' }
        const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) })
        return { status: answer.status, body: await answer.json() }
      },
      `/api${path}`,
      init.method ?? 'GET',
      init.body === undefined ? undefined : JSON.stringify(init.body),
    )
  }

  /** Keeps a picture of the page for whoever looks into a failure; returns where. */
  async picture(name: string): Promise<string> {
    const path = join(mkdtempSync(join(tmpdir(), 'bulletin-screens-')), `${name}.png`) as `${string}.png`
    await this.page.screenshot({ path })
    return path
  }
}
