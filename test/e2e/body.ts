/** The body editor under an editor's fingers: keys, an input method, pastes of every origin, charts and citations. */
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { readBody } from '../../src/assemble/lexical-read.ts'
import { clipboardFixture, outlineOf } from '../support/clipboard.ts'
import { Desk } from '../support/desk.ts'
import { compose, composeThen } from '../support/hangul.ts'
import { paste } from '../support/paste.ts'
import { linesOf } from './article.ts'
import { type At, journey, type Step } from './house.ts'

const surface = '.rich-text-lexical .ContentEditable__root'
const status = '.rich-text-lexical .paste-status'

/** Opens a new article with an empty body and puts the caret into it. */
async function begin(desk: Desk, title: string): Promise<string> {
  const { body } = await desk.ask('/articles', { method: 'POST', body: { title } })
  const { id } = body.doc as { id: string }
  await desk.go(`/collections/articles/${id}`)
  await desk.click(surface)
  return id
}

/** The body as it is stored. */
async function storedBody(desk: Desk, id: string): Promise<string[]> {
  const { body } = await desk.ask(`/articles/${id}?depth=0`)
  return outlineOf(readBody(body.body).blocks)
}

/** Waits until the body reads as it should; the comparison at the end tells what it was instead. */
async function bodyReads(desk: Desk, lines: string[]): Promise<void> {
  await desk.page
    .waitForFunction(
      (at: string, count: number) => document.querySelectorAll(`${at} > p`).length === count,
      { timeout: 5000 },
      surface,
      lines.length,
    )
    .catch(() => {})
  expect(await linesOf(desk, '.rich-text-lexical')).toEqual(lines)
}

/** Two frames: the browser tells of a moved caret a moment after the key or click, and nobody's fingers are faster than that. */
const settled = (desk: Desk): Promise<void> =>
  desk.page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )

/** A key that moves the caret. */
const move = async (desk: Desk, key: 'Home' | 'End' | 'ArrowDown'): Promise<void> => {
  await desk.page.keyboard.press(key)
  await settled(desk)
}

const shift = async (desk: Desk, key: 'Tab' | 'ArrowUp' | 'ArrowLeft' | 'Home'): Promise<void> => {
  await desk.page.keyboard.down('Shift')
  await desk.page.keyboard.press(key)
  await desk.page.keyboard.up('Shift')
  await settled(desk)
}

function typing(step: Step, desk: () => Desk): void {
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

  step('the last syllable is stored when the save key comes before it is committed', async () => {
    await move(desk(), 'End')
    const save = async () => {
      await keys().down('Control')
      await keys().press('s')
      await keys().up('Control')
    }
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
}

function pasting(step: Step, desk: () => Desk): void {
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

function fields(step: Step, desk: () => Desk): void {
  let id = ''

  step('a chart takes cells as they are copied, and is drawn at once', async () => {
    id = await begin(desk(), '차트와 인용')
    await desk().press('차트', '.rich-text-lexical .fixed-toolbar')
    await desk().click('.rich-text-lexical [data-place="0/0"]')
    await paste(desk().page, { text: '연도\t수출\n2024\t1,018\n2025\t1,250\n' })
    await desk().reads('.rich-text-lexical .chart-drawing svg', '1,250')
    await desk().reads('.rich-text-lexical .block-row__head', '막대 · 값 2개')
    await desk().reads('.rich-text-lexical .block-row__head', '대체 텍스트 없음')
    await desk().click('.rich-text-lexical [data-place="2/1"]')
    await move(desk(), 'End')
    await desk().page.keyboard.type('.5')
    await desk().reads('.rich-text-lexical .chart-drawing svg', '1,250.5')
  })

  step('a cross-reference is chosen from what the article holds, which gets a name by that', async () => {
    await desk().click('.rich-text-lexical .block-row__fields input[name="caption"]')
    await compose(desk().page, '수출 추이')
    await desk().reads('.rich-text-lexical .block-row__title', '수출 추이')
    await desk().click('.rich-text-lexical .ContentEditable__root > p')
    await compose(desk().page, '수출이 늘어남')
    await desk().click('.rich-text-lexical .toolbar-popup__dropdown-more')
    await desk().click('.toolbar-popup__dropdown-item-insert-crossReference')
    const list = await desk().shown('.target-field select')
    const offered = await list.$$eval('optgroup option', (options) => options.map((option) => option.textContent))
    expect(offered).toEqual(['그림 1 수출 추이'])
    await desk().page.select('.target-field select', 'unnamed:0')
    await desk().press('변경 사항 저장')
    await desk().page.waitForSelector('.target-field', { hidden: true })
    await desk().page.waitForSelector('.drawer--is-open', { hidden: true })
    await desk().reads('.rich-text-lexical .chip', '‘수출 추이’')
  })

  step('a citation becomes organisation, title and date, and stands below as it will be printed', async () => {
    await desk().click('.citation-paste input')
    await paste(desk().page, { text: 'World Forum. (2024, September 4). Net-zero tracker. https://example.org/t' })
    await desk().reads('.printed-references', '지면 모습: (참고 : World Forum, Net-zero tracker, 2024.09.04.)')
    await desk().reads('.citation-paste [role="status"]', '주소 https://example.org/t는 지면에 싣지 않아 뺐습니다.')
    await desk().click('#field-references__0__organisation')
    await paste(desk().page, { text: '(참고 : IEA, Batteries, 2024.4.25.; OECD, Outlook, 2024.5.)' })
    await desk().reads('.printed-references', '(참고 : IEA, Batteries, 2024.04.25.; OECD, Outlook, 2024.05.)')
    await desk().save()
    const { body } = await desk().ask(`/articles/${id}?depth=0`)
    expect(body.references).toMatchObject([
      { organisation: 'IEA', title: 'Batteries', date: '2024-04-25' },
      { organisation: 'OECD', title: 'Outlook', date: '2024-05' },
    ])
    expect(await storedBody(desk(), id)).toContain('1단 수출이 늘어남[#수출 추이]')
    expect(JSON.stringify(body.body)).toContain('"name":"수출 추이"')
    expect(JSON.stringify(body.body)).toContain('연도\\t수출\\n2024\\t1,018\\n2025\\t1,250.5')
  })
}

/** Registers the tests of the body editor. */
export function bodyTests(at: At): void {
  describe('the body editor', () => {
    let desk: Desk
    beforeAll(async () => {
      desk = await Desk.open(at().browser, at().product.url)
      const { email, password } = at().product.login
      await desk.logIn(email, password)
    })
    afterAll(() => desk.page.close())
    describe('typing', () =>
      typing(
        journey(() => desk),
        () => desk,
      ))
    describe('pasting', () =>
      pasting(
        journey(() => desk),
        () => desk,
      ))
    describe('fields', () =>
      fields(
        journey(() => desk),
        () => desk,
      ))
  })
}
