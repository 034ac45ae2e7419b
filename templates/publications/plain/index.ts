import type { Issue } from '../../../src/document/nodes.ts'
import { issueTitle } from '../../../src/document/numbering.ts'
import { type Html, html } from '../../html.ts'
import { bulletinWording, type Wording } from '../../labels.ts'
import { baseCss } from '../../paged/base.css.ts'
import { bodyContext } from '../../paged/body-context.ts'
import type { PagedContext } from '../../paged/context.ts'
import { footnotesCss } from '../../paged/footnotes.css.ts'
import { footnotes } from '../../paged/footnotes.ts'
import type { HouseStyle } from '../../style.ts'
import { article } from './article.ts'
import { charts } from './charts.ts'
import { colophon } from './colophon.ts'
import { defaults, sections } from './defaults.ts'
import { masthead } from './masthead.ts'
import { pageCss } from './page.css.ts'
import { tableCss } from './table.css.ts'
import { textCss } from './text.css.ts'

/** Type area in mm: the page less its margins in `page.css.ts`. */
const area = { width: 160, height: 249 }

const wording: Wording = { ...bulletinWording, continued: '(계속)' }

function paged(issue: Issue, given: PagedContext): Html {
  const context = bodyContext(given, {
    width: area.width,
    boxWidth: area.width - 8.8,
    gutter: 7,
    charts,
    tables: { size: 8.8, figures: 8.8, padding: 1.8 },
  })
  const bodies = issue.sections.flatMap((section) => section.articles.flatMap((node) => node.body))
  return html`<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><title>${issueTitle(issue)}</title>
<style>${pageCss(issue)}${baseCss}${footnotesCss}${textCss}${tableCss}</style>
</head><body><main data-flow="body" id="issue">
${masthead(issue, context)}
${issue.sections.flatMap((section) => section.articles.map((node, index) => article(section, node, index === 0, context)))}
${colophon(issue)}
${footnotes(bodies, context)}
</main></body></html>`
}

/** A neutral style for an agency that has none: near-black and one accent. Measures: design/geri-kdb-plain.md §4. */
export const plain: HouseStyle = {
  key: 'plain',
  defaults,
  sections,
  area,
  light: { house: '#9c2f22', link: '#8f2a1e', tint: '#efefed' },
  dark: { house: '#f0a193', link: '#f2ada1', tint: '#2a2624' },
  wording,
  contents: 'articles',
  requires: { summary: false, references: false, source: false },
  charts,
  office: { marks: ['□', '○', '-', '·'], caption: ['', ''] },
  paged,
}
