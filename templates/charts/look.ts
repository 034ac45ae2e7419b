import { type ChartFills, fillLadder } from './colour.ts'

/** Millimetres in a point. */
export const pt = 25.4 / 72

/** Drawings narrower than this, in mm, stand two in a row and take smaller type and less room at the sides. */
const narrow = 100

export interface SeriesLook {
  /** Hex; labels take it too, so it keeps 4.5 : 1 on white. */
  colour: string
  /** Fill of bars; absent ones become steps of the first series' colour that grey keeps apart. */
  fill?: string
  /** Dash pattern in pt, empty for a solid line. */
  dash: readonly number[]
  marker: 'disc' | 'square' | 'ring' | 'none'
}

/** Colours of one house, hex. */
export interface ChartColours {
  /** In order of the series; the first is the subject's. */
  series: readonly SeriesLook[]
  ink: string
  /** Axis figures and category names. */
  grey: string
  grid: string
}

/** How one house lays a chart out; measures in mm, type in pt. */
export interface ChartManner {
  /** Of the whole drawing, whatever stands in it: charts side by side end on one line. */
  height: number
  /** Between the drawing's top and the value range; legend rows beyond the first add to it. */
  head: number
  /** True where the first row of a legend stands inside `head`, beside the unit. */
  legendInHead: boolean
  /** Between the value range and the drawing's bottom, for category names of one line. */
  foot: number
  /** Middle of the first line of category names, below the value range. */
  nameDrop: number
  /** Least distance of the plot from the left edge; axis figures end `axisGap` before it. */
  left: number
  axisGap: number
  /** Room that direct names take at the right of a wide chart at least. */
  right: number
  /** First and last point of a line, from the plot's sides. */
  inset: readonly [number, number]
  type: { axis: number; category: number; value: number; total: number; name: number }
  gridWeight: number
  /** Zero line and base line. */
  baseWeight: number
  /** True where lines stand on a base line even if it is not zero. */
  baseAlways: boolean
  /** Length of the marks below the categories of a line chart; 0 for none. */
  tick: number
  /** Weights of the subject's line and of the others; `edge` is the ground's colour at either side, which parts crossings. */
  line: { subject: number; other: number; edge: number }
  /** Markers at the end of a line or at every value; radius of the subject's and of the others. */
  markers: { at: 'end' | 'every'; subject: number; other: number; edge: number }
  /** `gap` is a share of the step; `apart` lies between the bars of one category. */
  bars: { gap: number; stackGap: number; widest: number; apart: number; outline: number }
  /** Line of the ground's colour between the segments of a stack. */
  segmentLine: number
  /** Pale segments get the outline of pale bars; where every segment is named beside it, print can do without. */
  segmentOutline: boolean
  /** Names of a stack's segments at the last column, or in a legend. */
  stackNames: 'direct' | 'legend'
  /** At a line's end: name left and value right in two columns, or both in one run. */
  lineNames: 'columns' | 'run'
  /** From the middle of one direct name to the next, at least. */
  namePitch: number
  /** `ends` writes the first and last year in full, `short` all as ’24. */
  years: 'ends' | 'short'
  minus: '−' | '△'
}

/** Colours, and what a house does otherwise than `openManner`. */
export type ChartLook = ChartColours & Partial<ChartManner>

/** A look with nothing left open, for a drawing of one width. */
export interface SettledLook extends ChartColours, ChartManner {
  fills: ChartFills
}

/** Names stand at the data; a wide margin at the right. Measures: design/kiat.md §2.6 and §3.4. */
export const openManner: ChartManner = {
  height: 46,
  head: 3.2,
  legendInHead: false,
  foot: 6.3,
  nameDrop: 3.45,
  left: 9,
  axisGap: 2,
  right: 20,
  inset: [4, 1.2],
  type: { axis: 8, category: 8, value: 7.77, total: 8.5, name: 8.5 },
  gridWeight: 0.14,
  baseWeight: 0.28,
  baseAlways: false,
  tick: 1,
  line: { subject: 0.8, other: 0.42, edge: 0.25 },
  markers: { at: 'end', subject: 1, other: 0.75, edge: 0.25 },
  bars: { gap: 0.4, stackGap: 0.5, widest: 14, apart: 0.21, outline: 0.18 },
  segmentLine: 0.18,
  segmentOutline: false,
  stackNames: 'direct',
  lineNames: 'columns',
  namePitch: 4.1,
  years: 'ends',
  minus: '−',
}

/** Small type, legend on the line of the unit, base line always: design/geri-kdb-plain.md §1.4. */
export const compactManner: ChartManner = {
  ...openManner,
  height: 47,
  head: 6,
  legendInHead: true,
  foot: 5.8,
  nameDrop: 3,
  left: 6.3,
  axisGap: 1.8,
  right: 0,
  inset: [2.1, 2.3],
  type: { axis: 7.1, category: 7.1, value: 7.1, total: 7.1, name: 7.1 },
  gridWeight: 0.35 * pt,
  baseWeight: 0.7 * pt,
  baseAlways: true,
  tick: 0,
  line: { subject: 1.7 * pt, other: 1.1 * pt, edge: 0 },
  markers: { at: 'every', subject: 0.6, other: 0.6, edge: 0 },
  bars: { gap: 0.29, stackGap: 0.4, widest: 9, apart: 0.6 * pt, outline: 0.5 * pt },
  segmentOutline: true,
  stackNames: 'legend',
  lineNames: 'run',
  namePitch: 2.9,
  years: 'short',
  minus: '△',
}

/** The look for a drawing of `width` mm. */
export function settle(look: ChartLook, width: number): SettledLook {
  const whole: SettledLook = { ...openManner, ...look, fills: fillLadder(look.series) }
  if (width >= narrow) return whole
  const small = (size: number) => Math.min(size, 7.2)
  const { axis, category, value, total, name } = whole.type
  return {
    ...whole,
    left: Math.min(whole.left, compactManner.left),
    axisGap: Math.min(whole.axisGap, compactManner.axisGap),
    right: 0,
    inset: [Math.min(whole.inset[0], 2.1), Math.min(whole.inset[1], 2.3)],
    type: {
      axis: small(axis),
      category: small(category),
      value: small(value),
      total: small(total),
      name: small(name),
    },
    namePitch: Math.min(whole.namePitch, 3.4),
    line: { ...whole.line, subject: Math.min(whole.line.subject, 1.7 * pt) },
  }
}
