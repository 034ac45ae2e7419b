import { describe, expect, it } from 'vitest'
import type { DraftBlock } from '../../src/import/draft.ts'
import { blocksOf, importWhole } from './whole.ts'

const read = (body: string) => {
  const text = `# 보고서의 제목\n\n## I. 첫 장\n\n${body}`
  const { issue } = importWhole(text, 'kdb-report')
  return { issue, blocks: blocksOf(issue), codes: issue.problems.map((problem) => problem.code) }
}
const shape = (blocks: readonly DraftBlock[]): unknown[] =>
  blocks.map((block) => {
    if (block.type === 'paragraph') return block.depth
    if (block.type === 'box') return [block.kind, block.title, ...shape(block.body)]
    return block.type === 'pair' ? ['pair', ...block.exhibits.map((one) => one.caption)] : block.type
  })

describe('the outline of a report', () => {
  it('ranks dashes under squares and under circles', () => {
    expect(shape(read('□ 하나\n\n- 둘\n  - 셋\n    - 넷\n\n○ 둘\n\n- 셋').blocks)).toEqual([1, 2, 3, 4, 2, 3])
  })

  it('tells notes from statements by the star above them', () => {
    expect(shape(read('□ 낱말*의 뜻\n\n* 풀이\n\n- 둘\n\n* 넷째 단 문장').blocks)).toEqual([1, 'note', 2, 4])
  })
})

describe('the exhibits of a report', () => {
  it('take remark, source and unit, and lose their label', () => {
    const { blocks } = read('〈표 3〉 견본\n(단위 : 억원)\n\n구분\t값\n가\t1\n\n주 : 덧붙임\n자료 : 기관, 보고서')
    expect(blocks[0]).toMatchObject({ caption: '견본', unit: '억원', remark: '덧붙임', source: '기관, 보고서' })
  })

  it.each([
    ['captions one after another', '〈그림 1〉 왼쪽\n\n〈그림 2〉 오른쪽\n\n자료 : 가\n\n자료 : 나'],
    ['captions in one line', '〈그림 1〉 왼쪽      〈그림 2〉 오른쪽\n\n\n\n자료 : 가      자료 : 나'],
    ['captions in one row', '〈그림 1〉 왼쪽\t〈그림 2〉 오른쪽\n\n\n\n자료 : 가\t자료 : 나'],
  ])('stand side by side with %s', (_, body) => {
    const [pair] = read(body).blocks
    expect(pair).toMatchObject({
      type: 'pair',
      exhibits: [
        { caption: '왼쪽', source: '가' },
        { caption: '오른쪽', source: '나' },
      ],
    })
  })

  it('pair two tables whose sources stand under the second', () => {
    const body =
      '<표 1> 첫째\n\n구분\t값\n가\t1\n\n<표 2> 둘째\n\n구분\t값\n나\t2\n\n주 : 덧붙임\n자료 : 가\n\n자료 : 나'
    expect(read(body).blocks[0]).toMatchObject({
      type: 'pair',
      exhibits: [{ remark: '덧붙임', source: '가' }, { source: '나' }],
    })
  })

  it('are referred to by name where they exist', () => {
    const { blocks } = read('□ 추이는 〈그림 1〉, 값은 〈표 7〉 참고(p.28)\n\n〈그림 1〉 추이\n\n자료 : 기관')
    expect(blocks).toMatchObject([{ text: '추이는 [#fig1], 값은 〈표 7〉 참고(p.28)' }, { name: 'fig1' }])
  })

  it('keep what is left of a chart as its alternative text, and say so', () => {
    const { blocks, codes } = read('〈그림 1〉 추이\n\n2019년\n2020년\n11.6%\n15.2%\n\n자료 : 기관')
    expect(blocks[0]).toMatchObject({ type: 'figure', alt: '2019년 2020년 11.6% 15.2%', source: '기관' })
    expect(codes).toContain('chart-text')
  })

  it('go on at the next page under the same caption', () => {
    const body = '〈표 1〉 견본\n\n구분\t값\n가\t1\n\f〈표 1〉 견본 (계속)\n\n구분\t값\n나\t2\n\n자료 : 기관'
    expect(read(body).blocks).toMatchObject([
      {
        rows: [
          ['가', '1'],
          ['나', '2'],
        ],
        source: '기관',
      },
    ])
  })
})

describe('the boxes of a report', () => {
  it('end at the next outermost statement, and say so', () => {
    const { blocks, codes } = read('□ 하나\n\n<참고 1>\n\n**상자 제목**\n\n□ 안의 하나\n\n- 안의 둘\n\n□ 밖의 하나')
    expect(shape(blocks)).toEqual([1, ['reference', '상자 제목', 1, 2], 1])
    expect(codes).toContain('box-end-uncertain')
  })

  it('hold every statement that is indented further than those outside', () => {
    const { blocks } = read('□ 하나\n\n〈참고 1〉 제목\n\n  □ 안의 하나\n\n  □ 안의 둘\n\n□ 밖의 하나')
    expect(shape(blocks)).toEqual([1, ['reference', '제목', 1, 1], 1])
  })

  it('hold the source of a translation and the closing words', () => {
    const body =
      '□ 하나\n\n【원문정보】\n\n- 제목 : Title\n- 기관 : Institute\n\n## 총서 소개\n\n이 총서는 다달이 나옵니다.'
    expect(shape(read(body).blocks)).toEqual([1, ['original', '', 2, 2], ['about', '총서 소개', 0]])
  })
})

it('reads a report of no known series by the same rules', () => {
  const text =
    '# 어느 기관의 보고서\n\n## I. 첫 장\n\n■ 문장<sup>1)</sup>을 적고 <sup>2)</sup>확인\n\n1) 하나\n2) 둘\n\n〈표 1〉 견본\n\n구분\t값\n가\t1\n\n자료 : 기관\n\n## II. 둘째 장\n\n■ 문장'
  const { issue } = importWhole(text)
  expect([issue.publication, issue.sections[0]?.articles.length, Object.keys(issue.footnotes ?? {})]).toEqual([
    null,
    2,
    ['1', '2'],
  ])
})
