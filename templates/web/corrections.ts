import { coverDate } from '../../src/document/date.ts'
import type { Correction } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import type { WebContext } from './context.ts'

/** The ruled notice under the title of a corrected issue: what was wrong, since when it is right, and where the old text is. */
export const corrections = (list: readonly Correction[], { earlier }: WebContext): Html =>
  html`<aside class="corrections" aria-label="바로잡음">${list.map(
    ({ date, text }) => html`<p><b>${coverDate(date)} 바로잡음</b> — ${text}</p>`,
  )}${earlier && html`<p><a href="${earlier.changes}">바뀐 곳</a> · <a href="${earlier.first}">처음 발행본</a></p>`}</aside>`
