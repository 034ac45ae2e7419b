/** Mending in the CMS: in every article of an issue, as the person who asks, and never over somebody's head. */
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readIssue } from '../../src/assemble/issue.ts'
import { writeBody } from '../../src/assemble/lexical-write.ts'
import { mendStored } from '../../src/assemble/mend-stored.ts'
import { paragraph } from '../../src/document/build.ts'
import type { Article } from '../../src/payload-types.ts'
import type { Finding } from '../../src/proofread/finding.ts'
import { proofread } from '../../src/proofread/proofread.ts'
import { startTestPayload, type TestPayload } from '../support/payload.ts'
import { publicationData } from '../support/stored.ts'

let cms: TestPayload
let editor: TypedUser
let writer: TypedUser
let numbers = 0

beforeAll(async () => {
  cms = await startTestPayload()
  const user = async (name: string, role: 'admin' | 'editor' | 'writer') =>
    ({
      ...(await cms.payload.create({
        collection: 'users',
        data: { email: `${role}@example.org`, password: 'a long password', name, role },
      })),
      collection: 'users',
    }) as TypedUser
  await user('첫째', 'admin')
  editor = await user('편집', 'editor')
  writer = await user('필자', 'writer')
})
afterAll(() => cms.stop())

const bodyOf = (text: string): Article['body'] =>
  writeBody([paragraph(1, [{ type: 'text', value: text }])]) as unknown as Article['body']

/** An issue of articles with one line each; the second is the writer's. */
async function stored(off: 'proof-quotes'[] = [], lines = ['’24년 계약, ’25년 계약', "'50년 목표", "'30년 계획"]) {
  const { payload } = cms
  const publication = await payload.create({
    collection: 'publications',
    data: { ...publicationData(`mend-${++numbers}`), proofreadingOff: off },
  })
  const articles: string[] = []
  for (const [index, line] of lines.entries()) {
    const data = {
      title: `기사 ${index}`,
      state: 'writing' as const,
      body: bodyOf(line),
      writer: index === 1 ? String(writer.id) : null,
    }
    articles.push((await payload.create({ collection: 'articles', data })).id)
  }
  const issue = await payload.create({
    collection: 'issues',
    data: {
      publication: publication.id,
      year: 2026,
      number: numbers,
      date: '2026-09-25',
      lead: '첫  말',
      sections: [{ title: '가', articles }],
    },
    draft: false,
  })
  return { issue: issue.id, articles }
}

const findingsOf = async (issue: string): Promise<Finding[]> => {
  const { issue: document, proofreadingOff } = await readIssue(cms.payload, issue)
  return proofread(document, { off: proofreadingOff })
}
const first = async (issue: string, code: Finding['code']): Promise<Finding> => {
  const found = (await findingsOf(issue)).find((finding) => finding.code === code)
  if (!found) throw new Error(`no ${code}`)
  return found
}
const lineOf = async (id: string | undefined): Promise<string> =>
  JSON.stringify((await cms.payload.findByID({ collection: 'articles', id: id ?? '', depth: 0 })).body)

describe('mending in the CMS', () => {
  it('reaches every article of the issue by one click', async () => {
    const { issue, articles } = await stored()
    const finding = await first(issue, 'proof-quotes')
    expect(await mendStored(cms.payload, issue, finding, editor)).toEqual({ mended: 2, left: 0 })
    expect(await lineOf(articles[1])).toContain('’50년 목표')
    expect(await lineOf(articles[2])).toContain('’30년 계획')
    expect((await findingsOf(issue)).map(({ code }) => code)).toEqual(['proof-spaces'])
  })

  it('reaches the lead', async () => {
    const { issue } = await stored()
    await mendStored(cms.payload, issue, await first(issue, 'proof-spaces'), editor)
    expect((await cms.payload.findByID({ collection: 'issues', id: issue, depth: 0 })).lead).toBe('첫 말')
  })

  it('leaves the articles of others to them', async () => {
    const { issue, articles } = await stored()
    const finding = await first(issue, 'proof-quotes')
    expect(await mendStored(cms.payload, issue, finding, writer)).toEqual({ mended: 1, left: 1 })
    expect(await lineOf(articles[2])).toContain("'30년 계획")
    const rest = await first(issue, 'proof-quotes')
    await expect(mendStored(cms.payload, issue, rest, writer)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })

  it('is refused when the text changed meanwhile', async () => {
    const { issue, articles } = await stored()
    const finding = await first(issue, 'proof-quotes')
    await cms.payload.update({
      collection: 'articles',
      id: articles[1] ?? '',
      data: { body: bodyOf("새로 쓴 '50년 목표") },
    })
    await expect(mendStored(cms.payload, issue, finding, editor)).rejects.toMatchObject({ code: 'TEXT_CHANGED' })
  })

  it('stores no words of the caller', async () => {
    const { issue, articles } = await stored()
    const finding = await first(issue, 'proof-quotes')
    const forged = { ...finding, mend: { from: finding.quote, to: '다른 말' } }
    await expect(mendStored(cms.payload, issue, forged, editor)).rejects.toMatchObject({ code: 'TEXT_CHANGED' })
    expect(await lineOf(articles[1])).toContain("'50년 목표")
  })

  it('knows nothing of checks that the publication has off', async () => {
    const { issue } = await stored(['proof-quotes'])
    expect((await findingsOf(issue)).map(({ code }) => code)).toEqual(['proof-spaces'])
  })
})
