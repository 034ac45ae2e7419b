import { describe, expect, it } from 'vitest'
import { findTerms, type TermLine } from '../../../src/admin/editor/terms/find-terms.ts'

const line = (key: string, text: string, mark: TermLine['mark'] = null): TermLine => ({ key, text, mark })

describe('terms', () => {
  it('are bound to the note of their sign that comes next', () => {
    const { terms, callOf } = findTerms([
      line('a', '세계경제포럼이 FMC*와 SAF**를 점검'),
      line('n1', '첫 추진 연합', '*'),
      line('n2', '항공유', '**'),
      line('b', '「산업법*」과 값*'),
      line('r', '참고', '※'),
    ])
    expect(terms.map(({ words, note }) => [words, note])).toEqual([
      ['FMC*', 'n1'],
      ['SAF**', 'n2'],
      ['값*', null],
    ])
    expect(terms[0]).toMatchObject({ line: 'a', start: 8, end: 12 })
    expect([...callOf]).toEqual([
      ['n1', 'a'],
      ['n2', 'a'],
    ])
  })

  it('are no stars between digits or at the head of a line', () => {
    expect(findTerms([line('a', '3*4는 열둘'), line('b', '*표')]).terms).toEqual([])
  })

  it('end at brackets, quotes and blanks', () => {
    const { terms } = findTerms([line('a', '(수소환원제철*)과 “그린 철강*”')])
    expect(terms.map(({ words }) => words)).toEqual(['수소환원제철*', '철강*'])
  })
})
