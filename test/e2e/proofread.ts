/** Proofreading as one writes: underlines that are never stored, and mends by one click. */
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { writeBody } from '../../src/assemble/lexical-write.ts'
import { cell, paragraph, row, table } from '../../src/document/build.ts'
import { Desk } from '../support/desk.ts'
import { compose } from '../support/hangul.ts'
import { type At, journey } from './house.ts'

const body = '.ContentEditable__root'
/** A row of the list under the page that proofreading told. */
const finding = '.rail__row[data-code^="proof-"]'
const text = (value: string) => [{ type: 'text' as const, value }]

const article = {
  title: '고배출 산업의  이행 점검',
  summary: [{ sentence: '기업의 45%가 참여' }],
  body: writeBody([
    paragraph(1, text('’24년 계약과 ’30년 목표')),
    paragraph(2, text("손쓰지 않으면 '50년에는 절반까지 커질 우려")),
    table(
      '산업별 약속',
      [row(cell('산업'), cell('기한'))],
      [row(cell('트럭 운송'), cell([{ type: 'cellParagraph', depth: 0, children: text("'30년") }]))],
    ),
    paragraph(1, text('11개 기업이 참여')),
  ]),
}

/** Waits until the browser underlines these words. */
const underlines = (desk: Desk, words: string[]): Promise<unknown> =>
  desk.page.waitForFunction(
    (wanted: string) =>
      JSON.stringify(
        [...(CSS.highlights.get('proofread') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
          (startContainer.textContent ?? '').slice(startOffset, endOffset),
        ),
      ) === wanted,
    {},
    JSON.stringify(words),
  )

const rows = (desk: Desk): Promise<string[]> =>
  desk.page.$$eval(finding, (found) => found.map((row) => row.textContent ?? ''))

const linesOf = (desk: Desk): Promise<string[]> =>
  desk.page.$$eval(`${body} p`, (lines) => lines.map((line) => line.textContent ?? ''))

/** Registers the tests of proofreading in the article's form. */
export function proofreadTests(at: At): void {
  describe('proofreading', () => {
    let desk: Desk
    let id: string
    beforeAll(async () => {
      desk = await Desk.open(at().browser, at().product.url)
    })
    afterAll(() => desk.page.close())
    const step = journey(() => desk)

    step('tells what it found, and underlines it in the text', async () => {
      await desk.logIn('editor@example.org', at().product.login.password)
      const written = await desk.ask('/articles', { method: 'POST', body: article })
      expect(written.status).toBe(201)
      id = (written.body.doc as { id: string }).id
      await desk.go(`/collections/articles/${id}`)
      await underlines(desk, ["'50년", "'30년"])
      // The list under the page follows the underlines.
      await desk.page.waitForFunction((at: string) => document.querySelectorAll(at).length === 3, {}, finding)
      const found = await rows(desk)
      expect(found).toHaveLength(3)
      expect(found[0]).toContain('빈칸이 둘 이상입니다')
      expect(found[1]).toContain('요약의 수가 본문에 없습니다: 45%')
      expect(found[2]).toContain("따옴표 모양이 섞였습니다: ’50년 / '50년 · 2곳")
    })

    step('underlines what an editor draws later than the form was read', async () => {
      await desk.page.evaluate(() => {
        const editor = document.querySelector('[data-lexical-editor="true"]')
        const [room, next] = [editor?.parentNode, editor?.nextSibling]
        // Taken out and put back whole, so that the editor itself notices no change of its lines.
        editor?.remove()
        CSS.highlights.delete('proofread')
        if (editor) room?.insertBefore(editor, next ?? null)
      })
      await underlines(desk, ["'50년", "'30년"])
    })

    step('shows a reader who may not change the article what was found, without verbs that would', async () => {
      const reader = await Desk.open(at().browser, at().product.url)
      await reader.logIn('writer@example.org', at().product.login.password)
      await reader.go(`/collections/articles/${id}`)
      await underlines(reader, ["'50년", "'30년"])
      expect(await reader.texts(`${finding} button`)).toEqual(['그 자리로', '그 자리로', '그 자리로'])
      await reader.page.close()
    })

    step('mends all of one kind by one click, in cells as well, and can be undone', async () => {
      await desk.press('모두 ’로 맞추기')
      await underlines(desk, [])
      expect(await linesOf(desk)).toContain('손쓰지 않으면 ’50년에는 절반까지 커질 우려')
      expect(await linesOf(desk)).toContain('’30년')
      await desk.click(`${body} > p`)
      await desk.page.keyboard.down('Control')
      await desk.page.keyboard.press('KeyZ')
      await desk.page.keyboard.up('Control')
      await underlines(desk, ["'50년", "'30년"])
      await desk.press('모두 ’로 맞추기')
      await underlines(desk, [])
    })

    step('mends a field of the form', async () => {
      await desk.press('빈칸 하나로')
      await desk.page.waitForFunction(
        () => document.querySelector<HTMLInputElement>('#field-title')?.value === '고배출 산업의 이행 점검',
      )
      await desk.page.waitForFunction((at: string) => document.querySelectorAll(at).length === 1, {}, finding)
    })

    step('reads what is typed, after the syllable is whole', async () => {
      await desk.page.click(`${body} > p:last-of-type`)
      await desk.page.keyboard.press('End')
      await compose(desk.page, ' 기업을을')
      await underlines(desk, ['기업을을'])
    })

    step('goes to the words', async () => {
      const isThere = () => {
        const active = document.activeElement
        return (
          active instanceof HTMLTextAreaElement &&
          active.value.slice(active.selectionStart, active.selectionEnd) === '45%'
        )
      }
      // What blocks publishing comes first; the key goes round through all.
      for (let presses = 0; presses < 20 && !(await desk.page.evaluate(isThere)); presses++)
        await desk.page.keyboard.press('F8')
      await desk.page.waitForFunction(isThere)
    })

    step('stores the words alone', async () => {
      await desk.save()
      const stored = JSON.stringify((await desk.ask(`/articles/${id}?depth=0`)).body)
      expect(stored).toContain('고배출 산업의 이행 점검')
      expect(stored).toContain('’50년에는')
      expect(stored).toContain('기업을을')
      expect(stored).not.toContain('proof')
    })
  })
}
