import { monthDate } from '../../src/document/date.ts'
import type { PastIssue } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import { byYear } from '../paged/archive.ts'
import { text } from './inline.ts'

/** 발간현황: what the series has published, a table per year. */
export const archive = (list: readonly PastIssue[]): Html =>
  html`<section class="archive" aria-labelledby="archive-title"><h2 id="archive-title" class="section">발간현황</h2>${byYear(
    list,
  ).map(
    ({ year, issues }) =>
      html`<h3 class="year">${year}년</h3><table><thead><tr><th scope="col">호수</th><th scope="col">제목</th><th scope="col">발간연월</th></tr></thead><tbody>${issues.map(
        (issue) =>
          html`<tr><th scope="row">${issue.number}</th><td>${text(issue.title)}</td><td>${monthDate(issue.date)}</td></tr>`,
      )}</tbody></table>`,
  )}</section>`
