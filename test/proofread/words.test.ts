/** What is found in words, numbers and dates, and what is left alone. */
import { describe, expect, it } from 'vitest'
import { findingsOf, mendedLines } from './reading.ts'

describe('words and particles that stand twice', () => {
  it.each([
    ['현장에서 에서 나온 말', '현장에서 나온 말'],
    ['현장 에서 에서 나온 말', '현장 에서 나온 말'],
    ['공급 공급 계약', '공급 계약'],
    ['그런 것 것', '그런 것'],
    ['기업을을 지원', '기업을 지원'],
    ['기업은은 늘고', '기업은 늘고'],
    ['산업의의 변화', '산업의 변화'],
    ['협력사의의 애로', '협력사의 애로'],
    ['현장에서에서 시작', '현장에서 시작'],
    ['the the plan', 'the plan'],
  ])('%s', (line, right) => {
    expect(mendedLines('proof-doubled', line)).toEqual([right])
  })

  it.each([
    '회의의 결과와 협의의 폭, 논의의 의의',
    '마을을 살리고 가을을 맞음',
    '산은은 늘리고 한은은 줄임',
    '하나 하나 살핌',
    '도로로 옮기고 정도도 낮음',
    '국가가 나서고 물가가 오름',
    '1 1 2',
    '이 이름은',
  ])('%s is in order', (line) => {
    expect(findingsOf('proof-doubled', line)).toEqual([])
  })
})

describe('numbers and units', () => {
  it.each([
    ['5 만 톤 확보', '5만 톤 확보'],
    ['68.5 억 달러', '68.5억 달러'],
    ['’30년 까지 전환', '’30년까지 전환'],
    ['40% 에서 20%로', '40%에서 20%로'],
    ['3개 를 고름', '3개를 고름'],
    ['3.2 억불에서', '3.2억불에서'],
    ['’28년 까지는', '’28년까지는'],
  ])('%s', (line, right) => {
    expect(mendedLines('proof-units', line)).toEqual([right])
  })

  it('are written as the rest of the issue writes them', () => {
    const lines = ['5만 톤', '7만 톤을', '9만 톤', '8만 톤', '3만톤', '40%', '41%', '42%', '43%', '50 %']
    expect(mendedLines('proof-units', ...lines)).toEqual([
      ...lines.slice(0, 4),
      '3만 톤',
      '40%',
      '41%',
      '42%',
      '43%',
      '50%',
    ])
    expect(findingsOf('proof-units', ...lines)[0]).toMatchObject({ quote: '3만톤', verb: '모두 띄어 쓰기' })
  })

  it.each([
    [['3년 만에', '17개 도', '2024년 이 회사', '3개 과', '제3 조']],
    [['5만 톤', '3만톤']],
    [['100만 가구', '3만명', '5만명', '7만명', '9만명']],
    [['2년 반 만에 5개 과제', '1만 2,000명']],
  ])('%j are in order', (lines) => {
    expect(findingsOf('proof-units', ...lines)).toEqual([])
  })
})

describe('dates', () => {
  it.each([
    ['2024. 9. 31. 발표', '2024. 9. 31'],
    ['’24.2.30. 발표', '24.2.30.'],
    ['13월 5일에', '13월 5일'],
    ['9월 31일에', '9월 31일'],
    ['2023년 2월 29일', '2023년 2월 29일'],
    ['2024. 9. 25.(목) 회의', '2024. 9. 25.(목)'],
    ['9. 25.(월) 회의', '9. 25.(월)'],
    ['2030~2025년 계획', '2030~2025'],
    ['’30~’25년 계획', '’30~’25'],
  ])('%s', (line, quote) => {
    expect(findingsOf('proof-dates', line).map((one) => one.quote)).toEqual([quote])
  })

  it('say which weekday is right', () => {
    expect(findingsOf('proof-dates', '2024. 9. 25.(목)')[0]?.hint).toContain('2024년 9월 25일은 수요일입니다')
  })

  it('have the shape that is usual', () => {
    const lines = ['2024. 9. 4.', '2024. 9. 5.', '2024. 9. 6.', '2024. 9. 7.', '2024.9.8.']
    expect(mendedLines('proof-dates', ...lines).at(-1)).toBe('2024. 9. 8.')
  })

  it.each([
    '2024. 9. 25.(수), 2024년 9월 25일(수)',
    '11. 18.(수) 회의',
    '2035년 13.6조원, 2021년 24.9% 늘어',
    '’24.9월, 12월 31일, 2024년 2월 29일',
    '3.14(금속) 12개월',
    '’98~’05년, 2024~2030년',
    '버전 2024.13.1.2',
  ])('%s is in order', (line) => {
    expect(findingsOf('proof-dates', line)).toEqual([])
  })
})

describe('endings', () => {
  const outline = [
    '계약이 이어짐',
    '투자를 늘림',
    '비율이 낮음',
    '협력을 강화',
    '계획을 발표',
    '공급을 검토',
    '대책이 필요',
    '시장이 커짐',
  ]

  it.each(['정부가 계획을 발표했다.', '공급이 늘고 있다', '계획입니다.', '필요하다'])('%s', (line) => {
    expect(findingsOf('proof-endings', ...outline, line)).toMatchObject([{ path: 'sections/0/articles/0/body/8' }])
  })

  it.each([
    [[...outline, '캐나다', '르완다', '판다']],
    [[...outline, ...outline, '첫째입니다.', '둘째입니다.', '셋째입니다.', '끝']],
    [['발표했다.', '늘었다.', '줄었다.', ...outline]],
    [['발표했다.', '계약이 이어짐']],
  ])('%j are in order', (lines) => {
    expect(findingsOf('proof-endings', ...lines)).toEqual([])
  })
})
