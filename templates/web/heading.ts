import type { Heading } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import type { ArticleContext } from './context.ts'
import { inline } from './inline.ts'

const tags = [html`h3`, html`h4`, html`h5`, html`h6`]

/** A heading inside a body; `level` 1 is the tag that the context names. */
export function heading(node: Heading, level: number, context: ArticleContext): Html {
  const word = context.apparatus.say.label(node)
  const tag = tags[Math.min(level + context.headings - 4, tags.length - 1)]
  return html`<${tag} class="heading-${node.kind}" id="${context.apparatus.numbers.anchors.get(node)}">${
    word && html`<span class="numeral">${word}</span> `
  }${inline(node.children, context)}</${tag}>`
}
