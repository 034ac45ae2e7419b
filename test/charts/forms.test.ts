/** Each form of chart, read back from its drawing. */
import { describe, expect, it } from 'vitest'
import { chart } from '../../src/document/build.ts'
import type { Chart } from '../../src/document/nodes.ts'
import { chartSvg } from '../../templates/charts/chart.ts'
import type { ChartLook } from '../../templates/charts/look.ts'
import { type Drawing, read, type TextBox } from './drawing.ts'
import { industries, months, sixCountries, stack, twoAxes } from './fixtures.ts'
import { looks } from './looks.ts'

const { kiatWatch, kiatBrief, geri, kdb } = looks as Record<'kiatWatch' | 'kiatBrief' | 'geri' | 'kdb', ChartLook>
const draw = (node: Chart, look: ChartLook, width: number): Drawing =>
  read(chartSvg(node, look, { width, ground: 'print' }).toString())
const words = (texts: readonly TextBox[]): string[] => texts.map(({ text }) => text)
const middle = (box: TextBox): number => (box.top + box.bottom) / 2

describe('ten years of six countries', () => {
  const drawing = draw(sixCountries, kiatBrief, 160)

  it('names each line and its last value at the line’s end, from top to bottom', () => {
    expect(words(drawing.part('names'))).toEqual([
      ...['중국', '13.6', '한국', '10.4', '대만', '7.3'],
      ...['미국', '4.2', '일본', '1.1', '독일', '−2.7'],
    ])
    expect(drawing.part('legend')).toEqual([])
  })

  it('keeps the names 4.1 mm apart at least', () => {
    const names = drawing.part('names').filter(({ text }) => /\p{L}/u.test(text))
    const gaps = names.slice(1).map((name, at) => middle(name) - middle(names[at] as TextBox))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(4.099)
  })

  it('draws the subject last, solid and 0.8 mm thick', () => {
    expect(drawing.attributes('lines', 'path', 'stroke').at(-1)).toBe('#0B4DA2')
    expect(drawing.attributes('lines', 'path', 'stroke-width').at(-1)).toBe('0.8')
    expect(drawing.attributes('lines', 'path', 'stroke-dasharray').at(-1)).toBe('')
  })

  it('writes the first and last year in full, and round values with a true minus', () => {
    expect(words(drawing.part('categories'))).toEqual([
      ...['2015', '’16', '’17', '’18', '’19', '’20', '’21', '’22', '’23', '2024'],
    ])
    expect(words(drawing.part('axis'))).toEqual(['−20', '−10', '0', '10', '20', '30'])
  })

  it('stays 64 mm high, with about 56 mm for the range', () => {
    expect(drawing.height).toBe(64)
    const ticks = drawing.part('axis').map(middle)
    expect(Math.max(...ticks) - Math.min(...ticks)).toBeCloseTo(56, 0)
  })
})

describe('a stack', () => {
  const drawing = draw(stack, kiatWatch, 168)

  it('has totals above, and figures only in segments high enough for them', () => {
    expect(words(drawing.part('values'))).toEqual(['0.4', '1.1', '2.4', '4.4', '6.8'])
    expect(words(drawing.part('segments'))).not.toContain('0.2')
    expect(words(drawing.part('segments'))).toEqual(expect.arrayContaining(['0.7', '0.8', '0.9', '2.0']))
  })

  it('names its segments once beside the last column, in the order of the stack', () => {
    expect(words(drawing.part('names'))).toEqual(['중국', '한국', '일본'])
    expect(drawing.part('legend')).toEqual([])
    expect(drawing.count('names', 'line')).toBe(3)
  })

  it('has columns of 14 mm on a pitch of 28.5 mm', () => {
    const [first, second] = drawing.attributes('bars', 'rect', 'x').map(Number) as [number, number]
    expect(drawing.attributes('bars', 'rect', 'width').map(Number)).toEqual(Array(15).fill(14))
    expect(second - first).toBeCloseTo(28.5, 0)
  })

  it('has a legend where the house wants one', () => {
    const compact = draw(stack, geri, 72)
    expect(words(compact.part('legend'))).toEqual(['중국', '한국', '일본'])
    expect(compact.part('names')).toEqual([])
  })

  it('shows no totals of shares, and none where parts fall below zero', () => {
    const shares = chart(
      'stacked',
      '',
      ['', '가', '나'],
      [
        ['갑', '40', '60'],
        ['을', '35.1', '64.9'],
      ],
    )
    const signed = chart(
      'stacked',
      '',
      ['', '가', '나'],
      [
        ['갑', '40', '△60'],
        ['을', '35', '△5'],
      ],
    )
    expect(draw(shares, kiatWatch, 168).part('values')).toEqual([])
    expect(draw(signed, kiatWatch, 168).part('values')).toEqual([])
  })
})

describe('bars', () => {
  it('carry figures on the newest series where there is no room for all, all with the same decimals', () => {
    expect(words(draw(months, geri, 72).part('values'))).toEqual([
      ...['19.2', '18.8', '21.1', '21.6', '22.0', '23.1', '23.0', '24.2'],
    ])
  })

  it('outline fills that are too pale for white', () => {
    const drawing = draw(months, geri, 72)
    expect(drawing.attributes('bars', 'rect', 'fill').slice(0, 1)).toEqual(['#bfded8'])
    expect(drawing.attributes('bars', 'rect', 'stroke').slice(0, 1)).toEqual(['#00786a'])
    expect(drawing.attributes('bars', 'rect', 'stroke').at(-1)).toBe('')
  })

  it('start at zero', () => {
    expect(words(draw(months, kdb, 75.5).part('axis'))[0]).toBe('0')
  })

  it('below zero hang from the zero line, with the house’s sign', () => {
    const compact = draw(industries, geri, 151)
    expect(words(compact.part('values'))).toEqual(['32.1', '△21.4', '8.8', '5.0'])
    expect(words(draw(industries, kiatWatch, 168).part('values'))).toContain('−21.4')
    const zero = Number(compact.attributes('base', 'line', 'y1').at(-1))
    expect(Number(compact.attributes('bars', 'rect', 'y')[1])).toBeCloseTo(zero, 2)
    const label = compact.part('values')[1] as TextBox
    expect(label.top).toBeGreaterThan(zero)
  })

  it('have long names wrapped between words, level and unturned', () => {
    const svg = chartSvg(industries, geri, { width: 72, ground: 'print' }).toString()
    expect(words(read(svg).part('categories'))).toEqual([
      ...['전자부품·', '컴퓨터·영상', '제조업', '기타 운송장비', '제조업'],
      ...['1차 금속', '자동차 및', '트레일러', '제조업'],
    ])
    expect(svg).not.toContain('rotate')
  })
})

describe('two axes', () => {
  const drawing = draw(twoAxes, geri, 72)

  it('have one grid and one zero line', () => {
    const axis = drawing.part('axis')
    const left = axis.filter(({ right }) => right < 10)
    const right = axis.filter((box) => box.left > 60)
    expect(words(left)).toContain('2,000')
    expect(words(right)).toEqual(expect.arrayContaining(['△10', '20']))
    expect(right.map(middle).slice(-left.length)).toEqual(left.map(middle))
    const zeros = axis.filter(({ text }) => text === '0').map(middle)
    expect(zeros).toHaveLength(2)
    expect(zeros[0]).toBe(zeros[1])
  })

  it('write nothing below zero where the axis never falls there', () => {
    const left = drawing.part('axis').filter(({ right }) => right < 10)
    expect(words(left).filter((text) => text.startsWith('△'))).toEqual([])
  })

  it('say in the legend which series is read at the right', () => {
    expect(words(drawing.part('legend')).sort()).toEqual(['수출액', '증가율(우)'])
  })
})
