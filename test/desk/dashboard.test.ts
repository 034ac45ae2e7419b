import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dashboard } from '../../src/desk/dashboard.ts'
import type { Person } from '../../src/desk/work.ts'
import { startTestPayload, type TestPayload } from '../support/payload.ts'
import { publicationData } from '../support/stored.ts'

const now = new Date('2026-09-24T05:00:00Z')
const none = { errors: 0, warnings: 1, first: '' }

describe('the dashboard of a stored house', () => {
  let cms: TestPayload
  const ids: Record<string, string> = {}

  const see = (who: Partial<Person> & { id: string }, payload: Payload = cms.payload) =>
    dashboard({
      payload,
      person: { mayApprove: false, mayPublish: false, maySend: false, mayCompose: false, ...who },
      now,
      problems: async () => none,
      sends: async () => [],
    })

  const edition = (issue: string, state: 'requested' | 'published', by: string) => ({
    issue,
    ordinal: 1,
    label: '편집본 1차',
    title: '산업기술 동향워치',
    publicationKey: 'kiat-watch',
    slug: `2026-${issue}`,
    state,
    hash: 'a'.repeat(64),
    run: `run-${issue}`,
    files: [{ name: 'issue.pdf', mediaType: 'application/pdf', sha256: 'b'.repeat(64), size: 1 }],
    document: { secret: 'x' },
    report: { pages: 12 },
    requestedBy: { user: by, name: '나린별' },
    ...(state === 'published' ? { publishedAt: '2026-09-11T00:00:00.000Z' } : {}),
  })

  beforeAll(async () => {
    cms = await startTestPayload()
    const { payload } = cms
    for (const role of ['editor', 'writer', 'publisher'] as const) {
      const data = { email: `${role}@example.org`, password: 'a long password', name: role, role }
      ids[role] = (await payload.create({ collection: 'users', data })).id
    }
    const publication = (await payload.create({ collection: 'publications', data: publicationData('kiat-watch') })).id
    const article = { title: '양자', state: 'changes' as const, writer: ids.writer ?? '' }
    ids.article = (await payload.create({ collection: 'articles', data: article })).id
    for (const number of [17, 18, 19]) {
      const data = {
        publication,
        year: 2026,
        number,
        date: '2026-09-25T12:00:00.000Z',
        deadline: `2026-09-${number + 10}T12:00:00.000Z`,
        sections: [{ title: '정책', articles: number === 18 ? [ids.article] : [] }],
      }
      ids[`issue${number}`] = (await payload.create({ collection: 'issues', data })).id
    }
    await payload.create({ collection: 'editions', data: edition(ids.issue17 ?? '', 'published', ids.editor ?? '') })
    await payload.create({ collection: 'editions', data: edition(ids.issue18 ?? '', 'requested', ids.editor ?? '') })
    const comment = { article: ids.article, text: '단위를 확인해 주세요' }
    const req = {
      user: { ...(await payload.findByID({ collection: 'users', id: ids.publisher ?? '' })), collection: 'users' },
    }
    await payload.create({ collection: 'comments', data: comment, req: req as never })
  }, 60_000)
  afterAll(() => cms?.stop())

  it('tells what is made, soonest first, and what went out', async () => {
    const { making, published, plans } = await see({ id: ids.editor ?? '' })
    expect(making?.map(({ number, stage, done, articles }) => [number, stage, `${done}/${articles}`])).toEqual([
      ['2026년 18호', 'requested', '0/1'],
      ['2026년 19호', 'writing', '0/0'],
    ])
    expect(making?.[0]?.problems).toEqual(none)
    expect(making?.[1]?.problems).toBeNull()
    expect(JSON.stringify(making)).not.toContain('secret')
    expect(published?.map(({ title, ordinal }) => [title, ordinal])).toEqual([['산업기술 동향워치 2026년 17호', 1]])
    expect(plans?.map(({ what }) => what)).toEqual(['원고 마감', '원고 마감'])
  })

  it('gives everyone their own work and nobody else’s', async () => {
    const kinds = async (who: Partial<Person> & { id: string }) => (await see(who)).work?.map(({ kind }) => kind).sort()
    expect(await kinds({ id: ids.publisher ?? '', mayApprove: true, mayPublish: true, mayCompose: true })).toEqual([
      'requested',
    ])
    expect(await kinds({ id: ids.writer ?? '' })).toEqual(['article', 'comments'])
    expect(await kinds({ id: ids.editor ?? '', mayCompose: true })).toEqual(['comments'])
    expect(await kinds({ id: 'somebody else', mayCompose: true })).toEqual([])
  })

  it('keeps the other blocks where one can’t be read', async () => {
    const broken = new Proxy(cms.payload, {
      get: (target, name, receiver) =>
        name === 'find'
          ? (asked: { collection: string }) =>
              asked.collection === 'comments' ? Promise.reject(new Error('down')) : target.find(asked as never)
          : name === 'logger'
            ? { error: () => {} }
            : Reflect.get(target, name, receiver),
    })
    const { work, making, published } = await see({ id: ids.editor ?? '' }, broken)
    expect(work).toBeNull()
    expect([making?.length, published?.length]).toEqual([2, 1])
  })
})
