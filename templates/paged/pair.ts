import type { Note, Pair } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import type { BodyContext } from './context.ts'
import { exhibit } from './exhibit.ts'
import { mark } from './mark.ts'
import { notes } from './note.ts'

/** Two exhibits side by side, never parted by a page break. */
export const pair = (node: Pair, below: readonly Note[], context: BodyContext): Html => {
  const half = { ...context, width: (context.width - context.gutter) / 2 }
  return html`<div class="pair"${mark(node, context)}>${node.exhibits.map((one) => exhibit(one, [], half))}</div>${notes(below, 1, context)}`
}
