import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BulletinError } from '../../src/errors.ts'
import { importDraft } from '../../src/import/import.ts'
import { importWhole } from './whole.ts'

const pieces = [
  '산업기술 동향워치 2024년 18호 요약',
  '구분 주요 내용 페이지',
  '이슈포커스',
  '정책 동향',
  '∙ 새 제목을 붙인 글 (美 기관, 9.4)',
  '새 제목을 붙인 글 (美 기관, 9.4)',
  '다른 제목의 글 (WEF, 1월) ',
  '- 둘째 단계 문장을 점검',
  '- 줄 끝에 빈칸을 남기고 이어지는 문장이 ',
  '무표시 문장이 이어지는 줄로서 길이가 꽤 되어 본문으로 읽혀야 하는 줄',
  '사항을 도출',
  '짧은',
  '1',
  '❚ 2',
  '1 ❚',
  '▘표의 제목▗',
  '▘여러 줄 표의 ',
  '제목▗',
  '구분 내용',
  '구분 주요 내용 비고',
  '라벨 ∙ 한 줄 값',
  '∙ 값을 적은 줄',
  '  - 안쪽 줄',
  '※ 비고 줄',
  '*** 셋째',
  '(참고 : WEF, Title, with comma, 2024.09.04.; B, 둘째, 2024.8.)',
  '(참고 : WEF, 줄이 넘어가는 ',
  '[참고] A, B',
  '(단위 : 억불)',
  '< 표 제목 >',
  '〈그림 1〉 그림',
  '구분\t2020\t2021',
  '\t\t3',
  '<ul><li>가</li></ul>\t둘',
  '| a | b |',
  '|---|---|',
  '# 제목',
  '- I. 장',
  'II. 장 제목',
  '1. 절 제목',
  '![그림](a.png)',
  '□ 네모',
  'ㅇ 이응',
  '①첫째 Ž셋째 �둘째 Œ하나',
  '\f',
  '',
  '',
  '요약',
  '01\t국내외 동향\t1',
  '01 국내외 동향',
  'ISSUE',
  '정책 동향 5 ❚',
  '❚ 6 정책 동향',
  '<table><tr><td rowspan="2">가</td><td>나</td></tr></table>\t끝',
  '**굵게** 쓴 줄',
  '미국 10.1 20.2',
  'Vol. 49 (2021. 03.)',
  'FOCUS',
  '[ISSUE]',
  '작성 : 글쓴이 연구원',
  '03. 새 부문 (산업부)',
  "회의를 열다 ('24.03.10.)",
  '한 줄 제목 (산업통상자원부)',
  '【 주요 내용 】',
  '【원문정보】',
  '▣ 주제를 적은 줄',
  '◆ 핵심을 적은 줄',
  '- ◇ 둘째 핵심',
  '❖ 덧붙임',
  '- ▶ 갈래',
  '- ➔ 결론',
  '< 회의 개요 >',
  '- 일시 : 3월',
  '2',
  '1 상자 숫자 제목',
  'III. 결론',
  '요 약',
  '1) 첫 각주의 글',
  '2) 둘째 각주가 이어지는',
  '3) 셋째 각주',
  '문장 끝에서 부름<sup>1)</sup>',
  '- 문장 속 확대2)를 부르고 정의)',
  'x^{3)} 없는 부름^{9)}',
  '〈그림 1〉 앞서 본 〈표 2〉 제목',
  '<표 2>',
  '- 〈그림 1〉에서 보듯 〈참고 1〉',
  '주 : 덧붙인 말',
  '자료 : 기관, 보고서',
  '〈참고 1〉 상자',
  '<참고 2>',
  '발간현황',
  '호수\t제목\t발간연월',
  '2026-03\t지난 호\t2026.03',
  '발행일 : 2026년 4월 5일',
  '발행처 : 기관',
  '참고문헌',
  '$\\Delta 7.1\\%$ 감소',
  '| ❖ 한 칸 |',
  '| 열린 칸',
  '닫힌 칸 |',
  '<table>',
  '<tr><th colspan="2">머리</th></tr>',
  '<tr><td rowspan="9">가</td><td>나</td><td>다</td></tr>',
  '</table>',
  '\t\t< 왼쪽 그림 >\t< 오른쪽 그림 >',
  '0%\t11.6%',
  '<script>alert(1)</script>',
]

describe('hostile drafts', () => {
  it('loses no line and no letter of any pile of lines', () => {
    const draft = fc.array(fc.constantFrom(...pieces), { maxLength: 50 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(
        draft,
        fc.constantFrom(undefined, 'kiat-watch', 'geri-focus', 'kdb-report', 'kiat-brief', 'other'),
        (text, publication) => {
          importWhole(text, publication)
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('reads any text and refuses the rest by its error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        if (!text.includes('\0')) importWhole(text)
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          importWhole(bytes)
        } catch (error) {
          if (!(error instanceof BulletinError)) throw error
        }
      }),
      { numRuns: 500 },
    )
  })

  it('keeps markup as text', () => {
    const { issue } = importWhole('이슈포커스\n제목 <img src=x> (美 <b>기관, 9.4)\n\n<script>alert(1)</script>')
    expect(JSON.stringify(issue)).toContain('<script>alert(1)</script>')
  })

  it.each([
    '(',
    '*',
    '- ',
    '![',
    '<li ',
    '▘',
    '∙ ',
    '|',
    '(美 ',
    '참고 :',
    '" ',
    '<table><tr><td>',
    '1) ',
    '가1)',
    '^{1)}',
    '〈그림 1〉',
    '<table>',
    'I. ',
    'ISSUE',
  ])('takes a megabyte of %j in seconds', (sign) => {
    const started = performance.now()
    importDraft(sign.repeat(1_000_000 / sign.length))
    importDraft(`${sign}\n`.repeat(20_000))
    expect(performance.now() - started).toBeLessThan(15_000)
  })

  it('imports five megabytes in seconds', () => {
    const article =
      '제목을 적은 글 (美 기관, 9.4)\n\n첫 문장을 적은 줄\n\n- 둘째 문장을 적은 줄\n\n(참고 : 기관, 제목, 2024.09.04.)\n\n'
    const text = article.repeat(Math.ceil(5_000_000 / new TextEncoder().encode(article).length))
    const started = performance.now()
    expect(importDraft(text).sections[0]?.articles.length).toBeGreaterThan(20_000)
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
