/** What is refused, and what an editor is told of. */
import { describe, expect, it } from 'vitest'
import { readBody } from '../../src/assemble/lexical-read.ts'
import { cell, note, paragraph, row, table } from '../../src/document/build.ts'
import { parseInline } from '../../src/document/inline.ts'
import type { Inline } from '../../src/document/nodes.ts'
import { below, block, line, state, tableNode, text } from '../support/editor-nodes.ts'

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
    ['another block', state({ type: 'block', fields: { blockType: 'video' } }), 'video', '0'],
    [
      'another block between words',
      state({ type: 'paragraph', children: [text('가'), { type: 'inlineBlock', fields: { blockType: 'stamp' } }] }),
      'stamp',
      '0/1',
    ],
    ['a box in a box', state(block('box', { content: state(block('box')) })), 'box', '0/content/0'],
    [
      'a heading in a pair',
      state(line('글'), block('pair', { content: state(block('heading')) })),
      'heading',
      '1/content/0',
    ],
    ['a list in a box', state(block('box', { content: state(line('글'), { type: 'list' }) })), 'list', '0/content/1'],
    ['a box without root', state(block('box', { content: {} })), '뿌리 없는 본문', '0/content'],
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

describe('lines below an exhibit', () => {
  it('are its remark and source, in whatever order', () => {
    const reading = readBody(state(tableNode, below('자료', '통계청'), line(''), below('주', '잠정치')))
    expect(reading).toEqual({
      blocks: [{ ...table('', [], [row(cell('가'))]), remark: parseInline('잠정치'), source: parseInline('통계청') }],
      problems: [],
    })
  })

  it.each([
    ['under a paragraph', [line('글'), below('주', '잠정치')], '주 : 잠정치'],
    ['said twice', [tableNode, below('자료', '통계청'), below('자료', '관세청')], '자료 : 관세청'],
  ])('%s stay as remarks, and are told of', (_name, nodes, words) => {
    const { blocks, problems } = readBody(state(...nodes), { path: 'sections/0/articles/0' })
    expect(blocks[1]).toEqual(note('※', words))
    expect(problems).toMatchObject([{ code: 'line-loose', severity: 'warning', path: 'sections/0/articles/0/body/1' }])
  })
})

describe('a pair', () => {
  it.each([
    ['one exhibit', [tableNode]],
    ['three exhibits', [tableNode, tableNode, tableNode]],
    ['words beside its exhibits', [tableNode, tableNode, line('글')]],
    ['nothing', []],
  ])('with %s stands in order instead, and is told of', (_name, nodes) => {
    const { blocks, problems } = readBody(state(line('앞'), block('pair', { content: state(...nodes) })))
    expect(blocks).toHaveLength(1 + nodes.length)
    expect(problems).toMatchObject([{ code: 'pair-not-two', severity: 'error', path: 'body/1' }])
  })
})

describe('a box', () => {
  it('tells of its problems by their place in it', () => {
    const content = state(line('글'), line('너무 깊음', { indent: 5 }))
    const { problems } = readBody(state(line('앞'), block('box', { kind: 'key', content })), {
      path: 'report',
      part: 'summary',
    })
    expect(problems).toMatchObject([{ code: 'depth-too-deep', path: 'report/summary/1/children/1' }])
  })
})
