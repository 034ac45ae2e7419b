import type { Issue, Section } from '../../../src/document/nodes.ts'
import { issueNumber } from '../../../src/document/numbering.ts'
import { type Html, html } from '../../html.ts'
import { words } from '../../paged/words.ts'
import { railNumber } from './page.css.ts'

const lineCount = 25
/** More rows than this and the list is set smaller. */
const roomyRows = 6

/** Flowing lines between y 105 and 158, kept apart so that they never pinch: one wave, opened in the middle. */
const flow = Array.from({ length: lineCount }, (_, line) => {
  const at = line / (lineCount - 1)
  const points = Array.from({ length: 43 }, (_, step) => {
    const x = step * 5
    const middle = 130.5 + 8.5 * Math.cos((Math.PI * (x - 20)) / 135)
    const half = 14 + 8.5 * Math.exp(-(((x - 95) / 38) ** 2))
    return `${x},${(middle + (at * 2 - 1) * half).toFixed(2)}`
  })
  const opacity = 0.18 + 0.42 * Math.sin(Math.PI * at)
  return html`<polyline points="${points.join(' ')}" stroke-opacity="${opacity.toFixed(2)}"/>`
})

const drawing = html`<svg class="flow" aria-hidden="true" viewBox="0 0 210 160" fill="none" stroke="#8fd0c4" stroke-width=".2117">${flow}</svg>`
const mark = html`<svg class="logo" aria-hidden="true" viewBox="0 0 52 52"><path d="M0 0h52v52z" fill="#00786a"/><path d="M0 0l52 52H0z" fill="#005047"/></svg>`

/** The series name: what stands before its Latin part above it, the Latin part large. */
function seriesName(name: string): { over: string; large: string } {
  const at = name.search(/[A-Z]/)
  return at > 0 ? { over: name.slice(0, at).trim(), large: name.slice(at) } : { over: '', large: name }
}

const parts = (issue: Issue): { part: string; sections: Section[] }[] => {
  const found = new Map<string, Section[]>()
  for (const section of issue.sections.filter((one) => one.articles.length > 0))
    found.set(section.part ?? '', [...(found.get(section.part ?? '') ?? []), section])
  return [...found].map(([part, sections]) => ({ part, sections }))
}

export function cover(issue: Issue): Html {
  const { over, large } = seriesName(issue.publication.name)
  const rows = issue.sections.length
  return html`<section class="cover" data-flow="cover">
<div class="field">${drawing}<p class="frequency">${issue.publication.frequency}</p><p class="over">${over}</p><p class="large">${large}</p><p class="volume">${issueNumber(issue)}</p></div>
<div class="blocks${rows > roomyRows && ' tight'}">${parts(issue).map(
    ({ part, sections }) =>
      html`<div class="block"><p class="part">${part && `[${part}]`}</p><ul>${sections.map(
        (section) =>
          html`<li><span class="rail-number">${railNumber(issue, section)}</span><a href="#${section.articles[0]?.id}">${words(section.title)}</a><span class="page" data-page-of="${section.articles[0]?.id}">00</span></li>`,
      )}</ul></div>`,
  )}</div>
<div class="foot"><p>${issue.authors && `작성 : ${issue.authors}`}</p><p class="wordmark">${mark}<span>${issue.publication.publisher.name}</span></p></div>
</section>`
}
