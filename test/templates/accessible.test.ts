/** axe-core in the real browser: the demo's web page, on a desktop and on a phone, light and dark, and the mail. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import puppeteer, { type Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath } from '../../src/press/browser.ts'
import { createPress } from '../../src/press/press.ts'
import { renderIssue } from '../../src/publish/render.ts'
import { kiatWatch } from '../../templates/publications/kiat-watch/index.ts'
import { listPage } from '../../templates/web/list.ts'
import { addresses, demoFile, loadIssue, recipient } from '../support/issues.ts'
import { demoScreenNames, demoScreens } from '../support/screens.ts'

let browser: Browser
let axe: string
const pages = new Map<string, string>()

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const press = createPress()
  const demo = await loadIssue(demoFile)
  try {
    const { files } = await renderIssue(demo.issue, kiatWatch, demo.pictures, { press, addresses, recipient })
    for (const { name, bytes } of files) pages.set(name, Buffer.from(bytes).toString('utf8'))
  } finally {
    await press.close()
  }
  for (const [name, html] of await demoScreens()) pages.set(name, html)
  pages.set('list', listPage('산업기술 동향워치', '/kiat-watch', [{ document: demo.issue }]).toString())
  browser = await puppeteer.launch({
    executablePath: await browserPath(),
    headless: 'shell',
    pipe: true,
    args: ['--no-sandbox'],
  })
})
afterAll(() => browser.close())

/** Landmarks belong to the page that a mail program shows the mail in. */
const notForMail = { 'landmark-one-main': { enabled: false }, region: { enabled: false } }
type Rules = Record<string, { enabled: boolean }>

async function violations(html: string, width: number, scheme: 'light' | 'dark', rules: Rules = {}): Promise<string[]> {
  const page = await browser.newPage()
  try {
    await page.setViewport({ width, height: 900 })
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await page.setContent(html, { waitUntil: 'load' })
    await page.evaluate(axe)
    const results = await page.evaluate(
      (options) =>
        (globalThis as unknown as { axe: { run(at: Document, how: object): Promise<AxeResults> } }).axe.run(
          document,
          options,
        ),
      { rules },
    )
    expect(results.passes.length).toBeGreaterThan(10)
    return results.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 120))
          .join(' | ')}`,
    )
  } finally {
    await page.close()
  }
}

describe('axe finds nothing', () => {
  it.each([
    ['web.html', 1280, 'light'],
    ['web.html', 1280, 'dark'],
    ['web.html', 360, 'light'],
    ['web.html', 360, 'dark'],
    ['list', 1280, 'light'],
    ['list', 1280, 'dark'],
    ['email.html', 640, 'light'],
    ['email.html', 360, 'light'],
  ] as const)('on %s, %i px wide, %s', async (name, width, scheme) => {
    const rules = name === 'email.html' ? notForMail : {}
    expect(await violations(pages.get(name) ?? '', width, scheme, rules)).toEqual([])
  })

  it.each(
    demoScreenNames().flatMap((name): [string, number, 'light' | 'dark'][] =>
      name.endsWith('mail')
        ? [[name, 640, 'light']]
        : [
            [name, 1280, 'light'],
            [name, 1280, 'dark'],
            [name, 360, 'light'],
          ],
    ),
  )('on %s, %i px wide, %s', async (name, width, scheme) => {
    const rules = name.endsWith('mail') ? notForMail : {}
    expect(await violations(pages.get(name) ?? '', width, scheme, rules)).toEqual([])
  })

  it('and would find a picture without words', async () => {
    const broken = (pages.get('web.html') ?? '').replace(/<img([^>]*) alt="[^"]*"/, '<img$1')
    expect((await violations(broken, 1280, 'light')).join()).toContain('image-alt')
  })
})

describe('the web page', () => {
  it.each(
    [1280, 360].flatMap((width) =>
      ['web.html', ...demoScreenNames().filter((name) => name.endsWith('web'))].map((name) => [name, width] as const),
    ),
  )('%s is not wider than a window of %i px', async (name, width) => {
    const page = await browser.newPage()
    try {
      await page.setViewport({ width, height: 900 })
      await page.setContent(pages.get(name) ?? '', { waitUntil: 'load' })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    } finally {
      await page.close()
    }
  })

  it('asks for nothing and runs nothing', async () => {
    const page = await browser.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    try {
      await page.setContent(pages.get('web.html') ?? '', { waitUntil: 'load' })
      expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([])
      expect(await page.evaluate(() => document.scripts.length)).toBe(0)
    } finally {
      await page.close()
    }
  })
})
