import type { Issue } from '../../../src/document/nodes.ts'
import { issueTitle } from '../../../src/document/numbering.ts'
import { type Html, html } from '../../html.ts'
import { bulletinWording } from '../../labels.ts'
import { bodyContext } from '../../paged/body-context.ts'
import type { PagedContext } from '../../paged/context.ts'
import type { HouseStyle } from '../../style.ts'
import { article } from './article.ts'
import { charts } from './charts.ts'
import { coverCss } from './cover.css.ts'
import { backCover, cover } from './cover.ts'
import { defaults, sections } from './defaults.ts'
import { pageCss, parityCss } from './page.css.ts'
import { summary } from './summary.ts'
import { tableCss } from './table.css.ts'
import { textCss } from './text.css.ts'

const area = { width: 168, height: 249 }

function paged(issue: Issue, paged: PagedContext): Html {
  const context = bodyContext(paged, {
    width: area.width,
    boxWidth: area.width - 10,
    gutter: 7,
    charts,
  })
  return html`<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><title>${issueTitle(issue)}</title>
<style>${pageCss(issue)}${textCss}${tableCss}${coverCss}</style>
<style data-front-pages="odd">${parityCss(issue, 'odd')}</style>
<style data-front-pages="even" media="not all">${parityCss(issue, 'even')}</style>
</head><body>
${cover(issue)}
${summary(issue)}
${issue.sections.flatMap((section) => section.articles.map((node, index) => article(section, node, index === 0, context)))}
${backCover(issue)}
</body></html>`
}

/** 산업기술 동향워치 of KIAT, cover form of 2025. Measures: design/kiat.md. */
export const kiatWatch: HouseStyle = {
  key: 'kiat-watch',
  defaults,
  sections,
  area,
  light: { house: '#14539e', link: '#0f4c97', tint: '#e8eff8' },
  dark: { house: '#86b6f2', link: '#9bc3f6', tint: '#1d2b3d' },
  wording: bulletinWording,
  contents: 'articles',
  requires: { summary: true, references: true, source: true },
  charts,
  office: { marks: ['', '-', '∙', '-'], caption: ['▘', '▗'] },
  paged,
}
