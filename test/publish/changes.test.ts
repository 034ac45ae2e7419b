import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../../src/document/nodes.ts'
import { changesBetween } from '../../src/publish/changes.ts'
import { twoArticles } from '../fixtures/issues/two-articles.ts'
import { issues } from '../support/documents.ts'

const changed = (change: (issue: Issue) => void): Issue => {
  const copy = structuredClone(twoArticles)
  change(copy)
  return copy
}
const first = (issue: Issue) => {
  const article = issue.sections[0]?.articles[0]
  if (!article) throw new Error('no article')
  return article
}

describe('two states of an issue', () => {
  it('that are equal differ in nothing', () => {
    expect(changesBetween(twoArticles, structuredClone(twoArticles))).toEqual([])
  })

  it.each<[string, (issue: Issue) => void, string]>([
    ['a title', (issue) => Object.assign(first(issue), { title: '새 제목' }), '1. 새 제목 · 제목'],
    ['the summary', (issue) => first(issue).summary.push('한 줄 더'), `1. ${first(twoArticles).title} · 요약`],
    ['the date', (issue) => Object.assign(issue, { date: '2026-12-01' }), '발행일'],
    ['the lead', (issue) => Object.assign(issue, { lead: '다른 머리글' }), '머리글'],
    [
      'a picture’s bytes',
      (issue) => Object.assign(Object.values(issue.assets)[0] ?? {}, { sha256: '0'.repeat(64) }),
      '호의 설정이나 그림',
    ],
    [
      'the publisher',
      (issue) => Object.assign(issue.publication.publisher, { telephone: '02-123-4567' }),
      '발간물의 설정',
    ],
  ])('names %s', (_, change, where) => {
    expect(changesBetween(twoArticles, changed(change)).map((one) => one.where)).toEqual([where])
  })

  it('tells the words of a paragraph before and after', () => {
    const after = changed((issue) => {
      const block = first(issue).body[0]
      if (block?.type === 'paragraph') block.children = [{ type: 'text', value: '고친 문단' }]
    })
    const [change] = changesBetween(twoArticles, after)
    expect(change).toMatchObject({ kind: 'changed', path: 'sections/0/articles/0/body/0', after: '고친 문단' })
    expect(change?.before.length).toBeGreaterThan(0)
  })

  it('tells a new paragraph and one that is gone, and nothing of those that stayed', () => {
    const added = changed((issue) =>
      first(issue).body.splice(1, 0, { type: 'paragraph', depth: 2, children: [{ type: 'text', value: '더한 문단' }] }),
    )
    expect(changesBetween(twoArticles, added)).toMatchObject([{ kind: 'added', after: '더한 문단', before: '' }])
    expect(changesBetween(added, twoArticles)).toMatchObject([{ kind: 'removed', before: '더한 문단', after: '' }])
  })

  it('tells a moved article once, and follows one whose title changed', () => {
    const moved = changed((issue) => {
      const all = issue.sections.flatMap(({ articles }) => articles)
      issue.sections.forEach((section, index) => {
        section.articles = index === 0 ? [...all].reverse() : []
      })
    })
    const kinds = changesBetween(twoArticles, moved).map(({ kind }) => kind)
    expect(kinds).toContain('moved')
    expect(kinds).not.toContain('added')
    expect(kinds).not.toContain('removed')
  })

  it('tells an article that is new or gone', () => {
    const without = changed((issue) => void issue.sections[0]?.articles.shift())
    expect(changesBetween(twoArticles, without).map(({ kind }) => kind)).toContain('removed')
    expect(changesBetween(without, twoArticles).map(({ kind }) => kind)).toContain('added')
  })
})

describe('any two issues', () => {
  it('have no change just where they are equal', () => {
    fc.assert(
      fc.property(issues, issues, (a, b) => {
        expect(changesBetween(a, structuredClone(a))).toEqual([])
        expect(changesBetween(a, b).length > 0).toBe(JSON.stringify(a) !== JSON.stringify(b))
      }),
      { numRuns: 60, seed: 7 },
    )
  })
})
