/** Charts, cross-references and citations beside and in the body. */
import { expect } from 'vitest'
import type { Desk } from '../support/desk.ts'
import { compose } from '../support/hangul.ts'
import { paste } from '../support/paste.ts'
import { begin, move, storedBody } from './body-keys.ts'
import type { Step } from './house.ts'

/** Registers the steps of fields. */
export function fields(step: Step, desk: () => Desk): void {
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
