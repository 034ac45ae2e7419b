import type { Article, Section } from '../../../src/document/nodes.ts'
import { type Html, html } from '../../html.ts'
import { referenceLine } from '../../labels.ts'
import { body } from '../../paged/body.ts'
import type { BodyContext } from '../../paged/context.ts'
import { reference } from '../../paged/reference.ts'
import { words } from '../../paged/words.ts'

/** An article; the first of a section carries the section's name above its title. Articles run on. */
export function article(section: Section, node: Article, first: boolean, context: BodyContext): Html {
  const mark = context.apparatus.wording.sourceMark(node.source)
  return html`<article class="article" data-place id="${node.id}"><div class="opening">${first && section.title && html`<p class="section-name">${section.title}</p>`}
<h2 class="title">${words(node.title)}${mark && html` <span class="mark">${words(mark, { keep: 0 })}</span>`}</h2></div>
${body(node.body, context)}
${referenceLine(node.references) && html`<p class="reference">${reference(node.references)}</p>`}
</article>`
}
