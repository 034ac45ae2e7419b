import { isSafeAddress } from '../../src/document/address.ts'
import type { Inline } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import type { PagedContext } from './context.ts'
import { inWords, type Piece, textPieces } from './words.ts'

type Writers = {
  [T in Inline['type']]: (node: Extract<Inline, { type: T }>, context: PagedContext, keep?: number) => Piece[]
}

const writers: Writers = {
  text: (node) => textPieces(node.value),
  law: (node) => textPieces(`「${node.value}」`),
  noteCall: (node) => [{ text: node.mark, markup: html`<span class="call">${node.mark}</span>` }],
  superscript: (node) => [{ text: node.value, markup: html`<sup>${node.value}</sup>` }],
  footnote: (node, context) => {
    const number = context.apparatus.numbers.footnotes.get(node)
    const markup = html`<a class="footnote-call" id="fnc${number}" href="#fn${number}">${number})</a>`
    return [{ text: `${number})`, markup }]
  },
  reference: (node, context) => {
    const target = context.apparatus.target(node)
    if (!target) return []
    if (node.form === 'page')
      return [
        {
          text: 'p.00',
          markup: html`<a href="#${target.anchor}">p.<span data-page-of="${target.anchor}">00</span></a>`,
        },
      ]
    const said = context.apparatus.say.reference(node)
    return [{ text: said, markup: html`<a href="#${target.anchor}">${said}</a>` }]
  },
  link: (node, context, keep) =>
    isSafeAddress(node.url)
      ? [{ text: ' ', markup: html`<a href="${node.url}">${inline(node.children, context, keep)}</a>` }]
      : node.children.flatMap((child) => piecesOf(child, context, keep)),
}

const piecesOf = (node: Inline, context: PagedContext, keep?: number): Piece[] =>
  (writers[node.type] as (n: Inline, c: PagedContext, k?: number) => Piece[])(node, context, keep)

/** Inline content for print; `keep` is the longest word that must not break, in characters. */
export const inline = (nodes: readonly Inline[], context: PagedContext, keep?: number): Html =>
  inWords(
    nodes.flatMap((node) => piecesOf(node, context, keep)),
    keep,
  )
