/** An article as its form holds it, in the place of the stored one. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readIssue } from '../../src/assemble/issue.ts'
import { writeBody } from '../../src/assemble/lexical-write.ts'
import { recentIssues } from '../../src/assemble/recent-issues.ts'
import { storeDraft } from '../../src/assemble/store-draft.ts'
import { issueOfArticle, readUnsaved } from '../../src/assemble/unsaved.ts'
import { figure, paragraph } from '../../src/document/build.ts'
import { articles } from '../../src/document/walk.ts'
import { draftBody } from '../../src/import/to-document.ts'
import type { Issue as StoredIssue } from '../../src/payload-types.ts'
import { startTestPayload, type TestPayload } from '../support/payload.ts'
import { png, publicationData } from '../support/stored.ts'
import { draft } from '../support/stored-drafts.ts'

let test: TestPayload
let issue: string
let second: string

beforeAll(async () => {
  test = await startTestPayload()
  await test.payload.create({ collection: 'publications', data: publicationData('kiat-watch') })
  issue = await storeDraft(test.payload, draft(), { date: '2024-09-25', body: draftBody })
  const { places } = await readIssue(test.payload, issue)
  second = places.get('sections/1/articles/0')?.id ?? ''
})
afterAll(() => test.stop())

/** The form's values of an article: what is stored, relationships by id. */
const formOf = async (id: string): Promise<Record<string, unknown>> => ({
  ...(await test.payload.findByID({ collection: 'articles', id, depth: 0 })),
})

describe('a form that nobody has touched', () => {
  it('gives the document of the stored issue', async () => {
    const stored = await readIssue(test.payload, issue)
    const unsaved = await readUnsaved(test.payload, { id: second, data: await formOf(second) }, { issue })
    expect(unsaved.issue).toEqual(stored.issue)
    expect(unsaved).toMatchObject({ path: 'sections/1/articles/0', stored: issue })
    expect(unsaved.origins.get('sections/1/articles/0')).toEqual([0, 1])
  })
})

describe('what was typed', () => {
  it('stands in its place, and every other article as it is stored', async () => {
    const media = await test.payload.create({
      collection: 'media',
      data: { alt: '공장 지붕' },
      file: png('roof.png'),
    })
    const picture = () => ({ id: media.id, alt: media.alt })
    const body = writeBody([paragraph(1, '새 문단'), figure('공장', 'any', '공장 지붕')], { picture })
    const data = { ...(await formOf(second)), title: '고친 제목', body, summary: [{ sentence: ' 새 요약 ' }] }
    const unsaved = await readUnsaved(test.payload, { id: second, data }, { issue })
    const found = [...articles(unsaved.issue)].map(({ article }) => article.title)
    expect(found).toEqual(['생성형 AI의 하이프 사이클 전망', '고친 제목', '셋째'])
    const [, { article } = { article: undefined }] = [...articles(unsaved.issue)]
    expect(article).toMatchObject({ summary: ['새 요약'], source: { organisation: 'Gartner' } })
    const asset = `${media.sha256?.slice(0, 16)}.png`
    expect(article?.body).toEqual([paragraph(1, '새 문단'), figure('공장', asset, '공장 지붕')])
    expect(unsaved.issue.assets[asset]?.sha256).toBe(media.sha256)
    // The rest of the database is as it was.
    expect(await formOf(second)).toMatchObject({ title: '둘째' })
  })

  it('may be nothing yet, and of an article that was never saved', async () => {
    const {
      issue: alone,
      path,
      stored,
    } = await readUnsaved(test.payload, { id: null, data: {} }, { publication: null })
    expect(stored).toBeNull()
    expect(path).toBe('sections/0/articles/0')
    expect(alone).toMatchObject({ number: 0, publication: { key: 'kiat-watch' } })
    expect(alone.sections[0]?.articles[0]).toMatchObject({ id: 'a1', title: '', body: [], references: [] })
  })

  it('is refused for an issue that does not hold the article', async () => {
    const other = await test.payload.create({ collection: 'articles', data: { title: '따로', state: 'writing' } })
    await expect(readUnsaved(test.payload, { id: other.id, data: {} }, { issue })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await issueOfArticle(test.payload, other.id)).toBeNull()
    expect(await issueOfArticle(test.payload, second)).toBe(issue)
  })
})

describe('an issue that was read a moment ago', () => {
  it('is answered from memory and read anew behind, but not when it is a minute old', async () => {
    let time = 0
    let reads = 0
    const recent = recentIssues(
      async () => ({ title: `읽기 ${++reads}` }) as StoredIssue,
      () => time,
    )
    expect((await recent('a')).title).toBe('읽기 1')
    expect((await recent('a')).title).toBe('읽기 1')
    expect(reads).toBe(2)
    expect((await recent('a')).title).toBe('읽기 2')
    time = 61_000
    expect((await recent('a')).title).toBe('읽기 4')
  })

  it('is told as lost at the look after it was lost', async () => {
    let isGone = false
    const recent = recentIssues(async () => {
      if (isGone) throw new Error('gone')
      return { title: '있음' } as StoredIssue
    })
    await recent('a')
    isGone = true
    expect((await recent('a')).title).toBe('있음')
    await vi.waitFor(() => expect(recent('a')).rejects.toThrow('gone'))
  })
})
