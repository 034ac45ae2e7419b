import { describe, expect, it } from 'vitest'
import { cell, cellParagraph, figure, note, paragraph, row, table } from '../../src/document/build.ts'
import { draftBody } from '../../src/import/to-document.ts'

describe('draftBody', () => {
  it('turns text, notes and figures into blocks', () => {
    expect(
      draftBody([
        { type: 'paragraph', depth: 2, text: '「전지법」의 뜻*' },
        { type: 'note', mark: '*', text: '풀이' },
        { type: 'figure', caption: '그림', alt: '설명', file: 'a.png' },
      ]),
    ).toEqual([paragraph(2, '「전지법」의 뜻*'), note('*', '풀이'), figure('그림', null, '설명')])
  })

  it('turns the lines of cells into their blocks', () => {
    const [block] = draftBody([
      {
        type: 'table',
        caption: '표',
        unit: '억원',
        header: ['구분', '내용'],
        rows: [['가\n나', '∙ 하나\n- 둘\n· 셋\n※ 비고\n* 풀이\n맨글'], [{ text: '합', colspan: 2 }]],
      },
    ])
    const head = row(cell('구분', { header: true }), cell('내용', { header: true }))
    const body = [
      row(
        cell([cellParagraph(0, '가'), cellParagraph(0, '나')], { header: true }),
        cell([
          cellParagraph(1, '하나'),
          cellParagraph(2, '둘'),
          cellParagraph(3, '셋'),
          note('※', '비고'),
          note('*', '풀이'),
          cellParagraph(0, '맨글'),
        ]),
      ),
      row(cell('합', { colspan: 2 })),
    ]
    expect(block).toEqual(table('표', [head], body, '억원'))
  })

  it('prints a table that was kept whole in one column', () => {
    const [block] = draftBody([{ type: 'table', caption: '표', header: [], rows: [], raw: '가\n\n∙ 나' }])
    expect(block).toEqual(table('표', [], [row(cell('가')), row(cell([cellParagraph(1, '나')]))]))
  })
})
