import { coverDate } from '../../../src/document/date.ts'
import { inlineText } from '../../../src/document/inline.ts'
import type { Issue, Report } from '../../../src/document/nodes.ts'
import { issueNumber } from '../../../src/document/numbering.ts'
import { type Html, html } from '../../html.ts'
import { body } from '../../paged/body.ts'
import type { BodyContext } from '../../paged/context.ts'
import { footnotes } from '../../paged/footnotes.ts'
import { inline } from '../../paged/inline.ts'
import { notes } from '../../paged/note.ts'
import { words } from '../../paged/words.ts'

const mark = html`<svg class="logo" aria-hidden="true" viewBox="0 0 50 50" fill="currentColor"><path d="M0 0h50v22H0zM0 27h22v23H0zM27 27h23v23H27z"/></svg>`

/** Letters of an abstract beyond which it is set smaller, so that the title page stays one page. */
const longAbstract = 880

const lengthOf = (report: Report): number =>
  report.summary.reduce((sum, block) => sum + (block.type === 'paragraph' ? inlineText(block.children).length : 0), 0)

/** Title, authors, chapters with their pages, abstract, notes on the title. */
export function titlePage(issue: Issue, context: BodyContext): Html {
  const { report } = issue
  const title = report ? inline(report.title, context) : words(issue.publication.name)
  return html`<section class="title-page" data-flow="body" id="title" data-height="252"><div class="title-sheet">
<div class="masthead"><p class="wordmark"><a href="#title">${mark}<span>${issue.publication.publisher.name}</span></a></p><p class="date">${issueNumber(issue)}<span class="bar"></span>${coverDate(issue.date)}</p></div>
<p class="kind">${report?.kind || issue.publication.name}</p>
<h1 class="report-title">${title}</h1>
${report?.subtitle && html`<p class="subtitle">${words(report.subtitle)}</p>`}
<p class="authors">${words(report?.authors ?? '')}</p>
<ul class="chapters">${issue.sections.flatMap((section) =>
    section.articles.map(
      (node) =>
        html`<li><span class="numeral">${context.apparatus.chapter(node, section)}</span><a href="#${node.id}">${words(node.title)}</a><span class="page" data-page-of="${node.id}">00</span></li>`,
    ),
  )}</ul>
${report && report.summary.length > 0 && html`<div class="abstract${lengthOf(report) > longAbstract && ' tight'}">${body(report.summary, context)}</div>`}
${report && html`<div class="title-notes">${notes(report.notes, 1, context)}</div>${footnotes(report.summary, context)}`}
</div></section>`
}
