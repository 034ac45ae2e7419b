import type { Block } from '../../src/document/nodes.ts'
import { footnotesOf } from '../../src/document/walk.ts'
import { type Html, html } from '../html.ts'
import type { BodyContext } from './context.ts'
import { inline } from './inline.ts'

/**
 * The footnotes of a body, in order, at the end of its flow: the press moves each to the foot of the page of its call
 * (`src/press/README.md`).
 */
export function footnotes(blocks: readonly Block[], context: BodyContext): Html {
  const notes = footnotesOf(blocks)
  return html`${
    notes.length > 0 &&
    html`<div class="footnotes" data-footnotes>${notes.map((node) => {
      const number = context.apparatus.numbers.footnotes.get(node)
      return html`<p class="footnote" id="fn${number}"><a class="footnote-number" href="#fnc${number}">${number}) </a>${inline(node.children, context)}</p>`
    })}</div>`
  }`
}
