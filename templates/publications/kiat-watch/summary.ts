import type { Article, Issue } from '../../../src/document/nodes.ts'
import { issueTitle } from '../../../src/document/numbering.ts'
import { type Html, html } from '../../html.ts'
import { sourceMark } from '../../labels.ts'
import { keepInLabel, words } from '../../paged/words.ts'

/** The summary table on roman pages; page cells are links that the press fills with the page it finds. */
export const summary = (issue: Issue): Html => html`
<section class="summary" data-flow="front" aria-labelledby="summary-title">
<h1 class="summary-title" id="summary-title">${words(`${issueTitle(issue)} 요약`)}</h1>
<table class="contents">
<colgroup><col style="width:21mm"><col style="width:133mm"><col style="width:14mm"></colgroup>
<thead><tr><th scope="col" class="head first">구분</th><th scope="col" class="head">주요 내용</th><th scope="col" class="head">페이지</th></tr></thead>
<tbody>${issue.sections
  .filter((section) => section.articles.length > 0)
  .flatMap((section) =>
    section.articles.map(
      (node, index) =>
        html`<tr>${
          index === 0 &&
          html`<th scope="rowgroup" class="name first top group" rowspan="${section.articles.length}"><div class="inner">${words(section.title, { keep: keepInLabel })}</div></th>`
        }<td class="${index === 0 ? 'top' : ''}"><div class="inner">${entry(node)}</div></td><td class="page ${index === 0 ? 'top' : ''}"><a href="#${node.id}" aria-label="${node.title}, 본문으로 가기" data-page-of="${node.id}">00</a></td></tr>`,
    ),
  )}</tbody>
</table><div class="close"></div></section>`

const entry = (node: Article): Html =>
  html`<p class="entry"><a href="#${node.id}">${words(node.title)}</a> ${
    sourceMark(node.source) && html`<span class="mark">${words(sourceMark(node.source), { keep: 0 })}</span>`
  }</p>${node.summary.length > 0 && html`<ul class="sentences">${node.summary.map((sentence) => html`<li>${words(sentence)}</li>`)}</ul>`}`
