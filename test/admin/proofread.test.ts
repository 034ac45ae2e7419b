/** Proofreading in the article's form: what the browser reads is what the server reads. */
import { describe, expect, it } from 'vitest'
import { mendedWords } from '../../src/admin/desk/use-desk.ts'
import { findingIn } from '../../src/admin/endpoints/finding.ts'
import { type FormArticle, findingsIn, settingsOf } from '../../src/admin/proofread/article-in-form.ts'
import { writeBody } from '../../src/assemble/lexical-write.ts'
import { cell, paragraph, row, table } from '../../src/document/build.ts'
import type { Article } from '../../src/document/nodes.ts'
import { isSameFinding } from '../../src/proofread/gather.ts'
import { proofread } from '../../src/proofread/proofread.ts'
import { stretchesOf } from '../../src/proofread/stretches.ts'
import { makeArticle, makeIssue } from '../support/make-issue.ts'

const formOf = ({ title, summary, body, references }: Article): FormArticle => ({
  title: ` ${title}`,
  summary: summary.map((sentence) => ({ sentence })),
  body: JSON.parse(JSON.stringify(writeBody(body))),
  references,
})

const alone = settingsOf({ off: [], year: 2026, around: [] }, new Date('2026-01-01'))

describe('a form', () => {
  const first = makeArticle('첫 기사', [paragraph(1, '’24년 계약'), paragraph(1, '’25년 계약')])
  const second = makeArticle(
    '둘째  기사',
    [paragraph(1, "'50년 목표"), table('표', [row(cell('해'))], [row(cell("'30년"))]), paragraph(2, '9. 25.(월) 회의')],
    { summary: ['목표는 45%'], references: [{ organisation: 'WEF', title: 'A  Report', date: '2026' }] },
  )

  it('has the findings that the server has, by what the rest of the issue says', () => {
    const issue = makeIssue({ 이슈포커스: [first, second] })
    const server = proofread(issue).map(({ path, ...finding }) => ({
      ...finding,
      path: path.replace(/.*articles\/\d+\//, ''),
    }))
    const around = stretchesOf(issue)
      .filter(({ owner }) => owner !== 'sections/0/articles/1')
      .map(({ kind, text }): [typeof kind, string] => [kind, text])
    const settings = settingsOf({ off: [], year: issue.year, around }, new Date('2026-01-01'))
    const form = findingsIn(formOf(second), settings)?.map(({ path, ...finding }) => ({
      ...finding,
      path: path.replace(/.*articles\/\d+\//, ''),
    }))
    expect(form).toEqual(server)
    expect(new Set(form?.map(({ code }) => code))).toEqual(
      new Set(['proof-spaces', 'proof-figures', 'proof-quotes', 'proof-dates']),
    )
  })

  it('leaves out what the publication has off', () => {
    const settings = { ...alone, off: ['proof-spaces' as const] }
    expect(findingsIn(formOf(second), settings)?.some(({ code }) => code === 'proof-spaces')).toBe(false)
  })

  it('tells nothing while its body can’t be read', () => {
    expect(findingsIn({ body: { root: { children: [{ type: 'stranger' }] } } }, alone)).toBeNull()
  })

  it('reads empty fields', () => {
    expect(findingsIn({}, alone)).toEqual([])
    expect(findingsIn({ summary: [{}], references: [{}] }, alone)).toEqual([])
    // Payload's forms count the rows of an empty list.
    expect(findingsIn({ title: null, summary: 0, references: 0 }, alone)).toEqual([])
  })
})

describe('a finding that a browser sends back', () => {
  const [finding] = proofread(makeIssue({ 이슈포커스: [makeArticle('기사', [paragraph(1, '가  나')])] }))

  it('means the same', () => {
    const sent = findingIn(JSON.parse(JSON.stringify(finding)))
    expect(sent && finding && isSameFinding(sent, finding)).toBe(true)
  })

  it.each([
    null,
    'x',
    {},
    { code: 'proof-x', at: {}, mend: {} },
    { code: 'proof-spaces', at: null, mend: {} },
    { code: 'proof-spaces', at: {} },
  ])('is refused as %j', (value) => {
    expect(findingIn(value)).toBeNull()
  })
})

describe('words', () => {
  it.each([
    [{ mended: 3, left: 0 }, '3곳을 고쳤습니다.'],
    [{ mended: 1, left: 2 }, '1곳을 고쳤습니다. 다른 필자의 기사에 있는 2곳은 그대로 두었습니다.'],
  ])('tell how much was mended', (answer, said) => {
    expect(mendedWords(answer)).toBe(said)
  })
})
