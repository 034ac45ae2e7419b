import { describe, expect, it } from 'vitest'
import type { DraftTable } from '../../src/import/draft.ts'
import { blocksOf, importWhole } from './whole.ts'

const frame = (body: string) =>
  `이슈포커스\n글의 제목을 적은 줄 (韓 기관, 1.2)\n\n${body}\n\n(참고 : 기관, 제목, 2024.01.02.)\n`
const read = (body: string) => {
  const { issue } = importWhole(frame(body))
  return { blocks: blocksOf(issue), codes: issue.problems.map((problem) => problem.code) }
}
const tableOf = (body: string) => read(body).blocks.find((block): block is DraftTable => block.type === 'table')

describe('tables of lines', () => {
  it('tells rows apart by labels and dots', () => {
    const body =
      '▘견본 표▗\n구분 주요 내용\n\n가나\n∙ 첫째 값을 확인\n\n  - 안쪽 값을 점검\n\n※ 비고를 덧붙임\n\n다라\n\n∙ 둘째 값을 확인'
    expect(tableOf(body)).toEqual({
      type: 'table',
      caption: '견본 표',
      header: ['구분', '주요 내용'],
      rows: [
        ['가나', '∙ 첫째 값을 확인\n- 안쪽 값을 점검\n※ 비고를 덧붙임'],
        ['다라', '∙ 둘째 값을 확인'],
      ],
    })
  })

  it('reads labels spread over lines and labels in the line', () => {
    const body =
      '▘견본 표▗\n분야 내용\n\n첫째·\n\n둘째\n\n∙ 값을 확인\n\n(단계 1)\n\n준비\n\n∙ 값을 점검\n\n셋째 분야 ∙ 값을 제시'
    expect(tableOf(body)?.rows).toEqual([
      ['첫째·둘째', '∙ 값을 확인'],
      ['(단계 1)\n준비', '∙ 값을 점검'],
      ['셋째 분야', '∙ 값을 제시'],
    ])
  })

  it('ends a table at a statement of the body', () => {
    const body =
      '▘견본 표▗\n구분 내용\n\n가나\n\n∙ 값을 확인\n\n표가 끝나고 나서 이어지는 본문 문장은 칸보다 넓게 적혀 있어 표 밖의 글로 읽혀야 하는 것으로 판단\n\n- 둘째 단계 문장을 이어서 확인'
    expect(read(body).blocks.map((block) => (block.type === 'paragraph' ? block.depth : block.type))).toEqual([
      'table',
      1,
      2,
    ])
  })

  it('keeps a table whole where its cells can’t be told apart', () => {
    const body = '▘견본 표▗\n구분 내용 비고\n\n가나\n∙ 첫째\n다라\n마바'
    const { blocks, codes } = read(body)
    expect(blocks[0]).toMatchObject({ rows: [], header: [], raw: '구분 내용 비고\n가나\n∙ 첫째\n다라\n마바' })
    expect(codes).toContain('table-cells-unclear')
  })

  it('reads columns of figures that every row fills', () => {
    expect(tableOf('▘견본 표▗\n구분 2022 2023\n한국 1.2 3.4\n먼 나라 △5.6 7.8%')).toMatchObject({
      header: ['구분', '2022', '2023'],
      rows: [
        ['한국', '1.2', '3.4'],
        ['먼 나라', '△5.6', '7.8%'],
      ],
    })
  })

  it('takes a caption with nothing under it for a picture', () => {
    const { blocks, codes } = read(
      '▘견본 그림▗\n\n그림 아래에는 곧바로 본문 문장이 이어지므로 표가 아니라 그림 자리로 두어야 하는 것으로 판단',
    )
    expect(blocks.map((block) => block.type)).toEqual(['figure', 'paragraph'])
    expect(codes).toContain('figure-missing')
  })
})

describe('tables with given cells', () => {
  it('reads tab-separated rows, their empty cells and unit', () => {
    expect(tableOf('< 견본 표 >\n\n(단위 : 억원)\n\n구분\t2022\t2023\n가\t1\t2\n\t3\t')).toEqual({
      type: 'table',
      caption: '견본 표',
      unit: '억원',
      header: ['구분', '2022', '2023'],
      rows: [
        [{ text: '가', rowspan: 2 }, '1', '2'],
        ['3', ''],
      ],
    })
  })

  it('makes lines of list items and breaks', () => {
    const body =
      '< 견본 표 >\n기업\t현황\n가나\t<ul><li>첫째</li><li>둘째</li></ul>\n다라\t셋째<br>넷째\n마바\t• 다섯째 - 안쪽 • 여섯째'
    expect(tableOf(body)?.rows).toEqual([
      ['가나', '∙ 첫째\n∙ 둘째'],
      ['다라', '셋째\n넷째'],
      ['마바', '∙ 다섯째\n- 안쪽\n∙ 여섯째'],
    ])
  })

  it('reads pipe tables and HTML tables', () => {
    expect(tableOf('| 구분 | 값 |\n|:--|--:|\n| 가 | 1 |')).toMatchObject({
      header: ['구분', '값'],
      rows: [['가', '1']],
    })
    const html = '<table><tr><td rowspan="2">가</td><td>나</td></tr><tr><td>다</td></tr></table>'
    expect(tableOf(html)?.rows).toEqual([[{ text: '가', rowspan: 2 }, '나'], ['다']])
  })

  it('merges the empty cells of two header rows', () => {
    const table = tableOf('< 견본 표 >\n구분\t밀도\t\t합계\n\t2020\t2021\t\n가\t1\t2\t3\n나\t4\t5\t9')
    expect(table?.header).toEqual([
      [
        { text: '구분', rowspan: 2, header: true },
        { text: '밀도', colspan: 2, header: true },
        { text: '합계', rowspan: 2, header: true },
      ],
      ['2020', '2021'],
    ])
    expect(table?.rows).toEqual([
      ['가', '1', '2', '3'],
      ['나', '4', '5', '9'],
    ])
  })

  it('takes empty cells of words for merged ones, of figures for missing ones', () => {
    const body = '< 견본 표 >\n기관\t범위\t기간\t금액\n가\t전체\t봄\t5\n나\t\t여름\t\n합계\t\t한 해\t5'
    const { blocks, codes } = read(body)
    expect(blocks.find((block): block is DraftTable => block.type === 'table')?.rows).toEqual([
      ['가', { text: '전체', rowspan: 2 }, '봄', '5'],
      ['나', '여름', ''],
      [{ text: '합계', colspan: 2 }, '한 해', '5'],
    ])
    expect(codes).toContain('table-cells-merged')
  })

  it('reads an HTML table that stands on many lines, lists in lists, and cells beyond the header', () => {
    const html = [
      '<table>',
      '<thead><tr><th>구분</th><th>내용</th></tr></thead>',
      '<tr><td>가</td>',
      '<td><ul><li>하나<ul><li>작은 하나</li></ul></li><li>둘</li></ul></td></tr>',
      '<tr><td>나</td><td>셋</td><td>• 넷</td></tr>',
      '</table>',
    ].join('\n')
    expect(tableOf(`< 견본 표 >\n${html}`)).toMatchObject({
      header: ['구분', '내용'],
      rows: [
        ['가', '∙ 하나\n- 작은 하나\n∙ 둘'],
        ['나', '셋\n∙ 넷'],
      ],
    })
  })

  it('reads once what the extraction says of an HTML table a second time', () => {
    const html = '<table><tr><td>구분</td><td>값</td></tr><tr><td>가</td><td>나</td></tr></table>\t구분\t값\t가\t나'
    const read = importWhole(frame(`< 견본 표 >\n${html}\n구분\t값\n가\t나`))
    expect(blocksOf(read.issue)).toHaveLength(1)
    expect(read.trace.filter((entry) => entry.fate === 'repeat').length).toBeGreaterThan(1)
  })

  it('takes ten thousand rows in linear time', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `행${i}\n\n∙ 값 ${i}을 적고 확인`).join('\n\n')
    const started = performance.now()
    expect(tableOf(`▘큰 표▗\n구분 내용\n\n${rows}`)?.rows).toHaveLength(10_000)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
