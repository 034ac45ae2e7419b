/** Other ways from the same HTML to paper: a plain print, Paged.js and Vivliostyle, each in a fresh browser of the same build. */
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { launchBrowser } from '../../src/press/browser.ts'

type Browser = Awaited<ReturnType<typeof launchBrowser>>
type Page = Awaited<ReturnType<Browser['newPage']>>

/** A package's folder; neither lets its files be resolved by name. */
const packageFolder = (name: string): string => fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url))

const printing = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 } as const

/** Prints one page with fonts loaded; the time limit is the caller's. */
export type Peer = (browser: Browser, html: string) => Promise<Uint8Array>

async function fontsLoaded(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((face) => face.load()))
  })
}

/** What every engine needs at the least: Chromium alone, page numbers unfilled, notes at the end. */
export const plainChromium: Peer = async (browser, html) => {
  const page = await browser.newPage()
  try {
    await page.setContent(html, { waitUntil: 'load' })
    await fontsLoaded(page)
    return await page.pdf(printing)
  } finally {
    await page.close()
  }
}

/** Paged.js as its own command line drives it: the polyfill cuts the page into sheets, which Chromium then prints. */
export const pagedJs: Peer = async (browser, html) => {
  const script = await readFile(join(packageFolder('pagedjs'), 'dist/paged.polyfill.min.js'), 'utf8')
  const page = await browser.newPage()
  try {
    page.setDefaultTimeout(0)
    await page.setContent(html, { waitUntil: 'load' })
    await fontsLoaded(page)
    await page.addScriptTag({
      content: 'window.pagedDone = false; window.PagedConfig = { auto: true, after() { window.pagedDone = true } }',
    })
    await page.addScriptTag({ content: script })
    await page.waitForFunction(() => (globalThis as unknown as { pagedDone: boolean }).pagedDone, { polling: 200 })
    return await page.pdf(printing)
  } finally {
    await page.close()
  }
}

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
const origin = 'http://bench.invalid'

/** Vivliostyle's viewer with all pages rendered, served to the browser without a network. */
export const vivliostyle: Peer = async (browser, html) => {
  const viewer = packageFolder('@vivliostyle/viewer')
  const page = await browser.newPage()
  try {
    page.setDefaultTimeout(0)
    await page.setRequestInterception(true)
    page.on('request', async (request) => {
      const path = new URL(request.url()).pathname
      if (path === '/document.html') {
        await request.respond({ contentType: 'text/html; charset=utf-8', body: html })
        return
      }
      const file = join(viewer, 'lib', normalize(path))
      const body = await readFile(file).catch(() => null)
      if (body) await request.respond({ contentType: types[extname(file)] ?? 'application/octet-stream', body })
      else await request.respond({ status: 404, body: '' })
    })
    const address = `${origin}/index.html#src=${origin}/document.html&bookMode=false&renderAllPages=true&spread=false`
    await page.goto(address, { waitUntil: 'load' })
    await page.waitForFunction(
      () =>
        (globalThis as unknown as { coreViewer?: { readyState: string } }).coreViewer?.readyState === 'complete' ||
        document.querySelector('[data-vivliostyle-viewer-status="complete"]') !== null,
      { polling: 200 },
    )
    return await page.pdf({ ...printing, tagged: false })
  } finally {
    await page.close()
  }
}
