import { describe, expect, it } from 'vitest'
import { readClipboard } from '../../../src/import/clipboard/read-clipboard.ts'
import { clipboardFixture, clippingOf, outlineOf } from '../../support/clipboard.ts'

const read = (name: string) => clippingOf(clipboardFixture(name))
const outline = (name: string) => outlineOf(read(name).blocks)
const plain = (text: string) => outlineOf(readClipboard(null, text).blocks)

describe('a clipboard of Hangul', () => {
  it('gives depths by its marks, notes, and a table with caption, unit, merged heads and source', () => {
    expect(outline('hancom.html')).toEqual([
      '1단 세 나라가 오류 정정* 예산을 몰아줌',
      '* 여러 큐비트로 한 큐비트의 값을 지키는 방법',
      '2단 미국은 초전도, 독일은 이온 방식',
      '3단 (예산) 해마다 10^{2}억 달러',
      '※ 「양자기술법」에 따름',
      '표 ‘나라별 예산’ (억불, %) 머리 2행',
      '!나라 (1×2) | !예산 (2×1)',
      '!2025 | !증감',
      '!미국 | 30 | △2.7',
      '!독일 | ∙ 연방 20 / - 주 5 | ',
      '자료 : 국립표준기술연구소',
    ])
  })
})

describe('a clipboard of Word', () => {
  it('gives list levels without bullets, numbers kept, the footnote at its call, the picture a place', () => {
    expect(outline('word.html').slice(0, 7)).toEqual([
      '소제목 numbered 1. 시장 동향',
      '1단 핵심 광물을 둘러싼 협정이 잇따름^[광물 안보 협력체의 발표]',
      '2단 자원을 가진 나라',
      '3단 기술을 가진 나라',
      '2단 1. 첫째 원칙',
      '2단 줄을 바꾼 말',
      '그림 ‘’ 공급망 지도',
    ])
  })

  it('lifts a nested table out, behind the outer one', () => {
    expect(outline('word.html').slice(7)).toEqual([
      '표 ‘’ 머리 1행',
      '!품목 | !내용',
      '!리튬 | 겉 표',
      '표 ‘’ 머리 0행',
      '안쪽 | 표',
    ])
  })
})

describe('a clipboard of Excel', () => {
  it('keeps merged heads and formatted figures, leaves hidden rows out and says so, and merges no overflow', () => {
    expect(outline('excel.html')).toEqual([
      '표 ‘’ 머리 2행',
      '!구분 (1×2) | !수출 (2×1) | !비고 (1×2)',
      '!2024 | !2025',
      '!반도체 | 1,018 | 1,250 | 확정',
      '!자동차와 그 부품 전체 |  | △2.7 | [협회](https://example.org/kama)',
    ])
    expect(read('excel.html').hidden).toBe(1)
  })
})

describe('a clipboard of a web page or mail', () => {
  it('keeps lists, definitions, lines and tables; drops scripts, rules, pixels and addresses that run code', () => {
    expect(outline('web.html')).toEqual([
      '소제목 bracketed 왜 지금 배터리인가',
      '1단 본문에 바로 놓인 글',
      '1단 가격은 1년 새 절반^{주)}이 됐다. [보고서](https://example.org/a?x=1&y=2)와 다른 글을 보라.',
      '2단 첫째',
      '3단 첫째의 안',
      '4단 3. 셋',
      '4단 4. 넷',
      '2단 둘째',
      '2단 둘째의 이어짐',
      '1단 용어',
      '2단 풀이',
      '1단 줄 하나',
      '1단 줄 둘',
      '1단 따온 말',
      '그림 ‘전고체 셀의 구조’ 셀 구조',
      '표 ‘셀 가격’ 머리 1행',
      '!연도 | !가격',
      '!2024 | 115',
      '!2025 | 98',
      '1단 끝말',
    ])
    expect(JSON.stringify(read('web.html').blocks)).not.toMatch(/javascript|alert|steal|onerror/)
  })

  it('unwraps tables that only place their content', () => {
    expect(outline('mail.html')).toEqual([
      '1단 안녕하세요,',
      '1단 원고를 보냅니다.',
      '2단 첫 문장은 이렇게 시작합니다',
      '3단 그 아래 한 가지',
      '1단 상자에 든 글 한 줄',
      '1단 보낸 사람 드림',
    ])
  })
})

describe('plain text', () => {
  it('gives depths by marks and a table by tabs, with quoted line ends', () => {
    expect(plain(clipboardFixture('outline.txt'))).toEqual([
      '1단 반도체 수출 회복',
      '2단 메모리 값이 오름',
      '3단 서버 수요가 이끎',
      '※ 잠정치',
      '표 ‘월별 수출’ 머리 1행',
      '!품목 | !1월 | !2월',
      '!메모리 | 10 | 12 / (잠정)',
      '!시스템 | 7 | 8',
      '자료 : 무역 통계',
      '1단 맺는 줄',
    ])
  })

  it('knows that `-` under `○` is one deeper than under `□`', () => {
    expect(plain('□ 하나\n○ 둘\n- 셋\n· 넷')).toEqual(['1단 하나', '2단 둘', '3단 셋', '4단 넷'])
    expect(plain('□ 하나\n- 둘\n· 셋')).toEqual(['1단 하나', '2단 둘', '3단 셋'])
    expect(plain('□ 하나\n· 둘')).toEqual(['1단 하나', '2단 둘'])
  })

  it('takes a mark set off by a tab for a mark, and a lone tab in a text for a blank', () => {
    expect(plain('-\t하나\n1.\t둘\n셋\t넷')).toEqual(['2단 하나', '1단 1. 둘', '1단 셋 넷'])
  })

  it('says when nothing tells a depth', () => {
    expect(readClipboard(null, '하나\n둘').flat).toBe(true)
    expect(readClipboard(null, '하나\n- 둘').flat).toBe(false)
  })

  it('leaves signs that are no marks', () => {
    expect(plain('-3.2% 줄어듦\n3 * 4\n**')).toEqual(['1단 -3.2% 줄어듦', '1단 3 * 4', '1단 **'])
  })
})

describe('tables', () => {
  const table = (rows: string) => outlineOf(clippingOf(`<table>${rows}</table>`).blocks)

  it('cuts spans at the end of the table and fills short rows', () => {
    expect(table('<tr><td rowspan="9">가</td><td colspan="3">나</td></tr><tr><td>다</td></tr>')).toEqual([
      '표 ‘’ 머리 0행',
      '가 (1×2) | 나 (3×1)',
      '다 |  | ',
    ])
  })

  it('shortens a merged cell that reaches over a hidden row', () => {
    const rows =
      '<tr><td rowspan="3">가</td><td>1</td></tr><tr style="display: none"><td>2</td></tr><tr><td>3</td></tr>'
    expect(table(rows)).toEqual(['표 ‘’ 머리 0행', '가 (1×2) | 1', '3'])
  })
})
