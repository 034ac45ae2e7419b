import type { OutlineItem } from '../../src/document/outline.ts'
import { type Html, html, type Value } from '../html.ts'
import { splitCircle } from '../paged/circle.ts'
import type { ArticleContext } from './context.ts'
import { inline } from './inline.ts'
import { note } from './note.ts'

/** Prose and depth 1 are paragraphs, what is deeper a nested list; the marks come from the style sheet, so a reader hears a list. */
export const paragraph = (item: OutlineItem, context: ArticleContext): Html =>
  item.paragraph.depth <= 1
    ? html`<p class="${item.paragraph.depth === 0 ? 'prose' : 'depth-1'}">${inline(item.paragraph.children, context)}</p>${item.notes.map((n) => note(n, context))}${list(item.children, context)}`
    : html`${list([item], context)}`

function list(items: readonly OutlineItem[], context: ArticleContext): Value {
  if (items.length === 0) return null
  return html`<ul>${items.map(
    (item) =>
      html`<li class="depth-${item.paragraph.depth}${splitCircle(item.paragraph.children).circle && ' circled'}"><p>${inline(item.paragraph.children, context)}</p>${item.notes.map((n) => note(n, context))}${list(item.children, context)}</li>`,
  )}</ul>`
}
