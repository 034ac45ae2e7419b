import { describe, expect, it } from 'vitest'
import { issueNumber, issueSlug, issueTitle, roman, unknownNumberingFields } from '../../src/document/numbering.ts'

const issue = (numbering: string) => ({
  year: 2026,
  number: 4,
  date: '2026-03-02',
  publication: { name: '산업기술 동향워치', numbering },
})

describe('numbers of issues', () => {
  it.each([
    ['{year}년 {number}호', '2026년 4호'],
    ['{year}-{number}호', '2026-4호'],
    ['Vol. {number} ({year}. {month}.)', 'Vol. 4 (2026. 03.)'],
    ['{nothing}호', '{nothing}호'],
  ])('rule %s gives %s', (rule, label) => expect(issueNumber(issue(rule))).toBe(label))

  it('stand behind the series name, and in the address', () => {
    expect(issueTitle(issue('{year}-{number}호'))).toBe('산업기술 동향워치 2026-4호')
    expect(issueSlug({ year: 2026, number: 4 })).toBe('2026-4')
  })

  it('names placeholders that do not exist', () => {
    expect(unknownNumberingFields('{year} {week} {}')).toEqual(['week', ''])
    expect(unknownNumberingFields('{year}-{number}')).toEqual([])
  })
})

it.each([
  [1, 'i'],
  [4, 'iv'],
  [9, 'ix'],
  [14, 'xiv'],
  [49, 'xlix'],
  [1994, 'mcmxciv'],
])('front page %i is %s', (number, sign) => expect(roman(number)).toBe(sign))
