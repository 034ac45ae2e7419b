import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBody } from '../../src/assemble/lexical-read.ts'
import { writeBody } from '../../src/assemble/lexical-write.ts'
import {
  box,
  cell,
  cellParagraph,
  chart,
  figure,
  footnote,
  heading,
  note,
  pair,
  paragraph,
  reference,
  row,
  table,
} from '../../src/document/build.ts'
import type { Block, Inline } from '../../src/document/nodes.ts'
import { bodies } from '../support/bodies.ts'
import { block, line, state, tableNode, text } from '../support/editor-nodes.ts'

const pictures = {
  picture: (asset: string) => ({ id: `media-${asset}`, alt: `alt of ${asset}` }),
}
const stored = {
  picture: (media: unknown) => {
    const asset = String(media).replace('media-', '')
    return { asset, alt: `alt of ${asset}` }
  },
}

describe('a body', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(bodies, (blocks) => {
        const written: unknown = JSON.parse(JSON.stringify(writeBody(blocks, pictures)))
        expect(readBody(written, stored)).toEqual({ blocks, problems: [] })
      }),
      { numRuns: 500 },
    )
  })

  it('keeps depths, notes, merged cells and units', () => {
    const blocks: Block[] = [
      paragraph(1, '세계경제포럼이 FMC*를 점검'),
      note('*', '(First Movers Coalition) 구매 연합'),
      paragraph(4, [
        { type: 'text', value: 'CO' },
        { type: 'superscript', value: '2' },
        { type: 'noteCall', mark: '**' },
        { type: 'text', value: ' 감축' },
      ]),
      table(
        '표 제목',
        [
          row(cell('구분', { header: true, rowspan: 2 }), cell('값', { header: true, colspan: 2 })),
          row(cell('가', { header: true }), cell('나', { header: true })),
        ],
        [row(cell('철강', { header: true }), cell([cellParagraph(1, '하나'), note('※', '참고')]), cell(''))],
        '억불, %(p)',
      ),
      figure('그림', 'a', '다른 말', '개'),
    ]
    expect(readBody(writeBody(blocks, pictures), stored).blocks).toEqual(blocks)
  })

  it('keeps what a report is made of', () => {
    const exports = {
      ...table([...parse('수출'), footnote('통관 기준')], [], [row(cell([noted()]))], '억불'),
      name: '수출',
    }
    const blocks: Block[] = [
      { ...heading('boxed', '수요^확대', 3), name: '수요' },
      paragraph(0, [
        ...parse('줄글은 '),
        reference('수출'),
        ...parse('과 '),
        reference('수요', 'page'),
        ...parse('에 있음'),
      ]),
      { ...exports, remark: parse('()안은 전년대비'), source: [...parse('통계청'), footnote('2026년 9월')] },
      box('reference', '「반도체법」*의 뼈대', [
        paragraph(1, '하나'),
        { ...table('상자 속 표', [], [row(cell('가'))]), source: parse('통계청') },
        pair(
          figure('왼쪽', 'a', 'alt of a'),
          chart(
            'line',
            '오른쪽',
            ['연도', '수출'],
            [
              ['2025', '약 3'],
              ['2026', ''],
            ],
          ),
        ),
      ]),
    ]
    expect(readBody(writeBody(blocks, pictures), stored)).toEqual({ blocks, problems: [] })
  })

  it('reads what was stored before there were names and lines below', () => {
    const caption = { type: 'caption', children: [text('표 1 (단위 : 억불)')] }
    const old = block('figure', { caption: '', media: 'media-a', unit: '', alt: '' })
    expect(readBody(state(caption, tableNode, caption, old), stored)).toEqual({
      blocks: [table('표 1', [], [row(cell('가'))], '억불'), figure('표 1', 'a', 'alt of a', '억불')],
      problems: [],
    })
  })

  it('drops empty lines only', () => {
    const { blocks, problems } = readBody(state(line(''), line('  '), line('글', { indent: 2 })))
    expect(blocks).toEqual([paragraph(3, '글')])
    expect(problems).toEqual([])
  })

  it('takes nothing for a body that was never written', () => {
    expect(readBody(null).blocks).toEqual([])
    expect(readBody(undefined).blocks).toEqual([])
  })
})

const parse = (value: string): Inline[] => [{ type: 'text', value }]
const noted = () => cellParagraph(1, [...parse('1,018'), footnote('잠정치')])

describe('names', () => {
  it.each(['표]', '{표}', '가:나'])('that no cross-reference could say are refused: %s', (name) => {
    expect(() => writeBody([{ ...table('표', [], [row(cell('가'))]), name }])).toThrow(
      expect.objectContaining({ code: 'DRAFT_INVALID' }),
    )
  })
})

describe('tables', () => {
  const cells = (states: number[], spans: object = {}) => ({
    type: 'tablerow',
    children: states.map((headerState) => ({ type: 'tablecell', headerState, children: [line('가')], ...spans })),
  })

  it('cut a span at the end of head and table', () => {
    const reading = readBody(state({ type: 'table', children: [cells([1, 1]), cells([0, 0], { rowSpan: 9 })] }))
    expect(reading.blocks).toMatchObject([{ head: [{}], body: [{ cells: [{ rowspan: 1 }, { rowspan: 1 }] }] }])
  })

  it('stretch the head over the rows that a head cell reaches into', () => {
    const reading = readBody(
      state({ type: 'table', children: [cells([1, 1], { rowSpan: 2 }), cells([0]), cells([0, 0])] }),
    )
    expect(reading.blocks).toMatchObject([{ head: [{}, {}], body: [{}] }])
  })

  it('make a line break in a cell a paragraph of its own', () => {
    const broken = { type: 'paragraph', indent: 1, children: [text('가'), { type: 'linebreak' }, text('나')] }
    const reading = readBody(
      state({ type: 'table', children: [{ type: 'tablerow', children: [{ type: 'tablecell', children: [broken] }] }] }),
    )
    expect(reading.blocks).toMatchObject([
      { body: [{ cells: [{ children: [cellParagraph(1, '가'), cellParagraph(1, '나')] }] }] },
    ])
  })
})
