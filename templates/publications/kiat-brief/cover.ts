import { coverDate } from '../../../src/document/date.ts'
import type { Issue } from '../../../src/document/nodes.ts'
import { issueNumber } from '../../../src/document/numbering.ts'
import { type Html, html } from '../../html.ts'
import type { BodyContext } from '../../paged/context.ts'
import { inline } from '../../paged/inline.ts'
import { words } from '../../paged/words.ts'
import { blue, midBlue } from './tokens.ts'

/** Heights of the cover's bars about the zero line, in mm, one per 7 mm. */
const bars = [
  3, -2, 5, 7.7, -4, 6, 11.5, 8.6, -7, -10.6, 4, 13.3, 17.2, 9.7, -6, -12.6, -3, 6.8, 14.4, 21, 16.4, 7.7, -8.6, -14.4,
  -5, 8.6, 15.4, 23, 18.2, 10.6,
]

/** More rows than this and the list is set closer. */
const roomyRows = 7

const drawing = html`<svg class="bars" aria-hidden="true" viewBox="0 0 210 42">${bars.map(
  (height, index) =>
    html`<rect x="${index * 7 + 1.5}" y="${height > 0 ? 25 - height : 25}" width="4" height="${Math.abs(height)}" fill="${height > 0 ? blue : midBlue}"/>`,
)}<rect x="0" y="24.9" width="210" height=".25" fill="${blue}"/></svg>`
const mark = html`<svg class="logo" aria-hidden="true" viewBox="0 0 62 62" fill="${blue}"><rect width="29" height="29"/><rect x="33" y="33" width="29" height="29"/></svg>`

/** The series name: its last word heavy, the rest light. */
function seriesName(name: string): Html {
  const at = name.lastIndexOf(' ')
  return at < 0 ? html`<b>${name}</b>` : html`${name.slice(0, at)} <b>${name.slice(at + 1)}</b>`
}

const row = (numeral: string, title: Html, id: string): Html =>
  html`<li><span class="numeral">${numeral}</span><a href="#${id}">${title}</a><span class="page" data-page-of="${id}">00</span></li>`

export function cover(issue: Issue, context: BodyContext): Html {
  const { report, publication } = issue
  const chapters = issue.sections.flatMap((section) =>
    section.articles.map((node) => row(context.apparatus.chapter(node, section), words(node.title), node.id)),
  )
  const rows = [
    ...(report && report.summary.length > 0 ? [row('', html`요약`, 'summary')] : []),
    ...chapters,
    row('', html`${issue.archive?.length ? '발간현황' : '발행 정보'}`, 'past'),
  ]
  return html`<section class="cover" data-flow="cover"><div class="strip"></div>
<p class="wordmark">${mark}<span>${publication.publisher.name}</span></p><p class="date">${coverDate(issue.date)}</p>
<p class="series">${seriesName(publication.name)}</p><p class="number">${issueNumber(issue)}</p><div class="rule"></div>
<div class="headline"><p class="report-title">${report ? inline(report.title, context) : words(issue.lead)}</p>${report?.subtitle && html`<p class="subtitle">${words(report.subtitle)}</p>`}</div>
${drawing}
<div class="contents${rows.length > roomyRows && ' tight'}"><p class="contents-title">차례</p><ul>${rows}</ul></div>
<div class="cover-notes">${report?.notes.map(
    (note) => html`<p class="cover-note"><span class="sign">${note.mark}</span>${inline(note.children, context)}</p>`,
  )}</div>
</section>`
}
