import type { Browser, Page } from 'puppeteer-core'
import { BulletinError } from '../errors.ts'
import { launchBrowser } from './browser.ts'
import { openPlain, type Print, type PrintJob, pdfOf, print } from './print.ts'

export type { Print, PrintJob } from './print.ts'

export interface Press {
  /** Throws PRINT_FAILED, PRINT_TIMEOUT, PRINT_UNSTABLE, BROWSER_UNAVAILABLE, FONT_MISSING. */
  print(job: PrintJob): Promise<Print>
  /** Prints the page as it stands, numbers unfilled: the yardstick of the benchmark. */
  printPlain(html: string): Promise<Uint8Array>
  close(): Promise<void>
}

export interface PressOptions {
  /** Path of a browser; the one out of npm otherwise. */
  browserPath?: string
  /** Limit for one print, in milliseconds. */
  timeout?: number
}

/** A warm browser that prints one page per job. It is started at the first job and again after it died. */
export function createPress(options: PressOptions = {}): Press {
  let browser: Promise<Browser> | null = null
  const timeout = options.timeout ?? 120_000

  async function warm(): Promise<Browser> {
    const current = await browser?.catch(() => null)
    if (current?.connected) return current
    browser = launchBrowser(options.browserPath)
    return browser
  }

  /** A page of the warm browser; a browser that died unnoticed is replaced, for nothing has begun yet. */
  async function newPage(): Promise<Page> {
    const current = await warm()
    try {
      return await current.newPage()
    } catch {
      current.process()?.kill('SIGKILL')
      browser = null
    }
    try {
      return await (await warm()).newPage()
    } catch (cause) {
      if (cause instanceof BulletinError) throw cause
      throw new BulletinError('BROWSER_UNAVAILABLE', 'The browser opens no page.', { cause })
    }
  }

  async function withPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
    const page = await newPage()
    try {
      return await raced(page, timeout, work(page))
    } finally {
      // A page of a dead browser can't be closed, and nothing is left of it.
      await page.close().catch(() => undefined)
    }
  }

  return {
    print: (job) => withPage((page) => print(page, job)),
    printPlain: (html) =>
      withPage(async (page) => {
        await openPlain(page, html)
        return pdfOf(page)
      }),
    close: async () => {
      const current = await browser?.catch(() => null)
      browser = null
      await current?.close()
    },
  }
}

/** A killed renderer leaves calls hanging for ever: every job races against the page's end and a time limit. */
export async function raced<T>(page: Page, timeout: number, work: Promise<T>): Promise<T> {
  let fail: (error: BulletinError) => void = () => undefined
  const failure = new Promise<never>((_, reject) => {
    fail = reject
  })
  const crashed = (cause: unknown) => fail(new BulletinError('PRINT_FAILED', 'The printing page crashed.', { cause }))
  const gone = () => fail(new BulletinError('PRINT_FAILED', 'The browser ended while printing.'))
  const browser = page.browser()
  const timer = setTimeout(
    () => fail(new BulletinError('PRINT_TIMEOUT', `Printing took longer than ${timeout} ms.`)),
    timeout,
  )
  page.once('error', crashed)
  browser.once('disconnected', gone)
  try {
    return await Promise.race([work, failure])
  } catch (cause) {
    if (cause instanceof BulletinError) throw cause
    throw new BulletinError('PRINT_FAILED', undefined, { cause })
  } finally {
    clearTimeout(timer)
    // The browser outlives its jobs and must not keep a listener of each.
    browser.off('disconnected', gone)
    work.catch(() => undefined)
    failure.catch(() => undefined)
  }
}
