/** The list of what a series has published before an issue. */
import { inlineText } from '../document/inline.ts'
import type { Issue, PastIssue } from '../document/nodes.ts'
import { issueNumber } from '../document/numbering.ts'

/** A published issue as the list names it: by its report's title, else by its first article's. */
export function pastIssue(issue: Issue): PastIssue {
  const first = issue.sections.flatMap((section) => section.articles)[0]
  const title = inlineText(issue.report?.title ?? []).trim() || (first?.title ?? '')
  return { number: issueNumber(issue), title, date: issue.date }
}

/**
 * What was published before `issue`, newest first. `published` are frozen documents of the series; where `typed` names
 * one of them too, the document tells.
 */
export function archiveOf(issue: Issue, published: readonly Issue[], typed: readonly PastIssue[]): PastIssue[] {
  const byNumber = new Map<string, PastIssue>()
  for (const past of [...typed, ...published.map(pastIssue)]) byNumber.set(past.number, past)
  byNumber.delete(issueNumber(issue))
  return [...byNumber.values()]
    .filter(({ date }) => date < issue.date)
    .sort((a, b) => b.date.localeCompare(a.date) || b.number.localeCompare(a.number, 'ko', { numeric: true }))
}
