import type { Note } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import type { ArticleContext } from './context.ts'
import { inline } from './inline.ts'

/** A note under what it explains; its sign leads back to the word. */
export function note(node: Note, context: ArticleContext): Html {
  const number = context.links.numbers.get(node)
  const sign = context.links.callOf.has(node)
    ? html`<a href="#${context.id}-c${number}" aria-label="본문으로 돌아가기">${node.mark}</a>`
    : html`${node.mark}`
  return html`<p class="note" id="${context.id}-n${number}"><span class="sign">${sign}</span> ${inline(node.children, context)}</p>`
}
