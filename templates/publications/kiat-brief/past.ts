import { wordDate } from '../../../src/document/date.ts'
import { inlineText } from '../../../src/document/inline.ts'
import type { Issue, PastIssue } from '../../../src/document/nodes.ts'
import { issueNumber } from '../../../src/document/numbering.ts'
import { type Html, html } from '../../html.ts'
import { licenceLine } from '../../labels.ts'
import { archive } from '../../paged/archive.ts'
import { words } from '../../paged/words.ts'

/** The issue at hand stands first in the list of what was published. */
const withThis = (issue: Issue): PastIssue[] => {
  const title = inlineText(issue.report?.title ?? []).replace(/\*+$/, '')
  const own = { number: issueNumber(issue), title, date: issue.date }
  return [own, ...(issue.archive ?? []).filter((past) => past.number !== own.number)]
}

/** 발간현황 by year, and the colophon at the foot of the last page. */
export const past = (issue: Issue): Html => {
  const listed = (issue.archive?.length ?? 0) > 0
  return html`<section class="past" data-flow="body" data-place id="past">
<h1 class="chapter-title">${listed ? '발간현황' : '발행 정보'}</h1>
${listed && archive(withThis(issue), issueNumber(issue))}
${colophon(issue)}
</section>`
}

function colophon(issue: Issue): Html {
  const { publication } = issue
  const { publisher } = publication
  const licence = licenceLine(publication.licence, publication.licenceAi)
  const facts: [string, string | undefined][] = [
    ['발행일', wordDate(issue.date)],
    ['발행처', publisher.name],
    ['발행인', publication.issuer],
    ['집필', issue.report?.authors],
    ['기획·진행', publication.production ?? publisher.unit],
    ['주소', publisher.address],
    ['전화', publisher.telephone],
    ['누리집', publisher.homepage],
    ['ISSN', publication.issn],
  ]
  return html`<div class="colophon" data-at-foot><p class="colophon-title">${publication.name} <span>${issueNumber(issue)}</span></p>
<div class="facts">${facts
    .filter(([, value]) => value)
    .map(
      ([word, value]) =>
        html`<p class="fact"><span class="fact-word">${word}</span><span>${value && words(value)}</span></p>`,
    )}</div>
<div class="small">${publication.disclaimer && html`<p class="small-line"><span class="sign">※</span>${words(publication.disclaimer)}</p>`}${
    licence && html`<p class="small-line"><span class="sign">※</span>${words(`${licence.name} : ${licence.terms}`)}</p>`
  }</div></div>`
}
