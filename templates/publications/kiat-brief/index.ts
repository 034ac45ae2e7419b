import type { Issue } from '../../../src/document/nodes.ts'
import { issueTitle, roman } from '../../../src/document/numbering.ts'
import { type Html, html } from '../../html.ts'
import { reportWording, type Wording } from '../../labels.ts'
import { baseCss } from '../../paged/base.css.ts'
import { body } from '../../paged/body.ts'
import { bodyContext } from '../../paged/body-context.ts'
import type { PagedContext } from '../../paged/context.ts'
import { footnotesCss } from '../../paged/footnotes.css.ts'
import { footnotes } from '../../paged/footnotes.ts'
import { words } from '../../paged/words.ts'
import type { HouseStyle } from '../../style.ts'
import { charts } from './charts.ts'
import { coverCss } from './cover.css.ts'
import { cover } from './cover.ts'
import { defaults, sections } from './defaults.ts'
import { pageCss, parityCss } from './page.css.ts'
import { past } from './past.ts'
import { tableCss } from './table.css.ts'
import { textCss } from './text.css.ts'

const area = { width: 160, height: 241 }

const wording: Wording = { ...reportWording, chapter: (number) => `${roman(number).toUpperCase()}.` }

function paged(issue: Issue, given: PagedContext): Html {
  const context = bodyContext(given, {
    width: area.width,
    boxWidth: area.width - 10,
    gutter: 7,
    charts,
    tables: { size: 9.25, figures: 9, padding: 2.2 },
  })
  const summary = issue.report?.summary ?? []
  return html`<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><title>${issueTitle(issue)}</title>
<style>${pageCss(issue)}${baseCss}${footnotesCss}${textCss}${tableCss}${coverCss}</style>
<style data-front-pages="odd">${parityCss(issue, given.apparatus, 'odd')}</style>
<style data-front-pages="even" media="not all">${parityCss(issue, given.apparatus, 'even')}</style>
</head><body>
${cover(issue, context)}
${summary.length > 0 && html`<section class="summary" data-flow="front" id="summary"><h1 class="chapter-title">요약</h1>${body(summary, context)}${footnotes(summary, context)}</section>`}
${issue.sections.flatMap((section) =>
  section.articles.map(
    (node) => html`<article class="chapter" data-flow="body" data-place id="${node.id}" style="page:${node.id}">
<h1 class="chapter-title"><span class="numeral">${context.apparatus.chapter(node, section)}</span>${words(node.title)}</h1>
${body(node.body, context)}${footnotes(node.body, context)}
</article>`,
  ),
)}
${past(issue)}
</body></html>`
}

/** 산업기술정책 브리프 of KIAT. Measures: design/kiat.md §3. */
export const kiatBrief: HouseStyle = {
  key: 'kiat-brief',
  defaults,
  sections,
  area,
  light: { house: '#14539e', link: '#0f4c97', tint: '#e8eff8' },
  dark: { house: '#86b6f2', link: '#9bc3f6', tint: '#1d2b3d' },
  wording,
  contents: 'articles',
  requires: { summary: false, references: false, source: false },
  charts,
  office: { marks: ['■', '○', '-', '*'], caption: ['', ''] },
  paged,
}
