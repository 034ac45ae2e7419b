import type { Article, Section } from '../../../src/document/nodes.ts'
import { type Html, html } from '../../html.ts'
import { referenceLine, sourceMark } from '../../labels.ts'
import { body } from '../../paged/body.ts'
import type { BodyContext } from '../../paged/context.ts'
import { footnotes } from '../../paged/footnotes.ts'
import { reference } from '../../paged/reference.ts'
import { words } from '../../paged/words.ts'

/** An article on a page of its own; the first of a section carries the section's name above it. */
export const article = (section: Section, node: Article, first: boolean, context: BodyContext): Html => html`
<article class="article" data-flow="body" id="${node.id}" style="page:${section.id}">
<div class="opening">${first && html`<h1 class="section" id="${section.id}">${section.title}</h1>`}
<h2 class="title">${words(node.title)} ${sourceMark(node.source) && html`<span class="mark">${words(sourceMark(node.source), { keep: 0 })}</span>`}</h2></div>
${body(node.body, context)}
${referenceLine(node.references) && html`<p class="reference">${reference(node.references)}</p>`}
${footnotes(node.body, context)}
</article>`
