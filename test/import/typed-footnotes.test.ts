import { describe, expect, it } from 'vitest'
import { blockText } from '../../src/import/letters.ts'
import { draftBody } from '../../src/import/to-document.ts'
import { blocksOf, importWhole } from './whole.ts'

const read = (text: string, publication?: string) => {
  const { issue } = importWhole(text, publication)
  const loose = [...(issue.report?.summary ?? []), ...(issue.front ?? []), ...(issue.back ?? [])]
  return { issue, texts: [...blocksOf(issue), ...loose].map(blockText) }
}

describe('footnotes as Markdown types them', () => {
  it.each(['kiat-watch', 'geri-focus', 'kdb-report', 'plain'])('become notes at their call in %s', (publication) => {
    const text = '# 제목\n\n□ 시장이 커짐[^n1]에 따라 확대\n\n- 둘째 문장[^e1]\n\n[^n1]: 첫 각주의 글\n[^e1]: 미주의 글'
    const { issue, texts } = read(text, publication)
    expect(issue.footnotes).toEqual({ n1: '첫 각주의 글', e1: '미주의 글' })
    expect(texts.join('\n')).toContain('시장이 커짐[^n1]에 따라 확대')
    expect(texts.join('\n')).not.toContain('첫 각주의 글')
  })

  it('stand in table cells and in notes as well', () => {
    const text =
      '□ 문장[^1]\n\n< 견본 >\n<table><tr><td>구분</td><td>값[^2]</td></tr><tr><td>가</td><td>1</td></tr></table>\n\n[^1]: 하나[^3]\n[^2]: 둘\n[^3]: 셋'
    const { issue, texts } = read(text)
    expect(issue.footnotes).toEqual({ 1: '하나[^3]', 2: '둘', 3: '셋' })
    expect(texts.join('\n')).toContain('값[^2]')
  })

  it('are footnotes of the document in the end', () => {
    const { issue } = read('□ 문장[^n1]의 끝\n\n[^n1]: 각주의 글')
    const [paragraph] = draftBody(blocksOf(issue), issue.footnotes)
    expect(paragraph).toMatchObject({
      children: [{ value: '문장' }, { type: 'footnote', children: [{ value: '각주의 글' }] }, { value: '의 끝' }],
    })
  })

  it('stay text where nothing calls them, and where one is given twice', () => {
    const { issue, texts } = read('□ 문장[^a]\n\n[^a]: 하나\n[^a]: 다시 하나\n[^b]: 부르지 않음')
    expect(issue.footnotes).toEqual({ a: '하나' })
    expect(texts.join('\n')).toContain('다시 하나')
    expect(texts.join('\n')).toContain('부르지 않음')
  })

  it('keep both texts where a report numbers notes at the foot by the same sign', () => {
    const text =
      '# 보고서의 제목\n\n요약을 적은 문단으로 두 줄이 넘지 않지만 문장으로 끝나서 초록으로 읽힌다.\n\n## I. 첫 장\n\n□ 첫[^1] 문장을 확대<sup>1)</sup>함\n\n1) 쪽 밑 각주\n\n## II. 둘째 장\n\n□ 끝 문장을 적고 확인\n\n[^1]: 적은 각주'
    expect(read(text, 'kdb-report').issue.footnotes).toEqual({ 1: '적은 각주 쪽 밑 각주' })
  })
})
