import { monthDate } from '../../src/document/date.ts'
import type { PastIssue } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import { words } from './words.ts'

/** The list by year of publication, newest year first, newest issue first within it. */
export function byYear(list: readonly PastIssue[]): { year: string; issues: PastIssue[] }[] {
  const years = new Map<string, PastIssue[]>()
  for (const issue of [...list].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)))
    years.set(issue.date.slice(0, 4), [...(years.get(issue.date.slice(0, 4)) ?? []), issue])
  return [...years].map(([year, issues]) => ({ year, issues }))
}

/** One table a year; `current` is the number of the issue at hand, which is set apart. */
export const archive = (list: readonly PastIssue[], current: string): Html =>
  html`${byYear(list).map(
    ({ year, issues }) => html`<h2 class="year">${year}년</h2>
<table class="archive"><colgroup><col class="number"><col class="title"><col class="date"></colgroup>
<thead><tr><th scope="col" class="head first">호수</th><th scope="col" class="head">제목</th><th scope="col" class="head">발간연월</th></tr></thead>
<tbody>${issues.map(
      (issue, index) =>
        html`<tr${issue.number === current && html` class="current"`}><td class="first${index === 0 && ' top'}">${issue.number}</td><td class="${index === 0 && 'top'}">${words(issue.title)}</td><td class="${index === 0 && 'top'}">${monthDate(issue.date)}</td></tr>`,
    )}</tbody></table><div class="close"></div>`,
  )}`
