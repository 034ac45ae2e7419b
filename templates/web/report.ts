import type { Report } from '../../src/document/nodes.ts'
import { linkNotes } from '../../src/document/notes.ts'
import { type Html, html } from '../html.ts'
import { body } from './body.ts'
import type { ArticleContext, StyledContext } from './context.ts'
import { footnotes } from './footnotes.ts'
import { text } from './inline.ts'
import { note } from './note.ts'

/** What a report says before its chapters: authors, abstract or 요약, the notes on its title. */
export function report(node: Report, web: StyledContext): Html {
  const context: ArticleContext = {
    ...web,
    id: 'report',
    links: linkNotes({ body: [...node.summary, ...node.notes] }),
    headings: 3,
  }
  return html`<section class="abstract" aria-labelledby="abstract-title"><h2 id="abstract-title">${node.summary.some((block) => block.type === 'paragraph' && block.depth === 0) ? '초록' : '요약'}</h2>
${node.authors && html`<p class="authors">${text(node.authors)}</p>`}
${body(node.summary, context)}${footnotes(node.summary, context)}
${node.notes.map((one) => note(one, context))}</section>`
}
