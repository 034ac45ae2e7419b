import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser, Page } from 'puppeteer-core'
import { BulletinError } from '../errors.ts'
import { launchBrowser } from './browser.ts'
import { finish, type PdfMeta } from './finish.ts'
import { cutFaces, dataAddress, fontFaceCss, planFonts } from './fonts.ts'
import { loosenJustified } from './in-page/justify.ts'
import { fillPages, paginate } from './in-page/paginate.ts'
import { flowsIn, planPages } from './pages.ts'

export interface PrintJob {
  /** A page that keeps the contract of `src/press/README.md`. */
  html: string
  meta: PdfMeta
  /** Type area of the page in mm, within which flows are broken. */
  area: { width: number; height: number }
}

export interface Print {
  pdf: Uint8Array
  /** All pages, cover included. */
  pages: number
  frontPages: number
  /** Printed page number on which each body flow begins, by element id. */
  pageOf: Record<string, number>
  /** Pages each body flow takes, by element id. */
  pagesIn: Record<string, number>
  /** Characters that no bundled font has. */
  missingGlyphs: string[]
  /** How often the page was printed until its numbers were true. */
  prints: number
  /** Wall time by step, in milliseconds. */
  milliseconds: Record<string, number>
}

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

const weights = [300, 400, 500, 600, 700, 800] as const
const maxPrints = 4
const wordGapLimit = 0.55

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
        await open(page, await withFonts(html, await planFonts(html)))
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
async function raced<T>(page: Page, timeout: number, work: Promise<T>): Promise<T> {
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

async function withFonts(html: string, plan: Awaited<ReturnType<typeof planFonts>>): Promise<string> {
  const faces = await cutFaces(plan, weights, 'truetype')
  return html.replace('<style>', () => `<style>${fontFaceCss(faces, dataAddress)}</style><style>`)
}

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'">`

async function open(page: Page, html: string): Promise<void> {
  await page.setJavaScriptEnabled(false)
  await page.emulateMediaType('print')
  await page.setContent(
    html.replace('<head>', () => `<head>${policy}`),
    { waitUntil: 'load' },
  )
  // The function sent to the page is compiled with a name helper that the page does not have.
  await page.evaluate('globalThis.__name = (f) => f')
  // A face that only margin boxes use is not loaded by itself and would print as empty boxes.
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((face) => face.load()))
  })
}

const pdfOf = (page: Page): Promise<Uint8Array> =>
  page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 })

async function print(page: Page, job: PrintJob): Promise<Print> {
  const milliseconds: Record<string, number> = {}
  const timed = async <T>(step: string, work: Promise<T>): Promise<T> => {
    const start = performance.now()
    const result = await work
    milliseconds[step] = Math.round((milliseconds[step] ?? 0) + performance.now() - start)
    return result
  }
  const fonts = await timed('fonts', planFonts(job.html))
  await timed(
    'load',
    withFonts(job.html, fonts).then((html) => open(page, html)),
  )
  await timed('justify', page.evaluate(loosenJustified, wordGapLimit))
  let flows = await timed('paginate', page.evaluate(paginate, job.area))
  for (let prints = 1; prints <= maxPrints; prints++) {
    const plan = planPages(flows)
    await timed('fill', page.evaluate(fillPages, { labels: plan.labels, frontPages: plan.frontPages }))
    const pdf = await timed(
      'print',
      pdfOf(page).then((bytes) => PDFDocument.load(bytes, { updateMetadata: false })),
    )
    const printed = flowsIn(pdf, flows)
    if (JSON.stringify(printed) === JSON.stringify(flows)) {
      finish(pdf, job.meta, { front: plan.frontPages, body: plan.bodyPages, back: plan.backPages })
      const bytes = await timed('finish', pdf.save({ useObjectStreams: true, updateFieldAppearances: false }))
      return {
        pdf: bytes,
        pages: pdf.getPageCount(),
        frontPages: plan.frontPages,
        pageOf: plan.pageOf,
        pagesIn: plan.pagesIn,
        missingGlyphs: fonts.missing,
        prints,
        milliseconds,
      }
    }
    flows = printed
  }
  throw new BulletinError('PRINT_UNSTABLE', `Page numbers still moved after ${maxPrints} prints.`)
}
