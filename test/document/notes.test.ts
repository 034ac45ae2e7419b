import { describe, expect, it } from 'vitest'
import { cell, cellParagraph, note, paragraph, row, table } from '../../src/document/build.ts'
import { inlineText } from '../../src/document/inline.ts'
import type { Block } from '../../src/document/nodes.ts'
import { linkNotes } from '../../src/document/notes.ts'

const links = (body: Block[]) => {
  const { noteOf, numbers, lonelyCalls, lonelyNotes } = linkNotes({ body })
  return {
    bound: [...noteOf].map(([call, node]) => `${call.mark}→${numbers.get(node)} ${inlineText(node.children)}`),
    calls: lonelyCalls.map(({ call, index }) => `${call.mark}@${index}`),
    notes: lonelyNotes.map(({ note: node, index }) => `${node.mark}@${index}`),
  }
}

describe('calls and notes', () => {
  it('are bound by their sign, in reading order', () => {
    expect(links([paragraph(2, '광물* 협정** 지원***'), note('*', '가'), note('**', '나'), note('***', '다')])).toEqual(
      {
        bound: ['*→1 가', '**→2 나', '***→3 다'],
        calls: [],
        notes: [],
      },
    )
  })

  it('use the same sign again for the next note', () => {
    const body = [paragraph(1, '첫째*'), note('*', '가'), paragraph(1, '둘째*와 셋째*'), note('*', '나')]
    expect(links(body).bound).toEqual(['*→1 가', '*→2 나', '*→2 나'])
  })

  it('are bound inside a cell and from a label to the cell beside it', () => {
    const body = [
      table('표*', [], [row(cell('기술*', { header: true }), cell([cellParagraph(1, '내용'), note('*', '풀이')]))]),
    ]
    expect(links(body)).toMatchObject({ bound: ['*→1 풀이', '*→1 풀이'], calls: [] })
  })

  it('that find no partner are told with their place; a remark needs none', () => {
    expect(links([paragraph(1, '홀로*'), note('※', '덧붙임'), note('**', '짝 없는 주')])).toEqual({
      bound: [],
      calls: ['*@0'],
      notes: ['**@2'],
    })
  })
})
