import { describe, expect, it } from 'vitest'
import {
  asStored,
  compareParts,
  mergedDocument,
  type Part,
  placeOf,
  sayTheSame,
  undecided,
} from '../../src/editing/parts.ts'
import { sayValue, shownNode } from '../../src/editing/shown.ts'
import { wordChanges } from '../../src/editing/word-changes.ts'

const text = (words: string) => ({ type: 'text', text: words, format: 0, version: 1 })
const line = (words: string, indent = 0) => ({
  type: 'paragraph',
  indent,
  version: 1,
  children: words ? [text(words)] : [],
})
const cell = (words: string, headerState = 0) => ({ type: 'tablecell', headerState, children: [line(words)] })
const table = (...rows: string[][]) => ({
  type: 'table',
  children: rows.map((row, index) => ({
    type: 'tablerow',
    children: row.map((words) => cell(words, index === 0 ? 1 : 0)),
  })),
})
const chart = (id: string, data: string) => ({
  type: 'block',
  fields: { id, blockType: 'chart', caption: '예산', data },
})
const bodyOf = (...children: object[]) => ({ root: { type: 'root', children, direction: null } })
const childrenOf = (document: Record<string, unknown>) => (document.body as ReturnType<typeof bodyOf>).root.children

const started = {
  id: 'a1',
  revision: 3,
  title: '처음 제목',
  source: { country: '美', organisation: null, date: '2026-10' },
  summary: [{ id: 's1', sentence: '첫 문장' }],
  body: bodyOf(line('첫 줄'), table(['산업', '수'], ['철강', '27']), line('끝 줄')),
  references: [],
}

const change = (values: object, revision = 3) => ({ ...started, ...values, revision })

describe('the parts of an article', () => {
  it('that say the same are left out, whatever their ids and the editor’s bookkeeping', () => {
    const again = change({
      summary: [{ id: 'other', sentence: '첫 문장' }],
      body: bodyOf({ ...line('첫 줄'), direction: 'ltr' }, ...started.body.root.children.slice(1), line('')),
      source: { country: '美', date: '2026-10' },
    })
    expect(sayTheSame('articles', started, again)).toBe(true)
    expect(sayTheSame('articles', started, change({ title: '다른 제목' }))).toBe(false)
  })

  it('changed by different people merge by themselves, and are listed', () => {
    const mine = change({
      title: '내 제목',
      body: bodyOf(line('첫 줄을 고침'), ...started.body.root.children.slice(1)),
    })
    const stored = change(
      {
        body: bodyOf(line('첫 줄'), table(['산업', '수'], ['철강', '28']), line('끝 줄')),
        references: [{ title: 'Steel' }],
      },
      4,
    )
    const parts = compareParts('articles', started, mine, stored)
    expect(parts.map(({ label }) => label)).toEqual(['제목', '본문', '참고 줄'])
    expect(undecided(parts, {})).toEqual([])
    const merged = mergedDocument(parts, {}, stored)
    expect(merged).toMatchObject({ revision: 4, title: '내 제목', references: [{ title: 'Steel' }] })
    expect(childrenOf(merged).map((node) => shownNode(node).text)).toEqual([
      '첫 줄을 고침',
      '산업 | 수\n철강 | 28',
      '끝 줄',
    ])
  })

  it('changed by both wait for a decision, and each decision is kept', () => {
    const mine = change({ title: '내 제목', source: { country: '日' }, body: bodyOf(line('내 줄')) })
    const stored = change({ title: '그의 제목', source: { country: '中' }, body: bodyOf(line('그의 줄')) }, 4)
    const parts = compareParts('articles', started, mine, stored)
    const places = undecided(parts, {})
    expect(places).toEqual(['title/0', 'source.country/0', 'body/0'])
    const merged = mergedDocument(parts, { 'title/0': 'both', 'source.country/0': 'mine', 'body/0': 'both' }, stored)
    expect(merged).toMatchObject({ title: '그의 제목 내 제목', source: { country: '日' }, revision: 4 })
    expect(childrenOf(merged).map((node) => shownNode(node).text)).toEqual(['그의 줄', '내 줄'])
  })

  it('give a block that both keep two ids', () => {
    const mine = change({ body: bodyOf(chart('c1', '미국\t30')) })
    const stored = change({ body: bodyOf(chart('c1', '미국\t31')) }, 4)
    const begun = change({ body: bodyOf(chart('c1', '미국\t29')) })
    const parts = compareParts('articles', begun, mine, stored)
    const merged = mergedDocument(parts, { 'body/0': 'both' }, stored)
    const ids = childrenOf(merged).map((node) => (node as ReturnType<typeof chart>).fields.id)
    expect(ids[0]).toBe('c1')
    expect(ids[1]).toMatch(/^[0-9a-f]{24}$/)
  })

  it('are lists even where a form has none of their rows', () => {
    const form = { title: '제목', summary: 0, references: 0, body: null }
    expect(asStored('articles', form)).toEqual({ title: '제목', summary: [], references: [], body: null })
    expect(asStored('issues', { report: { notes: 0, kind: '' } })).toEqual({ report: { notes: [], kind: '' } })
  })

  it('that this form does not know are told, too', () => {
    const parts = compareParts('articles', started, change({ later: 1 }), change({ later: 2 }))
    expect(parts.map(({ path, label }) => [path, label])).toEqual([['later', '그 밖의 칸']])
  })
})

describe('the parts of an issue', () => {
  it('merge an order that somebody else changed with a lead that I wrote', () => {
    const begun = { revision: 1, title: '1호', lead: '', sections: [{ id: 'x', title: '정책', articles: ['a', 'b'] }] }
    const mine = { ...begun, lead: '머리글' }
    const stored = { ...begun, revision: 2, sections: [{ id: 'x', title: '정책', articles: ['b', 'a'] }] }
    const parts = compareParts('issues', begun, mine, stored)
    expect(undecided(parts, {})).toEqual([])
    const merged = mergedDocument(parts, {}, stored)
    expect(merged).toMatchObject({ revision: 2, lead: '머리글', sections: [{ articles: ['b', 'a'] }] })
    expect(parts.map((part: Part) => placeOf(part, 0))).toContain('lead/0')
  })
})

describe('how things read side by side', () => {
  it('names lines, tables and blocks, never data', () => {
    expect(shownNode(line('말', 1))).toEqual({ kind: '2단', text: '말' })
    expect(shownNode({ type: 'note', mark: '※', children: [text('말')] })).toEqual({ kind: '주 ※', text: '말' })
    expect(shownNode(table(['가', '나'])).rows?.[0]?.map((one) => [one.text, one.isHead])).toEqual([
      ['가', true],
      ['나', true],
    ])
    expect(shownNode(chart('c', '미국\t30'))).toEqual({ kind: '차트', text: '예산\n미국 | 30' })
    const box = { type: 'block', fields: { blockType: 'box', title: '참고', content: bodyOf(line('상자 글')) } }
    expect(shownNode(box)).toEqual({ kind: '상자', text: '참고\n1단 상자 글' })
    const note = { type: 'inlineBlock', fields: { blockType: 'footnote', text: '각주 글' } }
    expect(shownNode({ type: 'paragraph', children: [text('말'), note] }).text).toBe('말 (각주: 각주 글)')
  })

  it('says ids by their names, moments in Seoul and states in Korean', () => {
    const names = { aaaaaaaaaaaaaaaaaaaaaaaa: '세계경제포럼' }
    expect(sayValue('aaaaaaaaaaaaaaaaaaaaaaaa', names)).toBe('세계경제포럼')
    expect(sayValue('2026-09-25T05:06:00.000Z', names)).toBe('2026. 9. 25. 14:06')
    expect(sayValue('review', names)).toBe('검토 중')
    expect(sayValue({ id: 'row', organisation: 'WEF', title: 'How' }, names)).toBe('WEF\nHow')
  })

  it('marks the words that the other side does not have', () => {
    const { left, right } = wordChanges('철강 27 기업이 참여', '철강 28 기업이 참여')
    expect(left.filter(({ isOwn }) => isOwn).map(({ text: words }) => words)).toEqual(['27'])
    expect(right.filter(({ isOwn }) => isOwn).map(({ text: words }) => words)).toEqual(['28'])
    expect(right.map(({ text: words }) => words).join('')).toBe('철강 28 기업이 참여')
    const longer = wordChanges('끝 줄 그가 씀', '끝 줄 내가 더 고침')
    expect(longer.right.filter(({ isOwn }) => isOwn).map(({ text: words }) => words)).toEqual(['내가 더 고침'])
  })
})
