import { type Across, slot } from './across.ts'
import { formatFigure } from './figures.ts'
import { pt, type SettledLook } from './look.ts'
import type { Content, DrawnSeries } from './series.ts'
import { widthOf } from './shapes.ts'
import { stackTotals } from './stack-sums.ts'

/** A figure above or below a bar; `x` is its middle, mm. */
export interface BarLabel {
  index: number
  /** Null for the total of a stack. */
  series: DrawnSeries | null
  value: number
  text: string
  x: number
  width: number
}

/** Figures stay between these, clear of the axes'. */
export interface Bounds {
  from: number
  to: number
}

const apart = 0.4

/** A figure so many times as wide as its bar would seem to belong to the bars beside it. */
const widestOver = 2.4

/** Room that a figure takes beyond the end of its bar, mm. */
export const labelRoom = (size: number): number => size * pt * 1.05 + 0.5

export const valueWeight = 600
export const totalWeight = 700

/** The figures that have room side by side: of all bars, else of the subject; of one series at least the last. */
export function barLabels(content: Content, x: Across, bounds: Bounds, look: SettledLook): BarLabel[] {
  // Lines run across the bars' ends; two axes stay on one grid only without room for figures.
  if (content.lines.length > 0 || content.twoAxes) return []
  const at = (index: number, value: number, series: DrawnSeries | null, centre: number): BarLabel => {
    const figures = series?.figures ?? content.bars[0]?.figures
    const text = figures ? formatFigure(value, figures) : ''
    const size = series ? look.type.value : look.type.total
    const wide = widthOf(text, { size, weight: series ? valueWeight : totalWeight })
    return {
      index,
      series,
      value,
      text,
      width: wide,
      x: Math.max(bounds.from + wide / 2, Math.min(bounds.to - wide / 2, centre)),
    }
  }
  if (content.stacked) {
    const totals = stackTotals(content).flatMap((total, index) =>
      total === null ? [] : [at(index, total, null, x.centres[index] as number)],
    )
    return clear(totals) ? totals : totals.slice(-1)
  }
  const all = content.categories.flatMap((_, index) =>
    content.bars.flatMap((series, order) => {
      const value = series.values[index]
      if (value === null || value === undefined) return []
      const { x: left, width: wide } = slot(x, index, order, content.bars.length, look)
      return [at(index, value, series, left + wide / 2)]
    }),
  )
  if (clear(all)) return all
  const subject = all.filter(({ series }) => series?.subject)
  if (content.bars.length === 1) return clear(subject) ? subject : subject.slice(-1)
  const bar = x.band / content.bars.length
  return clear(subject) && subject.every((label) => label.width <= bar * widestOver) ? subject : []
}

const clear = (labels: readonly BarLabel[]): boolean =>
  labels.every((label, index) => {
    const before = labels[index - 1]
    return !before || label.x - label.width / 2 >= before.x + before.width / 2 + apart
  })
