/** The pages beside the form, in the real browser: they follow what is typed, and nothing else moves. */
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { Desk } from '../support/desk.ts'
import { compose } from '../support/hangul.ts'
import { type At, journey } from './house.ts'

const article = '고배출 산업 여섯 곳의 탈탄소화 이행 점검'
const body = '.document-fields__main .ContentEditable__root'
const third = `${body} > p:nth-of-type(3)`

/** When the pages on the screen were set. */
const drawnAt = (desk: Desk): Promise<string> =>
  desk.page.$eval('.sheets', (sheets) => (sheets as HTMLElement).dataset.drawn ?? '')

/** Waits until pages that are newer than these stand on the screen, and no others are on their way. */
async function newerThan(desk: Desk, before: string): Promise<void> {
  const isNewer = (old: string) => {
    const sheets = document.querySelector<HTMLElement>('.sheets[aria-busy="false"]')
    return (sheets?.dataset.drawn ?? '') > old && document.querySelector('.fit__age')?.textContent !== '조판 중'
  }
  await desk.page.waitForFunction(isNewer, {}, before)
}

const scrolled = (desk: Desk): Promise<number> => desk.page.evaluate(() => window.scrollY)

const sheetsIn = (desk: Desk): Promise<number> => desk.page.$$eval('.sheet', (sheets) => sheets.length)

/** Registers the tests of the pages beside the form. */
export function previewTests(at: At): void {
  describe('the pages beside the form', () => {
    let desk: Desk
    beforeAll(async () => {
      desk = await Desk.open(at().browser, at().product.url)
      await desk.logIn(at().product.login.email, at().product.login.password)
    })
    afterAll(() => desk.page.close())
    const step = journey(() => desk)

    step('show the article on its page of the issue, without scrolling the form', async () => {
      const { body: found } = await desk.ask(`/articles?where[title][equals]=${encodeURIComponent(article)}&depth=0`)
      const [{ id } = { id: '' }] = found.docs as { id: string }[]
      await desk.go(`/collections/articles/${id}`)
      await desk.reads('.fit', '2쪽 한 쪽에 들어맞음')
      await desk.page.waitForSelector('.sheets[aria-busy="false"] .sheet canvas')
      expect(await sheetsIn(desk)).toBe(1)
      expect(await desk.texts('.rail__head h2')).toEqual(['문제 0'])
      expect(await scrolled(desk)).toBe(0)
    })

    step('follow what is typed, the caret and the form staying where they are', async () => {
      await desk.click(third)
      await desk.page.keyboard.press('End')
      const [before, at0] = [await drawnAt(desk), await scrolled(desk)]
      await compose(desk.page, ' 새로운 말**')
      await newerThan(desk, before)
      await desk.reads('.rail__list', '본문의 *에 맞는 주가 없습니다.')
      expect(await scrolled(desk)).toBe(at0)
      const drawn = await drawnAt(desk)
      await compose(desk.page, ' 이어서')
      await newerThan(desk, drawn)
      expect((await desk.texts(third))[0]).toMatch(/새로운 말\*\* 이어서$/)
      expect(await desk.texts('.sheet__block[aria-current="true"]')).toHaveLength(1)
    })

    step('lead from a problem to its place by F8, and from a place on the page to the text', async () => {
      await desk.click('#field-title')
      await desk.page.keyboard.press('F8')
      await desk.page.waitForFunction(
        (at: string) => document.querySelector(at)?.contains(document.getSelection()?.anchorNode ?? null),
        {},
        third,
      )
      await desk.page.click('.sheet__block[data-block="0"]')
      const first = `${body} > p:nth-of-type(1)`
      await desk.page.waitForFunction(
        (at: string) => document.querySelector(at)?.contains(document.getSelection()?.anchorNode ?? null),
        {},
        first,
      )
    })

    step('show the whole issue, with the article’s page in view', async () => {
      const before = await drawnAt(desk)
      await desk.page.select('.preview__head select', 'issue')
      await newerThan(desk, before)
      expect(await sheetsIn(desk)).toBe(12)
      const seen = await desk.page.$eval('.sheets', (room) => {
        const top = room.getBoundingClientRect().top
        return [...room.children].findIndex((sheet) => sheet.getBoundingClientRect().bottom > top + 50)
      })
      expect(seen).toBe(3)
      await desk.page.select('.preview__head select', 'article')
    })

    step('show web page, mail and text made of what was typed', async () => {
      for (const [tab, name] of [
        ['웹', '웹'],
        ['메일 640', '메일 640'],
        ['서식 뺀 메일', '서식 뺀 메일'],
      ] as const) {
        await desk.press(tab, '.preview__tabs')
        const frame = await desk.page.waitForSelector(`iframe.screen__frame[title="${name}"]`)
        expect(await frame?.evaluate((element) => element.getAttribute('sandbox'))).toBe('allow-same-origin')
        const inside = await frame?.contentFrame()
        await inside?.waitForFunction((title: string) => document.body.textContent?.includes(title), {}, article)
      }
      await desk.press('텍스트', '.preview__tabs')
      await desk.reads('.screen__text', article)
      await desk.press('지난 발행본과 비교')
      await desk.reads('.changes ins', '새로운 말**')
    })

    step('say so when the press can’t be reached, and come back by themselves', async () => {
      await desk.press('지면', '.preview__tabs')
      await desk.page.waitForSelector('.sheets[aria-busy="false"] .sheet canvas')
      const pid = at().product.pidOf('preview.ts')
      expect(pid).toBeDefined()
      const before = await drawnAt(desk)
      process.kill(pid ?? 0, 'SIGKILL')
      await desk.click(third)
      await desk.page.keyboard.press('End')
      await compose(desk.page, '.')
      // It is started again within a second: either the failure is seen, or pages that come after it.
      await desk.page.waitForFunction(
        (old: string) => {
          const retry = [...document.querySelectorAll<HTMLButtonElement>('.fit .preview__link')].find(
            (button) => button.textContent === '다시',
          )
          retry?.click()
          return (document.querySelector<HTMLElement>('.sheets')?.dataset.drawn ?? '') > old
        },
        { polling: 500 },
        before,
      )
      expect(await desk.texts('.fit')).not.toContain('조판하지 못했습니다.')
    })
  })
}
