/** What holds for every screen: accessible, in Korean, and never wider than the window. */
import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Desk } from '../support/desk.ts'
import { compose } from '../support/hangul.ts'
import { type At, made } from './house.ts'

/** Containers of our own components; everything else on an admin page is Payload's. */
const own =
  '.desk, .dialog, .search__open, .compose, .facts-fold, .desk-link, .article-bar, .brand, .state, .toolbar-word, .ContentEditable__root'

/** Latin words that belong: names of keys and formats, what the journey wrote, units. */
const allowed =
  /^(PDF|DKIM|DMARC|SPF|DNS|Message|ID|bulletin|watch|Ctrl|Alt|CSV|UTF|csv|tsv|new|hwpx|hwp|docx|txt|md|MB|KB|Harbor|Lab|Cold|Electrolytes|in|Service|EU|Port|Council|Shared|Rules|for|Hydrogen|Storage|Tab|Shift|Esc|Enter|Space|Home|End|Delete|ISSUE|FOCUS|Vol|KDB|NIST|The|State|of|Quantum|Hardware|name|example|org)$/

const widths = [1440, 1024, 360]

const adminScreens: Record<string, () => string> = {
  dashboard: () => '',
  'issue list': () => '/collections/issues',
  'new issue': () => '/collections/issues/create',
  issue: () => `/collections/issues/${made.issue}`,
  preview: () => `/collections/issues/${made.issue}/preview`,
  approval: () => `/collections/issues/${made.issue}/approval`,
  publishing: () => `/collections/issues/${made.issue}/publish`,
  'preparing a send': () => `/collections/issues/${made.issue}/send`,
  'a send': () => `/collections/issues/${made.sending}/send`,
  log: () => `/collections/issues/${made.issue}/history`,
  import: () => '/import',
  manuscript: () => `/import/${made.manuscript}`,
  article: () => `/collections/articles/${made.article}`,
  subscribers: () => '/collections/subscribers',
  subscriber: () => `/collections/subscribers/${made.subscriber}`,
  list: () => `/collections/lists/${made.list}`,
  'files of subscribers': () => '/subscribers/import',
  'file of subscribers': () => `/subscribers/import/${made.subscriberImport}`,
}

const publicPages: Record<string, () => string> = {
  series: () => '/',
  archive: () => '/kiat-watch/archive',
  issue: () => '/kiat-watch/2024-18',
  mail: () => '/kiat-watch/2024-18/mail',
  nothing: () => '/nothing',
  'signing up': () => '/subscribe/kiat-watch',
  'a closed form': () => '/subscribe/geri-focus',
  'a worn confirmation': () => made.confirm,
  preferences: () => made.preferences,
  'an unknown link': () => '/u/nothing',
}

interface Finding {
  rule: string
  target: string
  isOwn: boolean
}

/** What axe finds on the page, each place marked as ours or not. */
async function findings(page: Page): Promise<Finding[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async (mine) => {
    const run = (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run
    const { violations } = await run()
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => {
        const target = node.target.join(' ')
        // Landmarks are the page's affair.
        const isOwn = id !== 'region' && Boolean(document.querySelector(target)?.closest(mine))
        return { rule: id, target, isOwn }
      }),
    )
  }, own)
}

/** A mail has no landmarks; and the sign of a note, `*`, says by itself that it is more than text. */
const isFine = (path: string, { rule, target }: Finding): boolean =>
  (path.endsWith('/mail') && ['landmark-one-main', 'region'].includes(rule)) ||
  (rule === 'link-in-text-block' && /^#a\d+-c\d+$/.test(target))

/** Latin words that are shown, read aloud or stand as placeholders below some containers. */
async function latinWords(page: Page, below: string): Promise<string[]> {
  const texts = await page.$$eval(below, (roots) =>
    roots.flatMap((root) => {
      const inside = [root, ...root.querySelectorAll('*')].filter(
        (element) => element.checkVisibility() && !element.closest('script, style, code'),
      )
      const shown = inside.flatMap((element) =>
        [...element.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ''] : [])),
      )
      const names = ['aria-label', 'title', 'placeholder', 'alt']
      return [...shown, ...inside.flatMap((element) => names.map((name) => element.getAttribute(name) ?? ''))]
    }),
  )
  return [...new Set(texts.join(' ').match(/[A-Za-z]{2,}/g) ?? [])].filter((word) => !allowed.test(word))
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const report = (name: string, what: string, lines: string[]): void => {
  if (lines.length > 0) console.log(`${name}: ${what}: ${[...new Set(lines)].join(', ')}`)
}

/** Examines the admin page that is open: our part must be clean, Payload's is told and let be. */
export async function examine(page: Page, name: string): Promise<void> {
  const found = await findings(page)
  report(
    name,
    'left to Payload, axe',
    found.filter(({ isOwn }) => !isOwn).map(({ rule }) => rule),
  )
  expect(found.filter(({ isOwn }) => isOwn)).toEqual([])
  report(name, 'left to Payload, English', await latinWords(page, 'body'))
  expect(await latinWords(page, own)).toEqual([])
}

export async function fits(
  page: Page,
  url: string,
  waitUntil: 'load' | 'networkidle0' | 'domcontentloaded',
): Promise<void> {
  for (const width of widths) {
    await page.setViewport({ width, height: 1000 })
    await page.goto(url, { waitUntil })
    expect(await overflow(page), `at ${width}`).toBeLessThanOrEqual(0)
  }
  await page.setViewport({ width: 1440, height: 1000 })
}

/** Registers the tests of all screens. */
export function screenTests(at: At): void {
  describe('every screen', () => {
    let desk: Desk
    beforeAll(async () => {
      desk = await Desk.open(at().browser, at().product.url)
    })
    afterAll(() => desk.page.close())

    it('the log-in page', async () => {
      await desk.go('/login')
      await examine(desk.page, 'log-in')
      await fits(desk.page, `${desk.url}/admin/login`, 'networkidle0')
    })

    it('the way in', () => desk.logIn(at().product.login.email, at().product.login.password))

    it.each(Object.entries(adminScreens))('of the desk: %s', async (name, pathOf) => {
      const path = pathOf()
      await desk.go(path)
      await examine(desk.page, name)
      await fits(desk.page, `${desk.url}/admin${path}`, 'networkidle0')
    })

    it('anything is found by Ctrl K, in Hangul and by the keyboard alone', async () => {
      const { page } = desk
      await desk.go('')
      await page.keyboard.down('Control')
      await page.keyboard.press('k')
      await page.keyboard.up('Control')
      await desk.shown('.search__field')
      await compose(page, '동향워치 2024년')
      await desk.reads('.search__found', '산업기술 동향워치 2024년 18호')
      await examine(page, 'search')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('ArrowDown')
      const chosen = await page.$eval('.search__found [aria-selected="true"]', (option) => option.textContent)
      expect(chosen).toContain('산업기술 동향워치')
      await Promise.all([
        page.waitForFunction(() => location.pathname.includes('/collections/issues/')),
        page.keyboard.press('Enter'),
      ])
      await desk.reads('h1', '동향워치')
    })

    it('in the article’s table tools', async () => {
      await desk.go(`/collections/articles/${made.article}`)
      await desk.click('.ContentEditable__root td:nth-child(2)')
      await desk.click('.toolbar-popup__dropdown-tableTools')
      await desk.shown('.toolbar-popup__dropdown-item-mergeRight')
      expect(await latinWords(desk.page, '.fixed-toolbar, .toolbar-popup__dropdown-items')).toEqual([])
    })

    it.each(Object.entries(publicPages))('of the public site: %s', async (_, pathOf) => {
      const path = pathOf()
      await desk.page.goto(`${desk.url}${path}`)
      expect((await findings(desk.page)).filter((finding) => !isFine(path, finding))).toEqual([])
      await fits(desk.page, `${desk.url}${path}`, 'load')
    })
  })
}
