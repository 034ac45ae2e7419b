import { scaleLinear } from 'd3-scale'
import { decimalsOf, type Figures, figuresOf, formatFigure } from './figures.ts'

/** A value axis before it has a place on the page. */
export interface Domain {
  low: number
  high: number
  /** Round values from low to high. */
  ticks: readonly number[]
}

/** A value axis on the page; `y` in mm. */
export interface ValueAxis {
  y(value: number): number
  ticks: readonly { value: number; text: string }[]
}

export interface Needs {
  values: readonly number[]
  /** Bars always start at zero. */
  zero: boolean
}

/** Room that labels take beyond the highest and below the lowest value, in mm. */
export interface Headroom {
  above: number
  below: number
}

/** Without the hair by which a sum of decimals misses: 100.00000000000001 needs no step above 100. */
const whole = (value: number): number => Number(value.toPrecision(13))

/** Highest and lowest value, widened where they are one. */
function extent({ values, zero }: Needs): [number, number] {
  const all = zero || values.length === 0 ? [...values, 0] : values
  const low = whole(Math.min(...all))
  const high = whole(Math.max(...all))
  if (high - low <= 1e-9 * Math.max(Math.abs(low), Math.abs(high))) {
    const middle = (low + high) / 2
    return middle === 0 ? [0, 1] : [middle - Math.abs(middle) / 10, middle + Math.abs(middle) / 10]
  }
  // A line that begins near zero starts from zero; one far above it (an index, a BSI) shows its own range.
  if (low > 0 && low < high * 0.3) return [0, high]
  return high < 0 && high > low * 0.3 ? [low, 0] : [low, high]
}

/** No grid has more steps than this. */
const mostSteps = 6

/** About `steps` steps of round values around what is to be shown. */
export function niceDomain(needs: Needs, steps: number): Domain {
  const [from, to] = extent(needs)
  const scale = scaleLinear().domain([from, to]).nice(steps)
  const ticks = scale.ticks(steps)
  if (ticks.length > mostSteps + 1 && steps > 2) return niceDomain(needs, steps - 1)
  const [low, high] = scale.domain() as [number, number]
  const step = (ticks[1] ?? high) - (ticks[0] ?? low)
  // A line never lies on a base line that is not zero: it would be taken for none.
  const lower = low === from && low > 0 && !needs.zero ? low - step : low
  return { low: lower, high, ticks: lower < low ? [lower, ...ticks] : ticks }
}

/** The smallest of 1, 2, 2.5 and 5 times a power of ten that is not below `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return ([1, 2, 2.5, 5].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10) * power
}

/** Two axes with the same number of steps, so that one grid serves both, and with zero on one line where either goes below it. */
export function twoDomains(left: Needs, right: Needs, steps: number): [Domain, Domain] {
  const ranges = [left, right].map(extent)
  const signed = ranges.some(([low]) => low < 0)
  const around = signed ? ranges.map(([low, high]): Range => [Math.min(low, 0), Math.max(high, 0)]) : ranges
  const most = around.some(([, high]) => high > 0) ? 1 : 0
  const grids = [steps - 1, steps, steps + 1].flatMap((all) =>
    signed
      ? Array.from({ length: all - most }, (_, at) => around.map((range) => aboutZero(range, at + 1, all)))
      : [around.map((range) => rising(range, all))],
  )
  const used = (grid: readonly Domain[]) =>
    grid.reduce((sum, { low, high }, at) => {
      const [from, to] = around[at] as Range
      return sum + (to - from) / (high - low)
    }, 0)
  return grids.reduce((best, grid) => (used(grid) > used(best) ? grid : best)) as [Domain, Domain]
}

type Range = readonly [number, number]

function rising([low, high]: Range, steps: number): Domain {
  let step = roundStep((high - low) / steps)
  while (Math.floor(low / step) * step + steps * step < high) step = roundStep(step * 1.01)
  return stepped(Math.floor(low / step) * step, step, steps)
}

function aboutZero([low, high]: Range, below: number, steps: number): Domain {
  const step = roundStep(Math.max(below < steps ? high / (steps - below) : 0, -low / below))
  return stepped(-below * step, step, steps)
}

const stepped = (low: number, step: number, steps: number): Domain => ({
  low,
  high: low + steps * step,
  ticks: Array.from({ length: steps + 1 }, (_, index) => low + index * step),
})

/** Puts an axis between `top` and `bottom`; where labels beyond its extremes need room, values draw closer together. */
export function place(
  domain: Domain,
  values: readonly number[],
  room: Headroom,
  span: { top: number; bottom: number },
): ValueAxis['y'] {
  const height = span.bottom - span.top
  const most = Math.max(domain.low, ...values)
  const least = Math.min(domain.high, ...values)
  const share = (mm: number) => Math.min(0.4, Math.max(0, mm) / height)
  const high = Math.max(domain.high, (most - domain.low * share(room.above)) / (1 - share(room.above)))
  const low = Math.min(domain.low, (least - high * share(room.below)) / (1 - share(room.below)))
  return scaleLinear().domain([low, high]).range([span.bottom, span.top])
}

/** Round values with their figures; those below zero keep none where the axis itself never falls there. */
export function figuredTicks(domain: Domain, values: readonly number[], minus: string): ValueAxis['ticks'] {
  const bare = figuresOf(domain.ticks, 0, minus)
  const decimals = Math.max(...domain.ticks.map((value) => decimalsOf(value / bare.scale)))
  const figures: Figures = { ...bare, decimals }
  const signed = values.some((value) => value < 0)
  return domain.ticks.map((value) => ({ value, text: value < 0 && !signed ? '' : formatFigure(value, figures) }))
}
