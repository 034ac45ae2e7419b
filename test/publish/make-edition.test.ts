/** The whole publication with a real press and a real file store. */
import { createHash } from 'node:crypto'
import { load } from 'cheerio'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FileStore, fileStore } from '../../src/database/files.ts'
import type { Issue } from '../../src/document/nodes.ts'
import { createPress, type Press } from '../../src/press/press.ts'
import { type Edition, editionHash } from '../../src/publish/edition.ts'
import { makeEdition, type Step } from '../../src/publish/make-edition.ts'
import { answerSite } from '../../src/publish/site.ts'
import { pixel, twoArticles } from '../fixtures/issues/two-articles.ts'
import { startTestDatabase, type TestDatabase } from '../support/database.ts'
import { memoryParts, publicUrl, requester, runOf } from '../support/publishing.ts'

let test: TestDatabase
let press: Press
let files: FileStore
let issue: Issue
let issues: Map<string, Issue>
let parts: ReturnType<typeof memoryParts>
const noStep = async () => undefined

beforeAll(async () => {
  test = await startTestDatabase()
  press = createPress()
})
afterAll(async () => {
  await press.close()
  await test.stop()
})
beforeEach(async () => {
  files = fileStore(test.db())
  const { sha256 } = await files.put(pixel, 'image/png')
  issue = structuredClone(twoArticles)
  Object.assign(issue.assets['film.png'] ?? {}, { sha256 })
  issues = new Map([['issue-1', issue]])
  parts = memoryParts(issues, press, files)
})

const stored = async (edition: Edition, name: string): Promise<Buffer> => {
  const entry = edition.files.find((file) => file.name === name)
  const file = await files.get(entry?.sha256 ?? '')
  if (!file) throw new Error(`${name} is not in the store`)
  return file.bytes
}

describe('an edition', () => {
  it('waits for its approver; its files are all there and have the hashes it says', async () => {
    const seen: Step[] = []
    const id = await makeEdition(runOf('run-1', 'issue-1'), parts, async (step) => {
      expect(parts.editions.all).toEqual([])
      seen.push(step)
    })
    expect(seen).toEqual(['read', 'print', 'screens', 'compare', 'store'])
    const edition = parts.editions.all[0] as Edition
    expect(edition).toMatchObject({
      id,
      ordinal: 1,
      label: '편집본 1차',
      slug: '2026-22',
      state: 'requested',
      requestedBy: requester,
      publishedAt: null,
    })
    const names = edition.files.map(({ name }) => name)
    for (const name of ['issue.pdf', 'web.html', 'email.html', 'email.txt', 'document.json'])
      expect(names).toContain(name)
    for (const { name, sha256, size } of edition.files) {
      const bytes = await stored(edition, name)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
      expect(bytes.length).toBe(size)
    }
    expect(edition.hash).toBe(editionHash([...edition.files].reverse()))
    expect(JSON.parse(String(await stored(edition, 'document.json')))).toEqual(issue)
  })

  it('leaves the web page with nothing to ask for but the edition’s own files', async () => {
    parts.editions.makePublic(await makeEdition(runOf('run-1', 'issue-1'), parts, noStep))
    const edition = parts.editions.all[0] as Edition
    const html = String(await stored(edition, 'web.html'))
    const $ = load(html)
    const asked = [
      ...$('img')
        .map((_, img) => $(img).attr('src'))
        .get(),
      ...[...html.matchAll(/url\(([^)]+)\)/g)].map((match) => match[1] ?? ''),
      $('.button').attr('href') ?? '',
    ]
    expect(asked.length).toBeGreaterThan(3)
    for (const address of asked) {
      const prefix = '/kiat-watch/2026-22/editions/1/'
      expect(address.startsWith(prefix), address).toBe(true)
      const answer = await answerSite(parts, 'kiat-watch', address.slice(1).split('/').slice(1))
      expect(answer).toMatchObject({ status: 200, immutable: true })
    }
  })

  it('puts addresses of the public site into the mail', async () => {
    await makeEdition(runOf('run-1', 'issue-1'), parts, noStep)
    const edition = parts.editions.all[0] as Edition
    const text = String(await stored(edition, 'email.txt'))
    expect(text).toContain(`${publicUrl}/kiat-watch/2026-22#a1`)
    expect(text).toContain(`${publicUrl}/kiat-watch/2026-22/issue.pdf`)
    expect(edition.report.subject).toBe('[산업기술 동향워치] 2026년 22호 — 항만 하역의 전기화 어디까지 왔나 외 1편')
  })

  it('run twice gives a second edition, and the first one stays as it was', async () => {
    parts.editions.makePublic(await makeEdition(runOf('run-1', 'issue-1'), parts, noStep))
    const first = structuredClone(parts.editions.all[0] as Edition)
    const pdf = await stored(first, 'issue.pdf')
    issue.lead = '고친 머리글입니다.'
    const again = await makeEdition(runOf('run-2', 'issue-1'), parts, noStep)
    expect(parts.editions.all).toHaveLength(2)
    expect(parts.editions.all[0]).toEqual(first)
    expect(await stored(first, 'issue.pdf')).toEqual(pdf)
    const second = parts.editions.all[1] as Edition
    expect(second).toMatchObject({ ordinal: 2, label: '편집본 2차' })
    expect(second.hash).not.toBe(first.hash)
    expect(String(await stored(second, 'web.html'))).toContain('고친 머리글입니다.')
    const before = await answerSite(parts, 'kiat-watch', ['2026-22'])
    expect(String(before.body)).not.toContain('고친 머리글입니다.')
    parts.editions.makePublic(again)
    const newest = await answerSite(parts, 'kiat-watch', ['2026-22'])
    expect(String(newest.body)).toContain('고친 머리글입니다.')
    const old = await answerSite(parts, 'kiat-watch', ['2026-22', 'editions', '1'])
    expect(String(old.body)).not.toContain('고친 머리글입니다.')
  })

  it('taken up again after its edition was stored makes no other', async () => {
    const run = runOf('run-1', 'issue-1')
    const id = await makeEdition(run, parts, noStep)
    expect(await makeEdition({ ...run, attempts: 2 }, parts, noStep)).toBe(id)
    expect(parts.editions.all).toHaveLength(1)
  })

  it('that loses its run at any step leaves no edition', async () => {
    for (const lost of ['read', 'print', 'screens', 'compare', 'store']) {
      const running = makeEdition(runOf(`run-${lost}`, 'issue-1'), parts, async (step) => {
        if (step === lost) throw new Error('lost')
      })
      await expect(running).rejects.toThrow('lost')
    }
    expect(parts.editions.all).toEqual([])
  })
})

describe('an edition is refused', () => {
  it('while the issue has errors, with every problem in Korean', async () => {
    const [first] = issue.sections[0]?.articles ?? []
    Object.assign(first ?? {}, { summary: [], references: [] })
    await expect(makeEdition(runOf('run-1', 'issue-1'), parts, noStep)).rejects.toMatchObject({
      code: 'PROBLEMS_BLOCK',
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'summary-missing' }),
        expect.objectContaining({ code: 'reference-missing' }),
      ]),
    })
    expect(parts.editions.all).toEqual([])
  })

  it('when a character can not be printed', async () => {
    issue.lead = '가 न 나'
    const body = issue.sections[0]?.articles[0]
    if (body) body.title = `${body.title} न`
    await expect(makeEdition(runOf('run-1', 'issue-1'), parts, noStep)).rejects.toMatchObject({
      code: 'PROBLEMS_BLOCK',
      problems: [expect.objectContaining({ code: 'glyph-missing' })],
    })
  })

  it('when a picture is not in the store', async () => {
    Object.assign(issue.assets['film.png'] ?? {}, { sha256: 'e'.repeat(64) })
    await expect(makeEdition(runOf('run-1', 'issue-1'), parts, noStep)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('for a house style that nobody knows', async () => {
    issue.publication = { ...issue.publication, key: 'unknown' }
    await expect(makeEdition(runOf('run-1', 'issue-1'), parts, noStep)).rejects.toMatchObject({
      code: 'PUBLICATION_UNKNOWN',
    })
  })

  it('when the outputs do not say the same', async () => {
    const lying: Press = {
      ...press,
      // Prints another number than the document has, as a faulty template would.
      print: (job) => press.print({ ...job, html: job.html.replaceAll('12억', '21억') }),
    }
    const running = makeEdition(runOf('run-1', 'issue-1'), { ...parts, press: lying }, noStep)
    await expect(running).rejects.toMatchObject({
      code: 'OUTPUTS_DIFFER',
      problems: expect.arrayContaining([
        expect.objectContaining({
          code: 'differs-pdf-words',
          severity: 'error',
          message: expect.stringContaining('지면의 낱말이 원고와 다릅니다: 항만 하역의 전기화 어디까지 왔나 (12억)'),
          hint: expect.stringMatching(/[가-힣]/),
        }),
      ]),
    })
    expect(parts.editions.all).toEqual([])
  })
})
