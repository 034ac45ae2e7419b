import type { Issue } from '../../src/document/nodes.ts'
import { issueTitle } from '../../src/document/numbering.ts'
import { type Html, html } from '../html.ts'
import { shell } from './list.ts'

/** One difference between two editions, as readers see it. */
export interface ShownChange {
  where: string
  before: string
  after: string
}

/** What a corrected edition says otherwise than the one published before it. */
export const changesPage = (
  issue: Issue,
  changes: readonly ShownChange[],
  addresses: { now: string; before: string },
): Html =>
  shell(
    `${issueTitle(issue)} — 바뀐 곳`,
    html`<p><a href="${addresses.now}">바로잡은 판</a> · <a href="${addresses.before}">그 앞의 판</a></p>${
      changes.length === 0
        ? html`<p>글은 바뀌지 않았습니다.</p>`
        : html`<ul>${changes.map(
            ({ where, before, after }) =>
              html`<li><b>${where}</b>${before && html`<p><small>앞의 판</small><del>${before}</del></p>`}${after && html`<p><small>바로잡은 판</small><ins>${after}</ins></p>`}</li>`,
          )}</ul>`
    }`,
  )
