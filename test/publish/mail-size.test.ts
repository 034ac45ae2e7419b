import { describe, expect, it } from 'vitest'
import { mailSizeProblems } from '../../src/publish/mail-size.ts'

describe('the length of a mail', () => {
  it.each([
    [79_999, []],
    [80_000, ['warning']],
    [100_000, ['warning']],
    [100_001, ['error']],
  ])('of %i bytes', (bytes, severities) => {
    expect(mailSizeProblems(bytes).map(({ severity }) => severity)).toEqual(severities)
  })

  it('is told in words that say what to do', () => {
    expect(mailSizeProblems(112_000)).toMatchObject([
      {
        message: '메일이 너무 큽니다: 112KB. 100KB가 넘으면 지메일이 뒤를 자릅니다.',
        hint: '요약을 줄이거나 기사별 참고 줄을 빼세요.',
      },
    ])
  })
})
