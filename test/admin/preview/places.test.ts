import { describe, expect, it } from 'vitest'
import { blockOfLine, blockOfPath } from '../../../src/admin/preview/places.ts'
import { traceBody } from '../../../src/assemble/lexical-read.ts'

const text = (value: string) => ({ type: 'text', version: 1, text: value, format: 0 })
const line = (type: string, value: string, more: object = {}) => ({
  type,
  version: 1,
  children: value ? [text(value)] : [],
  ...more,
})
const cell = (value: string) => ({
  type: 'tablecell',
  version: 1,
  headerState: 0,
  children: [line('paragraph', value, { indent: 0 })],
})
const table = {
  type: 'table',
  version: 1,
  children: [{ type: 'tablerow', version: 1, children: [cell('ㄱ'), cell('ㄴ')] }],
}

/** An empty line, a caption over a table and its source: seven lines, four blocks. */
const body = {
  root: {
    type: 'root',
    version: 1,
    children: [
      line('paragraph', '첫 문단', { indent: 0 }),
      line('paragraph', ''),
      line('note', '주', { mark: '※' }),
      line('caption', '표의 제목'),
      table,
      line('note', '통계청', { mark: '자료' }),
      line('paragraph', '끝 문단', { indent: 1 }),
    ],
  },
}

describe('lines of the editor and blocks of the document', () => {
  const { blocks, origins } = traceBody(body)

  it('are told from one another by the reader itself', () => {
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'note', 'table', 'paragraph'])
    expect(origins).toEqual([0, 2, 4, 6])
  })

  it('lead from a line to its block, from caption and source to their table', () => {
    const caption = (index: number) => body.root.children[index]?.type === 'caption'
    expect(body.root.children.map((_, index) => blockOfLine(index, origins, caption(index)))).toEqual([
      0, 0, 1, 2, 2, 2, 3,
    ])
  })
})

describe('a problem’s path', () => {
  it('leads to the outermost block of the article it belongs to', () => {
    expect(blockOfPath('sections/0/articles/2/body/4', 'sections/0/articles/2')).toBe(4)
    expect(blockOfPath('sections/0/articles/2/body/4/children/1', 'sections/0/articles/2')).toBe(4)
    expect(blockOfPath('sections/0/articles/2', 'sections/0/articles/2')).toBeNull()
    expect(blockOfPath('sections/0/articles/2/references/0', 'sections/0/articles/2')).toBeNull()
    expect(blockOfPath('sections/0/articles/21/body/4', 'sections/0/articles/2')).toBeNull()
  })
})
