import { inlineText } from '../../src/document/inline.ts'
import type { Issue } from '../../src/document/nodes.ts'
import { issueNumber } from '../../src/document/numbering.ts'

/** Subject line: `[산업기술 동향워치] 2024년 18호 — 첫 기사 외 8편`; `[바로잡음]` before that of a corrected issue. */
export function emailSubject(issue: Issue): string {
  const subject = plainSubject(issue)
  return issue.corrections?.length ? `[바로잡음] ${subject}` : subject
}

function plainSubject(issue: Issue): string {
  if (issue.report) return `[${issue.publication.name}] ${issueNumber(issue)} — ${inlineText(issue.report.title)}`
  const titles = issue.sections.flatMap((section) => section.articles.map((node) => node.title))
  const rest = titles.length > 1 ? ` 외 ${titles.length - 1}편` : ''
  const first = titles[0] ? ` — ${titles[0]}${rest}` : ''
  return `[${issue.publication.name}] ${issueNumber(issue)}${first}`
}
