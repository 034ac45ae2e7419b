import type { OutlineItem } from '../../src/document/outline.ts'
import { type Html, html, type Value } from '../html.ts'
import { inline } from './inline.ts'
import { notes } from './note.ts'

/** Depth 1 stands as a paragraph of its own, deeper statements as nested lists; notes stay inside their item. */
export const paragraph = (item: OutlineItem): Html =>
  item.paragraph.depth === 1
    ? html`<p class="depth-1">${inline(item.paragraph.children)}</p>${notes(item.notes, 1)}${list(item.children)}`
    : html`${list([item])}`

function list(items: readonly OutlineItem[]): Value {
  if (items.length === 0) return null
  return html`<ul class="outline">${items.map(
    (item) =>
      html`<li class="depth-${item.paragraph.depth}"><p>${inline(item.paragraph.children)}</p>${notes(
        item.notes,
        item.paragraph.depth,
      )}${list(item.children)}</li>`,
  )}</ul>`
}
