import { describe, expect, it } from 'vitest'
import { dateSource, splitTitle } from '../../src/import/source-mark.ts'

const read = (text: string, references: (string | null)[] = [], year: number | null = 2025) => {
  const split = splitTitle(text)
  if (!split) return null
  const { country, organisation } = split.source
  return [split.title, country, organisation, dateSource(split.source, references, year)]
}

describe('source marks', () => {
  it.each([
    ['새 전지의 전망 (美 Lab One, 9.4)', ['새 전지의 전망', '美', 'Lab One', '2025-09-04']],
    ['새 전지의 전망 (WEF, 9.4)', ['새 전지의 전망', null, 'WEF', '2025-09-04']],
    ['새 전지의 전망 (日 총합연, 9.4.)', ['새 전지의 전망', '日', '총합연', '2025-09-04']],
    ['새 전지의 전망(獨 연구회, 1월)', ['새 전지의 전망', '獨', '연구회', '2025-01']],
    ['새 전지(SIB)의 전망 (EU 집행위, 2.14)', ['새 전지(SIB)의 전망', 'EU', '집행위', '2025-02-14']],
    ['새 전지의 전망 (EU, 2.14)', ['새 전지의 전망', null, 'EU', '2025-02-14']],
    ['새 전지의 전망 (EUIPO, 2.14)', ['새 전지의 전망', null, 'EUIPO', '2025-02-14']],
    ['새 전지의 전망 (美·日 공동위, 3.5)', ['새 전지의 전망', '美·日', '공동위', '2025-03-05']],
    ['새 전지의 전망 (연구원(KRI), 3.5)', ['새 전지의 전망', null, '연구원(KRI)', '2025-03-05']],
    ['새 전지의 전망 (1월)', ['새 전지의 전망', null, null, '2025-01']],
    ['새 전지의 전망 (韓 기관, ’24.12.3)', ['새 전지의 전망', '韓', '기관', '2024-12-03']],
    ['새 전지의 전망 (韓 기관, 2024년)', ['새 전지의 전망', '韓', '기관', '2024']],
  ])('reads %s', (text, expected) => expect(read(text)).toEqual(expected))

  it.each(['새 전지의 전망', '전망 (기관)', '비중(12.5%)', '(美 기관, 9.4)의 전망'])('sees none in %s', (text) => {
    expect(read(text)).toBeNull()
  })

  it('takes the year of the reference of the same day, else the issue’s', () => {
    expect(read('전망 (美 기관, 12.27)', ['2024-12-27'])?.[3]).toBe('2024-12-27')
    expect(read('전망 (美 기관, 12.20)', ['2024-12-27'])?.[3]).toBe('2024-12-20')
    expect(read('전망 (美 기관, 1.5)', ['2024-12-27'])?.[3]).toBe('2025-01-05')
    expect(read('전망 (美 기관, 1.5)', [null], null)?.[3]).toBeNull()
    expect(read('전망 (美 기관, 2.30)')?.[3]).toBeNull()
  })
})
