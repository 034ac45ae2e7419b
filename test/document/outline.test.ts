import { describe, expect, it } from 'vitest'
import { figure, note, paragraph, row, table } from '../../src/document/build.ts'
import { inlineText } from '../../src/document/inline.ts'
import { type OutlineItem, type OutlinePart, outline } from '../../src/document/outline.ts'

const words = (item: OutlineItem): unknown => [
  inlineText(item.paragraph.children),
  ...item.notes.map((node) => node.mark),
  ...item.children.map(words),
]
const shape = (parts: OutlinePart[]): unknown =>
  parts.map((part) => {
    if ('paragraph' in part) return words(part)
    if ('note' in part) return ['note', part.note.mark]
    const node = 'heading' in part ? part.heading : part.standing
    return [node.type, ...part.notes.map((note) => note.mark)]
  })

describe('outline', () => {
  it('puts deeper paragraphs under shallower ones and notes under what they explain', () => {
    const body = [
      paragraph(1, '진술'),
      note('*', '풀이'),
      paragraph(2, '첫째'),
      paragraph(3, '자세히'),
      note('※', '덧붙임'),
      paragraph(2, '둘째'),
      paragraph(1, '다음 진술'),
    ]
    expect(shape(outline(body))).toEqual([['진술', '*', ['첫째', ['자세히', '※']], ['둘째']], ['다음 진술']])
  })

  it('is interrupted by exhibits, which keep the notes under them', () => {
    const body = [
      paragraph(1, '진술'),
      table('표', [], [row()]),
      note('*', '표의 주'),
      paragraph(2, '표 뒤'),
      figure('그림', null, ''),
      note('※', '그림의 주'),
    ]
    expect(shape(outline(body))).toEqual([['진술'], ['table', '*'], ['표 뒤'], ['figure', '※']])
  })

  it('keeps a skipped depth and a note that follows nothing', () => {
    expect(shape(outline([note('*', '먼저 온 주'), paragraph(3, '깊은 문단'), paragraph(2, '덜 깊은 문단')]))).toEqual([
      ['note', '*'],
      ['깊은 문단'],
      ['덜 깊은 문단'],
    ])
  })
})
