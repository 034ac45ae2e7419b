import { type Html, html } from '../html.ts'
import { textWidth } from '../text-width.ts'
import { pt } from './look.ts'

/** Thousandths of a millimetre are more than any printer sets; never `-0`. */
export const round = (value: number): number => Math.round(value * 1000) / 1000 + 0

export interface TextStyle {
  /** In pt. */
  size: number
  weight?: number
  fill: string
  anchor?: 'start' | 'middle' | 'end'
}

/** Share of the size from the middle of figures and Hangul down to the base line. */
const drop = 0.355

/** Text whose letters stand about `middle`; filled only, for stroked text would become a Type 3 font. */
export const text = (x: number, middle: number, content: string, style: TextStyle): Html => {
  const anchor = style.anchor && style.anchor !== 'start' && html` text-anchor="${style.anchor}"`
  const weight = style.weight && style.weight !== 400 && html` font-weight="${style.weight}"`
  return html`<text x="${round(x)}" y="${round(middle + style.size * pt * drop)}" font-size="${round(style.size * pt)}"${weight}${anchor} fill="${style.fill}">${content}</text>`
}

/** Width in mm of text as `text` sets it. */
export const widthOf = (content: string, style: { size: number; weight?: number }): number =>
  textWidth(content, style.size * pt, style.weight)

export interface Stroke {
  colour: string
  /** In mm. */
  weight: number
  /** In pt. */
  dash?: readonly number[]
}

const stroked = ({ colour, weight, dash }: Stroke): Html =>
  html` stroke="${colour}" stroke-width="${round(weight)}"${
    dash && dash.length > 0 && html` stroke-dasharray="${dash.map((part) => round(part * pt)).join(' ')}"`
  }`

export const line = (x1: number, y1: number, x2: number, y2: number, stroke: Stroke): Html =>
  html`<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"${stroked(stroke)}/>`

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A filled box; an outline runs inside its edges. */
export const rect = (box: Box, fill: string, outline?: Stroke | null): Html => {
  const weight = outline ? Math.min(outline.weight, box.width / 4, box.height / 2) : 0
  const [x, y] = [box.x + weight / 2, box.y + weight / 2]
  const [width, height] = [Math.max(0, box.width - weight), Math.max(0, box.height - weight)]
  return html`<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"${
    outline && weight > 0 && stroked({ ...outline, weight })
  }/>`
}

export interface Point {
  x: number
  y: number
}

/** Straight segments with round joins. */
export const path = (points: readonly Point[], stroke: Stroke): Html =>
  html`<path d="M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}" fill="none" stroke-linejoin="round"${stroked(stroke)}/>`

/** A marker of a radius; `ground` fills a ring and edges the others where `edge` (mm) is above 0. */
export function marker(
  { x, y }: Point,
  shape: 'disc' | 'square' | 'ring',
  look: { radius: number; colour: string; ground: string; edge: number },
): Html {
  const { radius, colour, ground, edge } = look
  const edged = edge > 0 && stroked({ colour: ground, weight: edge })
  if (shape === 'square') {
    const side = radius * 1.8
    return html`<rect x="${round(x - side / 2)}" y="${round(y - side / 2)}" width="${round(side)}" height="${round(side)}" fill="${colour}"${edged}/>`
  }
  const [fill, outline] = shape === 'ring' ? [ground, stroked({ colour, weight: radius * 0.6 })] : [colour, edged]
  return html`<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius + (shape === 'disc' ? edge / 2 : 0))}" fill="${fill}"${outline}/>`
}

/** A named group of the drawing. */
export const group = (part: string, content: readonly Html[]): Html | false =>
  content.length > 0 && html`<g data-part="${part}">${content}</g>`
