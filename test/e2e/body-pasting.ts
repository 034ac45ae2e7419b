/** Pastes of every origin into the body editor. */
import { expect } from 'vitest'
import { clipboardFixture } from '../support/clipboard.ts'
import type { Desk } from '../support/desk.ts'
import { compose, composeThen } from '../support/hangul.ts'
import { paste } from '../support/paste.ts'
import { begin, bodyReads, move, settled, status, storedBody } from './body-keys.ts'
import type { Step } from './house.ts'

/** Registers the steps of pasting. */
export function pasting(step: Step, desk: () => Desk): void {
  let id = ''

  step('Hangul’s outline and table come with their structure; one button takes all of it back', async () => {
    id = await begin(desk(), '붙여 넣은 것')
    expect(await paste(desk().page, { html: clipboardFixture('hancom.html'), text: '' })).toBe(true)
    await desk().reads(status, '표 1개, 문단 3개, 주 2개를 붙였습니다. 서식은 뺐습니다.')
    await desk().press('되돌리기', status)
    await bodyReads(desk(), ['1단 '])
    await paste(desk().page, { html: clipboardFixture('hancom.html'), text: '' })
    await desk().save()
    expect(await storedBody(desk(), id)).toEqual([
      '1단 세 나라가 오류 정정* 예산을 몰아줌',
      '* 여러 큐비트로 한 큐비트의 값을 지키는 방법',
      '2단 미국은 초전도, 독일은 이온 방식',
      '3단 (예산) 해마다 10^{2}억 달러',
      '※ 「양자기술법」에 따름',
      '표 ‘나라별 예산’ (억불, %) 머리 2행',
      '!나라 (1×2) | !예산 (2×1)',
      '!2025 | !증감',
      '!미국 | 30 | △2.7',
      '!독일 | ∙ 연방 20 / - 주 5 | ',
      '자료 : 국립표준기술연구소',
    ])
  })

  step('cells of a spreadsheet fill the cells from the caret’s on, right behind a syllable in the making', async () => {
    await desk().click('.rich-text-lexical tr:nth-child(4) td:nth-child(3)')
    const cells = async () => void (await paste(desk().page, { text: '7\t8' }))
    await composeThen(desk().page, '값', 'KeyV', cells)
    await desk().reads(status, '표 1개를 붙였습니다.')
    await move(desk(), 'End')
    await desk().save()
    const row = (await storedBody(desk(), id)).find((line) => line.startsWith('!독일')) ?? ''
    expect(row).toContain('7 | 8')
    expect(await desk().texts('.rich-text-lexical .LexicalEditorTheme__tableScrollableWrapper')).toHaveLength(1)
    const foot = await desk().page.$eval('.rich-text-lexical [data-foot]', (table) => table.getAttribute('data-foot'))
    expect(foot).toBe('4행 × 4열 · 셀 합치기, 머리 행은 Alt F10')
  })

  step('signs at the head of a cell’s line make what they mean there', async () => {
    await desk().click('.rich-text-lexical tr:nth-child(4) td:nth-child(4)')
    await move(desk(), 'End')
    await desk().page.keyboard.press('Enter')
    await desk().page.keyboard.type('- ')
    await compose(desk().page, '작게')
    await desk().page.keyboard.press('Enter')
    await desk().page.keyboard.type('* ')
    await compose(desk().page, '칸의 주')
    await desk().save()
    const row = (await storedBody(desk(), id)).find((line) => line.startsWith('!독일')) ?? ''
    expect(row).toContain('8 / - 작게 / * 칸의 주')
  })

  step('Alt F10 opens the tools of the table, and Tab goes through its cells', async () => {
    await desk().click('.rich-text-lexical tr:nth-child(3) td:nth-child(2)')
    await desk().shown('.rich-text-lexical tr:nth-child(3) td:nth-child(2) [data-caret]')
    await settled(desk())
    await desk().page.keyboard.press('Tab')
    await compose(desk().page, '한')
    await desk().reads('.rich-text-lexical tr:nth-child(3) td:nth-child(3)', '한')
    await desk().page.keyboard.down('Alt')
    await desk().page.keyboard.press('F10')
    await desk().page.keyboard.up('Alt')
    await desk().page.waitForFunction(() => document.activeElement?.textContent?.includes('위에 행 넣기'))
    await desk().page.keyboard.press('Escape')
  })

  step('what a web page hides in its markup never gets in', async () => {
    id = await begin(desk(), '웹에서')
    await paste(desk().page, { html: clipboardFixture('web.html'), text: '' })
    await desk().reads(status, '그림은 자리만 두었습니다.')
    await desk().reads('.rich-text-lexical .block-row__head', '그림 파일 없음')
    await desk().reads('.rich-text-lexical .block-row__head', '왜 지금 배터리인가')
    await desk().press('되돌리기', status)
    await bodyReads(desk(), ['1단 '])
    expect(await desk().texts('.rich-text-lexical .block-row')).toEqual([])
    await paste(desk().page, { html: clipboardFixture('web.html'), text: '' })
    await desk().reads('.rich-text-lexical .block-row__head', '그림 파일 없음')
    await desk().save()
    const { body } = await desk().ask(`/articles/${id}?depth=0`)
    expect(JSON.stringify(body.body)).not.toMatch(/javascript|alert|steal/)
    expect((await storedBody(desk(), id)).at(-1)).toBe('1단 끝말')
  })
}
