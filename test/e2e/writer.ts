/** What a writer may not do, on the screen and behind it. */
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { Desk } from '../support/desk.ts'
import { first } from './article.ts'
import { titleOf } from './desk.ts'
import { type At, journey, made } from './house.ts'

/** Registers the writer's tests. */
export function writerTests(at: At): void {
  describe('a writer at the desk', () => {
    let desk: Desk
    beforeAll(async () => {
      desk = await Desk.open(at().browser, at().product.url)
    })
    afterAll(() => desk.page.close())
    const step = journey(() => desk)

    step('sees the issue, and in words why asking for a review is not for them', async () => {
      await desk.logIn('writer@example.org', at().product.login.password)
      await desk.go(`/collections/issues/${made.issue}`)
      await desk.reads('.desk__reason', '검토는 편집자가 요청합니다.')
      const button = await desk.shown('.desk__button--main')
      expect(await button.evaluate((element) => element.getAttribute('aria-disabled'))).toBe('true')
      const reason = await button.evaluate((element) => element.getAttribute('aria-describedby') ?? '')
      expect(await desk.page.$eval(`[id="${reason}"]`, (element) => element.textContent)).toContain('편집자')
      expect(await desk.page.$('.test-mail')).toBeNull()
      expect(await desk.page.$('.entry__handle')).toBeNull()
      expect(await desk.page.$('#action-save')).toBeNull()
    })

    step('is refused by the server, too', async () => {
      const publish = await desk.ask(`/issues/${made.issue}/publish`, { method: 'POST', body: {} })
      expect(publish.status).toBe(403)
      expect(publish.body.message).toContain('발행 책임자')
      const change = await desk.ask(`/articles/${made.article}`, { method: 'PATCH', body: { title: '바꾼 제목' } })
      expect(change.status).toBe(403)
      expect(await titleOf(desk, made.article)).toBe(first.title)
    })

    step('writes and changes articles of their own', async () => {
      const written = await desk.ask('/articles', { method: 'POST', body: { title: '필자의 기사' } })
      expect(written.status).toBe(201)
      const { id } = written.body.doc as { id: string }
      await desk.go(`/collections/articles/${id}`)
      await desk.write('#field-title', ' 다시')
      await desk.save()
      expect(await titleOf(desk, id)).toContain('다시')
    })

    step('can read another’s article but not change it', async () => {
      await desk.go(`/collections/articles/${made.article}`)
      const title = await desk.shown('#field-title')
      expect(await title.evaluate((input) => (input as HTMLInputElement).disabled)).toBe(true)
      expect(await desk.page.$('#action-save')).toBeNull()
      const editable = await desk.page.$eval('.ContentEditable__root', (element) =>
        element.getAttribute('contenteditable'),
      )
      expect(editable).toBe('false')
    })
  })
}
