/** Keys and an input method in the body editor. */
import { expect } from 'vitest'
import type { Desk } from '../support/desk.ts'
import { compose, composeThen } from '../support/hangul.ts'
import { begin, bodyReads, move, shift, storedBody } from './body-keys.ts'
import type { Step } from './house.ts'

/** Registers the steps of typing. */
export function typing(step: Step, desk: () => Desk): void {
  const keys = () => desk().page.keyboard
  let id = ''

  step('a syllable in the making is whole before Tab, Enter, a sign and Backspace', async () => {
    id = await begin(desk(), '손가락이 바라는 것')
    await compose(desk().page, '첫째 줄')
    await keys().press('Enter')
    await keys().press('Tab')
    await composeThen(desk().page, '둘째', 'Tab', () => keys().press('Tab'))
    await composeThen(desk().page, '줄', 'Enter', () => keys().press('Enter'))
    await compose(desk().page, '셋')
    await bodyReads(desk(), ['1단 첫째 줄', '3단 둘째줄', '3단 셋'])
    await move(desk(), 'Home')
    await keys().press('Backspace')
    await bodyReads(desk(), ['1단 첫째 줄', '3단 둘째줄', '2단 셋'])
  })

  step('Enter on an empty deeper line goes one step up; several lines shift together', async () => {
    await move(desk(), 'End')
    await keys().press('Enter')
    await keys().press('Enter')
    await compose(desk().page, '넷')
    await bodyReads(desk(), ['1단 첫째 줄', '3단 둘째줄', '2단 셋', '1단 넷'])
    await shift(desk(), 'ArrowUp')
    await keys().press('Tab')
    await bodyReads(desk(), ['1단 첫째 줄', '3단 둘째줄', '3단 셋', '2단 넷'])
    await shift(desk(), 'Tab')
    await bodyReads(desk(), ['1단 첫째 줄', '3단 둘째줄', '2단 셋', '1단 넷'])
    await move(desk(), 'ArrowDown')
    await move(desk(), 'End')
  })

  step('signs at a line’s head, (1), and brackets around what is selected', async () => {
    await keys().press('Enter')
    await keys().type('- ')
    await compose(desk().page, '갈래는 ')
    await keys().type('(1)')
    await compose(desk().page, ' 산업법')
    for (let count = 0; count < 3; count++) await shift(desk(), 'ArrowLeft')
    await desk().click('.rich-text-lexical .toolbar-popup__button-brackets')
    await move(desk(), 'End')
    await desk().click('.rich-text-lexical .toolbar-popup__button-circled')
    await bodyReads(desk(), ['1단 첫째 줄', '3단 둘째줄', '2단 셋', '1단 넷', '2단 갈래는 ① 「산업법」②'])
    const pressed = await desk().page.$$eval('.rich-text-lexical [aria-pressed="true"]', (found) =>
      found.map((button) => button.textContent),
    )
    expect(pressed).toEqual(['2단'])
  })

  step('a word with a sign gets its note by one button; what is typed before a sign stays whole', async () => {
    await keys().press('Enter')
    await composeThen(desk().page, '철강', 'Digit8', () => keys().type('*'))
    await desk().reads('.rich-text-lexical .term-status', '철강*에 달린 주가 없습니다.')
    await desk().press('주 쓰기', '.rich-text-lexical')
    await compose(desk().page, '쇠를 만드는 일')
    await desk().reads('.rich-text-lexical .term-status', '본문의 낱말로 가기')
    await desk().press('본문의 낱말로 가기', '.rich-text-lexical')
    await desk().reads('.rich-text-lexical .term-status', '쇠를 만드는 일')
    await bodyReads(desk(), [
      '1단 첫째 줄',
      '3단 둘째줄',
      '2단 셋',
      '1단 넷',
      '2단 갈래는 ① 「산업법」②',
      '2단 철강*',
      '* 쇠를 만드는 일',
    ])
    const underlined = await desk().page.evaluate(() =>
      [...(CSS.highlights.get('term') ?? [])].map((range) => (range as Range).toString()),
    )
    expect(underlined).toEqual(['철강*'])
  })

  step('Ctrl and a click on a word with a sign go to its note', async () => {
    await keys().down('Control')
    await desk().click('.rich-text-lexical .ContentEditable__root > p:nth-child(6) span')
    await keys().up('Control')
    await desk().reads('.rich-text-lexical .term-status', '본문의 낱말로 가기')
    await desk().press('본문의 낱말로 가기', '.rich-text-lexical')
    await desk().reads('.rich-text-lexical .term-status', '쇠를 만드는 일')
  })

  const save = async () => {
    await keys().down('Control')
    await keys().press('s')
    await keys().up('Control')
  }

  step('the last syllable is stored when the save key comes before it is committed', async () => {
    await move(desk(), 'End')
    await desk().saved(() => composeThen(desk().page, '끝', 'KeyS', save))
    expect(await storedBody(desk(), id)).toEqual([
      '1단 첫째 줄',
      '3단 둘째줄',
      '2단 셋',
      '1단 넷',
      '2단 갈래는 ① 「산업법」②',
      '2단 철강*끝',
      '* 쇠를 만드는 일',
    ])
  })

  step('a save key that is struck twice saves once', async () => {
    const saves: string[] = []
    const note = (request: { method(): string; url(): string }) => {
      if (request.method() === 'PATCH') saves.push(request.url())
    }
    desk().page.on('request', note)
    await desk().saved(async () => {
      await compose(desk().page, '맺음')
      await save()
      await save()
    })
    expect((await storedBody(desk(), id)).at(-2)).toBe('2단 철강*끝맺음')
    await desk().page.waitForSelector('#action-save:disabled')
    desk().page.off('request', note)
    expect(saves).toHaveLength(1)
  })
}
