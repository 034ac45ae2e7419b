import type { Issue } from '../../../src/document/nodes.ts'
import { issueTitle } from '../../../src/document/numbering.ts'
import type { Apparatus } from '../../apparatus.ts'
import { css, cssString, type Html } from '../../html.ts'
import { topRule } from '../../paged/rules.ts'
import { textWidth } from '../../text-width.ts'
import { blue, midBlue, secondary } from './tokens.ts'

const stack = 'Pretendard, "Noto Sans KR"'
/** Type size of the running head and what series and chapter may take together, in mm; a longer chapter stands alone. */
const headSize = 3.2
const roomForBoth = 150

const head = `font: 500 9pt/12pt ${stack}; color: ${secondary}; vertical-align: top; padding-top: 14.6mm; white-space: nowrap; background: ${topRule(midBlue, '.5pt', '20.4mm')};`
const folio = `font: 600 10pt/12pt ${stack}; color: ${blue}; vertical-align: top; padding-top: 8.6mm; font-variant-numeric: tabular-nums;`
const middle = `@top-center { content: ""; ${head} }`

/** Odd pages: series left, chapter right, folio right; even pages mirrored. */
const sides = (page: string, series: string, chapter: string, number: string, odd: string, even: string): string => `
@page ${page}:${odd} { @top-left { content: ${series}; text-align: left; ${head} } ${middle} @top-right { content: ${chapter}; text-align: right; ${head} } @bottom-right { content: ${number}; text-align: right; ${folio} } }
@page ${page}:${even} { @top-left { content: ${chapter}; text-align: left; ${head} } ${middle} @top-right { content: ${series}; text-align: right; ${head} } @bottom-left { content: ${number}; text-align: left; ${folio} } }`

/** Page sizes and counters. Measures: design/kiat.md §3.1. */
export const pageCss = (issue: Issue): Html => css`
@page { size: 210mm 297mm; margin: 30mm 25mm 26mm; }
@page cover { margin: 0; counter-increment: page 0; }
@page front { counter-increment: fp; }
@page archive { counter-increment: bp; }
${issue.sections.flatMap((section) => section.articles.map((node) => `@page ${node.id} { counter-increment: bp; }`)).join('\n')}
.cover { page: cover; } .summary { page: front; } .past { page: archive; }
`

/** Left and right go by the sheet; the cover comes first, so the body's sides depend on the number of front pages. */
export function parityCss(issue: Issue, apparatus: Apparatus, frontPages: 'odd' | 'even'): Html {
  const [odd, even] = frontPages === 'odd' ? ['right', 'left'] : ['left', 'right']
  const series = cssString(issueTitle(issue))
  const chapters = issue.sections.flatMap((section) =>
    section.articles.map((node) => {
      const chapter = `${apparatus.chapter(node, section)} ${node.title}`
      const beside = textWidth(`${issueTitle(issue)}${chapter}`, headSize, 500) < roomForBoth
      return sides(node.id, beside ? series : '""', cssString(chapter), 'counter(bp)', odd, even)
    }),
  )
  return css`${sides('front', series, '"요약"', 'counter(fp, lower-roman)', 'left', 'right')}${sides('archive', series, '"발간현황"', 'counter(bp)', odd, even)}${chapters.join('')}`
}
