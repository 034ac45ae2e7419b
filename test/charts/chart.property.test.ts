/** Whatever an editor pastes, the drawing stands: no hole, nothing outside, no label on another, no figure that was not given. */
import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readChart, readNumber } from '../../src/document/chart-data.ts'
import type { Chart } from '../../src/document/nodes.ts'
import { chartSvg } from '../../templates/charts/chart.ts'
import { collisions, read } from './drawing.ts'
import { looks } from './looks.ts'

const runs = { numRuns: 300, seed: 20_260_921 }

const cell = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -400, max: 4000 }).map((value) => String(value / 10)) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 9_999_999 }).map((value) => value.toLocaleString('en-US')) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 99 }).map((value) => `△${value}.5`) },
  { weight: 1, arbitrary: fc.constantFrom('', '-', '0', '0.0', '확인 중', '1,0,0', '9'.repeat(400), '1e5', 'NaN') },
)
const sameScale = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text,
  (text) => text,
  (text) => (/^\d+$/.test(text) ? `${text}억` : text),
  (text) => (/^\d+$/.test(text) ? `0.000${text}`.slice(0, 11) : text),
  () => '7',
)
const name = fc.constantFrom(
  '한국',
  '중국',
  '데이터센터 전력소비 증가율(전년 대비)',
  '기타',
  '',
  '<b>"A"&B</b>',
  'Semiconductor equipment',
  '반도체·디스플레이·이차전지 소재부품장비',
)
const category = fc.oneof(
  fc.integer({ min: 0, max: 39 }).map((index) => (at: number) => String(1985 + index + at)),
  fc.constant((at: number) => `’${String(at % 100).padStart(2, '0')}년`),
  fc.constant((at: number) => `${at + 1}월`),
  fc.constant(
    (at: number) =>
      ['무선통신기기', '전자부품·컴퓨터·영상 제조업', '반도체', '기타 운송장비 제조업', 'LCD'][at % 5] ?? '',
  ),
  fc.constant((at: number) => `${'가'.repeat(at % 17)} ${at}`),
)

const charts: fc.Arbitrary<Chart> = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 34 }), category, sameScale)
  .chain(([series, rows, categoryOf, scaled]) =>
    fc.record({
      type: fc.constant('chart' as const),
      caption: fc.constant([]),
      alt: fc.constantFrom('', '값의 추이 "인용" & <기호>'),
      unit: fc.constantFrom('', '억불, %', '전년 동기 대비 증가율, %p'),
      form: fc.constantFrom('bar' as const, 'stacked' as const, 'line' as const),
      columns: fc.array(name, { minLength: series, maxLength: series }).map((names) => ['연도', ...names]),
      rows: fc
        .array(fc.array(cell.map(scaled), { minLength: series, maxLength: series }), {
          minLength: rows,
          maxLength: rows,
        })
        .map((body) => body.map((cells, at) => [categoryOf(at), ...cells])),
      series: fc.array(
        fc.record(
          { form: fc.constantFrom('bar' as const, 'line' as const), axis: fc.constant('right' as const) },
          { requiredKeys: [] },
        ),
        { maxLength: series },
      ),
      subject: fc.option(name, { nil: undefined }),
    }),
  )

const drawn = fc
  .record({
    chart: charts,
    look: fc.constantFrom(...Object.keys(looks)),
    width: fc.constantFrom(72, 75.5, 110, 151, 168),
    ground: fc.constantFrom('print' as const, 'screen' as const, 'mail' as const),
  })
  .map((one) => {
    const look = looks[one.look]
    if (!look) throw new Error(one.look)
    const svg = chartSvg(one.chart as Chart, look, { width: one.width, ground: one.ground }).toString()
    return { ...one, svg, drawing: read(svg) }
  })

describe('a chart of any data', () => {
  it('is whole markup with numbers only, and no two parts share an id', () => {
    fc.assert(
      fc.property(drawn, ({ svg }) => {
        expect(svg).not.toMatch(/NaN|Infinity|undefined|null|\sid="/)
        // resvg refuses what is not well-formed XML.
        expect(
          () => new Resvg(svg.replaceAll(/var\([^,]+,([^)]+)\)/g, '$1'), { font: { loadSystemFonts: false } }),
        ).not.toThrow()
      }),
      runs,
    )
  })

  it('keeps every line, bar and letter inside its edges', () => {
    fc.assert(
      fc.property(drawn, ({ drawing: { width, height, texts, points } }) => {
        const outside = [
          ...points.filter(({ x, y }) => !(x >= -0.01 && x <= width + 0.01 && y >= -0.01 && y <= height + 0.01)),
          ...texts.filter(
            (box) =>
              !(box.left >= -0.01 && box.right <= width + 0.01 && box.top >= -0.01 && box.bottom <= height + 0.01),
          ),
        ]
        expect(outside).toEqual([])
      }),
      runs,
    )
  })

  it('sets no label on another', () => {
    fc.assert(
      fc.property(drawn, ({ drawing }) => {
        expect(collisions(drawing.texts)).toEqual([])
      }),
      runs,
    )
  })

  it('writes no figure at the data that was not given, or is the sum of what was', () => {
    fc.assert(
      fc.property(drawn, ({ chart, drawing }) => {
        const { series, categories } = readChart(chart as Chart)
        const given = series.flatMap(({ values }) => values.filter((value) => value !== null))
        const bars = series.slice(0, 6).filter(({ form }) => form === 'bar')
        const sums =
          chart.form === 'stacked'
            ? categories.map((_, at) => bars.reduce((sum, one) => sum + (one.values[at] ?? 0), 0))
            : []
        const valueNames = drawing.part('names').filter(({ text }) => /^[△−]?[\d,.]+[조억]?$/.test(text))
        for (const { text } of [...drawing.part('values'), ...drawing.part('segments'), ...valueNames]) {
          const value = readNumber(text)
          expect(value, text).not.toBeNull()
          const unit = text.endsWith('조') ? 1e12 : text.endsWith('억') ? 1e8 : 1
          const half = (0.5 * unit) / 10 ** (/\.(\d+)/.exec(text)?.[1]?.length ?? 0)
          const near = [...given, ...sums].some(
            (one) => Math.abs(one - (value as number)) <= half * 1.000001 + Math.abs(one) * 1e-12,
          )
          expect(near, `${text} of ${JSON.stringify(chart.rows)}`).toBe(true)
        }
      }),
      runs,
    )
  })
})
