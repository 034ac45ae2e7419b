import { shortDate } from '../../../src/document/date.ts'
import type { Issue, Source } from '../../../src/document/nodes.ts'
import { issueTitle } from '../../../src/document/numbering.ts'
import { type Html, html } from '../../html.ts'
import { bulletinWording, romanSign, type Wording } from '../../labels.ts'
import { baseCss } from '../../paged/base.css.ts'
import { bodyContext } from '../../paged/body-context.ts'
import type { PagedContext } from '../../paged/context.ts'
import { footnotesCss } from '../../paged/footnotes.css.ts'
import type { HouseStyle } from '../../style.ts'
import { charts } from './charts.ts'
import { coverCss } from './cover.css.ts'
import { cover } from './cover.ts'
import { defaults, sections } from './defaults.ts'
import { pageCss } from './page.css.ts'
import { isFocus, section } from './section.ts'
import { tableCss } from './table.css.ts'
import { textCss } from './text.css.ts'

const area = { width: 151, height: 245 }

/** `(산업통상부)`, `(’26.10.09.)`: organisation, date or both. */
const sourceMark = (source: Source): string => {
  const who = [source.country, source.organisation].filter(Boolean).join(' ')
  const parts = [who, shortDate(source.date)].filter(Boolean)
  return parts.length ? `(${parts.join(', ')})` : ''
}

const wording: Wording = {
  ...bulletinWording,
  sourceMark,
  chapter: (number, one) => (isFocus(one) ? `${romanSign(number)}.` : ''),
  continued: '(계속)',
}

function paged(issue: Issue, given: PagedContext): Html {
  const context = bodyContext(given, {
    width: area.width,
    boxWidth: area.width - 8,
    gutter: 7,
    charts,
    tables: { size: 8.8, figures: 8.3, padding: 1.6 },
  })
  return html`<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><title>${issueTitle(issue)}</title>
<style>${pageCss(issue)}${baseCss}${footnotesCss}${textCss}${tableCss}${coverCss}</style>
</head><body>
${cover(issue)}
${issue.sections.filter((one) => one.articles.length > 0).map((one) => section(one, context))}
</body></html>`
}

/** 구미지역경제 ISSUE FOCUS of GERI. Measures: design/geri-kdb-plain.md §2. */
export const geriFocus: HouseStyle = {
  key: 'geri-focus',
  defaults,
  sections,
  area,
  light: { house: '#00695d', link: '#00665a', tint: '#e4f1ee' },
  dark: { house: '#6cc9ba', link: '#82d3c6', tint: '#16302c' },
  wording,
  contents: 'sections',
  requires: { summary: false, references: false, source: false },
  charts,
  office: {
    marks: ['□', '-', '-', '·'],
    boxMarks: {
      key: ['◆', '-', '·', '·'],
      callout: ['❖', '▶', '➔', '·'],
      reference: ['□', '-', '·', '·'],
      original: ['□', '-', '·', '·'],
      about: ['□', '-', '·', '·'],
    },
    caption: ['< ', ' >'],
  },
  paged,
}
