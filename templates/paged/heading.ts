import type { Heading } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import type { BodyContext } from './context.ts'
import { inline } from './inline.ts'
import { mark } from './mark.ts'

const tags = [html`h3`, html`h4`, html`h5`, html`h6`]

/** A heading inside an article; `level` 1 is `h3`, under the title's `h2`. */
export function heading(node: Heading, level: number, context: BodyContext): Html {
  const word = context.apparatus.say.label(node)
  const tag = tags[Math.min(level, tags.length) - 1]
  const content = html`${word && html`<span class="numeral">${word}</span> `}${inline(node.children, context)}`
  return html`<${tag} class="heading-${node.kind}" id="${context.apparatus.numbers.anchors.get(node)}"${mark(node, context)}>${content}</${tag}>`
}
