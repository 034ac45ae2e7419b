/** Cells of a chart read as numbers; what can't be read is told with its cell and never guessed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chart } from '../../src/document/build.ts'
import { readChart, readNumber, yearOf } from '../../src/document/chart-data.ts'
import type { Chart } from '../../src/document/nodes.ts'

describe('a number', () => {
  it.each([
    ['1,018', 1018],
    ['△2.7', -2.7],
    ['▲2.7', -2.7],
    ['△ 2.7', -2.7],
    ['−3', -3],
    ['-3', -3],
    ['+3.5', 3.5],
    ['12.5%', 12.5],
    ['0.8%p', 0.8],
    ['1.4p', 1.4],
    ['.5', 0.5],
    ['0', 0],
    ['△0.0', 0],
    ['3.2배', 3.2],
    ['5,000억', 5e11],
    ['1.1조', 1.1e12],
    ['1조 2,000억', 1.2e12],
    ['△3조 500억원', -3.05e12],
    ['7만', 70_000],
    ['1,234,567.89', 1_234_567.89],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toBe(value)
  })

  it.each([
    ...['', '약 3', '확인 중', '3~5', '1,0,18', '12,34', '1.2.3', '3 4', '(2.7)', '--3', '2024.9월'],
    ...['1e5', 'NaN', 'Infinity', '9'.repeat(400), `0.${'0'.repeat(40)}1`, '1.000,5', '원', '조', '0x1f', '３'],
  ])('%j is none', (text) => {
    expect(readNumber(text)).toBeNull()
  })

  it('is finite whatever is typed, and costs no time', () => {
    const piece = fc.constantFrom('1', ',', '.', '000', '△', '-', '억', '조', '만', ' ', '%', 'p', '원', '9')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const value = readNumber(pieces.join(''))
        expect(value === null || (Number.isFinite(value) && !Object.is(value, -0))).toBe(true)
      }),
      { numRuns: 2000, seed: 3 },
    )
    const start = performance.now()
    expect(readNumber(`${'1,111'.repeat(20_000)}x`)).toBeNull()
    expect(performance.now() - start).toBeLessThan(200)
  })
})

describe('a year', () => {
  it.each([
    ['2024', 2024],
    ['2024년', 2024],
    ['’24', 2024],
    ["'98", 1998],
    ['24년', 2024],
    ['’26(e)', 2026],
    ['2026e', 2026],
  ])('%s is %d', (text, year) => {
    expect(yearOf(text)).toBe(year)
  })

  it.each(['10', '3월', '1018', '’25.9', '3000', '서울', '2024.9'])('%s is none', (text) => {
    expect(yearOf(text)).toBeNull()
  })
})

const faults = (node: Chart) =>
  readChart(node).faults.map(({ code, row, column, detail }) => [code, row, column, detail])
const lines = (categories: string[], form: Chart['form'] = 'line') =>
  chart(
    form,
    '',
    ['연도', '값'],
    categories.map((category) => [category, '1']),
  )

describe('a chart', () => {
  it('gives numbers by series, with the decimals that were typed', () => {
    const { categories, series, faults } = readChart(
      chart(
        'bar',
        '',
        ['연도', '수출', '증가율'],
        [
          ['2023', '1,018', '△2.75'],
          ['2024', '', '3'],
        ],
        {
          series: [{}, { form: 'line', axis: 'right' }],
          subject: '증가율',
        },
      ),
    )
    expect(faults).toEqual([])
    expect(categories).toEqual(['2023', '2024'])
    expect(series).toEqual([
      { name: '수출', form: 'bar', axis: 'left', values: [1018, null], decimals: 0, subject: false },
      { name: '증가율', form: 'line', axis: 'right', values: [-2.75, 3], decimals: 2, subject: true },
    ])
  })

  it.each(['', '-', '–', '…', '해당 없음', 'n/a', 'N.A.'])('takes %j for no value', (blank) => {
    const { series, faults } = readChart(
      chart(
        'bar',
        '',
        ['', '가'],
        [
          ['갑', blank],
          ['을', '1'],
        ],
      ),
    )
    expect(series[0]?.values).toEqual([null, 1])
    expect(faults).toEqual([])
  })

  it('is about its first series where it names none, or one that is not there', () => {
    const about = (subject?: string) =>
      readChart(chart('line', '', ['', '가', '나'], [['갑', '1', '2']], subject ? { subject } : {})).series.map(
        (one) => one.subject,
      )
    expect(about()).toEqual([true, false])
    expect(about('다')).toEqual([true, false])
    expect(about('나')).toEqual([false, true])
  })

  it('points to cells that are no numbers, and reads the rest', () => {
    const node = chart(
      'bar',
      '',
      ['', '가', '나'],
      [
        ['갑', '1', '확인 중'],
        ['을', '12,34', '4'],
      ],
    )
    expect(faults(node)).toEqual([
      ['chart-cell', 0, 2, '확인 중'],
      ['chart-cell', 1, 1, '12,34'],
    ])
    expect(readChart(node).series.map(({ values }) => values)).toEqual([
      [1, null],
      [null, 4],
    ])
  })

  it('points to numbers without 억 or 조 among numbers with them', () => {
    const node = chart(
      'bar',
      '',
      ['', '가'],
      [
        ['갑', '9,800억'],
        ['을', '1.2조'],
        ['병', '9,800'],
        ['정', '0'],
      ],
    )
    expect(faults(node)).toEqual([['chart-cell', 2, 1, '9,800']])
    expect(readChart(node).series[0]?.values).toEqual([9.8e11, 1.2e12, null, 0])
  })

  it('points to rows that are too short or too long', () => {
    expect(
      faults(
        chart(
          'bar',
          '',
          ['', '가', '나'],
          [
            ['갑', '1'],
            ['을', '1', '2', '3'],
          ],
        ),
      ),
    ).toEqual([
      ['chart-ragged', 0, 2, '갑'],
      ['chart-ragged', 1, 3, '을'],
    ])
  })

  it('points to what is missing in the head', () => {
    expect(faults(chart('bar', '', ['연도'], [['2024']]))).toEqual([['chart-empty', -1, 0, '연도']])
    expect(faults(chart('bar', '', ['', '가', ' '], [['갑', '1', '2']]))).toEqual([['chart-column', -1, 2, '3']])
    const seven = ['가', '나', '다', '라', '마', '바', '사']
    expect(faults(chart('bar', '', ['', ...seven], [['갑', ...seven.map(() => '1')]]))).toEqual([
      ['chart-series', -1, 7, '7'],
    ])
  })
})

describe('years', () => {
  it.each([
    ['one left out', ['2019', '2020', '2022', '2023'], [['chart-year', 2, 0, '2021']]],
    ['one twice', ['2019', '2020', '2020', '2021'], [['chart-year', 2, 0, '2020']]],
    ['two the wrong way round', ['2019', '2021', '2020', '2022', '2023', '2024'], [['chart-year', 2, 0, '2020']]],
    ['from the newest', ['2024', '2023', '2022'], [['chart-year', 1, 0, '2023']]],
    ['whole', ['’22', '’23', '’24', '’25', '’26(e)'], []],
    ['in steps of five', ['2010', '2015', '2020', '2025'], []],
    ['none at all', ['서울', '부산', '대구'], []],
    ['months', ['10', '11', '12', '1'], []],
  ])('%s', (_, categories, expected) => {
    expect(faults(lines(categories))).toEqual(expected)
  })

  it('of bars may begin with one long before the others', () => {
    const categories = ['2010', '2020', '2021', '2022']
    expect(faults(lines(categories, 'bar'))).toEqual([])
    expect(faults(lines(categories))).toEqual([['chart-year', 1, 0, '2011']])
  })
})
