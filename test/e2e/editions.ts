/** From the publish button to what readers have: PDF, web page, mail; and that an edition stays what it was. */
import PostalMime from 'postal-mime'
import { expect } from 'vitest'
import { readPdf } from '../../src/press/read.ts'
import type { Desk } from '../support/desk.ts'
import { compose } from '../support/hangul.ts'
import { first, linesOf, second } from './article.ts'
import { type At, made, type Step } from './house.ts'

const bytes = async (url: string): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer())

const main = '.desk__button--main[aria-disabled="false"]'
const answer = '.dialog .desk__button--main'

/** Asks for a review and waits for the edition; the progress is seen on the way. */
async function askForReview(desk: Desk, ordinal: number): Promise<void> {
  await desk.go(`/collections/issues/${made.issue}`)
  await desk.page.waitForSelector(main)
  await desk.click(main)
  await desk.page.waitForSelector('.progress progress')
  await desk.reads('.issue-bar', `편집본 ${ordinal}차`, 90_000)
  await desk.reads('.issue-bar .state', '검토 요청')
}

/** Takes the issue the whole way: review, approval, publication. */
async function publish(desk: Desk, ordinal: number): Promise<void> {
  await askForReview(desk, ordinal)
  for (const [tab, words] of [
    ['approval', `편집본 ${ordinal}차를 승인했습니다.`],
    ['publish', `편집본 ${ordinal}차를 발행했습니다.`],
  ] as const) {
    await desk.go(`/collections/issues/${made.issue}/${tab}`)
    await desk.page.waitForSelector(main)
    await desk.click(main)
    // Enter would give up: the answer that does something is never the first.
    await desk.page.waitForFunction(() => document.activeElement?.textContent === '그만두기')
    await desk.click(answer)
    await desk.reads('.desk__good', words)
  }
  await desk.reads('.edition__name', `편집본 ${ordinal}차`)
}

/** Opens one of an edition's links in the new window that it asks for. */
async function follow(desk: Desk, words: string): Promise<Desk['page']> {
  const [, target] = await Promise.all([
    desk.press(`${words} 편집본 1차, 새 창`),
    desk.page.browserContext().waitForTarget((one) => one.url().includes('/editions/1')),
  ])
  const page = await target.page()
  if (!page) throw new Error(`no page behind ${words}`)
  await page.waitForFunction(() => document.readyState === 'complete')
  return page
}

const flat = (text: string): string => text.replace(/\s+/g, '')

function outputs(step: Step, desk: () => Desk): void {
  step('the PDF is one, with title, table and page numbers', async () => {
    const href = await desk().page.$eval('.edition__links a', (link) => (link as HTMLAnchorElement).href)
    const pdf = await bytes(href)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const { pages, labels, outline } = await readPdf(pdf)
    const text = flat(pages.join(' '))
    for (const words of [first.title, first.claim, first.note, first.caption, ...first.cells])
      expect(text).toContain(flat(words))
    expect(outline.join(' ')).toContain(first.title)
    expect(labels).toEqual(expect.arrayContaining(['i', '1', '2']))
    const pageOf = (label: string) => flat(pages[labels?.indexOf(label) ?? -1] ?? '')
    for (const [label, title] of [
      ['1', first.title],
      ['2', second.title],
    ] as const) {
      expect(pageOf('i')).toContain(flat(title))
      expect(pageOf(label)).toContain(flat(title))
      expect(pageOf(label)).toMatch(new RegExp(`${label}❚|❚${label}`))
    }
  })

  step('the web page opens, with headings and a table', async () => {
    const page = await follow(desk(), '웹')
    const titles = await page.$$eval('h3', (found) => found.map((heading) => heading.textContent ?? ''))
    expect(titles).toEqual([expect.stringContaining(first.title), expect.stringContaining(second.title)])
    const caption = await page.$eval('table', (table) => table.getAttribute('aria-labelledby'))
    expect(await page.$eval(`[id="${caption}"]`, (element) => element.textContent)).toContain(first.caption)
    expect(await page.$$eval('td[rowspan="2"]', (cells) => cells.map((cell) => cell.textContent))).toHaveLength(1)
    expect(await page.$$('script')).toHaveLength(0)
    await page.close()
  })

  step('the mail opens', async () => {
    const page = await follow(desk(), '메일')
    const text = await page.$eval('body', (element) => element.textContent ?? '')
    for (const words of [first.title, first.summary, second.title]) expect(flat(text)).toContain(flat(words))
    await page.close()
  })
}

function testMail(step: Step, desk: () => Desk, at: At): void {
  step('a test mail arrives, with both parts and links that lead here', async () => {
    await desk().fill('.test-mail input', 'reader@example.org')
    await desk().press('시험 메일 보내기')
    await desk().reads('.desk__good', 'reader@example.org로 보낸 시험 메일을 상대 서버가 접수했습니다.')
    const [mail] = await at().product.mails()
    expect(mail?.subject).toMatch(/^\[시험\] \[산업기술 동향워치\] 2026년 21호 — 양자 컴퓨팅/)
    expect(mail?.envelope.to).toEqual(['reader@example.org'])
    const { html = '', text = '' } = await PostalMime.parse(await at().product.rawMail(mail?.id ?? ''))
    for (const part of [html, text]) {
      expect(flat(part)).toContain(flat(first.title))
      expect(part).toContain(`${at().product.url}${made.address}`)
    }
    const links = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1] ?? '')
    const own = links.filter((link) => link.startsWith(at().product.url))
    expect(own.length).toBeGreaterThan(3)
    for (const link of new Set(own)) expect((await fetch(link)).status, link).toBe(200)
    expect(links.filter((link) => !/^(https?:|mailto:|tel:|#)/.test(link))).toEqual([])
  })
}

async function pressSave({ page }: Desk): Promise<void> {
  await page.keyboard.down('Control')
  await page.keyboard.press('s')
  await page.keyboard.up('Control')
}

function secondEdition(step: Step, desk: () => Desk, at: At): void {
  const later = '덧붙인 말은 둘째 편집본에만 있음'

  step('a change and a second edition; the first stays as it was, byte for byte', async () => {
    const edition = (n: number) => `${at().product.url}${made.address}/editions/${n}`
    const kept = ['', '/issue.pdf', '/mail', '/mail.txt'].map((name) => `${edition(1)}${name}`)
    const before = await Promise.all(kept.map(bytes))
    await desk().go(`/collections/articles/${made.article}`)
    await desk().click('.ContentEditable__root > p')
    await desk().page.keyboard.press('End')
    await desk().page.keyboard.press('Enter')
    await compose(desk().page, later)
    // On a slow machine, and faster than the form hears of what was typed.
    await desk().page.emulateCPUThrottling(6)
    await desk().saved(() => pressSave(desk()))
    await desk().page.emulateCPUThrottling(null)
    expect((await linesOf(desk()))[1]).toBe(`1단 ${later}`)
    await publish(desk(), 2)
    const after = await Promise.all(kept.map(bytes))
    // What the server says above an edition that was replaced is not the edition's.
    const own = (page: Buffer) => page.toString('latin1').replace(/<aside class="corrections"[\s\S]*?<\/aside>/, '')
    expect(after.map((now, index) => own(now) === own(before[index] as Buffer))).toEqual(kept.map(() => true))
    expect(after[0]?.toString()).toContain('바로잡은 판(2차) 보기')
    expect((await bytes(edition(2))).toString()).toContain(later)
    expect((await bytes(edition(1))).toString()).not.toContain(later)
    expect((await bytes(`${at().product.url}${made.address}`)).toString()).toContain(later)
    await desk().reads('.state', '발행됨 · 2차')
  })
}

/** Registers publishing, what came of it, test mail and the second edition. */
export function editionTests(step: Step, desk: () => Desk, at: At): void {
  step('review, approval and publication, each on its own screen', () => publish(desk(), 1))
  outputs(step, desk)
  testMail(step, desk, at)
  secondEdition(step, desk, at)
  step('the demo issue is published and opens', async () => {
    const { login, url } = at().product
    const page = (await bytes(`${url}${login.issue}`)).toString()
    expect(page).toMatch(/<h1[\s\S]*2024년 18호/)
    expect((page.match(/<h3/g) ?? []).length).toBe(9)
  })
  step('no page complained on its console', async () => {
    expect(desk().complaints.filter((line) => !line.includes('409'))).toEqual([])
  })
}
