/** The arithmetic of a chart: axes, places of names, widths of text. */
import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuredTicks, niceDomain, twoDomains } from '../../templates/charts/axis.ts'
import { spread } from '../../templates/charts/end-names.ts'
import { figuresOf, formatFigure } from '../../templates/charts/figures.ts'
import { textWidth, wrapAnywhere, wrapWords } from '../../templates/text-width.ts'

describe('an axis', () => {
  it.each([
    { values: [0.4, 6.8], zero: true, steps: 4, ticks: [0, 2, 4, 6, 8] },
    { values: [-16.8, 28.3], zero: false, steps: 6, ticks: [-20, -10, 0, 10, 20, 30] },
    { values: [68, 88], zero: false, steps: 4, ticks: [65, 70, 75, 80, 85, 90] },
    { values: [100, 268], zero: false, steps: 4, ticks: [50, 100, 150, 200, 250, 300] },
    { values: [12, 80], zero: false, steps: 4, ticks: [0, 20, 40, 60, 80] },
    { values: [100.00000000000001], zero: true, steps: 5, ticks: [0, 20, 40, 60, 80, 100] },
    { values: [], zero: true, steps: 4, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
  ])('of $values has round steps $ticks', ({ values, zero, steps, ticks }) => {
    expect(niceDomain({ values, zero }, steps).ticks).toEqual(ticks)
  })

  const value = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((one) => (Math.abs(one) < 1e-9 ? 0 : one))

  it('holds every value between its first and last tick, in eight ticks at most', () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        fc.integer({ min: 3, max: 6 }),
        (values, zero, steps) => {
          const { low, high, ticks } = niceDomain({ values, zero }, steps)
          expect(low).toBeLessThanOrEqual(Math.min(...values))
          expect(high).toBeGreaterThanOrEqual(Math.max(...values))
          expect(ticks.length).toBeGreaterThanOrEqual(2)
          expect(ticks.length).toBeLessThanOrEqual(8)
          if (zero) expect(Math.min(...ticks.map(Math.abs))).toBe(0)
        },
      ),
      { numRuns: 500, seed: 9 },
    )
  })

  it('and a second one share their steps and their zero', () => {
    const signed = fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(signed, signed, fc.integer({ min: 3, max: 6 }), (one, other, steps) => {
        const domains = twoDomains({ values: one, zero: true }, { values: other, zero: false }, steps)
        expect(domains[0].ticks).toHaveLength(domains[1].ticks.length)
        domains.forEach(({ low, high }, at) => {
          const values = at === 0 ? one : other
          expect(low).toBeLessThanOrEqual(Math.min(...values))
          expect(high).toBeGreaterThanOrEqual(Math.max(...values))
        })
        if (Math.min(...one, ...other) < 0) {
          const [left, right] = domains.map(({ low, high }) => -low / (high - low))
          expect(left).toBeCloseTo(right as number, 9)
        }
      }),
      { numRuns: 500, seed: 9 },
    )
  })

  it('writes its figures with one number of decimals', () => {
    const ticks = (values: number[]) =>
      figuredTicks(niceDomain({ values, zero: true }, 4), values, '△').map(({ text }) => text)
    expect(ticks([-0.6, 0.4])).toEqual(['△0.6', '△0.4', '△0.2', '0.0', '0.2', '0.4'])
    expect(ticks([1_018, 3_900])).toEqual(['0', '1,000', '2,000', '3,000', '4,000'])
    expect(ticks([9e8, 3.9e9])).toEqual(['0', '10억', '20억', '30억', '40억'])
  })
})

describe('figures', () => {
  it.each([
    [[1018], 0, '1,018'],
    [[-2.7], 1, '△2.7'],
    [[24], 1, '24.0'],
    [[-0.04], 1, '0.0'],
    [[1.2e12], 0, '1.2조'],
    [[3.456e11], 0, '3,456억'],
    [[0], 0, '0'],
  ])('%j with %i decimals is %s', (values, decimals, written) => {
    expect(formatFigure(values[0] as number, figuresOf(values, decimals, '△'))).toBe(written)
  })
})

describe('names at line ends', () => {
  it('stay where they want to be where there is room', () => {
    expect(spread([3, 12, 30], [0, 4, 4], 0, 40)).toEqual([3, 12, 30])
  })

  it('are pushed apart evenly', () => {
    expect(spread([10, 10, 10], [0, 4, 4], 0, 40)).toEqual([6, 10, 14])
    expect(spread([10, 11, 30], [0, 4, 4], 0, 40)).toEqual([8.5, 12.5, 30])
  })

  it('keep inside and in order, and close ranks where they can’t', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -10, max: 60, noNaN: true }), { minLength: 1, maxLength: 9 }),
        fc.double({ min: 0.5, max: 9, noNaN: true }),
        (wanted, pitch) => {
          const sorted = [...wanted].sort((a, b) => a - b)
          const found = spread(
            sorted,
            sorted.map(() => pitch),
            2,
            38,
          )
          expect(Math.min(...found)).toBeGreaterThanOrEqual(2 - 1e-9)
          expect(Math.max(...found)).toBeLessThanOrEqual(38 + 1e-9)
          const least = Math.min(pitch, 36 / Math.max(1, sorted.length - 1))
          found.slice(1).forEach((y, at) => {
            expect(y - (found[at] as number)).toBeGreaterThanOrEqual(least - 1e-6)
          })
        },
      ),
      { numRuns: 500, seed: 9 },
    )
  })
})

describe('text', () => {
  const font = createRequire(import.meta.url).resolve('pretendard/dist/public/static/Pretendard-Regular.otf')
  const inkWidth = (text: string): number => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4000 200"><text x="100" y="100" font-size="100" font-family="Pretendard">${text}</text></svg>`
    const box = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: [font] } }).innerBBox()
    return (box?.width ?? Number.NaN) / 100
  }

  it.each([
    '한국의 제조장비 수출',
    '1,018.24',
    '△12.9',
    '−2.7',
    '(단위 : GWh, %)',
    'Semiconductor MWh',
    '’26(e)',
    'ABCDEFGHIJKLM',
    'nopqrstuvwxyz',
  ])('%s is not wider than it is taken for, nor much narrower', (text) => {
    expect(inkWidth(text)).toBeLessThanOrEqual(textWidth(text, 1))
    expect(inkWidth(text)).toBeGreaterThan(textWidth(text, 1) * 0.78)
  })

  it('breaks between words, after dots and before brackets', () => {
    expect(wrapWords('전자부품·컴퓨터·영상 제조업', 6, 3, 1)).toEqual(['전자부품·', '컴퓨터·영상', '제조업'])
    expect(wrapWords('가동률(전년 대비)', 4.7, 2, 1)).toEqual(['가동률', '(전년 대비)'])
    expect(wrapWords('평판디스플레이', 4, 3, 1)).toBeNull()
  })

  it('breaks inside a word evenly where it has to, and says where something is left out', () => {
    expect(wrapAnywhere('평판디스플레이', 4, 3, 1)).toEqual(['평판디스', '플레이'])
    expect(wrapAnywhere('평판디스플레이', 2, 2, 1)).toEqual(['평판', '디…'])
    expect(wrapAnywhere('', 4, 2, 1)).toEqual([])
  })
})
