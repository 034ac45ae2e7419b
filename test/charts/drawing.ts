/** A chart read back from its SVG. */
import { load } from 'cheerio'
import { textWidth } from '../../templates/text-width.ts'

export interface TextBox {
  part: string
  text: string
  size: number
  fill: string
  left: number
  right: number
  top: number
  bottom: number
}

export interface Drawing {
  width: number
  height: number
  label: string
  texts: TextBox[]
  /** Points of everything that is drawn, with what they belong to. */
  points: { part: string; x: number; y: number }[]
  /** Elements of a part by name. */
  count(part: string, element: string): number
  attributes(part: string, element: string, name: string): string[]
  part(name: string): TextBox[]
}

const number = (value: string | undefined): number => (value === undefined || value === '' ? 0 : Number(value))

/** Reads texts with the boxes of their letters, and every coordinate. */
export function read(svg: string): Drawing {
  const $ = load(svg, { xml: true })
  const root = $('svg')
  const [, , width = 0, height = 0] = (root.attr('viewBox') ?? '').split(' ').map(Number)
  const partOf = (element: Parameters<typeof $>[0]) => $(element).closest('g').attr('data-part') ?? ''
  const texts = $('text')
    .toArray()
    .map((element): TextBox => {
      const node = $(element)
      const size = number(node.attr('font-size'))
      const [x, y] = [number(node.attr('x')), number(node.attr('y'))]
      const wide = textWidth(node.text(), size, number(node.attr('font-weight')) || 400)
      const shift = { start: 0, middle: wide / 2, end: wide }[node.attr('text-anchor') ?? 'start'] ?? 0
      const box = { left: x - shift, right: x - shift + wide, top: y - size * 0.74, bottom: y + size * 0.05 }
      return { part: partOf(element), text: node.text(), size, fill: node.attr('fill') ?? '', ...box }
    })
  const points = $('line, rect, circle, path')
    .toArray()
    .flatMap((element) => {
      const get = (name: string) => number($(element).attr(name))
      const part = partOf(element)
      const at = (x: number, y: number) => ({ part, x, y })
      switch (element.tagName) {
        case 'line':
          return [at(get('x1'), get('y1')), at(get('x2'), get('y2'))]
        case 'rect':
          return [at(get('x'), get('y')), at(get('x') + get('width'), get('y') + get('height'))]
        case 'circle':
          return [at(get('cx') - get('r'), get('cy') - get('r')), at(get('cx') + get('r'), get('cy') + get('r'))]
        default:
          return [...($(element).attr('d') ?? '').matchAll(/(-?[\d.]+|NaN) (-?[\d.]+|NaN)/g)].map((match) =>
            at(Number(match[1]), Number(match[2])),
          )
      }
    })
  const inPart = (part: string, element: string) => $(`g[data-part="${part}"] ${element}`)
  return {
    width,
    height,
    label: root.attr('aria-label') ?? '',
    texts,
    points,
    count: (part, element) => inPart(part, element).length,
    attributes: (part, element, name) =>
      inPart(part, element)
        .toArray()
        .map((one) => $(one).attr(name) ?? ''),
    part: (name) => texts.filter(({ part }) => part === name),
  }
}

/** Pairs of texts whose letters touch. */
export const collisions = (texts: readonly TextBox[]): string[] =>
  texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right - 0.01 &&
          other.left < one.right - 0.01 &&
          one.top < other.bottom - 0.01 &&
          other.top < one.bottom - 0.01,
      )
      .map((other) => `${one.part} "${one.text}" on ${other.part} "${other.text}"`),
  )
