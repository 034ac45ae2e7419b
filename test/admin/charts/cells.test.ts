import { describe, expect, it } from 'vitest'
import {
  cellsOfClipboard,
  gridOf,
  putCells,
  storedRows,
  withColumn,
  withoutColumn,
  withoutRow,
  withRow,
} from '../../../src/admin/charts/cells.ts'
import { chartFacts, chartOf } from '../../../src/admin/charts/chart-of.ts'
import { clipboardFixture, markupOf } from '../../support/clipboard.ts'

describe('a chart’s cells', () => {
  it('are a rectangle to write into, and stored without what is empty at its end', () => {
    expect(gridOf('')).toEqual([
      ['', ''],
      ['', ''],
    ])
    const grid = gridOf('연도\t수출\n2024\t1\t2')
    expect(grid).toEqual([
      ['연도', '수출', ''],
      ['2024', '1', '2'],
    ])
    expect(storedRows(withColumn(withRow(grid)))).toEqual([...grid])
    expect(storedRows(gridOf(''))).toEqual([])
  })

  it('come from a spreadsheet’s text and from a table with merged cells, and grow where they are put', () => {
    expect(cellsOfClipboard(null, '가\t1\n나\t2\n')).toEqual([
      ['가', '1'],
      ['나', '2'],
    ])
    const excel = cellsOfClipboard(markupOf(clipboardFixture('excel.html')), '')
    expect(excel[0]).toEqual(['구분', '수출', '', '비고'])
    expect(excel[1]).toEqual(['', '2024', '2025', ''])
    expect(excel.at(-1)).toEqual(['자동차와 그 부품 전체', '', '△2.7', '협회'])
    expect(putCells(gridOf('가\t나\n1\t2'), 1, 1, [['x', 'y'], ['z']])).toEqual([
      ['가', '나', ''],
      ['1', 'x', 'y'],
      ['', 'z', ''],
    ])
  })

  it('lose a row or column, but never the last two', () => {
    const grid = gridOf('가\t나\t다\n1\t2\t3\n4\t5\t6')
    expect(withoutRow(grid, 1)).toEqual([
      ['가', '나', '다'],
      ['4', '5', '6'],
    ])
    expect(withoutColumn(grid, 2)[0]).toEqual(['가', '나'])
    const least = gridOf('')
    expect([withoutRow(least, 0), withoutColumn(least, 0)]).toEqual([least, least])
  })

  it('are told in a closed row', () => {
    const fields = { data: '연도\t수출\n2024\t1\n2025\t', form: 'line', subject: '', unit: '', alt: '', series: [] }
    expect(chartFacts(chartOf(fields))).toBe('꺾은선 · 값 1개')
  })
})
