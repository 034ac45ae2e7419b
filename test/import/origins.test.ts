/** Where articles and blocks of a draft came from. */
import { describe, expect, it } from 'vitest'
import { traceImport } from '../../src/import/import.ts'
import { unclearText } from '../support/manuscripts.ts'

describe('origins', () => {
  it('are lines of an article and of each of its blocks', () => {
    expect(traceImport(unclearText, { publication: 'kiat-watch' }).origins).toEqual([
      {
        section: 0,
        index: 0,
        lines: { from: 4, to: 13 },
        summary: [],
        blocks: [
          { from: 5, to: 5 },
          { from: 7, to: 11 },
        ],
      },
    ])
  })

  it('name the lines of the summary table that say a title again', () => {
    const text = `산업기술 동향워치 2026년 5호 요약
구분 주요 내용 페이지
이슈포커스
∙ 부표 관측망의 첫해 (韓 가온, 10.2)
- 관측 간격이 줄어듦
1

이슈포커스
부표 관측망의 첫해 (韓 가온, 10.2)
가온이 관측망의 첫해를 정리
(참고 : 가온, 첫해 보고, 2026.10.02.)
`
    const [origin] = traceImport(text, { publication: 'kiat-watch' }).origins
    expect(origin).toMatchObject({ lines: { from: 9, to: 11 }, summary: [4, 5] })
  })

  it('are known for every grammar', () => {
    for (const publication of ['kiat-watch', 'geri-focus', 'kdb-report', 'kiat-brief', 'plain']) {
      const { origins, issue } = traceImport(
        'I. 배경\n□ 첫 문장을 적음\n- 둘째 문장을 적음\n\nII. 결과\n□ 셋째 문장을 적음\n',
        {
          publication,
        },
      )
      expect(origins.length).toBe(issue.sections.flatMap(({ articles }) => articles).length)
      for (const { lines } of origins) expect(lines, publication).not.toBeNull()
    }
  })
})
