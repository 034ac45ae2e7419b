/** Proofreading is quiet on text that is as this genre writes it, and quick on text that is not. */
import { describe, expect, it } from 'vitest'
import { readDraftFile } from '../../scripts/commands/read-draft-file.ts'
import { paragraph } from '../../src/document/build.ts'
import { proofread } from '../../src/proofread/proofread.ts'
import { tally } from '../../src/proofread/reading.ts'
import { issueFromDraft } from '../../src/publish/from-draft.ts'
import { houseStyles } from '../../templates/publications/index.ts'
import { kiatWatch } from '../../templates/publications/kiat-watch/index.ts'
import { demoFiles, loadIssue, referenceFile } from '../support/issues.ts'
import { makeArticle, makeIssue } from '../support/make-issue.ts'

describe('the demo issues', () => {
  it('have nothing to find but one sum that no table says', async () => {
    const found: string[] = []
    for (const file of demoFiles()) {
      const { issue } = await loadIssue(file)
      found.push(...proofread(issue).map(({ code, quote }) => `${issue.publication.key} ${code} ${quote}`))
    }
    expect(found).toEqual(['kdb-report proof-figures 59.0%'])
  })
})

describe.each([
  ['kiat-watch-2024-18.txt', 'kiat-watch', {}],
  ['geri-focus-vol49.txt', 'geri-focus', { 'proof-units': 3, 'proof-quotes': 22 }],
  ['kdb-report.txt', 'kdb-report', { 'proof-quotes': 16, 'proof-brackets': 1 }],
])('the reference text %s', (name, key, counts) => {
  const file = referenceFile(name)

  it.skipIf(file === null)('has what was read by eye and found right', async () => {
    const draft = await readDraftFile(file ?? '', key)
    const issue = issueFromDraft(draft, houseStyles.get(key) ?? kiatWatch, new Map(), draft.date ?? '2024-09-25')
    expect(Object.fromEntries(tally(proofread(issue).map(({ code }) => code)))).toEqual(counts)
  })
})

/** The best of some rounds, in milliseconds. */
function best(work: () => void): number {
  const rounds = Array.from({ length: 7 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...rounds)
}

describe('time', () => {
  it.each([
    '(',
    '「',
    "'",
    '’2',
    '"',
    '5 ',
    '가가 ',
    'Aa ',
    '20',
    '2024.',
    ',',
    '. ',
    '을',
    'ㄱ',
    '\u{1100}',
    'a.b-',
    'Ａ',
  ])('grows with the length of a line of %s, not with its square', (sign) => {
    const reading = (length: number) => {
      const issue = makeIssue({
        이슈포커스: [makeArticle('기사', [paragraph(1, [{ type: 'text', value: sign.repeat(length) }])])],
      })
      return best(() => proofread(issue))
    }
    // Eightfold work in eightfold time; by its square it would be 64 times.
    expect(reading(16_000)).toBeLessThan(reading(2_000) * 32 + 5)
  })
})
