/** What is found in signs, letters and blanks, and what is left alone. */
import { describe, expect, it } from 'vitest'
import { findingsOf, mendedLines } from './reading.ts'

describe('brackets', () => {
  it.each([
    ['(국제 협력 여섯 나라가 참여', '('],
    ['국제 협력) 여섯 나라가 참여', ')'],
    ['「인플레이션 감축법에 따른 지원', '「'],
    ['감축법」에 따른 지원', '」'],
    ['‘탄소 네거티브를 내세움', '‘'],
    ['탄소 네거티브’를 내세움', '’'],
    ['“먼저 사 준다는 약속', '“'],
    ['(가격(원) 기준', '('],
    ['그는 "먼저 사 준다고 밝힘', '"'],
  ])('%s', (line, quote) => {
    expect(findingsOf('proof-brackets', line).map((one) => one.quote)).toEqual([quote])
  })

  it.each([
    '(국제 협력) 「감축법」과 『연감』, ‘탄소’와 “약속”',
    '1) 첫째, 가) 둘째, iv) 넷째',
    '’24년과 ’50년 사이',
    '(’24.9월) 계약',
    'firm’s own plan과 Moody’s',
    '‘’50년 넷제로’ 선언',
    '화면은 27" 크기',
    '전력망 제약의 비용주)',
    '집중(약 90%)10) 되어 있음',
    '▲(수소) 공급 ▲(전력) 구매',
  ])('%s is in order', (line) => {
    expect(findingsOf('proof-brackets', line)).toEqual([])
  })
})

describe('quotation marks', () => {
  it('have the shape that most have', () => {
    const lines = ['’24년 계약', '’30년까지', "'50년에는 절반", "‘탄소'를"]
    const [one, ...more] = findingsOf('proof-quotes', ...lines)
    expect(more).toEqual([])
    expect(one).toMatchObject({
      message: "따옴표 모양이 섞였습니다: ’50년 / '50년",
      quote: "'50년",
      at: { start: 0, end: 4 },
      mend: { from: "'50년", to: '’50년', all: true },
      verb: '모두 ’로 맞추기',
    })
  })

  it('follow the majority, whichever it is', () => {
    expect(mendedLines('proof-quotes', "'24년", "'30년", '’50년')).toEqual(["'24년", "'30년", "'50년"])
  })

  it.each([
    [
      ['‘넷제로’ 선언, ‘탄소’ 가격', "'수소' 공급"],
      ['‘넷제로’ 선언, ‘탄소’ 가격', '‘수소’ 공급'],
    ],
    [
      ["'넷제로' 선언, '탄소' 가격", '‘수소’ 공급'],
      ["'넷제로' 선언, '탄소' 가격", "'수소' 공급"],
    ],
    [
      ['“약속”과 “말”', '"수소" 공급'],
      ['“약속”과 “말”', '“수소” 공급'],
    ],
  ])('%j', (lines, right) => {
    expect(mendedLines('proof-quotes', ...lines)).toEqual(right)
  })

  it.each([
    [["'24년", "'30년", "'수소'와 '전력'"]],
    [['’24년 ‘30년 만의 외출’ 행사']],
    [["Moody's는 ‘안정’으로"]],
    [['‘30대’ 직원과 ’24년']],
  ])('%j are in order', (lines) => {
    expect(findingsOf('proof-quotes', ...lines)).toEqual([])
  })
})

describe('width', () => {
  it.each([
    ['２０３０년까지', '2030년까지'],
    ['ＡＩ 경쟁', 'AI 경쟁'],
    ['수소，전력', '수소,전력'],
    ['4개사　투자', '4개사 투자'],
  ])('%s', (line, right) => {
    expect(mendedLines('proof-width', line)).toEqual([right])
  })

  it.each(['2030～2035년', '経済産業省（METI）의 계획', 'AI・양자'])('%s is in order', (line) => {
    expect(findingsOf('proof-width', line)).toEqual([])
  })
})

describe('blanks, commas and full stops', () => {
  it.each([
    ['수소와  전력', '수소와 전력'],
    ['수소 , 전력', '수소, 전력'],
    ['공급이 이어짐 .', '공급이 이어짐.'],
    ['수소,전력', '수소, 전력'],
    ['공급이 이어짐..', '공급이 이어짐.'],
    ['수소,, 전력', '수소, 전력'],
    ['EU,미국', 'EU, 미국'],
  ])('%s', (line, right) => {
    expect(mendedLines('proof-spaces', line)).toEqual([right])
  })

  it.each([
    '5,000억 달러, 1.9조불',
    '수소, 전력... 그리고',
    '’24.9월 .NET 전환',
    '자료 : https://example.org/a,b..c',
    '(단위 : 억불, %)',
    '2024.09.04.',
    '가·나, 다',
  ])('%s is in order', (line) => {
    expect(findingsOf('proof-spaces', line)).toEqual([])
  })
})

describe('letters', () => {
  it.each([
    ['ㅅㅏ업', 'ㅅㅏ'],
    ['산업ㅇ의', 'ㅇ'],
    ['2O24년', '2O24'],
    ['C02 배출', 'C02'],
    ['Miсrosoft', 'Miсrosoft'],
    ['산업'.normalize('NFD'), '산'.normalize('NFD')],
  ])('%s', (line, quote) => {
    expect(findingsOf('proof-letters', line)[0]?.quote).toBe(quote)
  })

  it('are mended where they only look right', () => {
    expect(mendedLines('proof-letters', '2O24년 C02', 'Miсrosoft', '산업'.normalize('NFD'))).toEqual([
      '2024년 CO2',
      'Microsoft',
      '산업',
    ])
  })

  it.each(['ㄱ자형 구조', 'ㄷ 형강', '5G와 CO2', 'α값과 μm', 'Москва', 'O2O 서비스', '1l의 물', '가ㆍ나'])(
    '%s is in order',
    (line) => {
      expect(findingsOf('proof-letters', line)).toEqual([])
    },
  )
})
