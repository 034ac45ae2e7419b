import { describe, expect, it } from 'vitest'
import { blockText } from '../../src/import/letters.ts'
import { blocksOf, importWhole } from './whole.ts'

const read = (body: string) => {
  const text = `# 보고서의 제목\n\n요약을 적은 문단으로 두 줄이 넘지 않지만 문장으로 끝나서 초록으로 읽힌다.\n\n## I. 첫 장\n\n${body}\n\n## II. 둘째 장\n\n□ 끝 문장을 적고 확인`
  const { issue } = importWhole(text, 'kdb-report')
  return {
    texts: blocksOf(issue).map(blockText),
    footnotes: issue.footnotes,
    problems: issue.problems.map((problem) => [problem.code, problem.line]),
  }
}

describe('footnotes of a report', () => {
  it.each([
    ['raised', '확대<sup>1)</sup>함', '확대[^1]함'],
    ['raised without a bracket', '확대<sup>1</sup>함', '확대[^1]함'],
    ['raised characters', '확대¹⁾함', '확대[^1]함'],
    ['plain', '확대1)함', '확대[^1]함'],
    ['behind a bracket', '확대(약 90%)1) 함', '확대(약 90%)[^1] 함'],
    ['with its digits lost', '확대)함', '확대[^1]함'],
  ])('finds a call that is %s', (_, written, wanted) => {
    const { texts, footnotes } = read(`□ 시장이 ${written}\n\n- 둘째<sup>2)</sup> 문장\n\n1) 첫 주석\n2) 둘째 주석`)
    expect(texts[0]).toBe(`시장이 ${wanted}`)
    expect(footnotes).toEqual({ 1: '첫 주석', 2: '둘째 주석' })
  })

  it('leaves brackets and powers alone', () => {
    const { texts } = read("□ 면적 3km<sup>2</sup>과 ('22)년<sup>1)</sup> 값\n\n1) 첫 주석")
    expect(texts[0]).toBe("면적 3km^{2}과 ('22)년[^1] 값")
  })

  it('finds calls in cells and captions', () => {
    const body =
      '□ 문장\n\n〈표 1〉 견본<sup>1)</sup>\n\n구분\t값\n가\t1<sup>2)</sup>\n나\t2\n\n자료 : 기관\n\n1) 첫 주석\n2) 둘째 주석'
    const { texts, footnotes } = read(body)
    expect(texts[1]).toContain('견본[^1]')
    expect(texts[1]).toContain('1[^2]')
    expect(Object.keys(footnotes ?? {})).toEqual(['1', '2'])
  })

  it('joins text and notes that a page break interrupts', () => {
    const body =
      '□ 시장이<sup>1)</sup> 빠르게 늘고 있으며 여러 나라가 투자를\n\n1) 첫 주석은 다음 쪽으로 이어지며\n\n늘리는 추세\n\n여기서 끝남\n2) 둘째 주석\n\n- 둘째<sup>2)</sup> 문장'
    const { texts, footnotes } = read(body)
    expect(texts.slice(0, 2)).toEqual(['시장이[^1] 빠르게 늘고 있으며 여러 나라가 투자를 늘리는 추세', '둘째[^2] 문장'])
    expect(footnotes).toEqual({ 1: '첫 주석은 다음 쪽으로 이어지며 여기서 끝남', 2: '둘째 주석' })
  })

  it('puts a call that is lost behind the text above its note, and says so', () => {
    const { texts, problems } = read('□ 첫 문장<sup>1)</sup> 확인\n\n- 둘째 문장\n\n1) 첫 주석\n2) 둘째 주석')
    expect(texts[1]).toBe('둘째 문장[^2]')
    expect(problems).toContainEqual(['footnote-call-missing', 12])
  })

  it('reports calls without a note and numbers that are skipped', () => {
    const { texts, problems } = read(
      '□ 첫<sup>1)</sup> 문장<sup>9)</sup>\n\n1) 첫 주석\n\n- 둘째<sup>4)</sup>\n\n4) 넷째 주석',
    )
    expect(texts[0]).toBe('첫[^1] 문장^{9)}')
    expect(problems).toContainEqual(['footnote-missing', 7])
    expect(problems).toContainEqual(['footnotes-missing', 13])
  })

  it('takes numbers that begin anew for notes of their own', () => {
    const { footnotes } = read(
      '□ 첫<sup>1)</sup> 문장\n\n- 둘째<sup>2)</sup>\n\n1) 하나\n2) 둘\n\n□ 새로<sup>1)</sup> 시작\n\n1) 다시 하나',
    )
    expect(footnotes).toEqual({ 1: '하나', 2: '둘', '1-2': '다시 하나' })
  })

  it('keeps lists that nothing calls', () => {
    const { texts, footnotes } = read('□ 절차\n\n1) 접수\n2) 심사')
    expect(footnotes).toBeUndefined()
    expect(texts.join(' ')).toContain('접수')
  })
})
