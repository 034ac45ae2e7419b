import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBody } from '../../src/assemble/lexical-read.ts'
import { writeBody } from '../../src/assemble/lexical-write.ts'
import { cell, cellParagraph, figure, note, paragraph, row, table } from '../../src/document/build.ts'
import type { Block, Inline } from '../../src/document/nodes.ts'
import { bodies } from '../support/bodies.ts'

const pictures = {
  picture: (asset: string) => ({ id: `media-${asset}`, alt: `alt of ${asset}` }),
}
const stored = {
  picture: (media: unknown) => {
    const asset = String(media).replace('media-', '')
    return { asset, alt: `alt of ${asset}` }
  },
}

const state = (...children: unknown[]) => ({ root: { type: 'root', children } })
const text = (value: string, format = 0) => ({ type: 'text', text: value, format })
const line = (value: string, extra: object = {}) => ({
  type: 'paragraph',
  indent: 0,
  children: [text(value)],
  ...extra,
})

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

describe('what the reader does not know', () => {
  it.each([
    ['a list', state({ type: 'list', children: [] }), 'list', '0'],
    [
      'a table in a cell',
      state(line('글'), {
        type: 'table',
        children: [
          { type: 'tablerow', children: [{ type: 'tablecell', children: [{ type: 'table', children: [] }] }] },
        ],
      }),
      'table',
      '1/0/0/0',
    ],
    ['an inline picture', state({ type: 'paragraph', children: [text('가'), { type: 'upload' }] }), 'upload', '0/1'],
    ['another block', state({ type: 'block', fields: { blockType: 'chart' } }), 'chart', '0'],
    ['a node without type', state({ children: [] }), '이름 없는 것', '/0'],
    ['no root', { children: [] }, '뿌리 없는 본문', '본문'],
  ])('%s is refused with its path', (_name, value, type, path) => {
    expect(() => readBody(value)).toThrow(expect.objectContaining({ type, path }))
  })
})

describe('what an editor should mend', () => {
  it('is a caption with nothing under it; its text stays', () => {
    const reading = readBody(state({ type: 'caption', children: [text('표 1')] }, line('글')), {
      path: 'sections/0/articles/2',
    })
    expect(reading.blocks).toEqual([paragraph(1, '표 1'), paragraph(1, '글')])
    expect(reading.problems).toMatchObject([
      { code: 'caption-loose', severity: 'error', path: 'sections/0/articles/2/body/0' },
    ])
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', '/local', ''])(
    'is the link address %j; its text stays',
    (url) => {
      const link = { type: 'link', fields: { url }, children: [text('여기')] }
      const reading = readBody(state({ type: 'paragraph', children: [text('보기 '), link, text('.')] }))
      expect((reading.blocks[0] as { children: Inline[] }).children).toEqual([
        { type: 'text', value: '보기 ' },
        { type: 'text', value: '여기' },
        { type: 'text', value: '.' },
      ])
      expect(reading.problems.map((problem) => problem.code)).toEqual(['link-unsafe'])
    },
  )

  it('is a picture that is gone', () => {
    const reading = readBody(state({ type: 'block', fields: { blockType: 'figure', media: 'x' } }))
    expect(reading.blocks).toMatchObject([{ type: 'figure', asset: null }])
    expect(reading.problems.map((problem) => problem.code)).toEqual(['picture-missing'])
  })

  it('is a paragraph deeper than print knows', () => {
    const reading = readBody(state(line('글', { indent: 7 })))
    expect(reading.blocks).toEqual([paragraph(4, '글')])
    expect(reading.problems.map((problem) => problem.code)).toEqual(['depth-too-deep'])
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
