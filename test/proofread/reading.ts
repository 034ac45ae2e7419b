/** Proofreading of lines that a test writes. */
import { paragraph } from '../../src/document/build.ts'
import type { Issue } from '../../src/document/nodes.ts'
import type { ProofCode } from '../../src/proofread/codes.ts'
import type { Finding } from '../../src/proofread/finding.ts'
import { proofread } from '../../src/proofread/proofread.ts'
import { makeArticle, makeIssue } from '../support/make-issue.ts'

/** An issue whose one article has the given lines as paragraphs. */
export const issueOf = (...lines: string[]): Issue =>
  makeIssue({
    이슈포커스: [
      makeArticle(
        '고배출 산업',
        lines.map((line) => paragraph(1, [{ type: 'text', value: line }])),
      ),
    ],
  })

/** Findings of one check in lines. */
export const findingsOf = (code: ProofCode, ...lines: string[]): Finding[] =>
  proofread(issueOf(...lines)).filter((finding) => finding.code === code)

/** Lines after every mend that the check offers. */
export function mendedLines(code: ProofCode, ...lines: string[]): string[] {
  return lines.map((line, index) =>
    findingsOf(code, ...lines)
      .filter(({ path, mend }) => mend && path.endsWith(`body/${index}`))
      .sort((a, b) => b.at.start - a.at.start)
      .reduce((text, { at, mend }) => text.slice(0, at.start) + (mend?.to ?? '') + text.slice(at.end), line),
  )
}
