import type { Issue, Section } from '../../../src/document/nodes.ts'
import { issueNumber } from '../../../src/document/numbering.ts'
import { css, cssString, type Html } from '../../html.ts'
import { topRule } from '../../paged/rules.ts'
import { deep, ink, secondary, teal } from './tokens.ts'

const stack = 'Pretendard, "Noto Sans KR"'

/** Words of a name, one to a line, as the rail has room for. */
const railName = (title: string): string => title.split(/\s+/).map(cssString).join(' "\\A " ')

/** Number of a section within its part: `01`. */
export const railNumber = (issue: Issue, section: Section): string => {
  const own = issue.sections.filter((other) => (other.part ?? '') === (section.part ?? ''))
  return String(own.indexOf(section) + 1).padStart(2, '0')
}

/** One named page per section: tab and rail live in the left margin. Measures: design/geri-kdb-plain.md §2.1. */
export function pageCss(issue: Issue): Html {
  const running = `${cssString(`${issue.publication.name}  │  `)} ${cssString(issueNumber(issue))}`
  return css`
@page { size: 210mm 297mm; margin: 30mm 18mm 22mm 41mm; }
@page cover { margin: 0; counter-increment: page 0; }
.cover { page: cover; }
${issue.sections
  .map((section) => {
    const colour = section.part === 'FOCUS' ? deep : teal
    return `@page ${section.id} { counter-increment: bp;
 @top-left-corner { content: ${cssString(section.part ?? '')}; margin: 0 7mm 13mm 14mm; background: ${colour}; color: #fff; font: 700 10pt/12pt ${stack}; letter-spacing: .1em; text-align: center; vertical-align: bottom; padding-bottom: 2.6mm; }
 @left-top { content: ${cssString(railNumber(issue, section))}; height: 15.4mm; margin: 0 7mm 0 14mm; padding-top: 2.2mm; background: ${topRule(teal, '2pt')}; color: ${colour}; font: 600 27pt/30pt ${stack}; text-align: left; vertical-align: top; }
 @left-bottom { content: ${railName(section.title)}; height: 228mm; margin: 0 0 0 14mm; padding-top: .6mm; white-space: pre; color: ${ink}; font: 700 9.4pt/13.6pt ${stack}; text-align: left; vertical-align: top; }
 @top-right { content: ${running}; font: 500 7.6pt/12pt ${stack}; color: ${secondary}; text-align: right; vertical-align: top; padding-top: 12.2mm; white-space: pre; }
 @bottom-left { content: ${cssString(issue.publication.publisher.name)}; font: 400 7.6pt/12pt ${stack}; color: ${secondary}; vertical-align: top; padding-top: 7.8mm; white-space: nowrap; }
 @bottom-right { content: counter(bp); font: 600 10pt/12pt ${stack}; color: ${teal}; text-align: right; vertical-align: top; padding-top: 7.5mm; font-variant-numeric: tabular-nums; }
}`
  })
  .join('\n')}
`
}
