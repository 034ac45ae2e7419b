/** What is found by holding parts of an issue against one another. */
import { describe, expect, it } from 'vitest'
import { cell, chart, paragraph, row, table } from '../../src/document/build.ts'
import type { Article, Block } from '../../src/document/nodes.ts'
import { gather, mendedWith } from '../../src/proofread/gather.ts'
import { proofread } from '../../src/proofread/proofread.ts'
import { stretchesOf } from '../../src/proofread/stretches.ts'
import { makeArticle, makeIssue } from '../support/make-issue.ts'

const read = (code: string, ...articles: Article[]) =>
  proofread(makeIssue({ 이슈포커스: articles })).filter((finding) => finding.code === code)

describe('figures of a summary', () => {
  const summed = (summary: string, body: string) =>
    read('proof-figures', makeArticle('기사', [paragraph(1, body)], { summary: [summary] })).map(({ quote }) => quote)

  it.each([
    ['전체의 28%가 참여', '전체의 27%가 참여', ['28%']],
    ['2,500만 달러를 약속', '2,300만 달러를 약속', ['2,500만']],
    ['’30년까지 45개 기업', '2030년까지 54개 기업', ['45']],
  ])('%s', (summary, body, found) => {
    expect(summed(summary, body)).toEqual(found)
  })

  it.each([
    ['전체의 27%가 참여', '전체의 27%가 참여'],
    ['약 5,000억 달러', '5,120억 달러'],
    ['40% 감축', '39.7% 감축'],
    ['2030년까지', '’30년까지'],
    ['2.5조원', '2조 5,000억원, 25,000억원'],
    ['4개 기업의 3대 전략', '네 기업의 전략'],
    ['CO2와 5G', '온실가스와 통신'],
  ])('%s is said by %s', (summary, body) => {
    expect(summed(summary, body)).toEqual([])
  })
})

describe('names', () => {
  const named = (text: string, organisation = 'CB Insights') =>
    makeArticle('기사', [paragraph(1, text)], {
      source: { country: '美', organisation, date: '2026-09-09' },
      references: [{ organisation, title: 'A Report', date: '2026-09-09' }],
    })

  it.each([
    ['CB Insight가 비교', 'CB Insight'],
    ['CB insights가 비교', null],
    ['CBInsights가 비교', 'CBInsights'],
    ['CB Insihgts가 비교', 'CB Insihgts'],
  ])('%s', (text, quote) => {
    const found = read('proof-names', named(text))
    expect(found.map((one) => one.quote)).toEqual(quote === null ? [] : [quote])
    if (quote) expect(found[0]).toMatchObject({ mend: { to: 'CB Insights', all: true }, verb: '하나로 맞추기' })
  })

  it('are all mended by one click, in whichever article they stand', () => {
    const found = read('proof-names', named('CB Insight가 비교'), named('CB Insight의 자료'))
    expect(gather(found)).toHaveLength(1)
    expect(found[0] && mendedWith(found[0], found)).toHaveLength(2)
  })

  it('are one in Hangul, too, where their Latin name tells so', () => {
    const found = read(
      'proof-names',
      named('로디움(Rhodium Group)의 집계, 로디움은', ''),
      named('로듐(Rhodium Group)에 따르면', ''),
    )
    expect(found.map(({ quote, mend }) => [quote, mend?.to])).toEqual([['로듐', '로디움']])
    expect(
      read('proof-names', named('관세(Tariff)와 요금(Tariff), 탄소 포집(Carbon Capture)과 포집(Carbon Capture)')),
    ).toEqual([])
  })

  it.each([
    'Project 1과 Project 2, Project Alpha',
    'Amazon과 Amazons, AMAZON',
    'Microsoft와 Nvidia, Intel과 Intuit',
    'OECD와 OPEC',
  ])('%s are in order', (text) => {
    expect(read('proof-names', named(text))).toEqual([])
  })
})

describe('a table and a chart', () => {
  const tableOf = (caption: string, ...numbers: string[]) =>
    table(
      caption,
      [row(cell('산업', { header: true }), cell('참여', { header: true }))],
      numbers.map((value, index) => row(cell(['항공', '철강', '해운', '트럭'][index] ?? ''), cell(value))),
    )
  const chartOf = (caption: string, ...numbers: string[]) =>
    chart(
      'bar',
      caption,
      ['산업', '참여'],
      numbers.map((value, index) => [['항공', '철강', '해운', '트럭'][index] ?? '', value]),
    )
  const held = (...body: Block[]) => read('proof-exhibits', makeArticle('기사', body)).map(({ message }) => message)

  it('are told of where they differ', () => {
    const one = tableOf('참여 기업 수', '28', '27', '17', '16')
    expect(held(one, chartOf('참여 기업 수', '28', '27', '17', '15'))).toEqual([
      '표와 차트의 값이 다릅니다: 트럭 참여 16 / 15',
    ])
    expect(held(one, chartOf('산업별 참여', '28', '27', '17', '15'))).toHaveLength(1)
  })

  it.each([
    ['that agree', tableOf('수', '28', '27', '17'), chartOf('수', '28', '27', '17.0')],
    ['of different things', tableOf('2023년', '28', '27', '17'), chartOf('2024년', '31', '30', '19')],
    ['with words for numbers', tableOf('수', '28', '27', '미정'), chartOf('수', '28', '27', '17')],
  ])('%s are in order', (_name, one, other) => {
    expect(held(one, other)).toEqual([])
  })
})

describe('reading', () => {
  const wrong = makeArticle('기사', [paragraph(1, '기업을을  지원')])

  it('leaves out the checks that are off', () => {
    const issue = makeIssue({ 이슈포커스: [wrong] })
    expect(new Set(proofread(issue).map(({ code }) => code))).toEqual(new Set(['proof-doubled', 'proof-spaces']))
    expect(proofread(issue, { off: ['proof-doubled'] }).map(({ code }) => code)).toEqual(['proof-spaces'])
  })

  it('knows from the rest of the issue what is usual, and tells nothing of it', () => {
    const part = makeIssue({ 이슈포커스: [makeArticle('기사', [paragraph(1, "'50년")])] })
    const around = stretchesOf(makeIssue({ 이슈포커스: [makeArticle('딴 기사', [paragraph(1, '’24년  계약')])] }))
    expect(proofread(part)).toEqual([])
    expect(proofread(part, { off: [], around })).toMatchObject([{ mend: { to: '’50년' } }])
  })

  it('numbers stretches that say the same', () => {
    const issue = makeIssue({ 이슈포커스: [makeArticle('기사', [paragraph(1, '가  나'), paragraph(1, '가  나')])] })
    expect(proofread(issue).map(({ nth, at, quote, line }) => [nth, quote === line.slice(at.start, at.end)])).toEqual([
      [0, true],
      [1, true],
    ])
  })
})
