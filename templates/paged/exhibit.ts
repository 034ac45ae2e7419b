import type { Figure } from '../../src/document/nodes.ts'
import type { Exhibit } from '../../src/document/outline.ts'
import { type Html, html } from '../html.ts'
import type { PagedContext } from './context.ts'
import { inline } from './inline.ts'
import { notes } from './note.ts'
import { table } from './table.ts'

/** Caption, unit line, the table or figure itself, and the notes under it. */
export function exhibit(part: Exhibit, context: PagedContext): Html {
  const node = part.exhibit
  const caption = node.caption.length > 0 && html`<p class="caption"><span>${inline(node.caption)}</span></p>`
  const unit = node.unit !== '' && html`<p class="unit">(단위 : ${node.unit})</p>`
  if (node.type === 'table') {
    return html`<div class="exhibit">${caption}${unit}${table(node)}${notes(part.notes, 1)}</div>`
  }
  return html`<div class="exhibit figure">${caption}<div class="plate">${unit}${picture(node, context)}</div>${notes(part.notes, 1)}</div>`
}

/** A picture still missing keeps its place, so that a draft can be judged. */
const picture = (node: Figure, context: PagedContext): Html => {
  const source = node.asset === null ? null : context.asset(node.asset)
  return source === null
    ? html`<p class="missing-picture">그림 자리</p>`
    : html`<div class="picture" role="group"><img src="${source}" alt="${node.alt}"></div>`
}
