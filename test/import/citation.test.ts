import { describe, expect, it } from 'vitest'
import { isCitation, readCitation } from '../../src/import/citation.ts'

const one = (text: string) => {
  const { references, addresses } = readCitation(text)
  expect(references).toHaveLength(1)
  const [{ organisation, title, date }] = references as [(typeof references)[0]]
  return [organisation, title, date, ...addresses]
}

describe('a pasted citation', () => {
  it('of a bulletin, with and without its brackets', () => {
    expect(one('(참고 : WEF, How 6 heavy-emitting industries are working to decarbonize, 2024.09.04.)')).toEqual([
      'WEF',
      'How 6 heavy-emitting industries are working to decarbonize',
      '2024-09-04',
    ])
    expect(one('Gartner, Gartner Predicts Power Shortages, 2024.9.9')).toEqual([
      'Gartner',
      'Gartner Predicts Power Shortages',
      '2024-09-09',
    ])
    expect(one('한국은행, 「금융안정보고서」, 2024년 6월')).toEqual(['한국은행', '금융안정보고서', '2024-06'])
  })

  it('of several sources', () => {
    const { references } = readCitation('(참고 : OECD, Outlook, 2024.5.; IEA, Batteries and Secure Energy, 2024.4.25.)')
    expect(references).toEqual([
      { organisation: 'OECD', title: 'Outlook', date: '2024-05' },
      { organisation: 'IEA', title: 'Batteries and Secure Energy', date: '2024-04-25' },
    ])
  })

  it('in APA, the address left out and told', () => {
    expect(one('World Economic Forum. (2024, September 4). Net-zero tracker. https://example.org/tracker.')).toEqual([
      'World Economic Forum',
      'Net-zero tracker',
      '2024-09-04',
      'https://example.org/tracker',
    ])
    expect(
      one('OECD (2024), Job Creation and Local Development, OECD Publishing, Paris, https://doi.org/10.1/x'),
    ).toEqual(['OECD', 'Job Creation and Local Development, OECD Publishing, Paris', '2024', 'https://doi.org/10.1/x'])
    expect(one('Kim, J., & Lee, K. (2023). Solid cells at scale. Journal of Power, 12(3), 45–67.')).toEqual([
      'Kim, J., & Lee, K.',
      'Solid cells at scale. Journal of Power, 12(3), 45–67',
      '2023',
    ])
  })

  it('in Chicago', () => {
    expect(one('International Energy Agency. “Global EV Outlook.” April 23, 2024. https://example.org/ev')).toEqual([
      'International Energy Agency',
      'Global EV Outlook',
      '2024-04-23',
      'https://example.org/ev',
    ])
    expect(one('Lee, Jane. 2024. “After Lithium.” Energy Review 8 (2): 11.')).toEqual([
      'Lee, Jane',
      'After Lithium, Energy Review 8 (2): 11',
      '2024',
    ])
  })

  it('of a Korean report with the year behind the name', () => {
    expect(one('산업연구원(2024), 「핵심 광물 공급망의 재편」')).toEqual([
      '산업연구원',
      '핵심 광물 공급망의 재편',
      '2024',
    ])
  })

  it('keeps every letter but those of dates and addresses, whatever is pasted', () => {
    const text = 'Bundesministerium, Wasserstoff: eine Strategie (Teil II), Berlin'
    const { references } = readCitation(text)
    const said = references.map(({ organisation, title }) => organisation + title).join('')
    expect(said.replace(/[^\p{L}]/gu, '')).toBe(text.replace(/[^\p{L}]/gu, ''))
  })
})

describe('what is no citation', () => {
  it('is left to its field', () => {
    expect(isCitation('WEF')).toBe(false)
    expect(isCitation('How 6 industries work, together')).toBe(false)
    expect(isCitation('')).toBe(false)
    expect(isCitation('WEF, How 6 industries work, 2024.09.04.')).toBe(true)
    expect(isCitation('(참고 : WEF, 탈탄소 점검)')).toBe(true)
  })
})
