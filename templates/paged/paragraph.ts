import type { OutlineItem } from '../../src/document/outline.ts'
import { type Html, html, type Value } from '../html.ts'
import { splitCircle } from './circle.ts'
import type { PagedContext } from './context.ts'
import { inline } from './inline.ts'
import { mark } from './mark.ts'
import { notes } from './note.ts'

/** Prose and depth 1 stand as paragraphs of their own, deeper statements as nested lists; notes stay inside their item. */
export function paragraph(item: OutlineItem, context: PagedContext): Html {
  const { depth } = item.paragraph
  if (depth > 1) return html`${list([item], context)}`
  const { circle, content } = splitCircle(item.paragraph.children)
  const name = depth === 0 ? 'prose' : `depth-1${circle ? ' circled' : ''}`
  return html`<p class="${name}"${mark(item.paragraph, context)}>${circle && html`<span class="circle">${circle}</span>`}${inline(content, context)}</p>${notes(
    item.notes,
    1,
    context,
  )}${list(item.children, context)}`
}

function list(items: readonly OutlineItem[], context: PagedContext): Value {
  if (items.length === 0) return null
  return html`<ul class="outline">${items.map((item) => {
    const { circle, content } = splitCircle(item.paragraph.children)
    const text = html`${circle && html`<span class="circle">${circle}</span>`}${inline(content, context)}`
    return html`<li class="depth-${item.paragraph.depth}${circle && ' circled'}"><p${mark(item.paragraph, context)}>${text}</p>${notes(
      item.notes,
      item.paragraph.depth,
      context,
    )}${list(item.children, context)}</li>`
  })}</ul>`
}
