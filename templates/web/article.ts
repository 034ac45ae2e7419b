import type { Article } from '../../src/document/nodes.ts'
import { linkNotes } from '../../src/document/notes.ts'
import { type OutlinePart, outline } from '../../src/document/outline.ts'
import { type Html, html } from '../html.ts'
import { referenceLine, sourceMark } from '../labels.ts'
import { reference } from '../paged/reference.ts'
import type { ArticleContext, WebContext } from './context.ts'
import { exhibit } from './exhibit.ts'
import { text } from './inline.ts'
import { note } from './note.ts'
import { paragraph } from './paragraph.ts'

/** One article with its way back to the summary. */
export function article(node: Article, web: WebContext): Html {
  const context: ArticleContext = { ...web, id: node.id, links: linkNotes(node) }
  return html`<article id="${node.id}" aria-labelledby="${node.id}-title">
<h3 id="${node.id}-title">${text(node.title)}</h3>
${sourceMark(node.source) && html`<p class="mark">${text(sourceMark(node.source))}</p>`}
${outline(node.body).map((part) => bodyPart(part, context))}
${referenceLine(node.references) && html`<p class="reference">${reference(node.references)}</p>`}
<p class="back"><a href="#summary">요약으로 돌아가기</a></p>
</article>`
}

const bodyPart = (part: OutlinePart, context: ArticleContext): Html => {
  if ('paragraph' in part) return paragraph(part, context)
  return 'exhibit' in part ? exhibit(part, context) : note(part.note, context)
}
