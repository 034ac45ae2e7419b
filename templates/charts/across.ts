import { scaleBand, scalePoint } from 'd3-scale'
import type { SettledLook } from './look.ts'
import type { Content } from './series.ts'

/** What stands where from left to right, in mm. */
export interface Across {
  centres: readonly number[]
  step: number
  /** Width of the bars of one category together; 0 without bars. */
  band: number
}

/** A column with names beside it ends this far from the names' leaders. */
const leaderRoom = 4.2

/** Categories between `left` and `right`: bands for bars, points from side to side for lines alone. */
export function across(content: Content, left: number, right: number, named: boolean, look: SettledLook): Across {
  const indexes = content.categories.map((_, index) => index)
  const count = Math.max(1, indexes.length)
  if (content.bars.length === 0) {
    const scale = scalePoint<number>()
      .domain(indexes)
      .range([left + look.inset[0], right - look.inset[1]])
    const centre = (left + right) / 2
    const centres = indexes.map((index) => (count === 1 ? centre : (scale(index) as number)))
    return { centres, step: count === 1 ? right - left : scale.step(), band: 0 }
  }
  const bars = content.stacked ? 1 : content.bars.length
  const gap = content.stacked ? look.bars.stackGap : look.bars.gap
  const widest = look.bars.widest * bars
  const end = named ? left + count * stepBesideNames(right - left - leaderRoom, count, gap, widest) : right
  const scale = scaleBand<number>()
    .domain(indexes)
    .range([left, end])
    .paddingInner(gap)
    .paddingOuter(gap / 2)
  const centres = indexes.map((index) => (scale(index) as number) + scale.bandwidth() / 2)
  return { centres, step: scale.step(), band: Math.min(scale.bandwidth(), widest) }
}

/** Step at which the last column, of `widest` mm at most, ends at `room` instead of half a gap before it. */
function stepBesideNames(room: number, count: number, gap: number, widest: number): number {
  const step = room / (count - 0.5 + (1 - gap) / 2)
  return step * (1 - gap) <= widest ? step : (room - widest / 2) / (count - 0.5)
}

export interface Slot {
  x: number
  width: number
}

/** Place of bar `order` of `count` in a category. */
export function slot(x: Across, index: number, order: number, count: number, look: SettledLook): Slot {
  const share = x.band / count
  const apart = count > 1 ? Math.min(look.bars.apart, share * 0.2) : 0
  return { x: (x.centres[index] as number) - x.band / 2 + order * share + apart / 2, width: share - apart }
}
