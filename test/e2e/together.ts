/** Two people in one article: they see one another, nobody overwrites anybody, and nothing that was typed gets lost. */
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { Desk } from '../support/desk.ts'
import { titleOf } from './desk.ts'
import { type At, journey } from './house.ts'

const body = '.document-fields__main .ContentEditable__root'
const password = 'a long password'
const addresses = { 서다온: 'daon@example.org', 한가람: 'garam@example.org' }

const text = (words: string) => ({
  type: 'text',
  text: words,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
  version: 1,
})
const block = (type: string, children: object[], more: object = {}) => ({
  type,
  children,
  direction: null,
  format: '',
  indent: 0,
  version: 1,
  ...more,
})
const line = (words: string) => block('paragraph', [text(words)], { textFormat: 0, textStyle: '' })
const cell = (words: string, headerState: number) =>
  block('tablecell', [line(words)], { headerState, colSpan: 1, rowSpan: 1, backgroundColor: null })
const row = (words: string[], headerState: number) =>
  block(
    'tablerow',
    words.map((word) => cell(word, headerState)),
  )

const written = {
  root: block('root', [
    line('첫째 줄'),
    line('둘째 줄'),
    block('table', [row(['산업', '수'], 1), row(['철강', '27'], 0)]),
    line('끝 줄'),
  ]),
}

/** Registers the tests of writing together. */
export function togetherTests(at: At): void {
  describe('two people in one article', () => {
    let daon: Desk
    let garam: Desk
    let id = ''
    beforeAll(async () => {
      const { browser, product } = at()
      ;[daon, garam] = await Promise.all([Desk.open(browser, product.url), Desk.open(browser, product.url)])
    })
    afterAll(() => Promise.all([daon.page.close(), garam.page.close()]))
    const step = journey(() => garam)
    const open = (desk: Desk) => desk.go(`/collections/articles/${id}`)
    const storedWords = async (): Promise<string> =>
      JSON.stringify((await garam.ask(`/articles/${id}?depth=0`)).body.body)
    const notice = '.doc-controls .notice'

    /** Writes at the end of one of the body's lines. */
    const writeAt = async (desk: Desk, nth: number, words: string) => {
      await desk.click(`${body} > p:nth-of-type(${nth})`)
      await desk.page.keyboard.press('End')
      await desk.page.keyboard.type(words)
      await desk.reads('.together', '저장하지 않은 변경')
    }
    const pressSave = async (desk: Desk) => {
      await desk.page.waitForSelector('#action-save:not(:disabled)')
      await desk.click('#action-save')
    }
    const act = (desk: Desk, name: string) => desk.click(`${notice} [data-act="${name}"]`)
    const healthy = () =>
      fetch(`${at().product.url}/health`).then(
        ({ status }) => status,
        () => 0,
      )

    step('see one another by name, with the place and that the other is writing', async () => {
      const { login } = at().product
      await garam.logIn(login.email, login.password)
      for (const [name, email] of Object.entries(addresses))
        await garam.ask('/users', { method: 'POST', body: { name, email, password, role: 'editor' } })
      await garam.page.deleteCookie(...(await garam.page.cookies()))
      await garam.logIn(addresses.한가람, password)
      await daon.logIn(addresses.서다온, password)
      const made = await garam.ask('/articles', { method: 'POST', body: { title: '함께 쓰는 기사', body: written } })
      id = (made.body.doc as { id: string }).id
      await open(garam)
      await open(daon)
      await daon.reads('.app-header .company', '한가람 님이 함께 보고 있습니다')
      await daon.click(`${body} td`)
      await garam.reads('.app-header .company', '서다온 님이 함께 보고 있습니다 · 표 1')
      await garam.reads('.company [role="status"]', '서다온 님이 들어왔습니다.')
      await writeAt(daon, 1, ' 다온 덧붙임')
      await garam.reads('.app-header .company', '편집 중')
    })

    step('are told when their texts meet, and that nothing is overwritten', async () => {
      await writeAt(garam, 1, ' 가람 덧붙임')
      await writeAt(garam, 2, ' 가람만 고침')
      await daon.click(`${body} tr:nth-child(2) td:nth-child(2)`)
      await daon.page.keyboard.press('End')
      await daon.page.keyboard.type('88')
      await daon.save()
      await daon.reads('.together', '저장 방금')
      await pressSave(garam)
      await garam.reads('[role="alert"] .notice', '지난 판본을 바탕으로 고친 글입니다. 서다온 님이')
      expect(await garam.texts(`${notice} button`)).toEqual(['나란히 보기', '내 글 따로 두기'])
      await garam.reads(body, '가람 덧붙임')
      expect(await storedWords()).not.toContain('가람')
    })

    step('keep what was typed while the web app is killed', async () => {
      const { product } = at()
      const pid = product.pidOf('next-server')
      expect(pid).toBeGreaterThan(1)
      process.kill(pid ?? 0, 'SIGKILL')
      await expect.poll(product.output, { timeout: 30_000 }).toContain('web ended (SIGKILL); starting it again')
      await expect.poll(healthy, { timeout: 60_000 }).toBe(200)
      expect((await garam.texts(body)).join()).toContain('가람 덧붙임')
    })

    step('merge side by side, and both texts are stored', async () => {
      await act(garam, 'merge')
      await garam.reads('.merge', '정할 곳 1')
      await garam.reads('.merge', '저절로 합친 곳 2')
      expect(await garam.texts('.merge del')).toEqual(expect.arrayContaining(['다온']))
      expect(await garam.texts('.merge__difference ins')).toEqual(expect.arrayContaining(['가람']))
      expect(await garam.texts('.merge__table ins')).toEqual(['2788'])
      await garam.press('합친 글을 화면에 넣기', '.merge')
      await garam.reads('.merge__left', '정하지 않은 곳 1')
      await garam.click('.merge__difference input[value="both"]')
      await garam.press('합친 글을 화면에 넣기', '.merge')
      await garam.reads(notice, '합친 글을 화면에 넣었습니다.')
      await garam.reads(body, '다온 덧붙임')
      await garam.reads(body, '2788')
      await garam.reads('.together', '저장하지 않은 변경')
      expect(await storedWords()).not.toContain('가람')
      await garam.save()
      const words = await storedWords()
      for (const part of ['다온 덧붙임', '가람 덧붙임', '가람만 고침', '2788']) expect(words).toContain(part)
    })

    step('hear that the other saved before they write on', async () => {
      await daon.reads(notice, '그사이 한가람 님이')
      await act(daon, 'load')
      await daon.reads(body, '가람 덧붙임')
      expect(await daon.texts('.together')).toEqual([expect.stringMatching(/^저장 /)])
    })

    step('put a text aside, which stays a version of its own', async () => {
      await writeAt(daon, 1, ' 다온 저장')
      await writeAt(garam, 1, ' 가람 따로')
      await daon.save()
      await pressSave(garam)
      await garam.reads('[role="alert"] .notice', '서다온 님이')
      await act(garam, 'aside')
      await garam.reads(notice, '따로 둔 글은 판본에 있습니다.')
      await garam.reads(body, '다온 저장')
      expect((await garam.texts(body)).join()).not.toContain('가람 따로')
    })

    step('find who saved what and why among the versions, compare two and bring one back', async () => {
      await garam.go(`/collections/articles/${id}/versions`)
      await garam.reads('.versions__row[data-as="aside"]', '한가람')
      await garam.reads('.versions__row[data-as="aside"]', '따로 둔 글')
      await garam.reads('.versions__part ins', '가람 따로')
      const rows = await garam.texts('.versions__row')
      expect(rows.filter((words) => words.includes('지금 글'))).toHaveLength(1)
      await garam.press('되돌리기', '.versions__row[data-as="aside"]')
      await garam.click('.dialog [data-act="bring-back"]')
      await garam.reads('.notice', '되돌려 새 판본으로 저장했습니다')
      await garam.reads('.versions__row[data-as="restore"]', '지금 글')
      expect(await garam.texts('.versions__row')).toHaveLength(rows.length + 1)
      expect(await storedWords()).toContain('가람 따로')
    })

    step('save later what could not be saved without a connection', async () => {
      await open(garam)
      await garam.write('#field-name', '오프라인')
      await garam.page.setOfflineMode(true)
      await pressSave(garam)
      await garam.reads('[role="alert"] .notice', '저장하지 못했습니다. 글은 이 화면에 그대로 있습니다.')
      await garam.page.setOfflineMode(false)
      await garam.saved(() => act(garam, 'again'))
      expect((await garam.ask(`/articles/${id}?depth=0`)).body.name).toContain('오프라인')
    })

    step('find after a reload what they had not saved', async () => {
      await writeAt(garam, 2, ' 저장하지 않은 말')
      const isKept = () => JSON.stringify({ ...localStorage }).includes('저장하지 않은 말')
      await garam.page.waitForFunction(isKept)
      await garam.page.reload({ waitUntil: 'networkidle0' })
      await garam.reads(notice, '저장하지 않은 글이 있습니다 (')
      expect((await garam.texts(body)).join()).not.toContain('저장하지 않은 말')
      await act(garam, 'goOn')
      await garam.reads(body, '저장하지 않은 말')
      await garam.save()
      expect(await storedWords()).toContain('저장하지 않은 말')
      expect(await garam.page.evaluate(isKept)).toBe(false)
      await open(garam)
      expect(await garam.page.$(notice)).toBeNull()
    })

    step('are asked in Korean before they leave something unsaved', async () => {
      await writeAt(garam, 2, ' 끝')
      await garam.click('.app-header .step-nav a[href$="/collections/articles"]')
      await garam.reads('#leave-without-saving', '저장하지 않고 나가기')
      await garam.press('이 페이지에 머무르기', '#leave-without-saving')
      await garam.reads(body, ' 끝')
      await garam.save()
      expect(await titleOf(garam, id)).toBe('함께 쓰는 기사')
    })

    step('no longer see one another when one has left', async () => {
      await daon.go('')
      await garam.page.waitForFunction(() => document.querySelector('.company__words') === null)
      await garam.reads('.company [role="status"]', '서다온 님이 나갔습니다.')
    })
  })
}
