import { inlineText } from '../../src/document/inline.ts'
import type { Chart, Exhibit, Figure, Inline, Note } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import { textWidth } from '../text-width.ts'
import type { BodyContext } from './context.ts'
import { inline } from './inline.ts'
import { mark } from './mark.ts'
import { notes } from './note.ts'
import { table } from './table.ts'

/** Caption, unit line, the exhibit itself, what stands below it: 주, 자료 and notes. */
export function exhibit(node: Exhibit, below: readonly Note[], context: BodyContext): Html {
  const { say, numbers, wording } = context.apparatus
  const label = say.label(node)
  const caption =
    (node.caption.length > 0 || label !== '') &&
    html`<p class="caption"><span>${label && html`<span class="label">${label}</span> `}${inline(node.caption, context)}</span></p>`
  const beside =
    node.type === 'table' &&
    caption &&
    fitsBeside(`${label} ${inlineText(node.caption, say)}`, node.unit, context.width)
  const unit = node.unit !== '' && html`<p class="unit${beside && ' beside'}">(단위 : ${node.unit})</p>`
  const foot = html`<div class="exhibit-foot">${footLine('주', node.remark, context)}${footLine('자료', node.source, context)}${notes(below, 1, context)}</div>`
  const id = numbers.anchors.get(node)
  if (node.type === 'table') {
    const set = context.table ?? table
    return html`<div class="exhibit" id="${id}" data-continued="${wording.continued}"${mark(node, context)}>${caption}${unit}${set(node, context)}${foot}</div>`
  }
  const content = node.type === 'chart' ? chart(node, context) : picture(node, context)
  return html`<div class="exhibit figure" id="${id}"${mark(node, context)}>${caption}<div class="plate">${unit}${content}</div>${foot}</div>`
}

/** Sizes of caption and unit line, in mm, and the air between them. */
const captionSize = 3.6
const unitSize = 2.9
const air = 4

/** True where the unit has room at the right of a caption that stays in the middle. */
const fitsBeside = (caption: string, unit: string, width: number): boolean =>
  textWidth(caption, captionSize, 600) + 2 * (textWidth(`(단위 : ${unit})`, unitSize) + air) <= width

const footLine = (word: string, content: readonly Inline[] | undefined, context: BodyContext): Html | false =>
  content !== undefined &&
  content.length > 0 &&
  html`<p class="foot-line"><span class="foot-word">${word} : </span>${inline(content, context)}</p>`

const chart = (node: Chart, context: BodyContext): Html =>
  html`<div class="chart" role="group">${context.chart(node, context.width)}</div>`

/** A picture still missing keeps its place, so that a draft can be judged. */
const picture = (node: Figure, context: BodyContext): Html => {
  const source = node.asset === null ? null : context.asset(node.asset)
  return source === null
    ? html`<p class="missing-picture">그림 자리</p>`
    : html`<div class="picture" role="group"><img src="${source}" alt="${node.alt}"></div>`
}
