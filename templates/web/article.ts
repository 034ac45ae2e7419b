import type { Article, Section } from '../../src/document/nodes.ts'
import { linkNotes } from '../../src/document/notes.ts'
import { type Html, html } from '../html.ts'
import { referenceLine } from '../labels.ts'
import { reference } from '../paged/reference.ts'
import { body } from './body.ts'
import type { ArticleContext, StyledContext } from './context.ts'
import { footnotes } from './footnotes.ts'
import { text } from './inline.ts'

/** One article with its way back to the summary. */
export function article(node: Article, section: Section, web: StyledContext): Html {
  const context: ArticleContext = { ...web, id: node.id, links: linkNotes(node), headings: 4 }
  const mark = web.apparatus.wording.sourceMark(node.source)
  const chapter = web.apparatus.chapter(node, section)
  return html`<article id="${node.id}" aria-labelledby="${node.id}-title">
<h3 id="${node.id}-title">${chapter && html`<span class="chapter">${chapter}</span> `}${text(node.title)}</h3>
${mark && html`<p class="mark">${text(mark)}</p>`}
${body(node.body, context)}
${referenceLine(node.references) && html`<p class="reference">${reference(node.references)}</p>`}
${footnotes(node.body, context)}
<p class="back"><a href="#summary">요약으로 돌아가기</a></p>
</article>`
}
