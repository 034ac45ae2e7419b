import { coverDate } from '../../../src/document/date.ts'
import type { Issue, Section } from '../../../src/document/nodes.ts'
import { issueNumber } from '../../../src/document/numbering.ts'
import { type Html, html } from '../../html.ts'
import { sourceMark } from '../../labels.ts'
import { words } from '../../paged/words.ts'

/** Heights of the cover's columns of squares, one per 7 mm module: a rising wave. */
const wave = [1, 1, 2, 3, 4, 4, 4, 4, 3, 2, 1, 1, 1, 2, 4, 5, 6, 7, 7, 6, 5, 4, 3, 2, 3, 4, 5, 7, 9, 9]

/** More headlines than this and the list is set smaller, so that it still fits the page. */
const roomyHeadlines = 12

/** White of the square `below` squares under a column's top: 95 %, then 34 % falling by a quarter a row to 7 %. */
const opacity = (below: number): string => (below === 0 ? 0.95 : Math.max(0.07, 0.34 * 0.75 ** (below - 1))).toFixed(3)

const squares = wave.flatMap((height, column) =>
  Array.from(
    { length: height },
    (_, row) =>
      html`<rect x="${column * 7}" y="${77 - 3.5 - row * 7}" width="3.5" height="3.5" fill-opacity="${opacity(height - 1 - row)}"/>`,
  ),
)

const dots = html`<svg class="dots" aria-hidden="true" viewBox="0 0 210 77" fill="#fff">${squares}</svg>`
const mark = html`<svg class="logo" aria-hidden="true" viewBox="0 0 62 62" fill="#fff"><rect width="29" height="29"/><rect x="33" y="33" width="29" height="29"/></svg>`

/** The series name: first word light, the rest heavy. */
function seriesName(name: string): Html {
  const [first = '', ...rest] = name.split(' ')
  return rest.length ? html`<span class="light">${first}</span> ${rest.join(' ')}` : html`${first}`
}

/** From this year on the cover lists the headlines; before, it bore the series alone (formats.md §1). */
const firstYearOfHeadlines = 2025

export function cover(issue: Issue): Html {
  const sections = issue.sections.filter((section) => section.articles.length > 0)
  const count = sections.reduce((sum, section) => sum + section.articles.length, 0)
  return html`<section class="cover" data-flow="cover">
<div class="panel">${dots}
<p class="wordmark">${mark}<span>${issue.publication.publisher.name}</span></p>
<p class="date">${coverDate(issue.date)}</p>
<p class="series">${seriesName(issue.publication.name)}</p>
<p class="number">${issueNumber(issue)}</p>
</div>
${issue.year >= firstYearOfHeadlines && headlines(sections, count)}
<div class="foot"><p>${issue.publication.publisher.unit}</p><p>${issue.publication.frequency}</p></div>
</section>`
}

const headlines = (sections: readonly Section[], count: number): Html =>
  html`<div class="headlines${count > roomyHeadlines ? ' tight' : ''}">${sections.map(
    (section) =>
      html`<div class="group"><p class="name">${section.title}</p><ul>${section.articles.map(
        (node) =>
          html`<li><a href="#${node.id}">${words(node.title)}</a> ${
            sourceMark(node.source) && html`<span class="mark">${words(sourceMark(node.source), { keep: 0 })}</span>`
          }</li>`,
      )}</ul></div>`,
  )}<div class="close"></div></div>`

export const backCover = (issue: Issue): Html => html`<section class="back-cover" data-flow="back">
<div class="colophon"><p class="series-small">${issue.publication.name} <span>${issueNumber(issue)}</span></p>
<p>발행일 ${coverDate(issue.date)}</p><p>발행처 ${issue.publication.publisher.name} ${issue.publication.publisher.unit}</p>
<p>${[issue.publication.publisher.address, issue.publication.publisher.telephone, issue.publication.publisher.email].filter(Boolean).join(' · ')}</p>
${issue.publication.issn && html`<p>ISSN ${issue.publication.issn}</p>`}
${issue.publication.disclaimer && html`<p class="disclaimer">※ ${issue.publication.disclaimer}</p>`}</div>
<div class="panel">${dots}
<p class="slogan">${issue.publication.slogan}</p>
<p class="wordmark">${mark}<span>${issue.publication.publisher.name}</span></p>
</div></section>`
