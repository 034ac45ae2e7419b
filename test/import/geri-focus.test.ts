import { describe, expect, it } from 'vitest'
import { readTitleMark, splitGeriTitle } from '../../src/import/geri-focus/titles.ts'
import { importWhole } from './whole.ts'

const cover =
  '구미지역경제\n\nISSUE FOCUS\n\nVol. 9 (2022. 04.)\n\n[ISSUE]\n\n01\t국내외 기술동향\t1\n02\t국내외 경제이슈\t5\n\n[FOCUS]\n\n01\t로봇 산업 발전방안\t9\n\n작성 : 홍길동 연구원\n(hong@example.org)\n'
const page = (tab: string, text: string) => `\n\n\n${tab}\n\n${text}\n`
const read = (...pages: string[]) => importWhole(cover + pages.join('')).issue
const bodyOf = (text: string) =>
  read(page('ISSUE', `01 국내외 기술동향\n\n새 소식이 나온다 (산업부)\n\n${text}`)).sections[0]?.articles[0]?.body

describe('titles of geri-focus', () => {
  it.each([
    ['회의를 열다 (산업통상자원부)', ['회의를 열다', '산업통상자원부', null]],
    ["회의를 열다 ('21.03.09.)", ['회의를 열다', null, '2021-03-09']],
    ["회의를 열다 (기획재정부, '21.8.31)", ['회의를 열다', '기획재정부', '2021-08-31']],
    ["발효 9년차('20) 동향 (관계부처 합동)", ["발효 9년차('20) 동향", '관계부처 합동', null]],
  ])('split %s', (text, wanted) => {
    const split = splitGeriTitle(text)
    expect([split?.title, split?.mark.organisation, split?.mark.date]).toEqual(wanted)
  })

  it.each(['추진계획(안)', '동향(종합)', '세계경제 전망 (요약)', '보급률(%)'])('see no source in %s', (text) => {
    expect(splitGeriTitle(text)).toBeNull()
  })

  it('see no date that does not exist', () => expect(readTitleMark("'21.13.45.")).toBeNull())
})

describe('pages of geri-focus', () => {
  it('name their part by rails in any form, and are dropped with their numbers', () => {
    const issue = read(
      page('ISSUE', '01\n국내외\n기술동향\n\n첫 글의 제목 (과기부)\n\n- 첫 문장\n\n1'),
      page('ISSUE', '01 국내외 기술동향\n\n- 이어지는 문장\n\n2'),
      page('ISSUE', '둘째 글의 제목 (기재부)\n\n- 둘째 문장\n\n02\n\n국내외 경제이슈\n\n3'),
    )
    expect(issue.sections.map((s) => [s.part, s.title, s.articles.map((a) => [a.title, a.body.length])])).toEqual([
      ['ISSUE', '국내외 기술동향', [['첫 글의 제목', 2]]],
      ['ISSUE', '국내외 경제이슈', [['둘째 글의 제목', 1]]],
    ])
    expect([issue.year, issue.number, issue.authors]).toEqual([2022, 9, '홍길동 연구원 (hong@example.org)'])
  })

  it('hold chapters and boxed numerals in FOCUS', () => {
    const issue = read(
      page('FOCUS', '01. 로봇 산업 발전방안 (관계부처 합동)\n\nI. 배경\n\n◆ 첫째 핵심\n◆ 둘째 핵심\n\n- 문장'),
      page('FOCUS', 'II. 과제\n\n1\n\n부품 국산화\n\n1. 감속기\n\n▣ 목표\n\n2 인력 양성\n\n1. 학과 신설'),
    )
    expect(issue.sections.map((s) => [s.part, s.title])).toEqual([['FOCUS', '로봇 산업 발전방안']])
    const [first, second] = issue.sections[0]?.articles ?? []
    expect([first?.title, first?.source.organisation, first?.body[0]]).toMatchObject([
      '배경',
      '관계부처 합동',
      { kind: 'key', body: [{ text: '첫째 핵심' }, { text: '둘째 핵심' }] },
    ])
    expect(second?.body).toEqual([
      { type: 'heading', kind: 'boxed', text: '부품 국산화' },
      { type: 'heading', kind: 'numbered', text: '감속기' },
      { type: 'heading', kind: 'topic', text: '목표' },
      { type: 'heading', kind: 'boxed', text: '인력 양성' },
      { type: 'heading', kind: 'numbered', text: '학과 신설' },
    ])
  })

  it('carry a table on, down to a row that the page break cut', () => {
    const issue = read(
      page(
        'ISSUE',
        '01 국내외 기술동향\n\n새 소식 (산업부)\n\n< 기업 현황 >\n\n기업\t현황\n가나\t하나를 함\n다라\t둘을 함',
      ),
      page('ISSUE', '01 국내외 기술동향\n\n< 기업 현황 >\n\n기업\t현황\n다라\t셋도 함\n마바\t넷을 함'),
    )
    expect(issue.sections[0]?.articles[0]?.body).toMatchObject([
      {
        header: ['기업', '현황'],
        rows: [
          ['가나', '하나를 함'],
          ['다라', '둘을 함\n셋도 함'],
          ['마바', '넷을 함'],
        ],
      },
    ])
  })
})

describe('bodies of geri-focus', () => {
  it('take callouts of three depths with their remark', () => {
    expect(bodyOf('- 문장\n\n❖ 덧붙임\n※ 비고\n\n- ▶ 갈래\n- ➔ 결론')).toMatchObject([
      { type: 'paragraph' },
      { kind: 'callout', body: [{ depth: 1 }, { type: 'note', mark: '※' }, { depth: 2 }, { depth: 3 }] },
    ])
  })

  it('take an overview under a caption for a box, a caption over body text for a figure', () => {
    expect(bodyOf('< 행사 개요 >\n\n- 일시 : 4월\n- 장소 : 구미\n\n- 본문 문장')).toMatchObject([
      { type: 'box', title: '행사 개요', body: [{ depth: 1 }, { depth: 1 }] },
      { type: 'paragraph' },
    ])
    expect(bodyOf('- 앞 문장\n\n< 추이 >\n\n\n\n- 본문 문장을 이어서 적고 확인')).toMatchObject([
      { type: 'paragraph' },
      { type: 'figure', caption: '추이' },
      { type: 'paragraph' },
    ])
  })

  it('take the margin’s dashes for the outermost level where the squares are lost', () => {
    const depths = (text: string) =>
      bodyOf(text)?.map((block) => (block.type === 'paragraph' ? block.depth : block.type))
    expect(depths('- 하나\n - 둘\n - * 풀이\n□ 하나\n- 하나')).toEqual([1, 2, 'note', 1, 1])
    expect(depths('□ 하나\n  ○ 둘\n    - 셋\n□ 하나\n  - 둘')).toEqual([1, 2, 3, 1, 2])
    expect(depths('① 차례를 적은 문장\n\n- 하나')).toEqual([1, 1])
  })
})
