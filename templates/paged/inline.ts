import { isSafeAddress } from '../../src/document/address.ts'
import type { Inline } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import { words } from './words.ts'

type Writers = { [T in Inline['type']]: (node: Extract<Inline, { type: T }>, keep?: number) => Html }

const writers: Writers = {
  text: (node, keep) => words(node.value, { keep }),
  law: (node) => html`<span class="law">「${words(node.value)}」</span>`,
  noteCall: (node) => html`<span class="call">${node.mark}</span>`,
  superscript: (node) => html`<sup>${node.value}</sup>`,
  link: (node, keep) =>
    isSafeAddress(node.url)
      ? html`<a href="${node.url}">${inline(node.children, keep)}</a>`
      : inline(node.children, keep),
}

/** Inline content for print; `keep` is the longest word that must not break, in characters. */
export const inline = (nodes: readonly Inline[], keep?: number): Html =>
  html`${nodes.map((node) => (writers[node.type] as (n: Inline, k?: number) => Html)(node, keep))}`
