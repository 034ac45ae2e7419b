import type { OutlineItem } from '../../src/document/outline.ts'
import { type Html, html, type Value } from '../html.ts'
import type { ArticleContext } from './context.ts'
import { inline } from './inline.ts'
import { note } from './note.ts'

/** Depth 1 is a paragraph, what is deeper a nested list; the marks come from the style sheet, so a reader hears a list. */
export const paragraph = (item: OutlineItem, context: ArticleContext): Html =>
  item.paragraph.depth === 1
    ? html`<p class="depth-1">${inline(item.paragraph.children, context)}</p>${item.notes.map((n) => note(n, context))}${list(item.children, context)}`
    : html`${list([item], context)}`

function list(items: readonly OutlineItem[], context: ArticleContext): Value {
  if (items.length === 0) return null
  return html`<ul>${items.map(
    (item) =>
      html`<li class="depth-${item.paragraph.depth}"><p>${inline(item.paragraph.children, context)}</p>${item.notes.map((n) => note(n, context))}${list(item.children, context)}</li>`,
  )}</ul>`
}
