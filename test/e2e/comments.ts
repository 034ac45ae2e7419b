/** Comments on places in an article, and the ways that lead from one article to the next, by keys alone. */
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { Desk } from '../support/desk.ts'
import { compose } from '../support/hangul.ts'
import { type At, journey } from './house.ts'

const body = '.document-fields__main .ContentEditable__root'
const third = `${body} > p:nth-of-type(3)`

/** Words that the browser marks as commented on. */
const marked = (desk: Desk, wanted: string): Promise<unknown> =>
  desk.page.waitForFunction(
    (words: string) =>
      [...(CSS.highlights.get('comment') ?? [])]
        .map(({ startContainer, startOffset, endOffset }) =>
          (startContainer.textContent ?? '').slice(startOffset, endOffset),
        )
        .join('|') === words,
    {},
    wanted,
  )

async function chord(
  { page }: Desk,
  held: 'Control' | 'Alt' | 'Shift',
  key: Parameters<Desk['page']['keyboard']['press']>[0],
) {
  await page.keyboard.down(held)
  await page.keyboard.press(key)
  await page.keyboard.up(held)
}

/** Chooses words of a line as a person does with the keyboard: from the end of the line backwards. */
async function choose(desk: Desk, line: string, letters: number): Promise<string> {
  await desk.click(line)
  await desk.page.keyboard.press('End')
  await desk.page.keyboard.down('Shift')
  for (let count = 0; count < letters; count++) await desk.page.keyboard.press('ArrowLeft')
  await desk.page.keyboard.up('Shift')
  const chosen = () => document.getSelection()?.toString() ?? ''
  await desk.page.waitForFunction(
    (wanted: number) => document.getSelection()?.toString().length === wanted,
    {},
    letters,
  )
  return desk.page.evaluate(chosen)
}

/** Waits until no dialogue holds the screen up. */
const closed = ({ page }: Desk): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('dialog[open]') === null)

/** Registers the tests of comments on places; they take the demo issue. */
export function commentTests(at: At): void {
  describe('comments on a place', () => {
    let editor: Desk
    let writer: Desk
    let issue = { id: '', articles: [''] }
    let quote = ''
    beforeAll(async () => {
      const { browser, product } = at()
      ;[editor, writer] = await Promise.all([Desk.open(browser, product.url), Desk.open(browser, product.url)])
    })
    afterAll(() => Promise.all([editor.page.close(), writer.page.close()]))
    const step = journey(() => editor)
    const path = (index: number) => `/collections/articles/${issue.articles[index]}`

    step('are written on what is chosen in the text, by the keyboard alone', async () => {
      await editor.logIn('editor@example.org', at().product.login.password)
      const { body: found } = await editor.ask('/issues?depth=0&where[year][equals]=2024&where[number][equals]=18')
      const [demo] = found.docs as { id: string; sections: { articles: string[] }[] }[]
      issue = { id: demo?.id ?? '', articles: (demo?.sections ?? []).flatMap(({ articles }) => articles) }
      await editor.go(path(1))
      quote = await choose(editor, third, 6)
      await chord(editor, 'Control', 'KeyM')
      await editor.reads('.dialog .comment__quoted', quote.trim())
      await compose(editor.page, '수를 다시 확인해 주세요')
      await chord(editor, 'Control', 'Enter')
      await closed(editor)
      await editor.reads('.article-comments .comment__quote', quote.trim())
      await editor.reads('.article-bar', '의견 1')
      await marked(editor, quote.trim())
      // The caret is where it was, and nothing was written into the text.
      expect(await editor.page.evaluate(() => document.getSelection()?.toString())).toBe(quote)
      expect(await editor.page.$eval('#action-save', (button) => (button as HTMLButtonElement).disabled)).toBe(true)
    })

    step('stay with their words when the line is written on', async () => {
      await editor.click(third)
      await editor.page.keyboard.press('End')
      await compose(editor.page, ' 뒷말')
      await editor.reads(third, '뒷말')
      await marked(editor, quote.trim())
    })

    step('are found by a reader from the approval, who may not resolve another’s', async () => {
      await writer.logIn('writer@example.org', at().product.login.password)
      await writer.go(`/collections/issues/${issue.id}/approval`)
      await writer.reads('.comment', '수를 다시 확인해 주세요')
      await writer.click('.comment a')
      await writer.page.waitForFunction(
        (words: string) => document.getSelection()?.toString() === words,
        {},
        quote.trim(),
      )
      const verbs = () => writer.texts('.article-comments .comment button')
      expect(await verbs()).toEqual([`‘${quote.trim()}’`, '답하기'])
      await writer.press('답하기', '.article-comments')
      await compose(writer.page, '원문과 같습니다')
      await writer.press('의견 남기기', '.article-comments')
      await writer.reads('.comment__answer', '원문과 같습니다')
    })

    step('are resolved and opened again, and the words are marked only while they are open', async () => {
      await editor.go(path(1))
      await marked(editor, quote.trim())
      await editor.press('해결로 표시', '.article-comments')
      await editor.reads('.article-bar', '의견 0')
      await marked(editor, '')
      await editor.press('다시 열기', '.article-comments')
      await marked(editor, quote.trim())
      await editor.press('해결로 표시', '.article-comments')
      await marked(editor, '')
    })

    step('on words that were written anew say so instead of leading astray', async () => {
      const [line] = await editor.texts(third)
      const gone = { article: issue.articles[1], quote: '없는 말', line: `${line} 없는 말`, text: '어디인가요' }
      const said = await editor.ask('/comments', { method: 'POST', body: gone })
      expect(said.status).toBe(201)
      await editor.go(path(1))
      await editor.press('‘없는 말’', '.article-comments')
      await editor.reads('.article-comments [role="status"]', '그 말이 지금 글에 보이지 않습니다.')
      // Only a place that is there is of any use to who comes after.
      const { id } = said.body.doc as { id: string }
      expect((await editor.ask(`/comments/${id}`, { method: 'DELETE' })).status).toBe(200)
    })

    step('the neighbours in the issue are one chord away, and ? lists the keys', async () => {
      await editor.reads('.article-bar', '2번')
      await chord(editor, 'Alt', 'ArrowRight')
      await editor.page.waitForFunction((id: string) => location.pathname.endsWith(id), {}, issue.articles[2] ?? '')
      await editor.reads('.article-bar', '3번')
      await chord(editor, 'Alt', 'ArrowLeft')
      await editor.page.waitForFunction((id: string) => location.pathname.endsWith(id), {}, issue.articles[1] ?? '')
      await editor.reads('.article-bar', '2번')
      await chord(editor, 'Shift', 'Slash')
      await editor.reads('.dialog h2', '전체 단축키')
      await editor.page.keyboard.press('Escape')
      await closed(editor)
    })
  })
}
