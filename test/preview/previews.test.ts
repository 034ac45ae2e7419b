/** The verbs, with a preview process that only notes what it was asked. */
import { describe, expect, it } from 'vitest'
import type { AssembledUnsaved } from '../../src/assemble/unsaved.ts'
import { paragraph } from '../../src/document/build.ts'
import type { Issue } from '../../src/document/nodes.ts'
import { issueSlug } from '../../src/document/numbering.ts'
import { articles } from '../../src/document/walk.ts'
import { BulletinError } from '../../src/errors.ts'
import type { KeptTypesetting } from '../../src/preview/kept.ts'
import type { PagesAsk, PagesMade } from '../../src/preview/messages.ts'
import { createPreviews, type LookAsk } from '../../src/preview/previews.ts'
import { makeArticle, makeIssue } from '../support/make-issue.ts'
import { memoryEditions, requester } from '../support/publishing.ts'

const three = (): Issue =>
  makeIssue({
    이슈포커스: [makeArticle('첫째', [paragraph(1, '하나')])],
    정책동향: [makeArticle('둘째', [paragraph(1, '둘')]), makeArticle('셋째', [], { summary: [] })],
  })

const assembled = (issue: Issue, article: string): AssembledUnsaved => {
  const all = [...articles(issue)]
  return {
    issue,
    problems: [],
    places: new Map(all.map(({ article: one, path }) => [path, { collection: 'articles', id: `stored-${one.title}` }])),
    origins: new Map(all.map(({ article: one, path }) => [path, one.body.map((_, index) => index)])),
    path: all.find(({ article: one }) => one.title === article)?.path ?? '',
    stored: 'issue-1',
    proofreadingOff: [],
  }
}

const fitsAt = (first: number) => ({ state: 'fits' as const, first, pages: 1, over: 0, room: 9, lonely: [] })

/** Each article on a page of its own behind a cover and one page of contents. */
const wholeMade = (issue: Issue): PagesMade => {
  const ids = [...articles(issue)].map(({ article }) => article.id)
  const each = <T>(make: (id: string, index: number) => T) =>
    Object.fromEntries(ids.map((id, index) => [id, make(id, index)]))
  return {
    pdf: '',
    pages: ids.length + 2,
    blocks: ids.map((article, index) => ({
      article,
      block: 0,
      page: index + 2,
      left: 20,
      top: 30,
      width: 150,
      height: 5,
    })),
    coverPages: 1,
    frontPages: 1,
    pageOf: each((_, index) => index + 1),
    pagesIn: each(() => 1),
    labels: each((_, index) => String(index + 1)),
    flowOf: each((_, index) => ({ flow: index + 2, sheet: index + 3, number: index + 1 })),
    fit: each((_, index) => fitsAt(index + 1)),
    problems: [],
    milliseconds: { print: 20 },
  }
}

function house(issue: Issue = three()) {
  const asks: PagesAsk[] = []
  const kept = new Map<string, KeptTypesetting>()
  const editions = memoryEditions()
  const at = { issue }
  const previews = createPreviews({
    unsaved: async ({ id }) => assembled(at.issue, String(id).replace('stored-', '')),
    stored: async () => assembled(at.issue, '첫째'),
    client: {
      pages: async (ask) => {
        asks.push(ask)
        return wholeMade(ask.issue)
      },
      screen: async ({ kind }) => ({ content: `<style>p{}</style><img src="data:,">${kind}` }),
    },
    kept: {
      get: async (id) => kept.get(id) ?? null,
      put: async (one) => {
        kept.set(one.issue, one)
      },
    },
    editions,
    now: () => new Date('2026-11-18T05:02:00Z'),
  })
  return { previews, asks, kept, editions, at }
}

const look = (title: string, scope: LookAsk['scope'] = 'article'): LookAsk => ({
  person: 'me',
  article: { id: `stored-${title}`, data: {} },
  setting: { issue: 'issue-1' },
  scope,
})

describe('an article', () => {
  it('is set from page 1, and says so, while its issue was never typeset', async () => {
    const { previews, asks } = house()
    const preview = await previews.pages(look('둘째'))
    expect(asks[0]).toMatchObject({ key: 'me:stored-둘째', article: 'a2', known: null })
    expect(preview).toMatchObject({ scope: 'article', numbered: false, path: 'sections/1/articles/0', origins: [0] })
  })

  it('begins where the last typesetting of its issue put it, and only its flow is written', async () => {
    const { previews, asks } = house()
    await previews.typeset('me', 'issue-1')
    const preview = await previews.pages(look('둘째'))
    expect(asks[1]?.known).toEqual({
      start: { flow: 3, sheet: 4, number: 2 },
      mates: ['a2'],
      frontPages: 1,
      labels: { a1: '1', a2: '2', a3: '3' },
    })
    expect(preview.numbered).toBe(true)
    expect(preview.blocks.map(({ article }) => article)).toEqual(['a2'])
    expect(preview.fit).toEqual(fitsAt(2))
  })

  it('keeps its page but trusts no label once the articles stand in another order', async () => {
    const { previews, asks, at } = house()
    await previews.typeset('me', 'issue-1')
    const [first, second] = at.issue.sections
    at.issue = makeIssue({ 정책동향: second?.articles ?? [], 이슈포커스: first?.articles ?? [] })
    await previews.pages(look('둘째'))
    expect(asks[1]).toMatchObject({ article: 'a1', known: { start: { number: 2 }, mates: null, labels: {} } })
  })

  it('is told of its own problems only', async () => {
    const { problems } = await house().previews.pages(look('셋째'))
    expect(problems.map(({ code }) => code).sort()).toEqual(['body-empty', 'summary-missing'])
    expect((await house().previews.pages(look('첫째'))).problems).toEqual([])
  })
})

describe('a whole issue', () => {
  it('is kept with the pages of its stored articles, and is stale once it changed', async () => {
    const { previews, at } = house()
    expect(await previews.typesetting('issue-1')).toBeNull()
    const made = await previews.typeset('me', 'issue-1')
    expect(made).toMatchObject({
      at: '2026-11-18T05:02:00.000Z',
      pages: 5,
      pageOf: { 'stored-첫째': 1, 'stored-둘째': 2, 'stored-셋째': 3 },
      pagesIn: { 'stored-첫째': 1 },
      stale: false,
    })
    expect(await previews.typesetting('issue-1')).toEqual(made)
    at.issue = { ...at.issue, lead: '머리글을 고침' }
    expect(await previews.typesetting('issue-1')).toMatchObject({ stale: true, hash: made.hash })
  })

  it('shows every article’s page, and the sheet of the one that is written', async () => {
    const preview = await house().previews.pages(look('셋째', 'issue'))
    expect(preview).toMatchObject({ scope: 'issue', numbered: true, firstPage: 3, firstSheet: 4, pages: 5 })
    expect(preview.articles.map(({ title, page }) => [title, page])).toEqual([
      ['첫째', 1],
      ['둘째', 2],
      ['셋째', 3],
    ])
  })

  it('hands on why it could not be set, and keeps nothing', async () => {
    const { kept } = house()
    const { previews } = (() => {
      const parts = house()
      parts.at.issue = new Proxy(parts.at.issue, {
        get: () => {
          throw new BulletinError('CONTENT_UNREADABLE')
        },
      })
      return parts
    })()
    await expect(previews.typeset('me', 'issue-1')).rejects.toMatchObject({ code: 'CONTENT_UNREADABLE' })
    expect(kept.size).toBe(0)
  })
})

describe('the other outputs', () => {
  it('are handed on, the bare mail without style and pictures', async () => {
    const { previews } = house()
    expect(await previews.screen(look('둘째'), 'mail')).toEqual({
      content: '<style>p{}</style><img src="data:,">mail',
      anchor: 'a2',
    })
    expect((await previews.screen(look('둘째'), 'mailBare')).content).toBe('mail')
  })

  it('compare with the last edition, and with nothing where there is none', async () => {
    const { previews, editions, at } = house()
    expect(await previews.changes(look('둘째'))).toBeNull()
    const before = three()
    const facts = { issue: 'issue-1', ordinal: 1, label: '편집본 1차', title: '', run: 'r', hash: '', files: [] }
    const edition = await editions.insert(
      {
        ...facts,
        publicationKey: before.publication.key,
        slug: issueSlug(before),
        madeAt: new Date('2026-11-01T00:00:00Z'),
        requestedBy: requester,
        document: before,
        report: {} as never,
      },
      [],
    )
    expect(await previews.changes(look('둘째'))).toBeNull()
    editions.makePublic(edition)
    at.issue = makeIssue({
      이슈포커스: [makeArticle('첫째', [paragraph(1, '하나')])],
      정책동향: [makeArticle('둘째', [paragraph(1, '둘'), paragraph(2, '새 문단')])],
    })
    const found = await previews.changes(look('둘째'))
    expect(found).toMatchObject({ label: '편집본 1차', articles: [{ title: '둘째' }] })
    expect(found?.articles[0]?.rows.filter(({ kind }) => kind === 'added').map(({ after }) => after[0]?.text)).toEqual([
      '새 문단',
    ])
    const whole = await previews.changes(look('둘째', 'issue'))
    expect(whole?.articles.map(({ title }) => title)).toEqual(['첫째', '둘째', '셋째'])
  })
})
