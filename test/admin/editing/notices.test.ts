import { describe, expect, it } from 'vitest'
import { sayCompanion, spokenChange } from '../../../src/admin/editing/company.tsx'
import { copiesOf, type Shelf } from '../../../src/admin/editing/kept-copies.ts'
import { noticeOf } from '../../../src/admin/editing/notice-bar.tsx'

const by = { user: 'u2', name: '서다온' }
const at = '2026-09-25T05:06:00.000Z'
const calm = {
  saving: { state: 'resting' } as const,
  modified: false,
  isCut: false,
  revision: 3,
  stored: { revision: 3, by, at },
  offer: null,
  mayChange: true,
}
const newer = { revision: 4, by, at }

describe('the notice under the control bar', () => {
  it('is silent while nothing is the matter, and during a save', () => {
    expect(noticeOf(calm)).toBeNull()
    expect(noticeOf({ ...calm, stored: newer, saving: { state: 'saving' } })).toBeNull()
  })

  it('offers to merge or to put aside after a refused save, and never to overwrite', () => {
    const notice = noticeOf({ ...calm, modified: true, stored: newer, saving: { state: 'conflict', stored: newer } })
    expect(notice?.sentence).toMatch(
      /^지난 판본을 바탕으로 고친 글입니다\. 서다온 님이 .*에 저장한 글과 나란히 보고 합치세요\.$/,
    )
    expect(notice).toMatchObject({ isRefusal: true, acts: ['merge', 'aside'] })
  })

  it('ends when the form stands on what was stored', () => {
    const saving = { state: 'conflict', stored: newer } as const
    expect(noticeOf({ ...calm, revision: 4, stored: newer, modified: true, saving })).toBeNull()
  })

  it('tells early that somebody saved: to load it, or to merge what was typed', () => {
    expect(noticeOf({ ...calm, stored: newer })?.acts).toEqual(['load'])
    expect(noticeOf({ ...calm, stored: newer, modified: true })?.acts).toEqual(['merge', 'aside'])
    expect(noticeOf({ ...calm, stored: newer, modified: true, mayChange: false })?.acts).toEqual(['load'])
  })

  it('says that a text which could not be saved is still here', () => {
    const saving = { state: 'failed', sentence: '저장소에 닿지 못했습니다.' } as const
    const notice = noticeOf({ ...calm, modified: true, saving })
    expect(notice?.sentence).toBe('저장하지 못했습니다. 글은 이 화면에 그대로 있습니다. 저장소에 닿지 못했습니다.')
    expect(notice?.acts).toEqual(['again'])
  })

  it('offers what an earlier screen left behind', () => {
    const offer = { tab: 't', at, values: {} }
    const notice = noticeOf({ ...calm, offer })
    expect(notice?.sentence).toMatch(/^저장하지 않은 글이 있습니다 \(.+\)\.$/)
    expect(notice?.acts).toEqual(['goOn', 'discard'])
  })
})

describe('who else is here', () => {
  const one = { name: '서다온', isMe: false, place: '표 1', isEditing: true }

  it('is told with the place and whether the form is changed', () => {
    expect(sayCompanion(one)).toBe('서다온 님이 함께 보고 있습니다 · 표 1 · 편집 중')
    expect(sayCompanion({ ...one, name: '', place: '', isEditing: false })).toBe('다른 사람이 함께 보고 있습니다')
  })

  it('is spoken once when somebody comes or leaves', () => {
    expect(spokenChange([], ['서다온', '서다온'])).toBe('서다온 님이 들어왔습니다.')
    expect(spokenChange(['서다온'], ['서다온'])).toBe('')
    expect(spokenChange(['서다온', '한가람'], ['한가람'])).toBe('서다온 님이 나갔습니다.')
  })
})

describe('copies in the browser', () => {
  const shelf = (): Shelf & { full: boolean } => {
    const kept = new Map<string, string>()
    return {
      full: false,
      getItem: (key) => kept.get(key) ?? null,
      setItem(key, value) {
        if (this.full) throw new Error('no room')
        kept.set(key, value)
      },
      removeItem: (key) => void kept.delete(key),
    }
  }
  const copy = (tab: string, minute: number) => ({
    tab,
    at: `2026-09-25T05:0${minute}:00.000Z`,
    values: { title: tab },
  })

  it('are kept by account, document and screen, newest first', () => {
    const browser = shelf()
    const copies = copiesOf(browser, 'u1', 'articles/1')
    copies.keep(copy('a', 1))
    copies.keep(copy('b', 3))
    copies.keep({ ...copy('a', 2), values: { title: '다시' } })
    expect(copies.all().map(({ tab, values }) => [tab, values.title])).toEqual([
      ['b', 'b'],
      ['a', '다시'],
    ])
    expect(copiesOf(browser, 'u2', 'articles/1').all()).toEqual([])
    expect(copiesOf(browser, 'u1', 'articles/2').all()).toEqual([])
    copies.drop('b')
    expect(copies.all().map(({ tab }) => tab)).toEqual(['a'])
  })

  it('say when the browser has no room, and survive what is no copy', () => {
    const browser = shelf()
    const copies = copiesOf(browser, 'u1', 'articles/1')
    browser.setItem('unsaved:u1:articles/1', '{"not":"a list"}')
    expect(copies.all()).toEqual([])
    browser.setItem('unsaved:u1:articles/1', 'broken')
    expect(copies.all()).toEqual([])
    browser.full = true
    expect(copies.keep(copy('a', 1))).toBe(false)
  })
})
