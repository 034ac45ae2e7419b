import { describe, expect, it } from 'vitest'
import type { FitMeasure } from '../../src/press/in-page/fit.ts'
import { fitLine, fitWords, lonelyWords, roomWords } from '../../src/preview/fit-line.ts'

const measure = (changes: Partial<FitMeasure>): FitMeasure => ({
  id: 'a2',
  pages: 1,
  lastLines: 31,
  pageLines: 40,
  endsFlow: true,
  lonely: [],
  split: [],
  far: [],
  ...changes,
})

describe('the line over the page', () => {
  it('says that an article fits, what room is left and that no paragraph ends in one word', () => {
    const line = fitLine(measure({}), 2, [])
    expect([fitWords(line), roomWords(line), lonelyWords(line)]).toEqual([
      '2쪽 한 쪽에 들어맞음',
      '남은 자리 9줄',
      '한 낱말로 끝나는 문단 없음',
    ])
  })

  it('says by how many lines it runs over the page before', () => {
    const line = fitLine(measure({ pages: 2, lastLines: 3 }), 2, [4])
    expect(line.state).toBe('over')
    expect([fitWords(line), roomWords(line), lonelyWords(line)]).toEqual([
      '2쪽에서 3줄 넘침',
      '',
      '한 낱말로 끝나는 문단 1',
    ])
  })

  it('takes two full pages for a fit, and tells no room where another article follows', () => {
    expect(fitWords(fitLine(measure({ pages: 2 }), 3, []))).toBe('3–4쪽 두 쪽에 들어맞음')
    expect(roomWords(fitLine(measure({ endsFlow: false }), 3, []))).toBe('')
  })
})
