import type { Exhibit } from '../../src/document/outline.ts'
import { type Html, html } from '../html.ts'
import type { ArticleContext } from './context.ts'
import { inline } from './inline.ts'
import { note } from './note.ts'
import { table } from './table.ts'

/** A table or figure with caption, unit and notes. */
export function exhibit(part: Exhibit, context: ArticleContext): Html {
  const node = part.exhibit
  const id = `${context.id}-b${part.index + 1}`
  const caption =
    node.caption.length > 0 &&
    html`<p class="caption" id="${id}-caption"><span>${inline(node.caption, context)}</span></p>`
  const unit = node.unit !== '' && html`<p class="unit">(단위 : ${node.unit})</p>`
  const notes = part.notes.map((n) => note(n, context))
  if (node.type === 'table')
    return html`<div class="exhibit">${caption}${unit}${table({ table: node, id }, context)}${notes}</div>`
  const source = node.asset === null ? null : context.asset(node.asset)
  const picture =
    source === null ? html`<p class="missing">그림 자리</p>` : html`<img id="${id}" src="${source}" alt="${node.alt}">`
  return html`<div class="exhibit" role="group"${node.caption.length > 0 && html` aria-labelledby="${id}-caption"`}>${caption}${unit}${picture}${notes}</div>`
}
