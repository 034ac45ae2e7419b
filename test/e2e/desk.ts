/** The editors' journey: from the log-in form to a second edition, as one person at one desk. */
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { Desk } from '../support/desk.ts'
import {
  addOrganisation,
  addReference,
  addSummary,
  closeDrawer,
  drawer,
  first,
  linesOf,
  second,
  writeOutline,
  writeTable,
} from './article.ts'
import { editionTests } from './editions.ts'
import { type At, journey, made, type Step } from './house.ts'

/** Article ids of every section, as stored. */
export async function storedOrder(desk: Desk): Promise<string[][]> {
  const { body } = await desk.ask(`/issues/${made.issue}?depth=0`)
  return (body.sections as { articles?: string[] }[]).map((section) => section.articles ?? [])
}

/** Names of the sections, in order. */
const names = ['이슈포커스', '산업·기술 동향', '정책 동향']

const newArticle = async (desk: Desk, section: number): Promise<void> => {
  await desk.press(`${names[section]}에 새 기사`)
  await desk.shown(`${drawer} #field-title`)
}

/** Closes the drawer and waits until the issue is stored with one article more. */
async function keepInIssue(desk: Desk, section: number, title: string): Promise<void> {
  await closeDrawer(desk, drawer)
  await desk.reads('.entry__title', title)
  await storedAs(desk, (order) => (order[section]?.length ?? 0) > 0)
}

/** Waits until the stored order is as wanted: every change is stored by itself. */
export async function storedAs(desk: Desk, isWanted: (order: string[][]) => boolean): Promise<string[][]> {
  for (const until = Date.now() + 20_000; ; ) {
    const order = await storedOrder(desk)
    if (isWanted(order) || Date.now() > until) return order
  }
}

function creation(step: Step, desk: () => Desk, at: At): void {
  step('a wrong password is refused in Korean, the right one lets in', async () => {
    const { login } = at().product
    await desk().page.goto(`${desk().url}/admin`)
    await desk().fill('#field-email', login.email)
    await desk().fill('#field-password', 'wrong')
    await desk().click('.login__form button[type="submit"]')
    await desk().reads('[data-sonner-toast]', '비밀번호')
    desk().complaints.length = 0
    await desk().logIn(login.email, login.password)
    await desk().reads('.dashboard', '내가 처리할 일')
    await desk().reads('.nav', '작업대')
  })

  step('a new issue has the sections of its publication', async () => {
    await desk().go('/collections/issues')
    await desk().click('.list-header a[href$="/issues/create"]')
    await desk().choose('#field-publication', '산업기술 동향워치')
    await desk().fill('#field-year', '2026')
    await desk().fill('#field-number', '21')
    await desk().fill('#field-date input', '2026. 11. 6.')
    await desk().page.keyboard.press('Enter')
    await desk().write('#field-lead', '양자와 광물, 두 갈래의 경쟁을 간추렸습니다.')
    await desk().save()
    await desk().page.waitForFunction(() => /\/issues\/[0-9a-f]{24}/.test(location.pathname))
    made.issue = new URL(desk().page.url()).pathname.split('/').at(-1) ?? ''
    await desk().reads('.entry--section', '정책 동향 0편')
    const heads = await desk().texts('.entry--section .entry__facts')
    expect(heads).toEqual(['이슈포커스 0편', '산업·기술 동향 0편', '정책 동향 0편'])
    await desk().reads('.desk', '이 호에 기사가 없습니다.')
    expect(await desk().texts('h1')).toContain('산업기술 동향워치 2026년 21호')
  })
}

function writing(step: Step, desk: () => Desk): void {
  step('an article is begun from its section; Hangul comes whole through composition', async () => {
    await newArticle(desk(), 0)
    const field = `${drawer} #field-title`
    await desk().page.evaluate(() => {
      addEventListener('compositionupdate', () => {
        document.body.dataset.composed = String(Number(document.body.dataset.composed ?? 0) + 1)
      })
    })
    await desk().write(field, first.title)
    expect(await desk().page.$eval(field, (input) => (input as HTMLInputElement).value)).toBe(first.title)
    const composed = Number(await desk().page.$eval('body', (element) => element.dataset.composed))
    expect(composed).toBeGreaterThan([...first.title].length)
  })

  step('source and summary; the organisation is made in place', async () => {
    await desk().choose(`${drawer} #field-source__country`, '美 미국')
    await addOrganisation(desk(), drawer)
    await desk().fill(`${drawer} #field-source__date`, '2026-10-28')
    await addSummary(desk(), first.summary, drawer)
  })

  step('the body: depths by Tab, note and remark by their signs', async () => {
    await writeOutline(desk(), drawer)
    expect((await linesOf(desk(), drawer)).slice(0, 5)).toEqual([
      `1단 ${first.claim}`,
      `* ${first.note}`,
      `2단 ${first.detail}`,
      `1단 ${first.conclusion}`,
      `※ ${first.remark}`,
    ])
  })

  step('a table from the toolbar, with two cells merged', async () => {
    await writeTable(desk(), drawer)
    const cells = await desk().page.$$eval(`${drawer} th, ${drawer} td`, (found) =>
      found.map((cell) => `${cell.textContent}${(cell as HTMLTableCellElement).rowSpan > 1 ? ' ↕' : ''}`),
    )
    expect(cells).toEqual(['나라', '예산', '방식', '미국', '30억불', '초전도이온 ↕', '독일', '20억불'])
    await desk().save(drawer)
    await keepInIssue(desk(), 0, first.title)
    const [[id]] = (await storedOrder(desk())) as [[string]]
    made.article = id
    expect(await desk().texts('[data-row^="article:"]')).toEqual([expect.stringContaining('(美 NIST, 10.28)')])
  })
}

function mending(step: Step, desk: () => Desk): void {
  const button = '.compose .desk__button--main'

  step('what is missing blocks the review, and leads to its place', async () => {
    await desk().reads('.problem', '참고 줄이 없습니다.')
    const problem = (await desk().texts('.problem')).find((text) => text.includes('참고 줄이 없습니다.')) ?? ''
    expect(problem).toContain('이슈포커스 1. 양자 컴퓨팅')
    expect(problem).toContain('글의 출처를 기관, 제목, 날짜로 넣으세요.')
    expect(await desk().texts('.desk__reason')).toEqual(['오류 1개를 먼저 고치세요'])
    await desk().click(button)
    expect((await desk().ask(`/issues/${made.issue}/run`)).body).toEqual({ run: null })
    const refused = await desk().ask(`/issues/${made.issue}/request-review`, { method: 'POST', body: {} })
    expect(refused).toEqual({ status: 409, body: { code: 'PROBLEMS_BLOCK', message: expect.stringMatching(/오류/) } })
    await desk().click('.problem a[href*="/articles/"]')
    await desk().page.waitForFunction((id: string) => location.pathname.endsWith(id), {}, made.article)
  })

  step('mended, the button is free', async () => {
    await addReference(desk())
    await desk().save()
    await desk().go(`/collections/issues/${made.issue}`)
    await desk().page.waitForSelector(`${button}[aria-disabled="false"]`)
    expect(await desk().texts('.problem')).toEqual([
      expect.stringContaining('산업·기술 동향'),
      expect.stringContaining('정책 동향'),
    ])
  })
}

function moving(step: Step, desk: () => Desk): void {
  const rowOf = (id: string) => `[data-row="article:${id}"]`
  let other = ''

  step('a second article in the second section', async () => {
    await newArticle(desk(), 1)
    await desk().write(`${drawer} #field-title`, second.title)
    await addSummary(desk(), second.summary, drawer)
    await desk().write(`${drawer} .ContentEditable__root`, second.claim)
    await addReference(desk(), drawer)
    await desk().save(drawer)
    await keepInIssue(desk(), 1, second.title)
    const order = await storedOrder(desk())
    other = order[1]?.[0] ?? ''
    expect(order).toEqual([[made.article], [other], []])
  })

  step('moves by the keyboard over the border of sections; Esc takes it back', async () => {
    const { keyboard } = desk().page
    await desk().page.focus(rowOf(other))
    await keyboard.press('Space')
    await keyboard.press('ArrowUp')
    await desk().reads('[role="status"]', '이슈포커스 2번째로 옮겼습니다.')
    await keyboard.press('Escape')
    await desk().reads('[role="status"]', '되돌렸습니다.')
    await desk().page.waitForFunction((at: string) => document.activeElement?.matches(at), {}, rowOf(other))
    await keyboard.press('Space')
    for (const words of ['이슈포커스 2번째로 옮겼습니다.', '이슈포커스 2편 가운데 1번째로 옮겼습니다.']) {
      await keyboard.press('ArrowUp')
      await desk().reads('[role="status"]', words)
      await desk().page.waitForFunction((at: string) => document.activeElement?.matches(at), {}, rowOf(other))
    }
    await keyboard.press('Enter')
    await desk().reads('[role="status"]', '놓았습니다. 저장했습니다.')
    const wanted = [[other, made.article], [], []]
    expect(await storedAs(desk(), (order) => JSON.stringify(order) === JSON.stringify(wanted))).toEqual(wanted)
  })

  step('moves by the buttons', async () => {
    const down = '.key-bar [data-move="down"]'
    // By script: a remark that comes into the bar shifts the list under a pointer.
    await desk().page.$eval(`${rowOf(other)} .entry__handle`, (handle) => (handle as HTMLElement).click())
    await desk().click(down)
    await desk().reads('[role="status"]', '이슈포커스 2편 가운데 2번째로 옮겼습니다.')
    await desk().click(down)
    await desk().reads('[role="status"]', '산업·기술 동향 1번째로 옮겼습니다.')
    expect(await storedOrder(desk())).toEqual([[other, made.article], [], []])
    await desk().click('.key-bar [data-drop]')
    const wanted = [[made.article], [other], []]
    expect(await storedAs(desk(), (order) => JSON.stringify(order) === JSON.stringify(wanted))).toEqual(wanted)
  })
}

/** Tells an article's stored title. */
export const titleOf = async (desk: Desk, id: string): Promise<string> =>
  String((await desk.ask(`/articles/${id}?depth=0`)).body.title)

/** Registers the journey. */
export function deskTests(at: At): void {
  describe('the editors’ desk', () => {
    let desk: Desk
    beforeAll(async () => {
      desk = await Desk.open(at().browser, at().product.url)
    })
    afterAll(() => desk.page.close())

    const step = journey(() => desk)
    describe('creating', () => creation(step, () => desk, at))
    describe('writing', () => writing(step, () => desk))
    describe('mending', () => mending(step, () => desk))
    describe('moving', () => moving(step, () => desk))
    describe('publishing', () => editionTests(step, () => desk, at))
  })
}
