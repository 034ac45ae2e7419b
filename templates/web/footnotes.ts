import type { Block } from '../../src/document/nodes.ts'
import { footnotesOf } from '../../src/document/walk.ts'
import { type Html, html } from '../html.ts'
import type { ArticleContext } from './context.ts'
import { inline } from './inline.ts'

/** The footnotes of a body at its end, each with its way back. */
export function footnotes(blocks: readonly Block[], context: ArticleContext): Html {
  const notes = footnotesOf(blocks)
  return html`${
    notes.length > 0 &&
    html`<div class="footnotes" role="group" aria-label="각주">${notes.map((node) => {
      const number = context.apparatus.numbers.footnotes.get(node)
      return html`<p class="footnote" id="fn${number}"><a class="footnote-number" href="#fnc${number}" aria-label="각주 ${number}, 본문으로">${number})</a> ${inline(node.children, context)}</p>`
    })}</div>`
  }`
}
