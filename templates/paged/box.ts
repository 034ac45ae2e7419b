import type { Box, Note } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import { body } from './body.ts'
import type { BodyContext } from './context.ts'
import { inline } from './inline.ts'
import { mark } from './mark.ts'
import { notes } from './note.ts'

/** A framed or tinted box with an outline of its own. */
export function box(node: Box, below: readonly Note[], context: BodyContext): Html {
  const label = context.apparatus.say.label(node)
  const titled = label !== '' || node.title.length > 0
  return html`<div class="box box-${node.kind}" role="group" id="${context.apparatus.numbers.anchors.get(node)}"${mark(node, context)}>${
    titled &&
    html`<p class="box-title">${label && html`<span class="label">${label}</span> `}${inline(node.title, context)}</p>`
  }<div class="box-body">${body(node.children, { ...context, width: context.boxWidth })}</div></div>${notes(below, 1, context)}`
}
