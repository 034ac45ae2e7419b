/** Two people composing one issue, and the issue that comes after it. */
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { Desk } from '../support/desk.ts'
import { compose } from '../support/hangul.ts'
import { storedAs } from './desk.ts'
import { type At, journey, made, type Step } from './house.ts'

type People = () => { one: Desk; two: Desk }

const rowOf = (id: string): string => `[data-row="article:${id}"]`
const status = '.compose__said'
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The issue of these tests and its articles, in order. */
const here = { issue: '', articles: [] as string[] }

const open = (desk: Desk): Promise<void> => desk.go(`/collections/issues/${here.issue}`)

async function isStored(desk: Desk, wanted: string[][]): Promise<void> {
  const before = made.issue
  made.issue = here.issue
  try {
    expect(await storedAs(desk, (order) => same(order, wanted))).toEqual(wanted)
  } finally {
    made.issue = before
  }
}

/** Rows as they are shown, top to bottom. */
const shown = (desk: Desk): Promise<string[]> =>
  desk.page.$$eval('[data-row^="article:"]', (rows) =>
    rows.map((row) => (row.getAttribute('data-row') ?? '').replace('article:', '')),
  )

async function shows(desk: Desk, wanted: string[]): Promise<void> {
  await desk.page.waitForFunction(
    (ids: string) =>
      [...document.querySelectorAll('[data-row^="article:"]')]
        .map((row) => (row.getAttribute('data-row') ?? '').replace('article:', ''))
        .join() === ids,
    {},
    wanted.join(),
  )
}

async function pressOn(desk: Desk, row: string, ...keys: string[]): Promise<void> {
  await desk.page.focus(row)
  for (const key of keys) await desk.page.keyboard.press(key as 'Space')
}

function nextIssue(step: Step, people: People): void {
  step('the next issue is made from the dashboard, with its dates in place, and opens', async () => {
    const { one } = people()
    await one.go('')
    await one.press('다음 호 만들기', '.dashboard__beside')
    const option = await one.page.waitForSelector('.next-issue option ::-p-text(산업기술 동향워치)')
    const wanted = await option?.evaluate((element) => (element as HTMLOptionElement).value)
    await one.page.select('.next-issue select', wanted ?? '')
    await one.reads('.next-issue__plan', '산업기술 동향워치 2026년 22호')
    await one.click('.dialog .desk__button--main')
    await one.page.waitForFunction(() => /\/issues\/[0-9a-f]{24}/.test(location.pathname))
    here.issue = new URL(one.page.url()).pathname.split('/').at(-1) ?? ''
    await one.reads('.entry--section', '정책 동향 0편')
    const { body } = await one.ask(`/issues/${here.issue}?depth=0`)
    expect(body).toMatchObject({ year: 2026, number: 22, deadline: expect.any(String), publishAt: expect.any(String) })
  })

  step('nobody makes it twice', async () => {
    const { two } = people()
    const { body } = await two.ask(`/issues/${here.issue}?depth=0`)
    const again = { publication: body.publication, year: 2026, number: 22, keep: [] }
    expect(await two.ask('/issues/next', { method: 'POST', body: again })).toEqual({
      status: 200,
      body: { id: here.issue, isNew: false },
    })
  })
}

function alone(step: Step, people: People): void {
  step('articles come in; a list of three, moved by drag and drop', async () => {
    const { one } = people()
    for (const title of ['하나', '둘', '셋']) {
      const { body } = await one.ask('/articles', { method: 'POST', body: { title, state: 'writing' } })
      here.articles.push(String((body.doc as { id: string }).id))
    }
    const { body } = await one.ask(`/issues/${here.issue}/compose`)
    const from = body.order as { id: string; articles: string[] }[]
    const to = from.map((section, index) => (index === 0 ? { ...section, articles: here.articles } : section))
    expect((await one.ask(`/issues/${here.issue}/order`, { method: 'POST', body: { from, to } })).status).toBe(200)
    await open(one)
    await shows(one, here.articles)
    const [a, b, c] = here.articles as [string, string, string]
    // The browser without a window moves a mouse, but begins no dragging: its events are given by hand.
    const drag = (on: string, kind: string) =>
      one.page.evaluate(
        (at, type) => {
          const held = (globalThis as unknown as { held?: DataTransfer }).held ?? new DataTransfer()
          Object.assign(globalThis, { held })
          const init = { bubbles: true, cancelable: true, dataTransfer: held }
          document.querySelector(at)?.dispatchEvent(new DragEvent(type, init))
        },
        on,
        kind,
      )
    await drag(`${rowOf(c)} .entry__handle`, 'dragstart')
    await drag(rowOf(a), 'dragover')
    await one.page.waitForSelector(`${rowOf(a)}.entry--over`)
    await drag(rowOf(a), 'drop')
    await isStored(one, [[c, a, b], [], []])
    await one.reads(status, '이슈포커스 3편 가운데 1번째로 옮겼습니다.')
  })

  step('Ctrl Z takes it back; an article that is taken out is offered back', async () => {
    const { one } = people()
    const [a, b, c] = here.articles as [string, string, string]
    await one.page.focus(rowOf(a))
    await one.page.keyboard.down('Control')
    await one.page.keyboard.press('z')
    await one.page.keyboard.up('Control')
    await isStored(one, [[a, b, c], [], []])
    await pressOn(one, rowOf(b), 'Delete')
    await isStored(one, [[a, c], [], []])
    await one.reads(status, '기사를 이 호에서 뺐습니다.')
    await one.press('되돌리기', status)
    await isStored(one, [[a, b, c], [], []])
    expect((await one.ask(`/articles/${b}?depth=0`)).body.title).toBe('둘')
  })

  step('a summary is written in its row, through composition; Esc gives up', async () => {
    const { one } = people()
    const [a] = here.articles as [string]
    const field = `${rowOf(a)} textarea`
    await pressOn(one, rowOf(a), 'F2')
    await one.page.waitForSelector(field)
    await compose(one.page, '목록을 합칩니다')
    await one.reads('.entry__below', '8자 · 요약표에서 1줄')
    await one.page.keyboard.press('Enter')
    await one.reads(`${rowOf(a)} .entry__sentence`, '- 목록을 합칩니다')
    const { body } = await one.ask(`/articles/${a}?depth=0`)
    expect(body.summary).toMatchObject([{ sentence: '목록을 합칩니다' }])
    await one.page.waitForFunction((at: string) => document.activeElement?.matches(at), {}, rowOf(a))
    await one.page.keyboard.press('F2')
    await one.page.waitForSelector(field)
    await compose(one.page, '버릴 말')
    await one.page.keyboard.press('Escape')
    await one.page.waitForSelector(field, { hidden: true })
    expect(await one.texts(`${rowOf(a)} .entry__sentence`)).toEqual(['- 목록을 합칩니다'])
  })

  step('a section is added, named, moved and taken out; ? lists the keys', async () => {
    const { one } = people()
    await one.press('+ 분야')
    await one.page.waitForSelector('.entry--section textarea')
    await compose(one.page, '현장')
    await one.page.keyboard.press('Enter')
    await one.reads('.entry--section', '현장 0편')
    const row = await one.page.$$eval('.entry--section', (rows) => rows.at(-1)?.getAttribute('data-row') ?? '')
    await pressOn(one, `[data-row="${row}"]`, 'Space', 'ArrowUp', 'Enter')
    await one.page.waitForFunction(() =>
      [...document.querySelectorAll('.entry--section')].at(-2)?.textContent?.includes('현장'),
    )
    // Clicked by hand: a line that comes into the bar above moves the list a moment after a change.
    await one.page.$eval('[role="rowgroup"][aria-label="현장"] .entry--empty button:last-child', (button) =>
      (button as HTMLButtonElement).click(),
    )
    await one.page.waitForFunction(() => !document.querySelector('[role="rowgroup"][aria-label="현장"]'))
    await one.page.focus(rowOf(here.articles[0] ?? ''))
    await one.page.keyboard.down('Shift')
    await one.page.keyboard.press('Slash')
    await one.page.keyboard.up('Shift')
    await one.reads('.dialog', '전체 단축키')
    await one.press('닫기', '.dialog')
    await one.page.waitForSelector('.dialog', { hidden: true })
  })
}

function together(step: Step, people: People): void {
  step('what one moves slides into place for the other, with an initial', async () => {
    const { one, two } = people()
    const [a, b, c] = here.articles as [string, string, string]
    await open(two)
    await shows(two, [a, b, c])
    await pressOn(one, rowOf(c), 'Space', 'ArrowUp', 'ArrowUp', 'Enter')
    await shows(two, [c, a, b])
    await two.reads(`${rowOf(c)} .entry__by`, '한')
    expect(await two.page.$$('.entry__by')).toHaveLength(1)
  })

  step('the form of the one leaves the order of the other as it is', async () => {
    const { one, two } = people()
    const [a, b, c] = here.articles as [string, string, string]
    await two.click('.facts-fold h2 button')
    await two.write('#field-lead', '두 사람이 함께 엮습니다.')
    await pressOn(one, rowOf(c), 'Space', 'ArrowDown', 'Enter')
    await isStored(one, [[a, c, b], [], []])
    await two.save()
    await isStored(one, [[a, c, b], [], []])
    expect((await one.ask(`/issues/${here.issue}?depth=0`)).body.lead).toBe('두 사람이 함께 엮습니다.')
  })

  step('a move that is based on an old order is refused, with both orders', async () => {
    const { one, two } = people()
    const [a, b, c] = here.articles as [string, string, string]
    await shows(two, [a, c, b])
    await pressOn(two, rowOf(b), 'Space', 'ArrowUp')
    await pressOn(one, rowOf(c), 'Space', 'ArrowUp', 'Enter')
    await isStored(one, [[c, a, b], [], []])
    await two.page.keyboard.press('Enter')
    await two.reads('.dialog', '그사이 차례가 바뀌었습니다')
    expect(await two.texts('.conflict section:first-child li')).toEqual(['셋', '하나', '둘'])
    expect(await two.texts('.conflict section:last-child li')).toEqual(['하나', '둘', '셋'])
    await two.press('저장된 차례에서 계속하기')
    await shows(two, [c, a, b])
    await isStored(one, [[c, a, b], [], []])
    expect(await shown(one)).toEqual([c, a, b])
  })

  step('two summaries never overwrite each other', async () => {
    const { one, two } = people()
    const [a] = here.articles as [string]
    await pressOn(two, rowOf(a), 'F2')
    await two.page.waitForSelector(`${rowOf(a)} textarea`)
    await pressOn(one, rowOf(a), 'F2')
    await one.page.waitForSelector(`${rowOf(a)} textarea`)
    await compose(one.page, ' 먼저')
    await one.page.keyboard.press('Enter')
    await one.reads(`${rowOf(a)} .entry__sentence`, '- 목록을 합칩니다 먼저')
    await compose(two.page, ' 나중')
    await two.page.keyboard.press('Enter')
    await two.reads(`${rowOf(a)} [role="alert"]`, '나란히 보고 합친 다음')
    await two.reads(`${rowOf(a)} .entry__sentence`, '- 목록을 합칩니다 먼저')
    const { body } = await one.ask(`/articles/${a}?depth=0`)
    expect(body.summary).toMatchObject([{ sentence: '목록을 합칩니다 먼저' }])
    await two.page.keyboard.press('Escape')
  })
}

/** Registers the tests of composing. */
export function composeTests(at: At): void {
  describe('composing an issue', () => {
    let one: Desk
    let two: Desk
    beforeAll(async () => {
      const { browser, product } = at()
      one = await Desk.open(browser, product.url)
      two = await Desk.open(browser, product.url)
      await one.logIn('admin@example.org', product.login.password)
      await two.logIn('editor@example.org', product.login.password)
    }, 60_000)
    afterAll(() => Promise.all([one.page.close(), two.page.close()]))
    const people = () => ({ one, two })
    const step = journey(() => two)
    nextIssue(step, people)
    alone(step, people)
    together(step, people)
    step('no page complained on its console', async () => {
      expect([...one.complaints, ...two.complaints].filter((line) => !line.includes('409'))).toEqual([])
    })
  })
}
