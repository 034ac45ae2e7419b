import type { Block, Heading } from '../../src/document/nodes.ts'
import { headingLevels, type OutlinePart, outline } from '../../src/document/outline.ts'
import { type Html, html } from '../html.ts'
import { box } from './box.ts'
import type { ArticleContext } from './context.ts'
import { exhibit } from './exhibit.ts'
import { heading } from './heading.ts'
import { note } from './note.ts'
import { paragraph } from './paragraph.ts'

function part(node: OutlinePart, levels: ReadonlyMap<Heading, number>, context: ArticleContext): Html {
  if ('paragraph' in node) return paragraph(node, context)
  const notes = 'notes' in node && node.notes.map((one) => note(one, context))
  if ('heading' in node) return html`${heading(node.heading, levels.get(node.heading) ?? 1, context)}${notes}`
  if (!('standing' in node)) return note(node.note, context)
  const { standing } = node
  if (standing.type === 'box') return html`${box(standing, context)}${notes}`
  if (standing.type === 'pair')
    return html`<div class="pair">${standing.exhibits.map((one) => exhibit(one, [], context))}</div>${notes}`
  return exhibit(standing, node.notes, context)
}

/** A body for the web page, footnotes left out. */
export function body(blocks: readonly Block[], context: ArticleContext): Html {
  const levels = headingLevels(blocks)
  return html`${outline(blocks).map((node) => part(node, levels, context))}`
}
