import { describe, expect, it } from 'vitest'
import { apparatusOf } from '../../templates/apparatus.ts'
import { houseStyles } from '../../templates/publications/index.ts'
import { makeArticle, makeIssue } from '../support/make-issue.ts'

describe.each([...houseStyles.values()])('$key', (style) => {
  const issue = makeIssue({ 분야: [makeArticle('글', [])] }, { publication: style.defaults })
  const css = style.paged(issue, { asset: () => null, apparatus: apparatusOf(issue, style.wording) }).toString()

  it.each([1, 2, 3, 4] as const)('has in files for editing the mark that print has at depth %i', (depth) => {
    const selector =
      depth === 1
        ? '\\.depth-1(?::not\\(\\.circled\\))?'
        : `li\\.depth-${depth}(?::not\\(\\.circled\\))? > p:first-child`
    const printed = new RegExp(`(?:body |\\n|\\} )${selector}::before \\{ content: "([^"]*)"`).exec(css)?.[1] ?? ''
    expect(style.office.marks[depth - 1]).toBe(printed)
  })
})
