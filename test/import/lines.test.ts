import { describe, expect, it } from 'vitest'
import { isFolio } from '../../src/import/furniture.ts'
import { compact, readMark, toLines } from '../../src/import/lines.ts'

describe('readMark', () => {
  it.each([
    ['- 둘째', 'dash', '둘째'],
    ['– 둘째', 'dash', '둘째'],
    ['-(국제) 둘째', 'dash', '(국제) 둘째'],
    ['∙ 셋째', 'dot', '셋째'],
    ['• 셋째', 'dot', '셋째'],
    ['· 셋째', 'dot', '셋째'],
    ['□ 첫째', 'square', '첫째'],
    ['ㅇ 둘째', 'circle', '둘째'],
    ['○둘째', 'circle', '둘째'],
    ['※ 비고', 'remark', '비고'],
    ['** 풀이', 'note', '풀이'],
    ['*(예) 풀이', 'note', '(예) 풀이'],
  ])('reads the mark of %j', (text, kind, rest) => expect(readMark(text)).toMatchObject({ kind, rest }))

  it.each(['-27.3% 감소', '·시멘트', '무표시', '①첫째', '****', '3 - 4'])('sees no mark in %j', (text) => {
    expect(readMark(text)).toBeNull()
  })
})

describe('toLines', () => {
  it('notes numbers, blank lines, kept spaces and pages', () => {
    const lines = toLines('가 \n\n\n  나\n\f다')
    expect(lines.map(({ number, text, gap, space, indent }) => ({ number, text, gap, space, indent }))).toEqual([
      { number: 1, text: '가', gap: 0, space: true, indent: 0 },
      { number: 4, text: '나', gap: 2, space: false, indent: 2 },
      { number: 5, text: '다', gap: 0, space: false, indent: 0 },
    ])
    expect(lines.map((line) => line.top)).toEqual([true, false, true])
  })
})

it('knows page numbers from numbers', () => {
  expect(['i ❚', '❚ 2', '1 ❚', '- 3 -'].every(isFolio)).toBe(true)
  expect(['2', '2024', '- 3', 'ㅇ'].some(isFolio)).toBe(false)
})

it('compares headings without spaces and dots', () => {
  expect(compact('산업·기술 동향')).toBe(compact('산업 기술동향'))
})
