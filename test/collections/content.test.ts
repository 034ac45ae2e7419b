import { ValidationError } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { validateName } from '../../collections/fields/name.ts'
import { validatePartialDate } from '../../collections/fields/partial-date.ts'
import { sectionsOf, titleOf } from '../../collections/hooks/issue.ts'
import { validateKey, validateNumbering, validatePageTarget } from '../../collections/publications.ts'
import { validateLinkUrl } from '../../src/admin/editor/body-editor.ts'
import { writeBody } from '../../src/assemble/lexical-write.ts'
import { box, heading, paragraph, reference } from '../../src/document/build.ts'
import { startTestPayload, type TestPayload } from '../support/payload.ts'
import { publicationData } from '../support/stored.ts'

describe('fields', () => {
  it.each(['2024', '2024-09', '2024-09-04', '', null, undefined])('take the date %j', (value) => {
    expect(validatePartialDate(value)).toBe(true)
  })
  it.each(['2024-13', '2024.9.4', '9월', '2024-02-30'])('refuse the date %j', (value) => {
    expect(validatePartialDate(value)).toMatch(/^날짜를/)
  })
  it.each(['{year}년 {number}호', 'Vol. {number} ({year}. {month}.)', '{year}-{number2}'])(
    'take the numbering %j',
    (value) => {
      expect(validateNumbering(value)).toBe(true)
    },
  )
  it.each(['', '{year}년', '{jahr}-{number}'])('refuse the numbering %j', (value) => {
    expect(validateNumbering(value)).not.toBe(true)
  })
  it.each(['수출 추이', 'fig-1', '', null, undefined])('take the name %j', (value) => {
    expect(validateName(value)).toBe(true)
  })
  it.each(['[표]', 'a{b', '가:나', 3])('refuse the name %j', (value) => {
    expect(validateName(value)).toMatch(/^이름에/)
  })
  it('take whole pages as target, or none', () => {
    for (const pages of [1, 32, null, undefined]) expect(validatePageTarget(pages)).toBe(true)
    for (const pages of [0, -1, 2.5, '30']) expect(validatePageTarget(pages)).not.toBe(true)
  })
  it('take a key that can be a folder', () => {
    expect(validateKey('kiat-watch')).toBe(true)
    // These addresses lead elsewhere.
    for (const key of ['subscribe', 'confirm', 'u', 'p', 'preferences', 'approve', 'admin', 'api', 'health'])
      expect(validateKey(key)).toContain('다른 쪽의 주소')
    for (const key of ['', '../x', 'Kiat', '2a', 'a b']) expect(validateKey(key)).not.toBe(true)
  })
  it.each(['javascript:alert(1)', ' ', 'weforum.org', 'data:text/html,x'])('refuse the link %j', (value) => {
    expect(validateLinkUrl(value)).toMatch(/주소를 쓰세요/)
  })
})

describe('a new issue', () => {
  const series = {
    name: '산업기술 동향워치',
    numbering: '{year}년 {number}호',
    sections: [{ title: '가' }, { title: '나' }],
  }

  it('gets the sections of its publication, in order and empty', () => {
    expect(sectionsOf({}, series)).toEqual([
      { title: '가', articles: [] },
      { title: '나', articles: [] },
    ])
  })
  it('gets the parts of its sections', () => {
    const parts = { ...series, sections: [{ title: '이차전지', part: 'FOCUS' }, { title: null }] }
    expect(sectionsOf({}, parts)).toEqual([
      { title: '이차전지', part: 'FOCUS', articles: [] },
      { title: '', articles: [] },
    ])
  })
  it('keeps sections of its own', () => {
    const sections = [{ title: '다' }]
    expect(sectionsOf({ sections }, series)).toBe(sections)
  })
  it('is called by series and number', () => {
    expect(titleOf({ year: 2026, number: 22, date: '2026-11-20T12:00:00.000Z' }, series)).toBe(
      '산업기술 동향워치 2026년 22호',
    )
    expect(titleOf({ year: 2026 }, series)).toBe('')
  })
})

describe('stored', () => {
  let test: TestPayload
  let publication: string
  beforeAll(async () => {
    test = await startTestPayload()
    publication = (await test.payload.create({ collection: 'publications', data: publicationData('kiat-watch') })).id
  })
  afterAll(() => test.stop())
  const issue = (number: number) => ({ publication, year: 2026, number, date: '2026-11-20T12:00:00.000Z' })

  it('issues have title and sections from their publication, and follow a changed number', async () => {
    const created = await test.payload.create({ collection: 'issues', data: issue(22) })
    expect(created.title).toBe('산업기술 동향워치 2026년 22호')
    expect(created.sections?.map(({ title }) => title)).toEqual(['이슈포커스', '정책동향'])
    const changed = await test.payload.update({ collection: 'issues', id: created.id, data: { number: 23 } })
    expect(changed.title).toBe('산업기술 동향워치 2026년 23호')
  })

  it('a section taken out of an issue stays out', async () => {
    const { id } = await test.payload.create({ collection: 'issues', data: issue(30) })
    const changed = await test.payload.update({ collection: 'issues', id, data: { sections: [] } })
    expect(changed.sections).toEqual([])
  })

  it('a number can be given once', async () => {
    await test.payload.create({ collection: 'issues', data: issue(40) })
    const again = test.payload.create({ collection: 'issues', data: issue(40) })
    await expect(again).rejects.toMatchObject({
      data: { errors: [{ path: 'number', message: expect.stringContaining('이미 있습니다') }] },
    })
  })

  it('a number can be given once by two at a time', async () => {
    const results = await Promise.allSettled(
      [41, 41].map((n) => test.payload.create({ collection: 'issues', data: issue(n) })),
    )
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('a body that can not be printed is refused in Korean, with its place', async () => {
    const body = {
      root: { ...writeBody([paragraph(1, '글')]).root, children: [{ type: 'heading', version: 1, children: [] }] },
    }
    const create = test.payload.create({ collection: 'articles', data: { title: '가', state: 'writing', body } })
    await expect(create).rejects.toMatchObject({
      data: {
        errors: [
          { path: 'body', message: '본문의 0 자리에 실을 수 없는 것(heading)이 있습니다. 지우고 다시 넣으세요.' },
        ],
      },
    })
  })

  it('a link that can not be printed is refused in Korean', async () => {
    const link = { type: 'link', version: 3, fields: { linkType: 'custom', url: 'javascript:alert(1)' }, children: [] }
    const state = writeBody([paragraph(1, '글')])
    state.root.children[0] = { type: 'paragraph', version: 1, children: [link] }
    const create = test.payload.create({ collection: 'articles', data: { title: '가', state: 'writing', body: state } })
    await expect(create).rejects.toMatchObject({
      data: { errors: [{ path: 'body', message: expect.not.stringMatching(/node failed/) }] },
    })
  })

  it.each([
    ['a number that counts nothing', box('key', '상자', [heading('numbered', '소제목', -1)])],
    ['a reference to no possible name', paragraph(1, [reference('[표]')])],
  ])('%s is refused in Korean', async (_name, block) => {
    const body = writeBody([block])
    const create = test.payload.create({ collection: 'articles', data: { title: '가', state: 'writing', body } })
    const error: unknown = await create.catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ValidationError)
    const messages = error instanceof ValidationError ? error.data.errors.map(({ message }) => message) : []
    expect(messages.length).toBeGreaterThan(0)
    for (const message of messages) expect(message).not.toMatch(/[a-z]{2}/i)
  })

  it('a past issue needs number, title and date', async () => {
    const data = { ...publicationData('past'), pastIssues: [{ number: '2025-01', title: '지난 호', date: '언젠가' }] }
    await expect(test.payload.create({ collection: 'publications', data })).rejects.toThrow('발간연월')
  })

  it('nobody is made the writer by reading', async () => {
    const { id } = await test.payload.create({ collection: 'articles', data: { title: '가', state: 'writing' } })
    const user = await test.payload.create({
      collection: 'users',
      data: { email: 'a@example.org', password: 'a long password', name: '가', role: 'admin' },
    })
    const read = await test.payload.findByID({ collection: 'articles', id, user: { ...user, collection: 'users' } })
    expect(read.writer ?? null).toBeNull()
  })
})
