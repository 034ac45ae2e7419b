import { inlineText } from '../../src/document/inline.ts'
import type { Chart, Exhibit, Figure, Inline, Note } from '../../src/document/nodes.ts'
import { chartSvg } from '../charts/chart.ts'
import { type Html, html } from '../html.ts'
import type { ArticleContext } from './context.ts'
import { inline } from './inline.ts'
import { note } from './note.ts'
import { table } from './table.ts'

/** A table, figure or chart with caption, unit, 주, 자료 and notes. */
export function exhibit(node: Exhibit, below: readonly Note[], context: ArticleContext): Html {
  const id = context.apparatus.numbers.anchors.get(node) ?? ''
  const label = context.apparatus.say.label(node)
  const captioned = node.caption.length > 0 || label !== ''
  const caption =
    captioned &&
    html`<p class="caption" id="${id}-caption"><span>${label && html`<span class="label">${label}</span> `}${inline(node.caption, context)}</span></p>`
  const unit = node.unit !== '' && html`<p class="unit">(단위 : ${node.unit})</p>`
  const foot = html`${footLine('주', node.remark, context)}${footLine('자료', node.source, context)}${below.map((one) => note(one, context))}`
  const named = captioned && html` aria-labelledby="${id}-caption"`
  if (node.type === 'table')
    return html`<div class="exhibit">${caption}${unit}${table({ table: node, id }, context)}${foot}</div>`
  const content =
    node.type === 'chart' ? chart(node, captioned ? `${id}-caption` : '', context) : picture(node, id, context)
  return html`<div class="exhibit" id="${id}" role="group"${named}>${caption}${unit}${content}${foot}</div>`
}

const footLine = (word: string, content: readonly Inline[] | undefined, context: ArticleContext): Html | false =>
  content !== undefined && content.length > 0 && html`<p class="foot-line">${word} : ${inline(content, context)}</p>`

const picture = (node: Figure, id: string, context: ArticleContext): Html => {
  const source = node.asset === null ? null : context.asset(node.asset)
  return source === null
    ? html`<p class="missing">그림 자리</p>`
    : html`<img id="${id}-picture" src="${source}" alt="${node.alt}">`
}

/** Width in mm that a chart is drawn for; the page scales it. */
const chartWidth = 130

/** The drawing, and its numbers as a table for whoever can't see it or wants to take them along; both scroll on a phone. */
function chart(node: Chart, captionId: string, context: ArticleContext): Html {
  const title = [context.apparatus.say.label(node), inlineText(node.caption, context.apparatus.say)].join(' ').trim()
  const named = captionId ? html`aria-labelledby="${captionId}"` : html`aria-label="차트"`
  return html`<section class="chart scroll" tabindex="0" ${named}>${chartSvg(node, context.charts, { width: chartWidth, ground: 'screen', places: context.apparatus.places })}</section>
<details class="chart-data"><summary>자료를 표로 보기</summary><section class="scroll" tabindex="0" aria-label="${`${title} 자료`.trim()}"><table><thead><tr>${node.columns.map((name) => html`<th scope="col">${name || '구분'}</th>`)}</tr></thead><tbody>${node.rows.map(
    (row) =>
      html`<tr>${row.map((cell, index) => (index === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell || '–'}</td>`))}</tr>`,
  )}</tbody></table></section></details>`
}
