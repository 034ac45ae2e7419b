import { coverDate } from '../../../src/document/date.ts'
import type { Issue } from '../../../src/document/nodes.ts'
import { issueNumber } from '../../../src/document/numbering.ts'
import { type Html, html } from '../../html.ts'
import type { BodyContext } from '../../paged/context.ts'
import { words } from '../../paged/words.ts'
import { logo } from './logo.ts'

/** Series name, number and date, then the contents with pages that nobody types. */
export const masthead = (issue: Issue, context: BodyContext): Html => html`<header class="masthead">
<p class="publisher">${logo}<span>${issue.publication.publisher.name}</span></p><p class="field">${issue.publication.frequency}</p>
<h1 class="series">${issue.publication.name}</h1><p class="number"><b>${issueNumber(issue)}</b><br>${coverDate(issue.date)}</p>
</header>
<nav class="contents" aria-label="차례"><p class="contents-title">차례</p><ul>${issue.sections.flatMap((section) =>
  section.articles.map((node, index) => {
    const mark = context.apparatus.wording.sourceMark(node.source)
    return html`<li><span class="of-section">${index === 0 && words(section.title)}</span><span class="entry"><a href="#${node.id}">${words(node.title)}</a>${mark && html` <span class="mark">${words(mark, { keep: 0 })}</span>`}</span><span class="page" data-page-of="${node.id}">00</span></li>`
  }),
)}</ul></nav>`
