import { inlineText } from '../../src/document/inline.ts'
import type { Issue } from '../../src/document/nodes.ts'
import { issueNumber } from '../../src/document/numbering.ts'

/** Subject line: `[산업기술 동향워치] 2024년 18호 — 첫 기사 외 8편`. */
export function emailSubject(issue: Issue): string {
  if (issue.report) return `[${issue.publication.name}] ${issueNumber(issue)} — ${inlineText(issue.report.title)}`
  const titles = issue.sections.flatMap((section) => section.articles.map((node) => node.title))
  const rest = titles.length > 1 ? ` 외 ${titles.length - 1}편` : ''
  const first = titles[0] ? ` — ${titles[0]}${rest}` : ''
  return `[${issue.publication.name}] ${issueNumber(issue)}${first}`
}
