import { type ChartData, mostSeries, type ReadSeries } from '../../src/document/chart-data.ts'
import type { Chart } from '../../src/document/nodes.ts'
import { type Figures, figuresOf } from './figures.ts'

/** A series with its place in the look and the way its numbers are written. */
export interface DrawnSeries extends ReadSeries {
  /** 0 is the subject's. */
  place: number
  figures: Figures
}

/** What a chart draws. */
export interface Content {
  categories: readonly string[]
  bars: readonly DrawnSeries[]
  lines: readonly DrawnSeries[]
  stacked: boolean
  /** True where some series have the right axis and some the left. */
  twoAxes: boolean
}

/** Numbers of a series that are there. */
export const present = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null)

/** The series that can be told apart, the subject among them; the others wait for a chart of their own. */
function chosen(series: readonly ReadSeries[]): ReadSeries[] {
  const first = series.slice(0, mostSeries)
  const subject = series.find((one) => one.subject)
  return subject && !first.includes(subject) ? [...first.slice(0, -1), subject] : first
}

/** Places of the look by the names of series; the same in every chart of an issue, so that a country keeps its colour. */
export type Places = ReadonlyMap<string, number>

/** Gives the names of an issue's line charts places: what a chart is about the first, the others one that is free in theirs. */
export function placesOf(charts: readonly Chart[]): Places {
  const places = new Map<string, number>()
  for (const { columns, subject } of charts.filter(({ form }) => form === 'line')) {
    const names = columns.slice(1).map((name) => name.trim())
    for (const name of names) {
      if (places.has(name) || name === '') continue
      const about = name === (subject?.trim() ?? names[0])
      const used = new Set(names.map((other) => places.get(other)))
      places.set(name, about ? 0 : (free(used) ?? 1))
    }
  }
  return places
}

const free = (used: ReadonlySet<number | undefined>): number | undefined =>
  Array.from({ length: mostSeries - 1 }, (_, index) => index + 1).find((place) => !used.has(place))

/** The subject first; the others where the issue has them if that is free here, else in order. */
function placed(series: readonly ReadSeries[], places: Places): number[] {
  const used = new Set<number | undefined>(series.some(({ subject }) => subject) ? [0] : [])
  const found = series.map((one): number | null => {
    const wanted = one.subject ? 0 : places.get(one.name)
    if (!one.subject && (wanted === undefined || used.has(wanted))) return null
    used.add(wanted)
    return wanted ?? 0
  })
  return found.map((place) => {
    const given = place ?? free(used) ?? 0
    used.add(given)
    return given
  })
}

/** Gives every series its place and its figures: one number of decimals on an axis. */
export function contentOf(data: ChartData, stacked: boolean, minus: string, places: Places = new Map()): Content {
  const series = chosen(data.series)
  const twoAxes = new Set(series.map(({ axis }) => axis)).size > 1
  const axisOf = (one: ReadSeries) => (twoAxes ? one.axis : 'left')
  // Bars go from dark to pale in their order.
  const given = placed(series, series.some(({ form }) => form === 'bar') ? new Map() : places)
  const drawn = series.map((one, index): DrawnSeries => {
    const same = series.filter((other) => axisOf(other) === axisOf(one))
    const values = same.flatMap((other) => present(other.values))
    const decimals = Math.max(...same.map((other) => other.decimals))
    return { ...one, axis: axisOf(one), place: given[index] as number, figures: figuresOf(values, decimals, minus) }
  })
  const bars = drawn.filter(({ form }) => form === 'bar')
  return {
    categories: data.categories,
    bars,
    lines: drawn.filter(({ form }) => form === 'line'),
    stacked: stacked && bars.length > 1 && new Set(bars.map(({ axis }) => axis)).size === 1,
    twoAxes,
  }
}
