/** What the forms ask of the server while people write together. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { KeptVersion, StandingNow, StoredFacts, ToMerge } from '../../../src/editing/standing.ts'
import { type People, password, startPeople } from '../../support/people.ts'
import { type Ask, restOf } from '../../support/rest.ts'

let test: People
let writer: Ask
beforeAll(async () => {
  test = await startPeople()
  const data = { email: 'writer@example.org', password, name: '다른이', role: 'writer' as const }
  await test.payload.create({ collection: 'users', data })
  writer = await restOf(test.payload, test.database.url, data.email, password)
})
afterAll(() => test.stop())

const newArticle = () => test.fixtures.stored('articles', null)

const get = async <T>(ask: Ask, path: string): Promise<T> => {
  const { status, body } = await ask(path)
  expect(status).toBe(200)
  return body as T
}
const post = (ask: Ask, path: string, body: object) => ask(path, { method: 'POST', body })
const save = (who: number, id: string, body: object) => test.person(who)(`/articles/${id}`, { method: 'PATCH', body })
const kept = async (id: string) =>
  (await get<{ versions: KeptVersion[] }>(test.person(0), `/articles/${id}/kept`)).versions

describe('what is to be merged', () => {
  it('is the stored text and the one that the form began with', async () => {
    const id = await newArticle()
    await save(0, id, { title: '둘째', revision: 1 })
    await save(1, id, { title: '셋째', revision: 2 })
    const found = await get<ToMerge>(test.person(2), `/articles/${id}/to-merge?base=2`)
    expect(found.stored).toMatchObject({ title: '셋째', revision: 3, savedBy: { name: '한가람' } })
    expect(found.base).toMatchObject({ title: '둘째', revision: 2 })
    const facts = await get<StoredFacts>(test.person(2), `/articles/${id}/stored`)
    expect(facts).toMatchObject({ revision: 3, by: { name: '한가람' } })
  })

  it('is the stored text alone where the beginning is no longer kept', async () => {
    const id = await newArticle()
    await save(0, id, { title: '둘째', revision: 1 })
    await test.payload.db.deleteVersions({ collection: 'articles', where: { 'version.revision': { equals: 1 } } })
    expect((await get<ToMerge>(test.person(1), `/articles/${id}/to-merge?base=1`)).base).toBeNull()
    expect((await test.person(1)('/articles/0123456789abcdef01234567/to-merge?base=1')).status).toBe(404)
  })
})

describe('a text that is put aside', () => {
  it('becomes a version of its own with its author, and leaves the document alone', async () => {
    const id = await newArticle()
    await save(0, id, { title: '저장된 제목', revision: 1 })
    const text = { title: '따로 둔 제목', revision: 1, savedBy: { name: '거짓 이름' }, nonsense: 1 }
    const { status, body } = await post(test.person(1), `/articles/${id}/aside`, { text })
    expect(status).toBe(200)
    const version = await test.payload.findVersionByID({ collection: 'articles', id: String(body.version), depth: 0 })
    expect(version.version).toMatchObject({ title: '따로 둔 제목', savedAs: 'aside', savedBy: { name: '한가람' } })
    expect(await test.payload.findByID({ collection: 'articles', id })).toMatchObject({
      title: '저장된 제목',
      revision: 2,
    })
    const versions = await kept(id)
    expect(versions.map(({ as, by, isCurrent }) => [as, by.name, isCurrent])).toEqual([
      ['aside', '한가람', false],
      ['save', '서다온', true],
      ['save', '시스템', false],
    ])
  })

  it('is not taken for the text that somebody began with', async () => {
    const id = await newArticle()
    await post(test.person(1), `/articles/${id}/aside`, { text: { title: '따로', revision: 1 } })
    await save(0, id, { title: '둘째', revision: 1 })
    const { base } = await get<ToMerge>(test.person(2), `/articles/${id}/to-merge?base=1`)
    expect(base?.title).not.toBe('따로')
  })

  it('is refused for those who may not change the document', async () => {
    const id = await newArticle()
    expect((await post(writer, `/articles/${id}/aside`, { text: { title: '따로' } })).status).toBe(403)
    expect(await kept(id)).toHaveLength(1)
  })
})

describe('a version that is brought back', () => {
  it('is saved as a new one in the name of who did it, and nothing is deleted', async () => {
    const id = await newArticle()
    const before = await test.payload.findByID({ collection: 'articles', id })
    await save(0, id, { title: '둘째', revision: 1 })
    const first = (await kept(id)).find(({ revision }) => revision === 1)
    expect((await post(test.person(2), `/articles/${id}/bring-back`, { version: first?.id })).status).toBe(200)
    const now = await test.payload.findByID({ collection: 'articles', id })
    expect(now).toMatchObject({ title: before.title, revision: 3, savedBy: { name: '나린별' }, savedAs: 'restore' })
    expect((await kept(id)).map(({ revision, as }) => [revision, as])).toEqual([
      [3, 'restore'],
      [2, 'save'],
      [1, 'save'],
    ])
  })

  it('must be one of this document, by somebody who may change it', async () => {
    const [id, other] = [await newArticle(), await newArticle()]
    const [foreign] = await kept(other)
    expect((await post(test.person(0), `/articles/${id}/bring-back`, { version: foreign?.id })).status).toBe(404)
    const [own] = await kept(id)
    expect((await post(writer, `/articles/${id}/bring-back`, { version: own?.id })).status).toBe(403)
  })
})

describe('presence', () => {
  const beat = async (ask: Ask, id: string, tab: string, place = '', isEditing = false): Promise<StandingNow> => {
    const { status, body } = await post(ask, `/articles/${id}/presence`, { tab, place, isEditing })
    expect(status).toBe(200)
    return body as unknown as StandingNow
  }

  it('tells by name who else has the document open, where, and what is stored', async () => {
    const id = await newArticle()
    await beat(test.person(0), id, 'one', '표 1', true)
    await beat(test.person(1), id, 'mine too')
    const now = await beat(test.person(1), id, 'two')
    expect(now.stored).toMatchObject({ revision: 1 })
    expect(now.others).toEqual([
      { name: '서다온', isMe: false, place: '표 1', isEditing: true },
      { name: '한가람', isMe: true, place: '', isEditing: false },
    ])
    await post(test.person(0), `/articles/${id}/leave`, { tab: 'one' })
    expect((await beat(test.person(1), id, 'two')).others.map(({ isMe }) => isMe)).toEqual([true])
  })

  it('is told to nobody without an account', async () => {
    const id = await newArticle()
    const nobody: Ask = await restOf(test.payload, test.database.url, null)
    expect((await post(nobody, `/articles/${id}/presence`, { tab: 'x' })).status).toBe(403)
    expect((await nobody(`/articles/${id}/stored`)).status).toBe(403)
  })

  it('works for issues as well', async () => {
    const id = await test.fixtures.stored('issues', null)
    const { body } = await post(test.person(0), `/issues/${id}/presence`, { tab: 'x', place: '머리글' })
    expect(body.stored).toMatchObject({ revision: 1 })
  })
})
