import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readIssue } from '../../src/assemble/issue.ts'
import { writeBody } from '../../src/assemble/lexical-write.ts'
import { placeOf } from '../../src/assemble/places.ts'
import { storeDraft } from '../../src/assemble/store-draft.ts'
import { box, cell, figure, note, pair, paragraph, row, table } from '../../src/document/build.ts'
import { draftBody } from '../../src/import/to-document.ts'
import { startTestPayload, type TestPayload } from '../support/payload.ts'
import { png, publicationData } from '../support/stored.ts'
import { article, draft } from '../support/stored-drafts.ts'

let test: TestPayload
let publication: string

beforeAll(async () => {
  test = await startTestPayload()
  publication = (await test.payload.create({ collection: 'publications', data: publicationData('kiat-watch') })).id
})
afterAll(() => test.stop())

const options = { date: '2024-09-25', body: draftBody }

describe('a stored draft', () => {
  it('reads back as the document it describes', async () => {
    const id = await storeDraft(test.payload, draft(), options)
    const { issue, problems, places } = await readIssue(test.payload, id)
    expect(problems).toEqual([])
    expect(issue).toMatchObject({ type: 'issue', model: 1, year: 2024, number: 18, date: '2024-09-25', lead: '' })
    expect(issue.publication).toMatchObject({ key: 'kiat-watch', name: '산업기술 동향워치', licence: '1', issn: '' })
    expect(issue.sections.map(({ id: anchor, title }) => [anchor, title])).toEqual([
      ['s1', '이슈포커스'],
      ['s2', '정책동향'],
    ])
    expect(issue.sections.flatMap((section) => section.articles.map(({ id: anchor }) => anchor))).toEqual([
      'a1',
      'a2',
      'a3',
    ])
    expect(issue.sections[0]?.articles[0]).toEqual({
      type: 'article',
      id: 'a1',
      title: '생성형 AI의 하이프 사이클 전망',
      source: { country: '美', organisation: 'Gartner', date: '2024-09-09' },
      summary: ['멀티모달로 옮겨 갈 전망'],
      body: [paragraph(1, '가트너*가 전망'), note('*', '시장 조사 기관')],
      references: [{ organisation: 'Gartner', title: 'Hype Cycle', date: '2024-09' }],
    })
    expect(placeOf(places, '')).toEqual({ collection: 'issues', id })
    const third = placeOf(places, 'sections/1/articles/1/body/0')
    expect(third?.collection).toBe('articles')
    expect(await test.payload.findByID({ collection: 'articles', id: third?.id ?? '' })).toMatchObject({
      title: '셋째',
    })
  })

  it('makes each organisation once and finds one by its mark', async () => {
    await test.payload.create({ collection: 'organisations', data: { name: '세계경제포럼', mark: 'WEF' } })
    const source = { country: null, organisation: 'WEF', date: null }
    const id = await storeDraft(
      test.payload,
      draft({ number: 19, sections: [{ title: '가', articles: [article({ source })] }] }),
      options,
    )
    const { issue } = await readIssue(test.payload, id)
    expect(issue.sections[0]?.articles[0]?.source).toEqual({ country: '', organisation: 'WEF', date: '' })
    const { docs } = await test.payload.find({ collection: 'organisations', sort: 'name' })
    expect(docs.map(({ name }) => name)).toEqual(['Gartner', '세계경제포럼'])
  })

  it('keeps what the CMS has no field for as a note', async () => {
    const source = { country: '蘭', organisation: 'TNO', date: '2024-13' }
    const references = [{ organisation: 'TNO', title: 'Report', date: '봄' }]
    const sections = [{ title: '가', articles: [article({ source, references })] }]
    const id = await storeDraft(test.payload, draft({ number: 20, sections }), options)
    const issue = await test.payload.findByID({ collection: 'issues', id, depth: 1 })
    expect(issue.importNotes).toMatchObject([{ code: 'line-unclear', line: 12, message: '알 수 없는 줄' }])
    const stored = issue.sections?.[0]?.articles?.[0]
    expect(stored).toMatchObject({
      importNotes: [{ code: 'country-unknown' }, { code: 'date-invalid' }],
      references: [{ organisation: 'TNO', title: 'Report, 봄' }],
    })
  })

  it('is refused when its number exists, and leaves nothing behind', async () => {
    const before = await test.payload.count({ collection: 'articles' })
    await expect(storeDraft(test.payload, draft(), options)).rejects.toMatchObject({ code: 'ISSUE_EXISTS' })
    expect(await test.payload.count({ collection: 'articles' })).toEqual(before)
  })

  it('takes back its articles when the issue can not be stored', async () => {
    const before = await test.payload.count({ collection: 'articles' })
    await expect(storeDraft(test.payload, draft({ number: 99_999 }), options)).rejects.toThrow()
    expect(await test.payload.count({ collection: 'articles' })).toEqual(before)
  })

  it.each([
    [{ publication: null }, 'DRAFT_INVALID'],
    [{ publication: 'no-such' }, 'PUBLICATION_UNKNOWN'],
    [{ year: null }, 'DRAFT_INVALID'],
  ])('is refused for %j', async (change, code) => {
    await expect(storeDraft(test.payload, draft(change), options)).rejects.toMatchObject({ code })
  })
})

describe('a stored issue', () => {
  it('carries its pictures by hash, and leads to them', async () => {
    const media = await test.payload.create({ collection: 'media', data: { alt: '점 하나' }, file: png('점.png') })
    const picture = () => ({ id: media.id, alt: media.alt })
    const state = writeBody([paragraph(1, '글'), figure('그림', 'any', '점 하나')], { picture })
    const stored = await test.payload.create({
      collection: 'articles',
      data: { title: '그림', state: 'done', body: state },
    })
    const data = {
      publication,
      year: 2025,
      number: 1,
      date: '2025-01-10T12:00:00.000Z',
      sections: [{ title: '가', articles: [stored.id] }],
    }
    const { id } = await test.payload.create({ collection: 'issues', data })
    const { issue, places, problems } = await readIssue(test.payload, id)
    const asset = `${media.sha256?.slice(0, 16)}.png`
    const [found] = problems
    expect(found).toMatchObject({ code: 'rights-missing', severity: 'warning' })
    expect(placeOf(places, found?.path ?? '')).toEqual({ collection: 'media', id: media.id })
    expect(issue.assets).toEqual({ [asset]: { mediaType: 'image/png', sha256: media.sha256, width: 1, height: 1 } })
    expect(issue.sections[0]?.articles[0]?.body[1]).toEqual(figure('그림', asset, '점 하나'))
    expect(placeOf(places, 'sections/0/articles/0/body/1/alt')).toEqual({ collection: 'media', id: media.id })
    expect(placeOf(places, 'sections/0/articles/0/body/1')).toEqual({ collection: 'articles', id: stored.id })
  })

  it('carries and leads to pictures in boxes and pairs', async () => {
    const rights = { alt: '점', credit: '자체 제작' }
    const media = await test.payload.create({ collection: 'media', data: rights, file: png('상자.png') })
    const body = [box('key', '상자', [pair(table('표', [], [row(cell('가'))]), figure('그림', 'any', '점'))])]
    const state = writeBody(body, { picture: () => ({ id: media.id, alt: media.alt }) })
    const stored = await test.payload.create({
      collection: 'articles',
      data: { title: '상자', state: 'done', body: state },
    })
    const data = { publication, year: 2025, number: 3, date: '2025-02-10T12:00:00.000Z' }
    const sections = [{ title: '가', articles: [stored.id] }]
    const { id } = await test.payload.create({ collection: 'issues', data: { ...data, sections } })
    const { issue, places, problems } = await readIssue(test.payload, id)
    const asset = `${media.sha256?.slice(0, 16)}.png`
    expect(problems).toEqual([])
    expect(Object.keys(issue.assets)).toEqual([asset])
    expect(issue.sections[0]?.articles[0]?.body).toEqual([
      box('key', '상자', [pair(table('표', [], [row(cell('가'))]), figure('그림', asset, '점'))]),
    ])
    const path = 'sections/0/articles/0/body/0/children/0/exhibits/1/alt'
    expect(placeOf(places, path)).toEqual({ collection: 'media', id: media.id })
  })

  it('carries what its publication says of itself', async () => {
    const said = { licenceAi: true, issuer: '원장', production: '기획팀', pageTarget: 30 }
    const data = { ...publicationData('kdb-report'), ...said, sections: [{ title: '가', part: 'FOCUS' }] }
    const series = await test.payload.create({ collection: 'publications', data })
    const { id } = await test.payload.create({
      collection: 'issues',
      data: { publication: series.id, year: 2025, number: 1, date: '2025-01-10T12:00:00.000Z' },
    })
    const { issue } = await readIssue(test.payload, id)
    expect(issue.publication).toMatchObject(said)
    expect(issue.sections).toEqual([{ type: 'section', id: 's1', title: '가', part: 'FOCUS', articles: [] }])
  })

  it('tells of an article that was deleted', async () => {
    const stored = await test.payload.create({ collection: 'articles', data: { title: '곧 없음', state: 'writing' } })
    const data = {
      publication,
      year: 2025,
      number: 2,
      date: '2025-01-24T12:00:00.000Z',
      sections: [{ title: '가', articles: [stored.id] }],
    }
    const { id } = await test.payload.create({ collection: 'issues', data })
    await test.payload.delete({ collection: 'articles', id: stored.id })
    const { issue, problems } = await readIssue(test.payload, id)
    expect(issue.sections[0]?.articles).toEqual([])
    expect(problems).toMatchObject([{ code: 'article-missing', severity: 'error', path: 'sections/0' }])
  })

  it('that does not exist is NOT_FOUND', async () => {
    await expect(readIssue(test.payload, '000000000000000000000000')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
