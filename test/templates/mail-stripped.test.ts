/** Mail as a program shows it that drops head styles and blocks pictures: everything must still be there, and be legible. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath } from '../../src/press/browser.ts'
import { demoScreenNames, demoScreens } from '../support/screens.ts'

const require = createRequire(import.meta.url)
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const font = readFileSync(require.resolve('pretendard/dist/web/static/woff2/Pretendard-Regular.woff2')).toString(
  'base64',
)
/** The browser out of npm has no Korean font, which mail relies on; a mail program's own margins are none of the mail's. */
const face = `@font-face{font-family:Mail;src:url(data:font/woff2;base64,${font})}*{font-family:Mail!important}body{margin:0}`

let browser: Browser
let mails: Map<string, string>
beforeAll(async () => {
  mails = await demoScreens()
  browser = await puppeteer.launch({
    executablePath: await browserPath(),
    headless: 'shell',
    pipe: true,
    args: ['--no-sandbox'],
  })
})
afterAll(() => browser.close())

const names = demoScreenNames().filter((name) => name.endsWith('mail'))

/** Without head styles, without pictures, without the `html` element's own attributes. */
const stripped = (html: string): string =>
  html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/(<img[^>]*?) src="[^"]*"/g, '$1')
    .replace(/<html[^>]*>/, '<html>')

async function shown<T>(html: string, width: number, look: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage()
  try {
    await page.setViewport({ width, height: 900 })
    await page.setContent(html, { waitUntil: 'load' })
    await page.addStyleTag({ content: face })
    await page.evaluate(() => document.fonts.ready)
    return await look(page)
  } finally {
    await page.close()
  }
}

/** What is said, and what of it can't be read: too small, outside of the window, or under other words. */
const reading = (page: Page) =>
  page.evaluate(() => {
    const faults: string[] = []
    const lines: { rect: DOMRect; words: string }[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const words = node.textContent?.replace(/[\s\u200b]+/g, ' ').trim() ?? ''
      const parent = node.parentElement
      if (!words || !parent || getComputedStyle(parent).display === 'none' || parent.closest('[style*="display:none"]'))
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      if (Number.parseFloat(getComputedStyle(parent).fontSize) < 13) faults.push(`small: ${words}`)
      for (const rect of range.getClientRects()) {
        if (rect.width < 1 || rect.height < 1) continue
        if (rect.left < 0 || rect.right > innerWidth + 1) faults.push(`outside: ${words}`)
        const covered = lines.find(
          (line) =>
            Math.min(line.rect.right, rect.right) - Math.max(line.rect.left, rect.left) > 2 &&
            Math.min(line.rect.bottom, rect.bottom) - Math.max(line.rect.top, rect.top) > rect.height / 2,
        )
        if (covered) faults.push(`over one another: ${covered.words} / ${words}`)
        lines.push({ rect, words })
      }
    }
    return {
      faults,
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read.
      words: document.body.innerText.replace(/\s+/g, ''),
      overflow: document.documentElement.scrollWidth - innerWidth,
    }
  })

const contrast = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe)
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(at: Document, how: object): Promise<AxeResults> } }).axe.run(document, {
      runOnly: ['color-contrast'],
    }),
  )
  return results.violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 120)))
}

describe('a mail without head styles and pictures', () => {
  it.each(names.flatMap((name) => [640, 360].map((width) => [name, width] as const)))(
    '%s says the same and can be read, %i px wide',
    async (name, width) => {
      const html = mails.get(name) ?? ''
      const whole = await shown(html, width, reading)
      const bare = await shown(stripped(html), width, reading)
      expect(bare.words).toBe(whole.words)
      expect(bare.words.length).toBeGreaterThan(500)
      expect(bare.faults).toEqual([])
      expect(bare.overflow).toBe(0)
      expect(await shown(stripped(html), width, contrast)).toEqual([])
    },
  )

  it('looks as it did, but for the side margins of a phone', async () => {
    const html = mails.get(names.find((name) => name.startsWith('kiat-watch')) ?? '') ?? ''
    const picture = async (of: string) => {
      const png = await shown(of, 640, (page) => page.screenshot({ fullPage: true }))
      return sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true })
    }
    const [whole, bare] = [await picture(html), await picture(stripped(html))]
    expect(bare.info).toMatchObject({ width: 640, height: whole.info.height })
    let other = 0
    let dark = 0
    for (let at = 0; at < whole.data.length; at++) {
      if (Math.abs((whole.data[at] ?? 0) - (bare.data[at] ?? 0)) > 40) other++
      if ((bare.data[at] ?? 255) < 128) dark++
    }
    expect(other / whole.data.length).toBeLessThan(0.01)
    // There is something to be seen at all.
    expect(dark / bare.data.length).toBeGreaterThan(0.02)
  })

  it('is found to be illegible where it is', async () => {
    const html =
      '<body><p style="font-size:9px">작은 말</p><p style="position:absolute;left:900px;white-space:nowrap">바깥</p></body>'
    const { faults } = await shown(html, 640, reading)
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['small', 'outside'])
  })
})
