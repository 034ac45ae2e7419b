import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/import/normalise.ts'

const textOf = (text: string) => normalise(text).text

describe('normalise', () => {
  it('writes radicals as hanja, one by one', () => {
    expect(textOf('⽇本 ⼤學 ⽣產⼒')).toBe('日本 大學 生產力')
  })

  it('keeps every line where it was', () => {
    expect(textOf('가\r\n나\r다\u2028라')).toBe('가\n나\n다\n라')
    expect(textOf('가\u00a0나\u3000다')).toBe('가 나 다')
  })

  it('composes Hangul typed as letters', () => {
    expect(textOf('\u1112\u1161\u11ab글')).toBe('한글')
  })

  it.each([
    ['Œ첫째 \ufffd둘째 Ž셋째', '①첫째 ②둘째 ③셋째'],
    ['\u008c첫째 \u008d둘째 \u008e셋째 \u008f넷째', '①첫째 ②둘째 ③셋째 ④넷째'],
    ['Œ가\n표의 줄\n\ufffd나\n\nŽ다', '①가\n표의 줄\n②나\n\n③다'],
    ['①가 \ufffd나', '①가 ②나'],
  ])('repairs circled digits in %j', (broken, repaired) => expect(textOf(broken)).toBe(repaired))

  it('leaves foreign names alone', () => {
    expect(textOf('Œuvre와 Žilina 공장')).toBe('Œuvre와 Žilina 공장')
  })

  it('reports a lost character with its line instead of guessing', () => {
    const { text, problems } = normalise('한 줄\n깨진 \ufffd 글자')
    expect(text).toContain('\ufffd')
    expect(problems).toEqual([
      { code: 'unreadable-character', line: 2, message: expect.stringContaining('고쳐 주세요') },
    ])
  })
})
