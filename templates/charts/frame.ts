import { type Across, across } from './across.ts'
import { type Domain, figuredTicks, type Needs, niceDomain, place, twoDomains, type ValueAxis } from './axis.ts'
import { type BarLabel, type Bounds, barLabels, labelRoom } from './bar-labels.ts'
import { type CategoryName, categoryNames } from './categories.ts'
import { type EndNames, endNames, segmentNamesWidth } from './end-names.ts'
import { type Legend, legendOf, rowPitch } from './legend.ts'
import { pt, type SettledLook } from './look.ts'
import { type Content, type DrawnSeries, present } from './series.ts'
import { widthOf } from './shapes.ts'
import { segments } from './stack-sums.ts'

/** Where everything of one chart stands; mm. */
export interface Frame {
  width: number
  height: number
  plot: { left: number; right: number; top: number; bottom: number }
  x: Across
  left: ValueAxis
  right: ValueAxis | null
  categories: readonly CategoryName[]
  legend: Legend
  ends: EndNames
  /** Series of a stack that are named beside the last column. */
  segmentNames: readonly DrawnSeries[]
  labels: readonly BarLabel[]
  bounds: Bounds
}

/** The axis that a series is measured on. */
export const axisOf = (frame: Frame, series: DrawnSeries): ValueAxis =>
  series.axis === 'right' && frame.right ? frame.right : frame.left

const lineHeight = 1.25

/** Lays a chart out; `unit` is the exhibit's unit line. */
export function frameOf(content: Content, look: SettledLook, width: number, unit: string): Frame {
  const segmentNames = directSegments(content, look, width) ? content.bars : []
  const unitWidth = look.legendInHead && unit ? widthOf(`(단위 : ${unit})`, { size: 8 }) + 3 : 0
  const told = legendSeries(content, segmentNames.length > 0)
  const legend = told.length > 0 ? legendOf(told, content, look, width, unitWidth) : []
  const ends: EndNames = content.twoAxes ? { names: [], width: 0, offset: 0 } : endNames(content.lines, look, width)
  const top = look.head + (legend.length - (look.legendInHead ? 1 : 0)) * rowPitch(look) * (legend.length > 0 ? 1 : 0)
  const steps = Math.min(6, Math.max(3, Math.round((look.height - top - look.foot) / 9)))

  const axes = domains(content, steps)
  const [leftTicks, rightTicks] = axes.map(({ domain, values }) => figuredTicks(domain, values, look.minus)) as [
    Ticks,
    Ticks?,
  ]
  const plotLeft = Math.max(look.left, ticksWidth(leftTicks, look) + look.axisGap + 0.2)
  const names = segmentNames.length > 0 ? segmentNamesWidth(segmentNames, look) : 0
  const plotRight =
    width - (rightTicks ? ticksWidth(rightTicks, look) + look.axisGap + 0.2 : Math.max(ends.width, names))
  const x = across(content, plotLeft, plotRight, segmentNames.length > 0, look)
  const categories = categoryNames(content.categories, { centres: x.centres, step: x.step, width }, look)
  const rows = Math.max(1, ...categories.map(({ lines }) => lines.length))
  const bottom = look.height - look.foot - (rows - 1) * look.type.category * pt * lineHeight

  const inset = look.axisGap - 0.4
  const bounds = {
    from: plotLeft - inset,
    to: rightTicks ? plotRight + inset : segmentNames.length > 0 ? plotRight : width,
  }
  const labels = barLabels(content, x, bounds, look)
  const room = headroom(content, labels, look, legend.length > 0)
  const placed = axes.map(({ domain, values }) => place(domain, values, room, { top, bottom }))
  const axis = (index: number, ticks: Ticks): ValueAxis => ({ y: placed[index] as ValueAxis['y'], ticks })
  return {
    width,
    height: look.height,
    plot: { left: plotLeft, right: plotRight, top, bottom },
    x,
    left: axis(0, leftTicks),
    right: rightTicks ? axis(1, rightTicks) : null,
    categories,
    legend,
    ends,
    segmentNames,
    labels,
    bounds,
  }
}

type Ticks = ValueAxis['ticks']

const ticksWidth = (ticks: Ticks, look: SettledLook): number =>
  Math.max(0, ...ticks.map(({ text }) => widthOf(text, { size: look.type.axis })))

/** What is not named at the data. */
function legendSeries(content: Content, direct: boolean): DrawnSeries[] {
  const { bars, lines, twoAxes } = content
  const all = twoAxes ? [...bars, ...lines] : bars.length > 1 || lines.length > 0 ? bars : []
  return direct ? [] : all.filter(({ name }) => name !== '')
}

/** A stack is named beside its last column where that column has a part of every series. */
function directSegments(content: Content, look: SettledLook, width: number): boolean {
  const last = content.categories.length - 1
  return (
    look.stackNames === 'direct' &&
    content.stacked &&
    content.lines.length === 0 &&
    content.bars.every(({ values, name }) => name !== '' && (values[last] ?? 0) > 0) &&
    segmentNamesWidth(content.bars, look) <= width * 0.3
  )
}

function domains(content: Content, steps: number): { domain: Domain; values: readonly number[] }[] {
  const needs = (['left', 'right'] as const).map((axis): Needs => {
    const bars = content.bars.filter((one) => one.axis === axis)
    const lines = content.lines.filter((one) => one.axis === axis)
    const stacked = content.stacked && bars.length > 0
    const barValues = stacked
      ? segments(content).flatMap((row) => row.flatMap((one) => (one ? [one.to] : [])))
      : bars.flatMap(({ values }) => present(values))
    return { values: [...barValues, ...lines.flatMap(({ values }) => present(values))], zero: bars.length > 0 }
  }) as [Needs, Needs]
  const found = content.twoAxes ? twoDomains(needs[0], needs[1], steps) : [niceDomain(needs[0], steps)]
  return found.map((domain, index) => ({ domain, values: (needs[index] as Needs).values }))
}

/** Room for figures at the ends of bars, less what is free above the value range. */
function headroom(content: Content, labels: readonly BarLabel[], look: SettledLook, legend: boolean) {
  const size = content.stacked ? look.type.total : look.type.value
  const rising = labels.some(({ value }) => value >= 0)
  const falling = labels.some(({ value }) => value < 0)
  const free = look.head - (legend && look.legendInHead ? 3.3 : 0.2)
  return {
    above: rising ? Math.max(0, labelRoom(size) - free) : 0,
    below: falling ? labelRoom(size) : 0,
  }
}
