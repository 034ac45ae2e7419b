import { describe, expect, it } from 'vitest'
import { coverDate, isPartialDate, markDate, partialDate, referenceDate, wordDate } from '../../src/document/date.ts'

describe('dates as precise as known', () => {
  it.each([
    ['2024', true],
    ['2024-02', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-13', false],
    ['2024-00-10', false],
    ['24-09-04', false],
    ['2024-9-4', false],
    ['', false],
  ])('%s: %s', (value, valid) => expect(isPartialDate(value)).toBe(valid))

  it.each([
    ['2024-09-04', '9.4', '2024.09.04.', '2024. 9. 4.', '2024년 9월 4일'],
    ['2024-01', '1월', '2024.01.', '2024. 1.', '2024년 1월'],
    ['2024', '2024년', '2024.', '2024.', '2024년'],
    ['', '', '', '', ''],
  ])('%s in a mark, a reference, on a cover and in words', (value, mark, reference, cover, words) => {
    expect([markDate(value), referenceDate(value), coverDate(value), wordDate(value)]).toEqual([
      mark,
      reference,
      cover,
      words,
    ])
  })

  it('builds the ISO form from numbers as they are typed', () => {
    expect([partialDate(2024), partialDate('2024', '9'), partialDate(2024, 9, '4')]).toEqual([
      '2024',
      '2024-09',
      '2024-09-04',
    ])
  })
})
