import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeNext, planNext } from '../../src/desk/next-issue.ts'
import { startTestPayload, type TestPayload } from '../support/payload.ts'
import { publicationData } from '../support/stored.ts'

const kept = { sections: true, lead: false, authors: true, report: false }

describe('making the next issue', () => {
  let cms: TestPayload
  let publication: string
  let last: string
  const now = new Date('2026-12-20T03:00:00Z')

  beforeAll(async () => {
    cms = await startTestPayload()
    const data = { ...publicationData('kiat-watch'), frequency: '격주간' }
    publication = (await cms.payload.create({ collection: 'publications', data })).id
    const article = await cms.payload.create({ collection: 'articles', data: { title: '지난 기사', state: 'done' } })
    const issue = {
      publication,
      year: 2026,
      number: 26,
      date: '2026-12-24T12:00:00.000Z',
      deadline: '2026-12-21T12:00:00.000Z',
      publishAt: '2026-12-24T00:00:00.000Z',
      lead: '지난 머리글',
      authors: '산업조사부',
      sections: [{ title: '특집', part: 'FOCUS', articles: [article.id] }],
    }
    last = (await cms.payload.create({ collection: 'issues', data: issue })).id
  }, 60_000)
  afterAll(() => cms?.stop())

  it('is planned over the end of the year', async () => {
    expect(await planNext(cms.payload, publication, now)).toEqual({
      year: 2027,
      number: 1,
      date: '2027-01-07',
      deadline: '2027-01-04',
      publishAt: '2027-01-07T00:00:00.000Z',
      title: '산업기술 동향워치 2027년 1호',
      from: { id: last, title: '산업기술 동향워치 2026년 26호' },
    })
  })

  it('of people at once one makes it, and all open the same', async () => {
    const wanted = { publication, year: 2027, number: 1, kept }
    const made = await Promise.all([1, 2, 3].map(() => makeNext(cms.payload, wanted, now)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(made.filter(({ isNew }) => isNew)).toHaveLength(1)
    const { totalDocs } = await cms.payload.count({ collection: 'issues', where: { year: { equals: 2027 } } })
    expect(totalDocs).toBe(1)
  })

  it('has the dates in place, the sections without their articles, and what was chosen', async () => {
    const { id, isNew } = await makeNext(cms.payload, { publication, year: 2027, number: 1, kept }, now)
    expect(isNew).toBe(false)
    const issue = await cms.payload.findByID({ collection: 'issues', id, depth: 0 })
    expect(issue).toMatchObject({
      title: '산업기술 동향워치 2027년 1호',
      date: '2027-01-07T12:00:00.000Z',
      deadline: '2027-01-04T12:00:00.000Z',
      publishAt: '2027-01-07T00:00:00.000Z',
      authors: '산업조사부',
    })
    expect(issue.lead ?? '').toBe('')
    expect(issue.sections).toMatchObject([{ title: '특집', part: 'FOCUS', articles: [] }])
  })

  it('goes on from there; a plan of before is refused rather than made', async () => {
    expect(await planNext(cms.payload, publication, now)).toMatchObject({ year: 2027, number: 2, date: '2027-01-21' })
    const stale = makeNext(cms.payload, { publication, year: 2027, number: 9, kept }, now)
    await expect(stale).rejects.toMatchObject({ code: 'ISSUE_EXISTS' })
  })

  it('takes an older issue for its model, and the publication’s own sections where nothing is taken', async () => {
    const nothing = { sections: false, lead: true, authors: false, report: false }
    const { id } = await makeNext(cms.payload, { publication, year: 2027, number: 2, kept: nothing, from: last }, now)
    const issue = await cms.payload.findByID({ collection: 'issues', id, depth: 0 })
    expect(issue.lead).toBe('지난 머리글')
    expect(issue.sections?.map(({ title }) => title)).toEqual(['이슈포커스', '정책동향'])
  })

  it('of a publication that is gone is not found', async () => {
    await expect(planNext(cms.payload, 'f'.repeat(24), now)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
