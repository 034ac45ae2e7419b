import { inlineText } from '../../../src/document/inline.ts'
import type { Issue } from '../../../src/document/nodes.ts'
import { issueTitle } from '../../../src/document/numbering.ts'
import { css, cssString, type Html } from '../../html.ts'
import { topRule } from '../../paged/rules.ts'
import { navy, secondary } from './tokens.ts'

const stack = 'Pretendard, "Noto Sans KR"'
const head = `font: 500 8pt/12pt ${stack}; color: ${secondary}; vertical-align: bottom; padding-bottom: 2mm; margin-bottom: 9mm; white-space: nowrap; background: ${topRule(navy, '.5pt', '100%')};`
const folio = `font: 600 10pt/12pt ${stack}; color: ${navy}; vertical-align: top; padding-top: 8mm; font-variant-numeric: tabular-nums;`
const foot = `font: 400 7.8pt/12pt ${stack}; color: ${secondary}; vertical-align: top; padding-top: 8.3mm; white-space: nowrap;`

/** The title without the signs of its notes, for the running head. */
export const shortTitle = (issue: Issue): string =>
  inlineText(issue.report?.title ?? [])
    .replace(/\*+/g, '')
    .trim() || issueTitle(issue)

/** Page 1 is the title page, so left and right sheets are even and odd pages. Measures: design/geri-kdb-plain.md §3.1. */
export function pageCss(issue: Issue): Html {
  const institute = cssString(issue.publication.publisher.name)
  return css`
@page { size: 210mm 297mm; margin: 30mm 26mm 25mm; }
@page :left { @top-left { content: ${cssString(issueTitle(issue))}; text-align: left; ${head} } @top-center { content: ""; ${head} } @top-right { content: ""; ${head} }
 @bottom-left { content: counter(page); ${folio} } @bottom-right { content: ${institute}; text-align: right; ${foot} } }
@page :right { @top-left { content: ""; ${head} } @top-center { content: ""; ${head} } @top-right { content: ${cssString(shortTitle(issue))}; text-align: right; ${head} }
 @bottom-left { content: ${institute}; ${foot} } @bottom-right { content: counter(page); text-align: right; ${folio} } }
@page title { margin: 20mm 26mm 25mm; @top-left { content: none; } @top-center { content: none; } @top-right { content: none; } @bottom-left { content: none; } @bottom-right { content: counter(page); text-align: right; ${folio} } }
.title-page { page: title; }
`
}
