import type { Html } from '../html.ts'
import { clip, textWidth, wrapAnywhere } from '../text-width.ts'
import { formatFigure } from './figures.ts'
import { pt, type SettledLook } from './look.ts'
import type { Paint } from './paint.ts'
import type { DrawnSeries } from './series.ts'
import { line, type Point, text, widthOf } from './shapes.ts'

/** A name to stand at the right of the plot. */
export interface EndName {
  series: DrawnSeries
  lines: string[]
  /** Last value where it has a column of its own, else null. */
  value: string | null
}

/** Direct names with the width that they take from the plot's right edge on. */
export interface EndNames {
  names: readonly EndName[]
  width: number
  /** From the plot's right edge to the names. */
  offset: number
}

/** The longest share of the drawing's width that names may take. */
const mostShare = 0.3
const columnGap = 2
const edge = 0.4

const weightOf = ({ subject }: DrawnSeries, look: SettledLook): number =>
  subject ? (look.lineNames === 'columns' ? 800 : 700) : 600
const lineHeight = 1.22

/** The last value there is. */
const lastOf = (values: readonly (number | null)[]): number | null => values.findLast((value) => value !== null) ?? null

/** Name and last value of each line, wrapped where they are long and there is height for it. */
export function endNames(lines: readonly DrawnSeries[], look: SettledLook, width: number): EndNames {
  const size = look.type.name * pt
  const columns = look.lineNames === 'columns'
  const offset = columns ? (width < 100 ? 2.2 : 3) : 0.5
  const told = lines.flatMap((series) => {
    const last = lastOf(series.values)
    return last === null ? [] : [{ series, value: formatFigure(last, series.figures) }]
  })
  const values = Math.max(0, ...told.map(({ series, value }) => textWidth(value, size, weightOf(series, look))))
  const room = width * mostShare - offset - edge
  const set = (most: number): EndName[] =>
    told.map(({ series, value }) => {
      const style = { size, weight: weightOf(series, look) }
      if (!columns)
        return { series, lines: run(series.name, value, Math.max(size * 3, room), most, style), value: null }
      const free = Math.max(size * 2, room - values - columnGap)
      return { series, lines: wrapAnywhere(series.name, free, Math.min(2, most), size, style.weight), value }
    })
  const high = look.height - look.head - look.foot
  const names = [3, 2].map(set).find((found) => heightOf(found, look) <= high) ?? set(1)
  const text = Math.max(
    0,
    ...names.flatMap((name) => name.lines.map((one) => textWidth(one, size, weightOf(name.series, look)))),
  )
  const needed = offset + text + (columns ? columnGap + values : 0) + edge
  return { names, offset, width: names.length === 0 ? 0 : Math.max(look.right, needed) }
}

const heightOf = (names: readonly EndName[], look: SettledLook): number =>
  names.reduce(
    (sum, { lines }) => sum + look.namePitch + Math.max(0, lines.length - 1) * look.type.name * pt * lineHeight,
    0,
  )

/** `구미 88` on one line, else wrapped with the value last. */
function run(
  name: string,
  value: string,
  room: number,
  most: number,
  style: { size: number; weight: number },
): string[] {
  const { size, weight } = style
  const wide = (text: string) => textWidth(text, size, weight)
  if (wide(`${name} ${value}`.trim()) <= room) return [`${name} ${value}`.trim()]
  const lines = wrapAnywhere(name, room, most, size, weight)
  const last = lines.at(-1) ?? ''
  const tail = ` ${value}`
  if (wide(last + tail) <= room) return [...lines.slice(0, -1), last + tail]
  if (lines.length < most) return [...lines, value]
  return [...lines.slice(0, -1), clip(last, Math.max(size, room - wide(tail)), size, weight) + tail]
}

/**
 * Places each as near to where it wants to be as its neighbours let it, between `low` and `high`. `wanted` rises;
 * `pitches` are the least distances to the one before, the first unused. Where they can't all fit they close ranks.
 */
export function spread(wanted: readonly number[], pitches: readonly number[], low: number, high: number): number[] {
  const needed = pitches.slice(1).reduce((sum, pitch) => sum + pitch, 0)
  const shrink = needed > high - low ? (high - low) / needed : 1
  let offset = 0
  const offsets = pitches.map((pitch, index) => {
    offset += index === 0 ? 0 : pitch * shrink
    return offset
  })
  const pools: { sum: number; count: number }[] = []
  const mean = (pool: { sum: number; count: number }) => pool.sum / pool.count
  wanted.forEach((value, index) => {
    let pool = { sum: value - (offsets[index] as number), count: 1 }
    let before = pools.at(-1)
    while (before && mean(before) >= mean(pool)) {
      pool = { sum: before.sum + pool.sum, count: before.count + pool.count }
      pools.pop()
      before = pools.at(-1)
    }
    pools.push(pool)
  })
  const means = pools.flatMap((pool) => Array.from({ length: pool.count }, () => mean(pool)))
  const ceiling = high - offset
  return means.map((value, index) => Math.max(low, Math.min(ceiling, value)) + (offsets[index] as number))
}

/** Where the names' column stands and what they belong to. */
export interface NamePlace {
  /** The plot's right edge and the drawing's. */
  right: number
  width: number
  /** Names stay between these. */
  top: number
  bottom: number
  /** Last point of a series; null where it has none. */
  anchor(series: DrawnSeries): Point | null
}

/** Draws names in their lines' colours, tied to the last point where they had to move. */
export function drawEndNames(found: EndNames, place: NamePlace, look: SettledLook, paint: Paint): Html[] {
  const size = look.type.name * pt
  const items = found.names.flatMap((name) => {
    const anchor = place.anchor(name.series)
    return anchor ? [{ name, anchor }] : []
  })
  items.sort((one, other) => one.anchor.y - other.anchor.y)
  const half = ({ lines }: EndName) => (Math.max(0, lines.length - 1) * size * lineHeight) / 2
  const pitches = items.map(({ name }, index) => {
    const before = items[index - 1]?.name
    return before ? look.namePitch + half(name) + half(before) : 0
  })
  const first = items[0]?.name
  const last = items.at(-1)?.name
  const ys = spread(
    items.map(({ anchor }) => anchor.y),
    pitches,
    place.top + size / 2 + (first ? half(first) : 0),
    place.bottom - size / 2 - (last ? half(last) : 0),
  )
  const x = place.right + found.offset
  return items.flatMap(({ name, anchor }, index) => {
    const y = ys[index] as number
    const colour = paint.line(name.series.place)
    const style = { size: look.type.name, weight: weightOf(name.series, look), fill: colour }
    const top = y - half(name)
    const moved = Math.abs(y - anchor.y) > 1.3 || x - anchor.x > 6
    const from = anchor.x + look.markers.subject + 0.4
    return [
      ...((look.lineNames === 'columns' || moved) && x - 0.6 > from
        ? [line(from, anchor.y, x - 0.6, y, { colour, weight: 0.16 })]
        : []),
      ...name.lines.map((one, row) => text(x, top + row * size * lineHeight, one, style)),
      ...(name.value === null ? [] : [text(place.width - edge, y, name.value, { ...style, anchor: 'end' as const })]),
    ]
  })
}

/** Width that the names of a stack's segments take at the right of the plot. */
export const segmentNamesWidth = (series: readonly DrawnSeries[], look: SettledLook): number =>
  Math.max(
    look.right,
    Math.max(0, ...series.map(({ name }) => widthOf(name, { size: look.type.name, weight: 600 }))) + 0.8,
  )
