import { describe, expect, it } from 'vitest'
import { cell, cellParagraph, row, table } from '../../src/document/build.ts'
import type { Cell } from '../../src/document/nodes.ts'
import { columns, place } from '../../templates/paged/columns.ts'

const name = (text: string, rowspan = 1) => cell(text, { header: true, rowspan })
const text = (words = '공정 데이터의 항목과 단위를 정의한 공통 사양을 마련') => cell([cellParagraph(1, words)])
const set = (...rows: Cell[][]) =>
  columns(
    table(
      '',
      [],
      rows.map((cells) => row(...cells)),
    ),
  ).map(({ kind, width }) => `${kind} ${width}`)

describe('columns of a table on the grid of 24 modules', () => {
  it('are a narrow name, a label and the rest for text', () => {
    expect(
      set([name('기반 조성'), cell('공통 데이터 사양'), text()], [name('제도 정비'), cell('안전·책임 기준'), text()]),
    ).toEqual(['name 3', 'label 5', 'text 16'])
  })

  it('widen the name by its longest word', () => {
    expect(set([name('사우디아라비아'), text(), text()])).toEqual(['name 4', 'text 10', 'text 10'])
  })

  it('give a first column of sentences the room of text', () => {
    const long = '인공지능, 머신러닝, 고성능 컴퓨터, 반도체와 하드웨어, 양자 컴퓨팅, 로봇과 자동화'
    expect(set([name(long), text()])).toEqual(['text 12', 'text 12'])
  })

  it('share the whole width, whatever stands in them', () => {
    for (const count of [1, 2, 5, 11, 30]) {
      const widths = columns(table('', [], [row(...Array.from({ length: count }, () => cell('12.3')))])).map(
        (c) => c.width,
      )
      expect(widths.length).toBe(count)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(24)
      expect(Math.min(...widths)).toBeGreaterThan(0)
    }
  })

  it('find their place beside merged cells', () => {
    const rows = [row(name('무리', 2), cell('가'), text()), row(cell('나'), text())]
    expect(place(rows).map((cells) => cells.map((at) => at.column))).toEqual([
      [0, 1, 2],
      [1, 2],
    ])
  })
})
