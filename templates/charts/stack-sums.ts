import type { Content } from './series.ts'

/** One series' part of one column, from `from` to `to`. */
export interface Segment {
  from: number
  to: number
}

/** Parts of every series by category: rising ones up from zero, negative ones down; null where there is no value. */
export function segments({ bars, categories }: Content): (Segment | null)[][] {
  const ends = categories.map(() => ({ up: 0, down: 0 }))
  return bars.map(({ values }) =>
    categories.map((_, index): Segment | null => {
      const value = values[index]
      const end = ends[index]
      if (value === null || value === undefined || !end) return null
      const side = value < 0 ? 'down' : 'up'
      const from = end[side]
      end[side] += value
      return { from, to: end[side] }
    }),
  )
}

/** Sums by category, null where a part is missing; none where parts fall below zero or all columns make up 100. */
export function stackTotals({ bars, categories }: Content): (number | null)[] {
  const decimals = Math.max(0, ...bars.map((one) => one.decimals))
  const totals = categories.map((_, index) => {
    const values = bars.map((one) => one.values[index] ?? null)
    if (values.some((value) => value === null)) return null
    const sum = values.reduce<number>((total, value) => total + (value as number), 0)
    return Number(sum.toFixed(decimals))
  })
  const signed = bars.some(({ values }) => values.some((value) => value !== null && value < 0))
  const shares = totals.every((total) => total === null || Math.abs(total - 100) < 0.35)
  return signed || shares ? totals.map(() => null) : totals
}
