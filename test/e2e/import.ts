/** The import desk by the keyboard: a file of a word processor goes in, is read, answered, and stands in an issue. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { Desk } from '../support/desk.ts'
import { writeHwpx } from '../support/files/hwpx.ts'
import { manuscriptBlocks, manuscriptName, manuscriptTitles } from '../support/manuscripts.ts'
import { type At, journey, made, type Step } from './house.ts'

/** Presses a key until the focus is on what has these words. */
async function tabTo(desk: Desk, words: string): Promise<void> {
  for (let press = 0; press < 60; press++) {
    const here = await desk.page.evaluate(() => document.activeElement?.textContent ?? '')
    if (here === words) return
    await desk.page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to “${words}”`)
}

/** Waits until the focus is inside of a piece by its number. */
const focusIn = (desk: Desk, number: number): Promise<unknown> =>
  desk.page.waitForFunction(
    (name: string) => document.activeElement?.closest('[data-piece]')?.getAttribute('aria-label') === name,
    {},
    `확인할 곳 ${number}`,
  )

const countOf = async (desk: Desk, collection: string): Promise<unknown> =>
  (await desk.ask(`/${collection}?limit=1&depth=0`)).body.totalDocs

async function upload(desk: Desk, path: string): Promise<void> {
  await desk.go('/import')
  const field = (await desk.page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>
  await field.uploadFile(path)
}

function reading(step: Step, desk: () => Desk, file: () => string): void {
  let before: unknown

  step('a file is taken in from the page that the navigation leads to, and nothing goes into an issue', async () => {
    before = [await countOf(desk(), 'articles'), await countOf(desk(), 'issues')]
    await desk().go('')
    await desk().page.waitForSelector('.import-nav[href$="/admin/import"]')
    await upload(desk(), file())
    await desk().page.waitForFunction(() => /\/import\/[0-9a-f]{24}$/.test(location.pathname))
    made.manuscript = new URL(desk().page.url()).pathname.split('/').at(-1) ?? ''
    await desk().reads('.import-balance', '빠진 글자 0')
    expect([await countOf(desk(), 'articles'), await countOf(desk(), 'issues')]).toEqual(before)
  })

  step('the letters add up, and what was left out can be read', async () => {
    const [words = ''] = await desk().texts('.import-balance')
    const [total, moved, dropped, left] = (words.match(/\d[\d,]*/g) ?? []).map((one) => Number(one.replace(',', '')))
    expect((moved ?? 0) + (dropped ?? 0) + (left ?? 0)).toBe(total)
    await desk().press('보기 쪽 장식이라 제외한 줄')
    expect(await desk().texts('dialog li')).toEqual([
      expect.stringContaining('❚ 1'),
      expect.stringContaining('❚ 2'),
      expect.stringContaining('❚ 3'),
    ])
    await desk().page.keyboard.press('Escape')
    expect(await desk().texts('.import-line del')).toHaveLength(3)
    expect(await desk().texts('.import-bar')).toEqual([expect.stringContaining('기사 4 · 표 2 · 참고 줄 3')])
  })
}

function answering(step: Step, desk: () => Desk): void {
  step('Y confirms what was repaired, and leads to the next place', async () => {
    const { keyboard } = desk().page
    await keyboard.press('KeyY')
    expect(await desk().texts('.import-bar__open')).toEqual(['확인할 곳 3'])
    await keyboard.press('F8')
    await focusIn(desk(), 1)
    expect(await desk().texts('[data-line="20"] mark')).toEqual([
      expect.stringContaining('Œ'),
      expect.stringContaining('\ufffd'),
      expect.stringContaining('Ž'),
    ])
    await keyboard.press('KeyY')
    await focusIn(desk(), 2)
  })

  step('T opens the table editor; cells are typed, not guessed', async () => {
    const { keyboard } = desk().page
    await keyboard.press('KeyT')
    await desk().page.waitForSelector('dialog textarea:focus')
    expect(await desk().page.$eval('dialog textarea', (field) => (field as HTMLTextAreaElement).value)).toContain(
      '저온 전해질 정점 2~5년 데이터 결합 품질',
    )
    await keyboard.down('Control')
    await keyboard.press('KeyA')
    await keyboard.up('Control')
    await keyboard.type('기술 | 단계\n저온 전해질 | 정점\n고체 전해질')
    await desk().reads('dialog [role="status"]', '3번째 줄은 칸이 1개인데 첫 줄은 2개입니다.')
    await keyboard.type(' | 정점')
    await desk().page.waitForFunction(() => document.querySelector('dialog [role="status"]')?.textContent === '')
    await tabTo(desk(), '표로 넣기')
    await keyboard.press('Enter')
    await desk().reads('.import-article--open td', '고체 전해질')
  })

  step('Ctrl Enter puts the article in that is open, once', async () => {
    const { keyboard } = desk().page
    await desk().page.waitForFunction(() => document.activeElement?.hasAttribute('data-put'))
    await keyboard.down('Control')
    await Promise.all([keyboard.press('Enter'), keyboard.press('Enter')])
    await keyboard.up('Control')
    await desk().reads('.import-done', '기사 1편을 넣었습니다.')
    await desk().reads('.import-article--open', '넣음')
    expect((await desk().ask(`/articles?where[title][equals]=${manuscriptTitles[1][1]}`)).body.totalDocs).toBe(1)
  })

  step('L puts off what is missing; then all the others go in', async () => {
    const { keyboard } = desk().page
    await keyboard.press('F8')
    await focusIn(desk(), 3)
    await keyboard.press('KeyL')
    await desk().page.waitForSelector('.import-bar .desk__button--main[aria-disabled="false"]')
    await desk().press('3편 모두 넣기')
    await desk().reads('.import-done', '기사 3편을 넣었습니다.')
  })

  step('the issue has them in its sections, in the order of the manuscript', async () => {
    await desk().click('.import-done a')
    await desk().reads('.entry__title', manuscriptTitles[3][1])
    expect(await desk().texts('.entry__title')).toEqual(
      manuscriptTitles.map(([, title]) => expect.stringContaining(title)),
    )
    expect(await desk().texts('h1')).toContain('산업기술 동향워치 2026년 31호')
    made.imported = /issues\/([0-9a-f]{24})/.exec(desk().page.url())?.[1] ?? ''
    // What was put off is a warning, and stands behind the errors.
    await desk().click('.compose__problems > p .desk__link')
    await desk().reads('.problem', '참고 자료 줄이 없습니다.')
    await desk().page.waitForSelector('.import-button[href*="/admin/import?issue="]')
  })
}

function again(step: Step, desk: () => Desk, file: () => string): void {
  step('the same file is known, and compared it has no change', async () => {
    await upload(desk(), file())
    await desk().reads('.import-known', '이미 넣은 원고입니다 (')
    await desk().press('바뀐 것만 보기')
    await desk().reads('.import-pane', '바뀐 기사가 없습니다.')
  })

  step('a file that can not be read says why', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'bulletin-import-')), '원고.hwpx')
    writeFileSync(path, 'PK\u0003\u0004 and nothing behind it')
    await upload(desk(), path)
    await desk().reads('[role="alert"]', '읽지 못했습니다')
    await desk().press('다시 읽기')
    await desk().reads('[role="alert"]', '읽지 못했습니다')
  })
}

/** Registers the journey of a manuscript. */
export function importTests(at: At): void {
  describe('the import desk', () => {
    let desk: Desk
    let file = ''
    beforeAll(async () => {
      file = join(mkdtempSync(join(tmpdir(), 'bulletin-import-')), manuscriptName)
      writeFileSync(file, await writeHwpx(manuscriptBlocks))
      desk = await Desk.open(at().browser, at().product.url)
      await desk.logIn(at().product.login.email, at().product.login.password)
    })
    afterAll(() => desk.page.close())

    const step = journey(() => desk)
    describe('reading', () =>
      reading(
        step,
        () => desk,
        () => file,
      ))
    describe('answering', () => answering(step, () => desk))
    describe('once more', () =>
      again(
        step,
        () => desk,
        () => file,
      ))
  })
}
