import type { Issue } from '../../../src/document/nodes.ts'
import { issueTitle } from '../../../src/document/numbering.ts'
import { type Html, html } from '../../html.ts'
import { reportWording } from '../../labels.ts'
import { baseCss } from '../../paged/base.css.ts'
import { body } from '../../paged/body.ts'
import { bodyContext } from '../../paged/body-context.ts'
import type { PagedContext } from '../../paged/context.ts'
import { footnotesCss } from '../../paged/footnotes.css.ts'
import { footnotes } from '../../paged/footnotes.ts'
import { words } from '../../paged/words.ts'
import type { HouseStyle } from '../../style.ts'
import { charts } from './charts.ts'
import { defaults, sections } from './defaults.ts'
import { pageCss } from './page.css.ts'
import { tableCss } from './table.css.ts'
import { textCss } from './text.css.ts'
import { titleCss } from './title.css.ts'
import { titlePage } from './title.ts'

const area = { width: 158, height: 242 }

function paged(issue: Issue, given: PagedContext): Html {
  const context = bodyContext(given, {
    width: area.width,
    boxWidth: area.width - 10,
    gutter: 7,
    charts,
    tables: { size: 8.8, figures: 8.8, padding: 1.8 },
  })
  return html`<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><title>${issueTitle(issue)}</title>
<style>${pageCss(issue)}${baseCss}${footnotesCss}${textCss}${tableCss}${titleCss}</style>
</head><body>
${titlePage(issue, context)}
${issue.sections.flatMap((section) =>
  section.articles.map(
    (node) => html`<article class="chapter" data-flow="body" data-place id="${node.id}">
<h2 class="chapter-title"><span class="numeral">${context.apparatus.chapter(node, section)}</span> ${words(node.title)}</h2>
${body(node.body, context)}${footnotes(node.body, context)}
</article>`,
  ),
)}
</body></html>`
}

/** KDB 미래전략연구소 이슈 보고서. Measures: design/geri-kdb-plain.md §3. */
export const kdbReport: HouseStyle = {
  key: 'kdb-report',
  defaults,
  sections,
  area,
  light: { house: '#14284b', link: '#23468a', tint: '#e8ecf4' },
  dark: { house: '#9db9ec', link: '#a9c3f2', tint: '#1c2638' },
  wording: reportWording,
  contents: 'articles',
  requires: { summary: false, references: false, source: false },
  charts,
  office: { marks: ['□', '○', '-', '*'], caption: ['', ''] },
  paged,
}
