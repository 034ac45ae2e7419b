import type { Block, Heading } from '../../src/document/nodes.ts'
import { headingLevels, type OutlinePart, outline } from '../../src/document/outline.ts'
import { type Html, html } from '../html.ts'
import { box } from './box.ts'
import type { BodyContext } from './context.ts'
import { exhibit } from './exhibit.ts'
import { heading } from './heading.ts'
import { notes } from './note.ts'
import { pair } from './pair.ts'
import { paragraph } from './paragraph.ts'

function part(node: OutlinePart, levels: ReadonlyMap<Heading, number>, context: BodyContext): Html {
  if ('paragraph' in node) return paragraph(node, context)
  if ('heading' in node)
    return html`${heading(node.heading, levels.get(node.heading) ?? 1, context)}${notes(node.notes, 1, context)}`
  if (!('standing' in node)) return notes([node.note], 1, context)
  const { standing } = node
  if (standing.type === 'pair') return pair(standing, node.notes, context)
  return standing.type === 'box' ? box(standing, node.notes, context) : exhibit(standing, node.notes, context)
}

/** A body for print, footnotes left out; `footnotes` sets them. */
export function body(blocks: readonly Block[], context: BodyContext): Html {
  const levels = headingLevels(blocks)
  return html`${outline(blocks).map((node) => part(node, levels, context))}`
}
