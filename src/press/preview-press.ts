import type { Browser, Page } from 'puppeteer-core'
import { launchBrowser } from './browser.ts'
import { createFontStock, type FontStock } from './font-stock.ts'
import { type PressOptions, raced } from './press.ts'
import { type PreviewJob, type PreviewPages, previewPages } from './preview.ts'
import { open, weights } from './print.ts'

/** A press for people who are still writing: pages stay open with their faces loaded, one for each look. */
export interface PreviewPress {
  /** Starts the browser and cuts the usual faces, which would make the first page wait for seconds. */
  warm(): Promise<void>
  /** Prints in turn with other jobs of the same look. Throws what `Press.print` throws, and NOT_FOUND. */
  print(look: string, job: PreviewJob): Promise<PreviewPages & { missing: string[] }>
  close(): Promise<void>
}

/** A page is opened anew after so many jobs, for Chromium keeps something of each. */
const jobsPerPage = 300

interface Warm {
  page: Page | null
  version: number
  jobs: number
  /** Ends when the job before has ended, whatever became of it. */
  turn: Promise<unknown>
}

const skeleton = (css: string): string =>
  `<!doctype html><html lang="ko"><head><style>${css}</style></head><body></body></html>`

/** Starts its browser at the first job, and again after it died. */
export function createPreviewPress(options: PressOptions = {}): PreviewPress {
  let browser: Promise<Browser> | null = null
  const looks = new Map<string, Warm>()
  const stock: FontStock = createFontStock(weights, 'truetype', true)

  async function browserNow(): Promise<Browser> {
    const current = await browser?.catch(() => null)
    if (current?.connected) return current
    browser = launchBrowser(options.browserPath)
    return browser
  }

  async function warmPage(warm: Warm, html: string): Promise<{ page: Page; missing: string[]; faces: number }> {
    const start = performance.now()
    const { css, version, missing } = await stock.facesFor(html)
    if (!warm.page || warm.page.isClosed() || !warm.page.browser().connected || warm.jobs >= jobsPerPage) {
      await warm.page?.close().catch(() => undefined)
      warm.page = await (await browserNow()).newPage()
      warm.version = 0
      warm.jobs = 0
    }
    if (warm.version !== version) await open(warm.page, skeleton(css))
    warm.version = version
    warm.jobs++
    return { page: warm.page, missing, faces: Math.round(performance.now() - start) }
  }

  async function run(warm: Warm, job: PreviewJob): Promise<PreviewPages & { missing: string[] }> {
    const { page, missing, faces } = await warmPage(warm, job.html)
    try {
      const pages = await raced(page, options.timeout ?? 60_000, previewPages(page, job))
      return { ...pages, missing, milliseconds: { faces, ...pages.milliseconds } }
    } catch (error) {
      // What a job left behind half done must not meet the next.
      warm.page = null
      await page.close().catch(() => undefined)
      throw error
    }
  }

  return {
    warm: async () => {
      await Promise.all([browserNow(), stock.facesFor('')])
    },
    print: (look, job) => {
      const warm = looks.get(look) ?? { page: null, version: 0, jobs: 0, turn: Promise.resolve() }
      looks.set(look, warm)
      const done = warm.turn.then(() => run(warm, job))
      warm.turn = done.catch(() => undefined)
      return done
    },
    close: async () => {
      const current = await browser?.catch(() => null)
      browser = null
      looks.clear()
      await current?.close()
    },
  }
}
