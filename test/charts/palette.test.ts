/** Proofs about colours: what a house names, and what is made of it, can be seen and told apart by everyone and in one ink. */
import { describe, expect, it } from 'vitest'
import { channels, contrast, darkGround, figureOn, lightness, linear } from '../../templates/charts/colour.ts'
import { type ChartLook, type SettledLook, settle } from '../../templates/charts/look.ts'
import { chartCss } from '../../templates/charts/paint.ts'
import { houseStyles } from '../../templates/publications/index.ts'
import { webCss } from '../../templates/web/web.css.ts'
import { looks } from './looks.ts'

const every: [string, ChartLook][] = [
  ...Object.entries(looks),
  ...[...houseStyles.values()].map((style): [string, ChartLook] => [`style ${style.key}`, style.charts]),
]

/** Machado, Oliveira and Fernandes 2009, severity 1.0; on linear light. */
const simulations = {
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
} as const

/** L* of a colour as someone sees it who lacks one kind of cone. */
function seenLightness(hex: string, matrix: (typeof simulations)[keyof typeof simulations]): number {
  const light = channels(hex).map(linear)
  const seen = matrix.map((row) => row.reduce((sum, factor, at) => sum + factor * (light[at] as number), 0))
  const y = [0.2126, 0.7152, 0.0722].reduce(
    (sum, weight, at) => sum + weight * Math.min(1, Math.max(0, seen[at] as number)),
    0,
  )
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y
}

const pairs = <T>(list: readonly T[]): [T, T, number][] =>
  list.flatMap((one, at) => list.slice(at + 1).map((other): [T, T, number] => [one, other, at]))

/** L* apart that is seen at once between two areas side by side. */
const seenApart = 8

describe.each(every)('%s', (_, look) => {
  const settled: SettledLook = settle(look, 160)
  const css = chartCss(look).toString()
  const variable = (name: string): string => new RegExp(`--chart-${name}:(#[0-9a-f]{6}|none)`).exec(css)?.[1] ?? ''

  it('has six series', () => {
    expect(look.series).toHaveLength(6)
  })

  it('lines and their names keep 4.5 : 1 on white and on the dark ground', () => {
    look.series.forEach(({ colour }, at) => {
      expect(contrast(colour, '#ffffff'), colour).toBeGreaterThanOrEqual(4.5)
      expect(contrast(variable(`line-${at + 1}`), darkGround), `${colour} in dark`).toBeGreaterThanOrEqual(4.5)
    })
  })

  it('ink and grey keep 4.5 : 1 on both grounds', () => {
    for (const colour of [look.ink, look.grey]) expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    for (const name of ['ink', 'grey']) expect(contrast(variable(name), darkGround)).toBeGreaterThanOrEqual(4.5)
  })

  it('bars keep 3 : 1 on white, by an outline where the fill is paler, and by their fill on the dark ground', () => {
    const outline = look.series[0]?.colour ?? ''
    for (const fill of settled.fills.light)
      expect(Math.max(contrast(fill, '#ffffff'), contrast(outline, '#ffffff')), fill).toBeGreaterThanOrEqual(3)
    look.series.forEach((_, at) => {
      expect(contrast(variable(`fill-${at + 1}`), darkGround)).toBeGreaterThanOrEqual(3)
    })
  })

  it('figures inside bars keep 4.5 : 1', () => {
    for (const fill of [...settled.fills.light, ...settled.fills.dark])
      expect(contrast(figureOn(fill), fill), fill).toBeGreaterThanOrEqual(4.5)
  })

  it('lines are told apart without colour: by dash, marker, thickness or lightness', () => {
    const markers = settled.markers.at === 'every'
    for (const [one, other, at] of pairs(look.series)) {
      const dashed = one.dash.join() !== other.dash.join()
      const marked = markers && one.marker !== other.marker
      // The subject is the first; `looks thicker` is not a thing of the series but of its place.
      const thicker = at === 0 && settled.line.subject >= 1.4 * settled.line.other
      const lighter = Math.abs(lightness(one.colour) - lightness(other.colour)) >= seenApart
      expect(dashed || marked || thicker || lighter, `${one.colour} and ${other.colour}`).toBe(true)
    }
  })

  it.each(Object.entries(simulations))('the same holds under %s', (_, matrix) => {
    const markers = settled.markers.at === 'every'
    for (const [one, other, at] of pairs(look.series)) {
      const shaped = one.dash.join() !== other.dash.join() || (markers && one.marker !== other.marker)
      const apart = Math.abs(seenLightness(one.colour, matrix) - seenLightness(other.colour, matrix))
      expect(shaped || at === 0 || apart >= seenApart, `${one.colour} and ${other.colour}`).toBe(true)
    }
  })

  it('fills of bars differ in grey, and under both simulations', () => {
    const ways = [lightness, ...Object.values(simulations).map((matrix) => (hex: string) => seenLightness(hex, matrix))]
    for (const [at, seen] of ways.entries())
      for (const [one, other] of pairs(settled.fills.light.slice(0, 5)))
        expect(Math.abs(seen(one) - seen(other)), `${one} and ${other} (${at})`).toBeGreaterThanOrEqual(
          at === 0 ? seenApart : seenApart - 1,
        )
  })
})

describe('the dark ground', () => {
  it('is the one of the web page', () => {
    const style = [...houseStyles.values()][0]
    expect(style && webCss(style, '').toString()).toContain(`--ground:${darkGround}`)
  })
})
