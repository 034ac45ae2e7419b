import type { Box } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import { body } from './body.ts'
import type { ArticleContext } from './context.ts'
import { inline } from './inline.ts'

/** A framed or tinted box; named by its title where it has one. */
export function box(node: Box, context: ArticleContext): Html {
  const label = context.apparatus.say.label(node)
  const id = context.apparatus.numbers.anchors.get(node)
  const titled = label !== '' || node.title.length > 0
  return html`<div class="box box-${node.kind}" id="${id}" role="group"${titled && html` aria-labelledby="${id}-title"`}>${
    titled &&
    html`<p class="box-title" id="${id}-title">${label && html`<span class="label">${label}</span> `}${inline(node.title, context)}</p>`
  }${body(node.children, context)}</div>`
}
