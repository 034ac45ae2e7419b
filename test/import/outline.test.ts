import { describe, expect, it } from 'vitest'
import { importWhole } from './whole.ts'

const depths = (text: string) =>
  importWhole(text).issue.sections[0]?.articles[0]?.body.map((block) =>
    block.type === 'paragraph' ? block.depth : block.type,
  )

describe('the general outline', () => {
  it('ranks the marks that a draft uses', () => {
    expect(depths('# 보고서\n\n## 장\n\n### 절\n\n□ 첫째\n\n○ 둘째\n\n- 셋째\n\n∙ 넷째\n\n* 풀이')).toEqual([
      1,
      2,
      3,
      4,
      'note',
    ])
    expect(depths('# 보고서\n\n## 장\n\n### 절\n\n□ 첫째\n\n- 둘째\n  - 셋째\n\n※ 비고')).toEqual([1, 2, 3, 'note'])
    expect(depths('# 보고서\n\n## 장\n\n### 절\n\nㅇ 첫째\n\n- 둘째')).toEqual([1, 2])
  })

  it('takes numbered chapters and parts for sections and articles, whatever their heading level', () => {
    const text =
      '# 큰 제목\n\n머리글 문단\n\n## I. 첫 장\n\n### 1. 첫 절\n\n□ 문장\n\n## II. 둘째 장\n\n## 1. 다른 절\n\n### □ 문장'
    const { issue } = importWhole(text)
    expect(issue.title).toBe('큰 제목')
    expect(issue.sections.map((s) => [s.title, s.articles.map((a) => a.title)])).toEqual([
      ['I. 첫 장', ['1. 첫 절']],
      ['II. 둘째 장', ['1. 다른 절']],
    ])
    expect(issue.front).toEqual([{ type: 'paragraph', depth: 1, text: '머리글 문단' }])
  })

  it('reads rails at page edges as sections and drops them', () => {
    const page = (rail: string, rest: string) => `\n\n\nISSUE\n\n${rail}\n\n${rest}\n`
    const text = `월간 소식\n\nVol. 3 (2024. 05.)\n\n01\t기술 소식\t1\n02\t경제 소식\t2\n${page('01\n기술 소식', '새 기술이 나온다 (과기부)\n\n- 첫 문장')}${page('02 경제 소식', "회의 개최 ('24.05.01.)\n\n- 둘째 문장")}${page('02 경제 소식', '- 셋째 문장')}`
    const { issue } = importWhole(text, 'other')
    expect(issue.sections.map((s) => [s.title, s.articles.map((a) => [a.title, a.body.length])])).toEqual([
      ['기술 소식', [['새 기술이 나온다 (과기부)', 1]]],
      ['경제 소식', [["회의 개최 ('24.05.01.)", 2]]],
    ])
    expect([issue.year, issue.number]).toEqual([2024, 3])
  })

  it('keeps a text without any structure as one article', () => {
    const { issue } = importWhole('그냥 적은 문장\n\n또 적은 문장')
    expect(issue.sections[0]?.articles[0]?.body).toHaveLength(2)
    expect(issue.problems.map((problem) => problem.code)).toContain('headings-missing')
  })

  it('takes emphasis away and leaves note calls', () => {
    const block = importWhole('# 제목\n\n**굵은 말**의 뜻은 망원경* 및 현미경**과 같음 \\* 끝').issue.sections[0]
      ?.articles[0]?.body[0]
    expect(block).toMatchObject({ text: '굵은 말의 뜻은 망원경* 및 현미경**과 같음 * 끝' })
  })
})
