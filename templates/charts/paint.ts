import { css, type Html } from '../html.ts'
import { contrast, darkGround, figureOn, onDark } from './colour.ts'
import { type ChartLook, type SettledLook, settle } from './look.ts'

/** Values for `fill` and `stroke`. A series is named by its place in the look, from 0. */
export interface Paint {
  ink: string
  grey: string
  grid: string
  /** What lies behind the drawing. */
  ground: string
  line(place: number): string
  fill(place: number): string
  /** Figures on the fill. */
  figure(place: number): string
  /** Outline of a fill too pale for the ground; null where it needs none. */
  edge(place: number): string | null
}

const dark = { ink: '#e6e9ee', grey: '#a9b2be', grid: '#323a44' }

/** Literal colours on white for print and mail; on screens the page's custom properties with the light colours to fall back on. */
export function paintOf(look: SettledLook, ground: 'print' | 'screen' | 'mail'): Paint {
  const colour = (name: string, literal: string) => (ground === 'screen' ? `var(--chart-${name},${literal})` : literal)
  const house = look.series[0]?.colour ?? look.ink
  const fillOf = (place: number) => at(look.fills.light, place)
  return {
    ink: colour('ink', look.ink),
    grey: colour('grey', look.grey),
    grid: colour('grid', look.grid),
    ground: colour('ground', '#ffffff'),
    line: (place) => colour(`line-${place + 1}`, at(look.series, place).colour),
    fill: (place) => colour(`fill-${place + 1}`, fillOf(place)),
    figure: (place) => colour(`figure-${place + 1}`, figureOn(fillOf(place))),
    edge: (place) => (contrast(fillOf(place), '#ffffff') < 3 ? colour(`edge-${place + 1}`, house) : null),
  }
}

/** Place of the look's list, round again past its end. */
export const at = <T>(list: readonly T[], place: number): T => list[place % list.length] as T

/** Style sheet of a page with charts drawn for `screen`: their size, and their colours where the reader prefers dark. */
export function chartCss(look: ChartLook): Html {
  const { fills, series } = settle(look, Number.POSITIVE_INFINITY)
  const own = series.flatMap(({ colour }, place) => {
    const fill = at(fills.dark, place)
    return [
      `--chart-line-${place + 1}:${onDark(colour)}`,
      `--chart-fill-${place + 1}:${fill}`,
      `--chart-figure-${place + 1}:${figureOn(fill)}`,
      `--chart-edge-${place + 1}:none`,
    ]
  })
  const shared = [...Object.entries(dark), ['ground', darkGround]].map(([name, value]) => `--chart-${name}:${value}`)
  return css`.chart svg{display:block;width:100%;min-width:33rem;height:auto}.chart text{font-variant-numeric:tabular-nums}
@media (prefers-color-scheme:dark){:root{${[...shared, ...own].join(';')}}}`
}
