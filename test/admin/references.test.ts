import { describe, expect, it } from 'vitest'
import { citationSentence, placesFor } from '../../src/admin/references/rows.ts'
import { readCitation } from '../../src/import/citation.ts'

const row = (organisation: string) => ({ organisation, title: '', date: '' })

describe('where a citation goes', () => {
  it('is the row it was pasted into, else the first empty one, else a new one', () => {
    expect(placesFor([row('가'), row('나')], 1, 0)).toEqual([0])
    expect(placesFor([row('가'), row('')], 1, null)).toEqual([1])
    expect(placesFor([row('가')], 1, null)).toEqual([1])
    expect(placesFor([], 1, null)).toEqual([0])
  })

  it('never writes over a filled row with the second source', () => {
    expect(placesFor([row(''), row('나')], 3, null)).toEqual([0, 2, 3])
    expect(placesFor([row('가'), row('나')], 2, 0)).toEqual([0, 2])
    expect(placesFor([], 2, null)).toEqual([0, 1])
  })
})

describe('what is said of it', () => {
  it('names what was left out and what is missing', () => {
    expect(citationSentence(readCitation('WEF, 탈탄소 점검, 2024.9.4. https://example.org/a'))).toBe(
      '기관, 제목, 날짜로 나누어 넣었습니다. 주소 https://example.org/a는 지면에 싣지 않아 뺐습니다.',
    )
    expect(citationSentence(readCitation('(참고 : WEF, 탈탄소 점검)'))).toContain('찾지 못한 칸: 날짜. 직접 적으세요.')
  })
})
