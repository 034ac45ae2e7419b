/** From a file to articles in an issue, on a real database: each step as the desk's verbs take it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storePublications } from '../../scripts/commands/demo-content.ts'
import { importDeskOf, readPartsOf } from '../../src/compose-import.ts'
import { BulletinError } from '../../src/errors.ts'
import type { ImportDesk } from '../../src/manuscripts/desk.ts'
import { readOnce } from '../../src/manuscripts/read.ts'
import { createManuscriptStore } from '../../src/manuscripts/store.ts'
import type { DeskView } from '../../src/manuscripts/view.ts'
import { writeHwpx } from '../support/files/hwpx.ts'
import { manuscriptBlocks, manuscriptName, manuscriptTitles, unclearText } from '../support/manuscripts.ts'
import { startTestPayload, type TestPayload } from '../support/payload.ts'

const by = { user: null, name: '한가온' }
const options = { owner: 'reader', lease: 5000, attempts: 3 }

let test: TestPayload
let desk: ImportDesk
let publication = ''

beforeAll(async () => {
  test = await startTestPayload()
  desk = importDeskOf(test.payload)
  await storePublications(test.payload)
  const { docs } = await test.payload.find({ collection: 'publications', where: { key: { equals: 'kiat-watch' } } })
  publication = docs[0]?.id ?? ''
})

afterAll(() => test?.stop())

const log = () => {}

/** Takes a manuscript in and reads it; gives its id. */
async function takeIn(bytes: Uint8Array, name: string, known: 'ask' | 'again' | 'changes' = 'again'): Promise<string> {
  const taken = await desk.takeIn({ name, bytes, publication: null, target: null, known }, by)
  if (!('id' in taken)) throw new Error('the manuscript was asked about')
  expect(await readOnce(readPartsOf(test.payload, log), options)).toBe(true)
  return taken.id
}

const textOf = (text: string) => new TextEncoder().encode(text)
const numbered = (number: number) => unclearText.replace('32호', `${number}호`)

async function answerAll(id: string, offer: 'right' | 'later' | 'text'): Promise<DeskView> {
  let now = await desk.desk(id)
  for (const piece of [...now.general, ...now.articles.flatMap(({ pieces }) => pieces)])
    now = await desk.answer(id, piece.id, { offer: piece.offers.includes(offer) ? offer : 'later' }, by)
  return now
}

/** Titles of an issue's articles by its sections. */
async function contents(issue: string): Promise<[string, string[]][]> {
  const found = await test.payload.findByID({ collection: 'issues', id: issue, depth: 1 })
  return (found.sections ?? []).map(({ title, articles }) => [
    title ?? '',
    (articles ?? []).map((article) => (typeof article === 'string' ? article : article.title)),
  ])
}

describe('a manuscript of a word processor', () => {
  let id = ''
  let bytes: Uint8Array = new Uint8Array()

  it('is read, and nothing is inserted', async () => {
    bytes = await writeHwpx(manuscriptBlocks)
    id = await takeIn(bytes, manuscriptName)
    const review = await desk.review(id)
    expect(review.state).toBe('open')
    expect(review.articles.map(({ section, title }) => [section, title])).toEqual(manuscriptTitles)
    expect(review.target).toMatchObject({ publication, year: 2026, number: 31 })
    expect(review.counts).toEqual({ sections: 3, articles: 4, tables: 2, references: 3 })
    const { total, moved, dropped, left, missing } = review.balance!
    expect(missing).toBe(0)
    expect(moved + dropped + left).toBe(total)
    expect(review.lines.filter((line) => line.dropped && line.text !== '').map(({ text }) => text)).toEqual([
      '❚ 1',
      '❚ 2',
      '❚ 3',
    ])
    expect(await test.payload.count({ collection: 'articles' })).toEqual({ totalDocs: 0 })
    expect(await test.payload.count({ collection: 'issues' })).toEqual({ totalDocs: 0 })
  })

  it('is not put in while a piece of the article is open, and the whole request is refused', async () => {
    const refused = desk.putIn(id, [{ article: 0 }, { article: 1 }], by)
    await expect(refused).rejects.toMatchObject({
      code: 'IMPORT_NOT_READY',
      message: '확인할 곳 2개를 먼저 확인하세요.',
    })
    expect(await test.payload.count({ collection: 'articles' })).toEqual({ totalDocs: 0 })
  })

  it('keeps answers, and takes one back', async () => {
    const [digits] = (await desk.desk(id)).articles[1]!.pieces
    let now = await desk.answer(id, digits!.id, { offer: 'original' }, by)
    expect(JSON.stringify(now.articles[1]!.slots[2])).toContain('Œ겨울 출력 유지 \ufffd예열 장치 축소 Ž보관')
    now = await desk.answer(id, digits!.id, null, by)
    expect(JSON.stringify(now.articles[1]!.slots[2])).toContain('①겨울 출력 유지 ②예열 장치 축소 ③보관')
    expect(now.articles[1]!.open).toBe(2)
    await expect(desk.answer(id, digits!.id, { offer: 'split' }, by)).rejects.toThrow(BulletinError)
  })

  it('goes in once, however often and by how many it is asked for', async () => {
    const now = await answerAll(id, 'right')
    expect(now.state).toBe('checked')
    const requests = now.articles.map(({ index }) => ({ article: index }))
    // The last first, so that the order of the manuscript is not the order of putting in.
    await desk.putIn(id, [{ article: 2 }], by)
    const both = await Promise.all([desk.putIn(id, requests, by), desk.putIn(id, requests, by)])
    expect(both[0].count + both[1].count).toBe(3)
    expect(await contents(both[0].issue)).toEqual([
      ['이슈포커스', [manuscriptTitles[0][1]]],
      ['산업·기술 동향', [manuscriptTitles[1][1], manuscriptTitles[2][1]]],
      ['정책 동향', [manuscriptTitles[3][1]]],
    ])
    expect((await test.payload.count({ collection: 'articles' })).totalDocs).toBe(4)
    expect((await desk.desk(id)).state).toBe('in')
  })

  it('leaves what was put off as a note of its article, and asks for the words of its picture', async () => {
    const { docs } = await test.payload.find({
      collection: 'articles',
      where: { title: { contains: '저온' } },
      depth: 0,
    })
    expect((docs[0]?.importNotes ?? []).map(({ code }) => code)).toEqual(['table-cells-unclear', 'alt-missing'])
    const media = await test.payload.find({ collection: 'media' })
    expect(media.docs).toHaveLength(1)
    expect(media.docs[0]?.alt.trim()).toBe('')
  })

  it('is known when it comes again; compared, nothing has changed', async () => {
    const asked = await desk.takeIn({ name: 'other.hwpx', bytes, publication: null, target: null, known: 'ask' }, by)
    expect(asked).toMatchObject({ known: { id, same: true } })
    const again = await desk.desk(await takeIn(bytes, manuscriptName, 'changes'))
    expect(again.since).toBe(id)
    expect(again.articles.map(({ unchanged }) => unchanged)).toEqual([true, true, true, true])
  })
})

describe('a table that nobody can split', () => {
  it('is given its cells by an editor', async () => {
    const id = await takeIn(textOf(numbered(32)), '원고.txt')
    const [piece] = (await desk.desk(id)).articles[0]!.pieces
    expect(piece?.offers).toEqual(['split', 'paste', 'text', 'later'])
    const table = { header: [['기술', '단계']], rows: [['저온 전해질', '정점']] }
    const now = await desk.answer(id, piece!.id, { offer: 'split', table }, by)
    expect(now.articles[0]!.slots[1]).toEqual([{ type: 'table', caption: '기술별 성숙도와 도입 시점', ...table }])
  })

  it('is left as text', async () => {
    const id = await takeIn(textOf(numbered(33)), '원고 33.txt')
    const now = await answerAll(id, 'text')
    expect(now.articles[0]!.slots[1]!.map((block) => 'text' in block && block.text)).toEqual([
      '기술별 성숙도와 도입 시점',
      '기술 단계 예상 시점 핵심 과제',
      '저온 전해질 정점 2~5년 데이터 결합 품질',
      '고체 전해질 정점 2~5년 보안 책임 소재',
      '유동 전지 상승 5년 이상 전력 소비',
    ])
  })
})

describe('what can not be read', () => {
  it('is told in words, and can be tried again', async () => {
    const id = await takeIn(textOf('%PDF-1.7 그 밖의 것'), '원고.pdf')
    const failed = await desk.desk(id)
    expect(failed.state).toBe('failed')
    expect(failed.error?.message).toContain('PDF 파일은 읽지 못합니다.')
    await desk.again(id)
    expect((await desk.desk(id)).state).toBe('reading')
    await desk.stop(id)
    expect((await desk.desk(id)).error?.code).toBe('DRAFT_STOPPED')
  })

  it('stops while it is being read', async () => {
    const taken = await desk.takeIn(
      { name: 'a.txt', bytes: textOf('글'), publication: null, target: null, known: 'again' },
      by,
    )
    const id = 'id' in taken ? taken.id : ''
    const parts = readPartsOf(test.payload, log)
    const waits = (_bytes: Uint8Array, _name: string, { signal }: { signal?: AbortSignal }) =>
      new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => reject(new BulletinError('DRAFT_STOPPED')))
        void desk.stop(id)
      })
    expect(await readOnce({ ...parts, convert: waits }, options)).toBe(true)
    expect((await desk.desk(id)).error).toEqual({
      code: 'DRAFT_STOPPED',
      message: '파일 읽기를 그만두었습니다. 필요하면 다시 올리세요.',
    })
  })

  it('is taken over from a reader that died, and given up in the end', async () => {
    let now = new Date('2026-11-06T00:00:00Z')
    const store = createManuscriptStore(test.database.db().collection('manuscripts'), () => now)
    const facts = {
      name: 'a.txt',
      format: 'txt',
      size: 3,
      sha256: 'x',
      publication: null,
      target: null,
      since: null,
      by,
    }
    const id = await store.add(facts)
    expect((await store.claim('first', 1000))?.id).toBe(id)
    expect(await store.claim('second', 1000)).toBeNull()
    now = new Date(now.getTime() + 2000)
    expect(await store.claim('second', 1000)).toMatchObject({ id, attempts: 2 })
    expect(await store.beat(id, 'first', 1000)).toBe(false)
    expect(await store.beat(id, 'second', 1000, '표 2개 가운데 1개')).toBe(true)
    expect((await store.byId(id))?.step).toBe('표 2개 가운데 1개')
  })
})
