import type { Html } from '../html.ts'
import { slot } from './across.ts'
import { type BarLabel, type Bounds, labelRoom, totalWeight, valueWeight } from './bar-labels.ts'
import { formatFigure } from './figures.ts'
import { axisOf, type Frame } from './frame.ts'
import { pt, type SettledLook } from './look.ts'
import type { Paint } from './paint.ts'
import type { Content, DrawnSeries } from './series.ts'
import { type Box, rect, text, widthOf } from './shapes.ts'
import { segments } from './stack-sums.ts'

/** A bar or a segment as it stands on the page. */
export interface BarBox extends Box {
  index: number
  series: DrawnSeries
}

/** Boxes of all bars, or of the segments of a stack. */
export function barBoxes(content: Content, frame: Frame, look: SettledLook): BarBox[] {
  const { bars, stacked } = content
  const parts = stacked ? segments(content) : null
  return bars.flatMap((series, order) => {
    const { y } = axisOf(frame, series)
    return series.values.flatMap((value, index): BarBox[] => {
      if (value === null) return []
      const { from, to } = parts?.[order]?.[index] ?? { from: 0, to: value }
      const [top, bottom] = [Math.min(y(from), y(to)), Math.max(y(from), y(to))]
      const across = stacked ? slot(frame.x, index, 0, 1, look) : slot(frame.x, index, order, bars.length, look)
      return [{ index, series, ...across, y: top, height: bottom - top }]
    })
  })
}

/** Fills; pale ones are outlined, and segments parted by a line of the ground. */
export function drawBars(
  boxes: readonly BarBox[],
  stacked: boolean,
  outlined: boolean,
  look: SettledLook,
  paint: Paint,
): Html[] {
  return boxes.map((box) => {
    const { place } = box.series
    const edge = outlined ? paint.edge(place) : null
    const between = stacked && box.height > look.segmentLine * 2 ? look.segmentLine / 2 : 0
    const inner = { ...box, y: box.y + between, height: box.height - between * 2 }
    return rect(inner, paint.fill(place), edge ? { colour: edge, weight: look.bars.outline } : null)
  })
}

/** Figures inside the segments that are high and wide enough. */
export function segmentFigures(boxes: readonly BarBox[], look: SettledLook, paint: Paint): Html[] {
  const style = { size: look.type.value, weight: 500 }
  return boxes.flatMap((box) => {
    const value = box.series.values[box.index] as number
    const written = formatFigure(value, box.series.figures)
    if (box.height < look.type.value * pt * 1.13 || widthOf(written, style) > box.width - 0.4) return []
    const fill = paint.figure(box.series.place)
    return [text(box.x + box.width / 2, box.y + box.height / 2, written, { ...style, fill, anchor: 'middle' })]
  })
}

/** Figures beyond the ends of bars, on the ground's colour where a grid line passes; one that another bar hides is left out. */
export function drawBarLabels(boxes: readonly BarBox[], frame: Frame, look: SettledLook, paint: Paint): Html[] {
  const placed: Box[] = []
  return frame.labels.flatMap((label) => {
    const size = label.series ? look.type.value : look.type.total
    const box = labelBox(label, boxes, size, frame.bounds)
    if (!box || placed.some((other) => touch(other, box))) return []
    placed.push(box)
    const middle = box.y + box.height / 2
    const crossed = frame.left.ticks.some(({ value }) => Math.abs(frame.left.y(value) - middle) < box.height * 0.6)
    const style = { size, weight: label.series ? valueWeight : totalWeight, fill: paint.ink, anchor: 'middle' as const }
    const written = text(box.x + box.width / 2, middle, label.text, style)
    return crossed ? [rect(box, paint.ground), written] : [written]
  })
}

const touch = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

/** What may lie over a bar beside its own at either side of a figure, mm: no ink reaches that far. */
const bearing = 0.15

/** At the end of its own bar, moved aside where a bar beside it is in the way; null where that does not help. */
function labelBox(label: BarLabel, boxes: readonly BarBox[], size: number, bounds: Bounds): Box | null {
  const own = boxes.filter((box) => box.index === label.index && (label.series === null || box.series === label.series))
  const height = size * pt * 0.92
  const room = labelRoom(size) - size * pt * 0.5
  const middle =
    label.value < 0
      ? Math.max(...own.map((box) => box.y + box.height)) + room
      : Math.min(...own.map((box) => box.y)) - room
  const others = boxes.filter((box) => !own.includes(box))
  const bar = own[0]
  const aside = bar ? (label.width - bar.width) / 2 : 0
  const shifts = aside > 0 ? [0, aside, -aside] : [0]
  const candidates = shifts.map((shift) => ({
    x: label.x - label.width / 2 + shift,
    y: middle - height / 2,
    width: label.width,
    height,
  }))
  const clear = candidates.find((box) => {
    const inner = { ...box, x: box.x + bearing, width: box.width - bearing * 2 }
    return box.x >= bounds.from && box.x + box.width <= bounds.to && !others.some((other) => touch(other, inner))
  })
  return clear ?? null
}
