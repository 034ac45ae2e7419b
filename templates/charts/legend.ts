import { type Html, html } from '../html.ts'
import { clip } from '../text-width.ts'
import { pt, type SettledLook } from './look.ts'
import type { Paint } from './paint.ts'
import { at } from './paint.ts'
import type { Content, DrawnSeries } from './series.ts'
import { line, marker, rect, text, widthOf } from './shapes.ts'

interface Entry {
  series: DrawnSeries
  name: string
  sample: number
  width: number
}

/** Rows of a legend, set to the right. */
export type Legend = readonly (readonly Entry[])[]

const square = 6 * pt
const lineSample = 5.2
const sampleGap = 1.2
const weight = 400

const apart = (look: SettledLook, width: number): number => (width < 100 ? 9 : 18) * pt * (look.legendInHead ? 1 : 0.75)

/** Packs the names of what is not named at the data; `unit` is the width that the unit takes on the first row. */
export function legendOf(
  series: readonly DrawnSeries[],
  content: Content,
  look: SettledLook,
  width: number,
  unit: number,
): Legend {
  const size = look.type.name * pt
  const rows: Entry[][] = [[]]
  let free = width - unit
  for (const one of series) {
    const sample = one.form === 'line' ? lineSample : square
    const full = content.twoAxes && one.axis === 'right' ? `${one.name}(우)` : one.name
    const name = clip(full, width - sample - sampleGap, size, weight)
    const entry = {
      series: one,
      name,
      sample,
      width: sample + sampleGap + widthOf(name, { size: look.type.name, weight }),
    }
    const last = rows.at(-1) as Entry[]
    const needed = entry.width + (last.length > 0 ? apart(look, width) : 0)
    if (needed <= free) {
      last.push(entry)
      free -= needed
    } else {
      rows.push([entry])
      free = width - entry.width
    }
  }
  return rows
}

/** Distance of legend rows, mm. */
export const rowPitch = (look: SettledLook): number => look.type.name * pt * 1.5

const firstRow = 1.75

/** Draws the rows from the top right. */
export function legend(rows: Legend, width: number, look: SettledLook, paint: Paint): Html[] {
  return rows.flatMap((row, index) => {
    const middle = firstRow + index * rowPitch(look)
    let x = width
    return [...row].reverse().map((entry) => {
      x -= entry.width
      const drawn = html`${sample(entry, x, middle, look, paint)}${text(
        x + entry.sample + sampleGap,
        middle,
        entry.name,
        {
          size: look.type.name,
          weight,
          fill: paint.ink,
        },
      )}`
      x -= apart(look, width)
      return drawn
    })
  })
}

function sample({ series }: Entry, x: number, middle: number, look: SettledLook, paint: Paint): Html {
  const { place, form, subject } = series
  if (form === 'bar') {
    const edge = paint.edge(place)
    const box = { x, y: middle - square / 2, width: square, height: square }
    return rect(box, paint.fill(place), edge ? { colour: edge, weight: look.bars.outline } : null)
  }
  const { dash, marker: shape } = at(look.series, place)
  const stroke = { colour: paint.line(place), weight: subject ? look.line.subject : look.line.other, dash }
  const radius = subject ? look.markers.subject : look.markers.other
  const mark =
    shape !== 'none' &&
    look.markers.at === 'every' &&
    marker({ x: x + lineSample / 2, y: middle }, shape, {
      radius,
      colour: stroke.colour,
      ground: paint.ground,
      edge: 0,
    })
  return html`${line(x, middle, x + lineSample, middle, stroke)}${mark}`
}
