import { isSafeAddress } from '../../src/document/address.ts'
import type { Inline } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import { inWords, type Piece, textPieces } from './words.ts'

type Writers = { [T in Inline['type']]: (node: Extract<Inline, { type: T }>, keep?: number) => Piece[] }

const writers: Writers = {
  text: (node) => textPieces(node.value),
  law: (node) => textPieces(`「${node.value}」`),
  noteCall: (node) => [{ text: node.mark, markup: html`<span class="call">${node.mark}</span>` }],
  superscript: (node) => [{ text: node.value, markup: html`<sup>${node.value}</sup>` }],
  link: (node, keep) =>
    isSafeAddress(node.url)
      ? [{ text: ' ', markup: html`<a href="${node.url}">${inline(node.children, keep)}</a>` }]
      : node.children.flatMap((child) => piecesOf(child, keep)),
}

const piecesOf = (node: Inline, keep?: number): Piece[] =>
  (writers[node.type] as (n: Inline, k?: number) => Piece[])(node, keep)

/** Inline content for print; `keep` is the longest word that must not break, in characters. */
export const inline = (nodes: readonly Inline[], keep?: number): Html =>
  inWords(
    nodes.flatMap((node) => piecesOf(node, keep)),
    keep,
  )
