/**
 * One issue, all the way: what came out of a manuscript (the import desk's journey) is put in order, written on, looked at,
 * reviewed, approved by a link, published and corrected.
 */
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { Desk } from '../support/desk.ts'
import { compose } from '../support/hangul.ts'
import { manuscriptTitles } from '../support/manuscripts.ts'
import { answer, publishByKeyboard, tabTo } from './approval.ts'
import { type At, journey, made, type Step } from './house.ts'

const tab = (name: string): string => `/collections/issues/${made.imported}/${name}`
const web = '/kiat-watch/2026-31'
const added = '관측망은 내년에 먼바다로 넓힐 예정'
const body = '.document-fields__main .ContentEditable__root'
const said = '.compose__said'

const titles = (desk: Desk): Promise<string[]> => desk.texts('.entry__title')

function composing(step: Step, desk: () => Desk): void {
  step('its articles are put in another order by the keyboard', async () => {
    await desk().go(`/collections/issues/${made.imported}`)
    await desk().reads('.entry__title', manuscriptTitles[2][1])
    const rows = await desk().page.$$('[data-row^="article:"]')
    expect(rows).toHaveLength(4)
    await rows[1]?.focus()
    await desk().page.keyboard.press('Space')
    await desk().reads(said, '집었습니다')
    await desk().page.keyboard.press('ArrowDown')
    await desk().page.keyboard.press('Enter')
    await desk().page.waitForFunction(
      (wanted: string) => document.querySelectorAll('.entry__title')[1]?.textContent?.includes(wanted),
      {},
      manuscriptTitles[2][1],
    )
    expect((await titles(desk()))[2]).toContain(manuscriptTitles[1][1])
  })
}

interface Stored {
  id: string
  body: { root: { children: { fields?: { blockType?: string } }[] } }
}

/** The article with this title, as it is stored. */
async function article(desk: Desk, title: string): Promise<Stored> {
  const { docs } = (await desk.ask(`/articles?where[title][equals]=${encodeURIComponent(title)}&depth=0`)).body
  return (docs as Stored[])[0] as Stored
}

function mending(step: Step, desk: () => Desk): void {
  step('what the checks ask for is mended: summaries in place, a reference, a picture that says nothing', async () => {
    for (const [, title] of manuscriptTitles) {
      const { id } = await article(desk(), title)
      const row = `[data-row="article:${id}"]`
      await desk().page.focus(row)
      await desk().page.keyboard.press('F2')
      await desk().page.waitForSelector(`${row} textarea`)
      await compose(desk().page, '첫해 운영 결과를 정리함')
      await desk().page.keyboard.press('Enter')
      await desk().reads(`${row} .entry__sentence`, '첫해 운영 결과를 정리함')
    }
    const third = await article(desk(), manuscriptTitles[2][1])
    const references = [{ organisation: '들녘연구원', title: '공동 시험장 운영 보고', date: '2026-09-21' }]
    const referred = await desk().ask(`/articles/${third.id}`, { method: 'PATCH', body: { references } })
    expect(referred.status).toBe(200)
    const second = await article(desk(), manuscriptTitles[1][1])
    const children = second.body.root.children.filter(({ fields }) => fields?.blockType !== 'figure')
    const body = { body: { root: { ...second.body.root, children } } }
    expect((await desk().ask(`/articles/${second.id}`, { method: 'PATCH', body })).status).toBe(200)
  })
}

function writing(step: Step, desk: () => Desk): void {
  step('an article is written on in Hangul, and its page follows', async () => {
    const { id } = await article(desk(), manuscriptTitles[0][1])
    await desk().go(`/collections/articles/${id}`)
    await desk().page.waitForSelector('.sheets[aria-busy="false"] .sheet canvas')
    await desk().click(`${body} > p:nth-of-type(1)`)
    await desk().page.keyboard.press('End')
    await desk().page.keyboard.press('Enter')
    await compose(desk().page, added)
    await desk().answered()
    await desk().saved(async () => {
      await desk().page.keyboard.down('Control')
      await desk().page.keyboard.press('KeyS')
      await desk().page.keyboard.up('Control')
    })
    expect(JSON.stringify((await desk().ask(`/articles/${id}?depth=0`)).body.body)).toContain(added)
  })

  step('the whole issue is looked at before anybody is asked', async () => {
    await desk().go(tab('preview'))
    await desk().page.waitForSelector('.sheets[aria-busy="false"] .sheet canvas')
    expect((await desk().page.$$('.sheet')).length).toBeGreaterThanOrEqual(5)
  })
}

/** Asks for a review and waits until the edition waits for its approver. */
async function review(desk: Desk): Promise<void> {
  const { problems } = (await desk.ask(`/issues/${made.imported}/problems`)).body
  expect((problems as { severity: string; message: string }[]).filter(({ severity }) => severity === 'error')).toEqual(
    [],
  )
  const asked = await desk.ask(`/issues/${made.imported}/request-review`, { method: 'POST', body: {} })
  expect(asked).toMatchObject({ status: 200 })
  await desk.go(tab('approval'))
  await desk.page.waitForSelector('.issue-bar .desk__button--main[aria-disabled="false"]', { timeout: 90_000 })
}

function approving(step: Step, desk: () => Desk, at: At): void {
  step('it is approved by a link', async () => {
    await review(desk())
    await tabTo(desk().page, '링크로 승인 받기')
    await desk().page.keyboard.press('Enter')
    await desk().shown('.dialog')
    await desk().page.keyboard.type('Reader')
    await desk().page.keyboard.press('Tab')
    await desk().page.keyboard.type('board@example.org')
    await tabTo(desk().page, '보내기')
    await desk().page.keyboard.press('Enter')
    await desk().reads('.desk__good', '한 번만 쓸 수 있는 주소를 보냈습니다.')
    const mail = (await at().product.mails()).find(({ envelope }) => envelope.to.includes('board@example.org'))
    const { text = '' } = await PostalMime.parse(await at().product.rawMail(mail?.id ?? ''))
    const visitor = await (await at().browser.createBrowserContext()).newPage()
    await visitor.goto(/http\S+\/approve\/\S+/.exec(text)?.[0] ?? '')
    await tabTo(visitor, '승인')
    await Promise.all([visitor.waitForNavigation(), visitor.keyboard.press('Enter')])
    expect(await visitor.$eval('h1', (heading) => heading.textContent)).toBe('승인했습니다')
    await visitor.browserContext().close()
    await desk().reads('.issue-bar .state', '승인', 15_000)
  })

  step('it is published, and readers find what was written', async () => {
    await publishByKeyboard(desk(), tab('publish'))
    const page = await (await fetch(`${at().product.url}${web}`)).text()
    expect(page).toContain(added)
    for (const [, title] of manuscriptTitles) expect(page).toContain(title)
  })

  step('it is corrected, and readers are told', async () => {
    const corrections = [{ date: '2026-11-20T12:00:00.000Z', text: '첫 기사의 글을 바로잡았습니다.' }]
    const saved = await desk().ask(`/issues/${made.imported}`, { method: 'PATCH', body: { corrections } })
    expect(saved.status).toBe(200)
    await review(desk())
    await tabTo(desk().page, '승인')
    await desk().page.keyboard.press('Enter')
    await answer(desk(), '승인')
    await desk().reads('.desk__good', '승인했습니다.')
    await publishByKeyboard(desk(), tab('publish'))
    const [now, first] = await Promise.all(
      [web, `${web}/editions/1`].map(async (path) => (await fetch(`${at().product.url}${path}`)).text()),
    )
    expect(now).toContain('첫 기사의 글을 바로잡았습니다.')
    expect(first).toContain('바로잡은 판')
    expect(first).not.toContain('첫 기사의 글을 바로잡았습니다.')
  })
}

/** Registers the journey of one issue; it comes after the import desk's. */
export function wholeWayTests(at: At): void {
  describe('one issue all the way', () => {
    let desk: Desk
    beforeAll(async () => {
      desk = await Desk.open(at().browser, at().product.url)
      await desk.logIn(at().product.login.email, at().product.login.password)
    })
    afterAll(() => desk.page.close())
    const step = journey(() => desk)
    composing(step, () => desk)
    mending(step, () => desk)
    writing(step, () => desk)
    approving(step, () => desk, at)
  })
}
