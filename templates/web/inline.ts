import { isSafeAddress } from '../../src/document/address.ts'
import { languageRuns } from '../../src/document/language.ts'
import type { Inline } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import type { ArticleContext } from './context.ts'

/** Text with its foreign runs marked. */
export const text = (value: string, context: string = value): Html =>
  html`${languageRuns(value, context).map((run) => (run.lang ? html`<span lang="${run.lang}">${run.value}</span>` : run.value))}`

type Writers = { [T in Inline['type']]: (node: Extract<Inline, { type: T }>, context: ArticleContext) => Html }

const writers: Writers = {
  text: (node) => text(node.value),
  law: (node) => html`「${text(node.value)}」`,
  noteCall: (node, context) => {
    const note = context.links.noteOf.get(node)
    if (!note) return html`${node.mark}`
    const number = context.links.numbers.get(note)
    const first = context.links.callOf.get(note) === node
    return html`<a class="call"${first && html` id="${context.id}-c${number}"`} href="#${context.id}-n${number}" aria-label="주 ${number}">${node.mark}</a>`
  },
  superscript: (node) => html`<sup>${node.value}</sup>`,
  footnote: (node, context) => {
    const number = context.apparatus.numbers.footnotes.get(node)
    return html`<a class="footnote-call" id="fnc${number}" href="#fn${number}" aria-label="각주 ${number}">${number})</a>`
  },
  reference: (node, context) => {
    const target = context.apparatus.target(node)
    return target ? html`<a href="#${target.anchor}">${context.apparatus.say.reference(node)}</a>` : html``
  },
  link: (node, context) =>
    isSafeAddress(node.url)
      ? html`<a href="${node.url}">${inline(node.children, context)}</a>`
      : inline(node.children, context),
}

/** Inline content for the web page. */
export const inline = (nodes: readonly Inline[], context: ArticleContext): Html =>
  html`${nodes.map((node) => (writers[node.type] as (n: Inline, c: ArticleContext) => Html)(node, context))}`
