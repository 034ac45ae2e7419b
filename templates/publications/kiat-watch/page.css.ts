import type { Issue } from '../../../src/document/nodes.ts'
import { css, cssString, type Html } from '../../html.ts'
import { blue, ink, secondary } from './tokens.ts'

/** Page sizes and counters: cover and back cover without numbers, front matter counted apart from the body. */
export const pageCss = (issue: Issue): Html => css`
@page { size: 210mm 297mm; margin: 26mm 21mm 22mm; }
@page cover { margin: 0; counter-increment: page 0; }
@page back { margin: 0; counter-increment: page 0; }
@page front { counter-increment: fp; }
${issue.sections.map((section) => `@page ${section.id} { counter-increment: bp; }`).join('\n')}
.cover { page: cover; } .back-cover { page: back; } .summary { page: front; }
`

const head = `font: 500 9pt/12pt Pretendard, "Noto Sans KR"; color: ${secondary}; vertical-align: top; padding-top: 12.855mm; white-space: nowrap;`
const folio = `font: 600 10pt/12pt Pretendard; color: ${ink}; vertical-align: top; padding-top: 5.229mm; font-variant-numeric: tabular-nums;`
const bar = `font: 400 10pt/12pt "Noto Sans Symbols 2"; color: ${blue}; vertical-align: top; padding-top: 5.229mm; content: "❚";`

/** Odd pages carry the running head and the folio at the right, even pages the folio at the left. */
const odd = (page: string, running: string, number: string): string => `
@page ${page} {
  @top-right { content: ${cssString(running)}; text-align: right; ${head} }
  @bottom-right { content: ${number}; text-align: right; ${folio} }
  @bottom-right-corner { text-align: left; padding-left: 1.2mm; ${bar} }
}`
const even = (page: string, number: string): string => `
@page ${page} {
  @bottom-left { content: ${number}; text-align: left; ${folio} }
  @bottom-left-corner { text-align: right; padding-right: 1.2mm; ${bar} }
}`

/**
 * Left and right go by the sheet, folios by the printed number; the cover comes first, so a front page i is a left page,
 * and the body's sides depend on whether the number of front pages is odd or even.
 */
export function parityCss(issue: Issue, frontPages: 'odd' | 'even'): Html {
  const [oddSide, evenSide] = frontPages === 'odd' ? ['right', 'left'] : ['left', 'right']
  const body = issue.sections.map(
    (section) =>
      odd(`${section.id}:${oddSide}`, section.title, 'counter(bp)') + even(`${section.id}:${evenSide}`, 'counter(bp)'),
  )
  return css`${odd('front:left', '요약', 'counter(fp, lower-roman)')}${even('front:right', 'counter(fp, lower-roman)')}${body.join('')}`
}
