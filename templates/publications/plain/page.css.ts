import type { Issue } from '../../../src/document/nodes.ts'
import { issueTitle } from '../../../src/document/numbering.ts'
import { css, cssString, type Html } from '../../html.ts'
import { ink, secondary } from './tokens.ts'

const stack = 'Pretendard, "Noto Sans KR"'
const folio = `content: counter(page); font: 600 10pt/12pt ${stack}; color: ${ink}; vertical-align: top; padding-top: 8.2mm; font-variant-numeric: tabular-nums;`
const series = `font: 400 7.8pt/12pt ${stack}; color: ${secondary}; vertical-align: top; padding-top: 8.5mm; white-space: nowrap;`

/** The first page is page 1, so left and right sheets are even and odd pages. */
export const pageCss = (issue: Issue): Html => css`
@page { size: 210mm 297mm; margin: 24mm 25mm; }
@page :right { @bottom-left { content: ${cssString(issueTitle(issue))}; ${series} } @bottom-right { text-align: right; ${folio} } }
@page :left { @bottom-left { ${folio} } @bottom-right { content: ${cssString(issueTitle(issue))}; text-align: right; ${series} } }
`
