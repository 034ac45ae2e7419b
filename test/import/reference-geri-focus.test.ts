import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DraftBlock, DraftTable } from '../../src/import/draft.ts'
import { cellText, headerTexts } from '../../src/import/letters.ts'
import { importWhole } from './whole.ts'

const file = new URL('../../../shared/reference/geri-focus-vol49.txt', import.meta.url)
const present = existsSync(file)
if (!present) console.info('reference-geri-focus: ../shared/reference is absent, this issue is not checked here')

/** Counted by hand from the text: captions that have rows, in order; two tables have no caption. */
const tables = [
  '저궤도 위성과 정지궤도 위성의 차이점',
  '최근 국내 주요 산업체의 저궤도 위성 사업 추진 현황',
  '글로벌 기업의 저궤도 위성을 활용한 인터넷 통신망 개발 추진 현황',
  '5G 가입자 수 및 비중',
  '사물인터넷 가입회선 수',
  '',
  '',
  'FTA 발효 후 對美 교역 동향',
  'FTA 발효 후 對美 수출 동향',
  '对美 품목별 교역 동향',
  'FTA 발표 후 对美 수입 동향',
  '對美 무역수지 동향',
  '국가혁신클러스터육성사업 사업단계별 지원 규모',
  "주요성과 창출 사례, ('18~'20)",
  '국가혁신클러스터 지원체계 차별화 방향(예시)',
  '소재개발 단계별 표준화 항목(예시)',
  '제안된 FTA활용 발전전략 중 주요 과제(안)',
  '지역산업 연계 융복합 산업 클러스터(예시)',
  '품목별 수입의존 및 자립화 추진 현황',
]
const figures = [
  '한국과 미국의 상대국 시장점유율 추이',
  '프로젝트 분야',
  '기계학습 모델 - 가상공학플랫폼 연계',
  '정부의 FTA 활용사업 지원 전·후 기업역량 비교(설문)',
  '매출액 성장을 비교(연평균)',
  '수출액 성장을 비교(연평균)',
  '수요공급기업 실증 협력 모델',
]
/** Heading kinds and boxes as counted by hand. */
const counts = {
  'heading boxed': 3,
  'heading numbered': 16,
  'heading bracketed': 8,
  'heading topic': 22,
  'box key': 15,
  'box callout': 7,
  pair: 1,
  'note *': 42,
  'note ※': 1,
}

const inside = (block: DraftBlock): DraftBlock[] => {
  if (block.type === 'box') return [block, ...block.body.flatMap(inside)]
  return block.type === 'pair' ? [block, ...block.exhibits] : [block]
}
const nameOf = (block: DraftBlock): string => {
  if (block.type === 'heading' || block.type === 'box') return `${block.type} ${block.kind}`
  return block.type === 'note' ? `note ${block.mark[0]}` : block.type
}

describe.skipIf(!present)('the reference issue geri-focus vol. 49', () => {
  const { issue } = importWhole(present ? readFileSync(file) : '글')
  const articles = issue.sections.flatMap((section) => section.articles)
  const blocks = articles.flatMap((article) => article.body.flatMap(inside))
  const captions = (type: DraftBlock['type']) =>
    blocks.flatMap((block) => ('caption' in block && block.type === type ? [block.caption] : []))
  const table = (caption: string) =>
    blocks.find((block): block is DraftTable => block.type === 'table' && block.caption === caption)

  it('has its number, month, author and four parts', () => {
    expect([issue.publication, issue.year, issue.number, issue.date?.slice(0, 7)]).toEqual([
      'geri-focus',
      2021,
      49,
      '2021-03',
    ])
    expect(issue.authors).toMatch(/^\S+ 선임연구원 \(\S+@\S+\)$/)
    expect(issue.sections.map(({ part, title, articles: own }) => [part, title, own.length])).toEqual([
      ['ISSUE', '국내외 기술동향', 3],
      ['ISSUE', '국내외 경제이슈', 5],
      ['ISSUE', '국내외 정책이슈', 5],
      ['FOCUS', '탄소소재 융복합 산업 종합 발전전략', 3],
    ])
  })

  it('gives articles their source or date', () => {
    expect(articles.map(({ source }) => source.date ?? source.organisation)).toEqual([
      null,
      null,
      null,
      '2021-03-09',
      '2021-03-10',
      '2021-03-10',
      '2021-03-15',
      '2021-03-15',
      '산업통상자원부',
      '과학기술정보통신부',
      '산업통상자원부',
      '산업통상자원부',
      '과학기술정보통신부',
      '산업통상자원부',
      null,
      null,
    ])
    expect(articles.filter(({ title }) => /[()]$|^\d{2}\.|^[IVX]+\./.test(title)).map(({ title }) => title)).toEqual([])
  })

  it('has every table and figure', () => {
    expect(captions('table')).toEqual(tables)
    expect(captions('figure')).toEqual(figures)
  })

  it('has the headings, boxes and notes that were counted', () => {
    const found = Object.fromEntries(
      Object.keys(counts).map((key) => [key, blocks.filter((block) => nameOf(block) === key).length]),
    )
    expect(found).toEqual(counts)
  })

  it('merges the cells of two-row headers and of totals', () => {
    const trade = table('对美 품목별 교역 동향')
    expect(trade?.header).toEqual([
      [
        { text: '순위', rowspan: 2, header: true },
        { text: '수출', colspan: 4, header: true },
        { text: '수입', colspan: 4, header: true },
      ],
      ['품목명', '‘12', '‘19', '‘20', '품목명', '‘12', '‘19', '‘20'],
    ])
    expect(trade?.rows.at(-1)?.[0]).toEqual({ text: '전체 종계', colspan: 2 })
    const clusters = table('국가혁신클러스터육성사업 사업단계별 지원 규모')
    expect(clusters?.header.map((row) => (Array.isArray(row) ? row.length : 0))).toEqual([5, 7])
  })

  it('makes one table of the two pages of a table', () => {
    const companies = table('최근 국내 주요 산업체의 저궤도 위성 사업 추진 현황')
    expect(companies?.rows.map(([name]) => cellText(name ?? ''))).toEqual(['LIG넥스원', 'KT sat', '한화 시스템'])
  })

  it('reads the HTML table once, with its merges', () => {
    const tasks = table('제안된 FTA활용 발전전략 중 주요 과제(안)')
    expect(headerTexts(tasks?.header ?? [])).toEqual(['구분', '대응전략', '세부 내용'])
    expect(tasks?.rows.map((row) => row.length)).toEqual([3, 2, 3, 1, 2, 2, 3, 2, 3, 1])
  })

  it('loses no letters', () => {
    const share = issue.letters.out / issue.letters.in
    console.info(`geri-focus: letters in ${issue.letters.in}, out ${issue.letters.out} (${(share * 100).toFixed(2)} %)`)
    expect(Math.abs(1 - share)).toBeLessThan(0.005)
  })
})
