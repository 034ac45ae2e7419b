/** Nobody overwrites a text that they have not seen: revisions through the REST handlers and the Local API. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insist } from '../../src/editing/insist.ts'
import { SaveConflict } from '../../src/editing/save-conflict.ts'
import { type People, startPeople } from '../support/people.ts'
import type { Ask } from '../support/rest.ts'

let test: People
beforeAll(async () => {
  test = await startPeople()
})
afterAll(() => test.stop())

const person = (index: number): Ask => test.person(index)
const storedArticle = (id: string) => test.payload.findByID({ collection: 'articles', id, depth: 0 })
const newArticle = () => test.fixtures.stored('articles', null)

const versionsOf = async (id: string) =>
  (await test.payload.findVersions({ collection: 'articles', where: { parent: { equals: id } }, limit: 0, depth: 0 }))
    .docs

describe('a save', () => {
  it('takes the next revision and is signed by name and account', async () => {
    const id = await newArticle()
    expect((await storedArticle(id)).revision).toBe(1)
    const { status } = await person(0)(`/articles/${id}`, { method: 'PATCH', body: { title: '새 제목', revision: 1 } })
    expect(status).toBe(200)
    const stored = await storedArticle(id)
    expect(stored).toMatchObject({ title: '새 제목', revision: 2, savedAs: 'save', savedBy: { name: '서다온' } })
    expect(stored.savedBy?.user).toMatch(/^[0-9a-f]{24}$/)
    expect((await versionsOf(id)).map(({ version }) => version.revision).sort()).toEqual([1, 2])
  })

  it('is refused when it is based on an older text, and says whose text is stored', async () => {
    const id = await newArticle()
    await person(0)(`/articles/${id}`, { method: 'PATCH', body: { title: '먼저', revision: 1 } })
    const late = await person(1)(`/articles/${id}`, { method: 'PATCH', body: { title: '나중', revision: 1 } })
    expect(late.status).toBe(409)
    const [error] = late.body.errors as { message: string; data: object }[]
    expect(error?.message).toMatch(
      /^지난 판본을 바탕으로 고친 글입니다\. 서다온 님이 \d\d:\d\d에 저장한 글과 나란히 보고 합치세요\.$/,
    )
    expect(error?.data).toMatchObject({ code: 'SAVE_CONFLICT', revision: 2, by: { name: '서다온' } })
    expect((await storedArticle(id)).title).toBe('먼저')
    expect(await versionsOf(id)).toHaveLength(2)
  })

  it('of two at the same instant one is refused', async () => {
    const id = await newArticle()
    const answers = await Promise.all(
      test.all.map((ask, index) =>
        ask(`/articles/${id}`, { method: 'PATCH', body: { title: `${index}`, revision: 1 } }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const winner = answers.findIndex(({ status }) => status === 200)
    expect(await storedArticle(id)).toMatchObject({ title: `${winner}`, revision: 2 })
  })

  it('cannot name itself who saved it or why', async () => {
    const id = await newArticle()
    const body = { title: '제목', revision: 1, savedBy: { name: '다른 이름' }, savedAs: 'aside' }
    expect((await person(1)(`/articles/${id}`, { method: 'PATCH', body })).status).toBe(200)
    expect(await storedArticle(id)).toMatchObject({ savedBy: { name: '한가람' }, savedAs: 'save' })
  })

  it('that fails a check leaves the revision, so that the mended form is taken', async () => {
    const id = await newArticle()
    const faulty = await person(0)(`/articles/${id}`, { method: 'PATCH', body: { title: '', revision: 1 } })
    expect(faulty.status).toBe(400)
    const mended = await person(0)(`/articles/${id}`, { method: 'PATCH', body: { title: '고친 제목', revision: 1 } })
    expect(mended.status).toBe(200)
  })

  it('whose process died before the write left nothing behind: the next one is taken', async () => {
    const id = await newArticle()
    const { db } = test.payload
    const write = db.updateOne
    db.updateOne = () => Promise.reject(new Error('the process died here'))
    const dead = await person(0)(`/articles/${id}`, { method: 'PATCH', body: { title: '잃은 저장', revision: 1 } })
    db.updateOne = write
    expect(dead.status).toBe(500)
    expect(await storedArticle(id)).toMatchObject({ revision: 1 })
    const next = await person(0)(`/articles/${id}`, { method: 'PATCH', body: { title: '다시 저장', revision: 1 } })
    expect(next.status).toBe(200)
  })

  it('whose process died after the write stands with its revision, and the same form is told so', async () => {
    const id = await newArticle()
    const { db } = test.payload
    const version = db.createVersion
    db.createVersion = () => Promise.reject(new Error('the process died here'))
    const dead = await person(0)(`/articles/${id}`, { method: 'PATCH', body: { title: '저장은 됨', revision: 1 } })
    db.createVersion = version
    expect(dead.status).toBe(500)
    expect(await storedArticle(id)).toMatchObject({ title: '저장은 됨', revision: 2 })
    const again = await person(0)(`/articles/${id}`, { method: 'PATCH', body: { title: '저장은 됨', revision: 1 } })
    expect(again.status).toBe(409)
    const next = await person(0)(`/articles/${id}`, { method: 'PATCH', body: { title: '이어 씀', revision: 2 } })
    expect(next.status).toBe(200)
  })
})

describe('code without a form', () => {
  it('works without a revision, and raises it', async () => {
    const id = await newArticle()
    await test.payload.update({ collection: 'articles', id, data: { title: '코드가 고침' } })
    expect(await storedArticle(id)).toMatchObject({ revision: 2, savedBy: { user: null, name: '시스템' } })
    expect((await person(0)(`/articles/${id}`, { method: 'PATCH', body: { name: '이름' } })).status).toBe(200)
    expect(await storedArticle(id)).toMatchObject({ revision: 3, title: '코드가 고침', name: '이름' })
  })

  it('says in the context that it mends something', async () => {
    const id = await newArticle()
    await test.payload.update({ collection: 'articles', id, data: { title: '고침' }, context: { savedAs: 'fix' } })
    expect(await storedArticle(id)).toMatchObject({ savedAs: 'fix' })
  })

  it('that writes past the hooks raises the revision as well', async () => {
    const id = await newArticle()
    await test.payload.db.updateOne({ collection: 'articles', id, data: { title: '곧바로' } })
    expect(await storedArticle(id)).toMatchObject({ title: '곧바로', revision: 2 })
  })

  it('takes up a document from before there were revisions', async () => {
    const id = await newArticle()
    const { collections } = test.payload.db
    await collections.articles?.updateMany({ _id: id }, { $unset: { revision: 1 } })
    expect((await storedArticle(id)).revision ?? null).toBeNull()
    expect((await person(0)(`/articles/${id}`, { method: 'PATCH', body: { title: '처음' } })).status).toBe(200)
    expect(await storedArticle(id)).toMatchObject({ revision: 1, title: '처음' })
  })

  it('brings an older version back as a new one', async () => {
    const id = await newArticle()
    const { title } = await storedArticle(id)
    await person(0)(`/articles/${id}`, { method: 'PATCH', body: { title: '새 제목', revision: 1 } })
    const first = (await versionsOf(id)).find(({ version }) => version.revision === 1)
    await test.payload.restoreVersion({ collection: 'articles', id: String(first?.id) })
    expect(await storedArticle(id)).toMatchObject({ title, revision: 3, savedAs: 'restore' })
  })

  it('insists while others save', async () => {
    const id = await newArticle()
    const add = (n: number) =>
      insist(async () => {
        const { summary } = await storedArticle(id)
        const { revision } = await storedArticle(id)
        const data = { summary: [...(summary ?? []), { sentence: `문장 ${n}` }], revision: revision ?? 0 }
        await test.payload.update({ collection: 'articles', id, data })
      })
    await Promise.all([1, 2, 3].map(add))
    const { summary, revision } = await storedArticle(id)
    expect(summary?.map(({ sentence }) => sentence).sort()).toEqual(['문장 1', '문장 2', '문장 3'])
    expect(revision).toBe(4)
  })

  it('is told when it does not come through', async () => {
    const id = await newArticle()
    const work = () => test.payload.update({ collection: 'articles', id, data: { title: '제목', revision: 77 } })
    await expect(insist(work)).rejects.toBeInstanceOf(SaveConflict)
  })
})

describe('an issue', () => {
  it('whose order somebody changed refuses a form that was opened before', async () => {
    const id = await test.fixtures.stored('issues', null)
    const [a, b] = [await newArticle(), await newArticle()]
    const sections = [{ title: '이슈포커스', articles: [a, b] }]
    await test.payload.update({ collection: 'issues', id, data: { sections } })
    const form = await test.payload.findByID({ collection: 'issues', id, depth: 0 })
    const moved = { sections: [{ title: '이슈포커스', articles: [b, a] }] }
    expect((await person(1)(`/issues/${id}`, { method: 'PATCH', body: moved })).status).toBe(200)
    const late = await person(0)(`/issues/${id}`, { method: 'PATCH', body: { ...form, lead: '머리글' } })
    expect(late.status).toBe(409)
    const stored = await test.payload.findByID({ collection: 'issues', id, depth: 0 })
    expect(stored.sections?.[0]?.articles).toEqual([b, a])
  })
})
