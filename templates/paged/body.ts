import type { Block } from '../../src/document/nodes.ts'
import { type OutlinePart, outline } from '../../src/document/outline.ts'
import { type Html, html } from '../html.ts'
import type { PagedContext } from './context.ts'
import { exhibit } from './exhibit.ts'
import { notes } from './note.ts'
import { paragraph } from './paragraph.ts'

const part = (node: OutlinePart, context: PagedContext): Html => {
  if ('paragraph' in node) return paragraph(node)
  return 'exhibit' in node ? exhibit(node, context) : notes([node.note], 1)
}

/** An article's body for print. */
export const body = (blocks: readonly Block[], context: PagedContext): Html =>
  html`${outline(blocks).map((node) => part(node, context))}`
