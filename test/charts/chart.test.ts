/** What every chart does with little, odd or bad data, and what it is in a page. */
import { describe, expect, it } from 'vitest'
import { chart } from '../../src/document/build.ts'
import type { Chart } from '../../src/document/nodes.ts'
import { chartSvg } from '../../templates/charts/chart.ts'
import type { ChartLook } from '../../templates/charts/look.ts'
import { placesOf } from '../../templates/charts/series.ts'
import { type Drawing, read, type TextBox } from './drawing.ts'
import { holes, industries, longSeries, months, sixCountries, stack, twoAxes } from './fixtures.ts'
import { looks } from './looks.ts'

const { kiatWatch, kiatBrief, geri, kdb } = looks as Record<'kiatWatch' | 'kiatBrief' | 'geri' | 'kdb', ChartLook>
const draw = (node: Chart, look: ChartLook, width: number): Drawing =>
  read(chartSvg(node, look, { width, ground: 'print' }).toString())
const words = (texts: readonly TextBox[]): string[] => texts.map(({ text }) => text)
const _middle = (box: TextBox): number => (box.top + box.bottom) / 2

describe('missing values', () => {
  it('are gaps in the line, never zeros', () => {
    const drawing = draw(holes, geri, 72)
    // 생산 in two runs, 출하 in one.
    expect(drawing.count('lines', 'path')).toBe(3)
    expect(words(drawing.part('names'))).toEqual(['생산 109', '출하 102'])
  })

  it('take the total of their column away', () => {
    const node = chart(
      'stacked',
      '',
      ['', '가', '나'],
      [
        ['갑', '4', '6'],
        ['을', '3', ''],
      ],
    )
    expect(words(draw(node, kiatWatch, 168).part('values'))).toEqual(['10'])
  })
})

describe('few, equal, huge and tiny values', () => {
  const one = (...values: string[]) =>
    chart(
      'line',
      '',
      ['연도', '값'],
      values.map((value, at) => [String(2022 + at), value]),
    )

  it('a single value is a dot with its name', () => {
    const drawing = draw(one('3.2'), kiatWatch, 168)
    expect(drawing.count('lines', 'path')).toBe(0)
    expect(drawing.count('lines', 'circle')).toBe(1)
    expect(words(drawing.part('names'))).toEqual(['값', '3.2'])
  })

  it('equal values lie inside the range, not on its edge', () => {
    const drawing = draw(one('5', '5', '5'), kiatWatch, 168)
    expect(Number(words(drawing.part('axis'))[0])).toBeLessThan(5)
    expect(Number(words(drawing.part('axis')).at(-1))).toBeGreaterThan(5)
  })

  it('large ones are told in 조 and 억', () => {
    const drawing = draw({ ...one('1조 2,000억', '9,800억', '2조 3,400억'), form: 'bar' }, kiatWatch, 168)
    expect(words(drawing.part('values'))).toEqual(['1.20조', '0.98조', '2.34조'])
    expect(words(drawing.part('axis'))).toEqual(['0.0', '0.5조', '1.0조', '1.5조', '2.0조', '2.5조'])
  })

  it('tiny ones keep their decimals', () => {
    expect(words(draw(one('0.00012', '0.00034', '0.00021'), geri, 151).part('names'))).toEqual(['값 0.00021'])
  })

  it('thousands are separated', () => {
    expect(words(draw(one('980', '1018'), geri, 72).part('names'))).toEqual(['값 1,018'])
  })

  it('no value at all is said', () => {
    const drawing = draw(chart('bar', '', ['', ''], []), geri, 72)
    expect(words(drawing.part('empty'))).toEqual(['값 없음'])
  })
})

describe('thirty years', () => {
  it('are thinned out from the first to the last', () => {
    const names = words(draw(longSeries(30), kiatBrief, 76.5).part('categories'))
    expect(names[0]).toBe('1995')
    expect(names.at(-1)).toBe('2024')
    expect(names.length).toBeLessThan(16)
    expect(names.slice(1, -1).every((name) => /^’\d\d$/.test(name))).toBe(true)
  })

  it('are all short in a house that writes them so', () => {
    expect(words(draw(longSeries(5), geri, 72).part('categories'))).toEqual(['’20', '’21', '’22', '’23', '’24'])
  })
})

describe('a chart in a page', () => {
  it('is a picture with its description, made of escaped text', () => {
    const node = chart('bar', '', ['', '<i>'], [['"갑" & <b>', '3']], { alt: '값 "3" & 그 밖' })
    const svg = chartSvg(node, kiatWatch, { width: 168, ground: 'print' }).toString()
    expect(svg).toContain('role="img" aria-label="값 &quot;3&quot; &amp; 그 밖"')
    expect(svg).not.toMatch(/<i>|<b>/)
    expect(words(read(svg).part('categories'))).toEqual(['"갑" & <b>'])
  })

  it('without a description says at least what is in it', () => {
    expect(draw({ ...holes, alt: '' }, geri, 72).label).toBe('차트: 생산, 출하: 2015~2024')
  })

  it('strokes no text and rounds no line', () => {
    const svg = chartSvg(sixCountries, kiatBrief, { width: 160, ground: 'print' }).toString()
    expect(svg.match(/<text[^>]*stroke/)).toBeNull()
    expect(svg).not.toMatch(/ d="[^"]*[CQSTA]/i)
  })

  it('in print and mail has literal colours, on screens the page’s with those to fall back on', () => {
    const on = (ground: 'print' | 'screen' | 'mail') => chartSvg(months, geri, { width: 72, ground }).toString()
    expect(on('print')).not.toContain('var(')
    expect(on('mail')).not.toContain('var(')
    expect(on('screen').match(/(?:fill|stroke)="#/g)).toBeNull()
    expect(on('screen')).toContain('fill="var(--chart-fill-1,#00786a)"')
  })

  it('is as high as its house says, so that two stand on one line', () => {
    expect(draw(industries, geri, 72).height).toBe(draw(months, geri, 72).height)
    expect(draw(industries, kdb, 75.5).height).toBe(50)
  })

  it('keeps type at 7 pt or more in half a page', () => {
    for (const node of [sixCountries, months, stack, industries, twoAxes])
      for (const look of Object.values(looks)) {
        const sizes = draw(node, look, 72).texts.map(({ size }) => size * (72 / 25.4))
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7)
        expect(Math.max(...sizes)).toBeLessThanOrEqual(7.2001)
      }
  })
})

describe('a country through an issue', () => {
  const without: Chart = {
    ...sixCountries,
    columns: ['연도', '한국', '독일'],
    rows: [
      ['2023', '1', '2'],
      ['2024', '2', '3'],
    ],
  }

  it('keeps its colour where the chart is given the issue’s places', () => {
    const places = placesOf([sixCountries, without])
    const svg = chartSvg(without, kiatBrief, { width: 160, ground: 'print', places }).toString()
    const germany = read(svg)
      .part('names')
      .find(({ text }) => text === '독일')
    expect(germany?.fill).toBe(
      draw(sixCountries, kiatBrief, 160)
        .part('names')
        .find(({ text }) => text === '독일')?.fill,
    )
  })

  it('shares it with no other of its chart', () => {
    const other: Chart = {
      ...without,
      columns: ['연도', '인도', '독일', '한국'],
      rows: [['2023', '1', '2', '3']],
      subject: '독일',
    }
    const places = placesOf([sixCountries, other])
    const svg = chartSvg(other, kiatBrief, { width: 160, ground: 'print', places }).toString()
    const fills = read(svg)
      .part('names')
      .filter(({ text }) => /\p{L}/u.test(text))
      .map(({ fill }) => fill)
    expect(new Set(fills).size).toBe(3)
  })
})

describe('a chart with faults', () => {
  it('draws the rest', () => {
    const node = chart(
      'bar',
      '',
      ['', '가'],
      [
        ['갑', '3'],
        ['을', '확인 중'],
        ['병', '5', '9'],
      ],
    )
    expect(words(draw(node, geri, 72).part('values'))).toEqual(['3', '5'])
  })

  it('draws six of seven series, the subject among them', () => {
    const names = ['가', '나', '다', '라', '마', '바', '사']
    const node = chart(
      'line',
      '',
      ['', ...names],
      [
        ['2023', ...names.map((_, at) => String(at))],
        ['2024', ...names.map((_, at) => String(9 * at))],
      ],
      { subject: '사' },
    )
    const named = words(draw(node, kiatBrief, 160).part('names')).filter((text) => /\p{L}/u.test(text))
    expect(named).toHaveLength(6)
    expect(named).toContain('사')
  })
})
