/** Reports, and the list of what a series has published. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readIssue } from '../../src/assemble/issue.ts'
import { storeDraft } from '../../src/assemble/store-draft.ts'
import { paragraph, reference } from '../../src/document/build.ts'
import type { DraftBlock, DraftIssue } from '../../src/import/draft.ts'
import { draftBody } from '../../src/import/to-document.ts'
import { issueFromDraft } from '../../src/publish/from-draft.ts'
import { kiatWatch } from '../../templates/publications/kiat-watch/index.ts'
import { startTestPayload, type TestPayload } from '../support/payload.ts'
import { publicationData } from '../support/stored.ts'
import { article, draft } from '../support/stored-drafts.ts'

let test: TestPayload

beforeAll(async () => {
  test = await startTestPayload()
  await test.payload.create({ collection: 'publications', data: publicationData('kiat-watch') })
})
afterAll(() => test.stop())

const options = { date: '2024-09-25', body: draftBody }

const report: NonNullable<DraftIssue['report']> = {
  title: '첨단산업 전망[^1]과 과제',
  subtitle: '주요국 비교',
  kind: '이슈 보고서',
  authors: '산업조사부 · 홍길동',
  summary: [
    { type: 'paragraph', depth: 0, text: '줄글로 쓴 초록[^2]' },
    { type: 'paragraph', depth: 4, text: '깊은 단' },
  ],
  notes: [
    { type: 'note', mark: '*', text: '「원문」에서 간추림' },
    { type: 'note', mark: '※', text: 'CO^{2} 기준' },
  ],
}

describe('a stored report', () => {
  const chapters: DraftBlock[] = [
    { type: 'heading', kind: 'numbered', text: '수출[^2] 추이', value: 2 },
    { type: 'paragraph', depth: 1, text: '[#수출]에서 보듯 줄었다[^1] ([#전망:쪽])' },
    { type: 'figure', caption: '수출', name: '수출', source: '통계청', remark: '잠정치', alt: '줄어드는 막대' },
  ]
  const whole = (change: Partial<DraftIssue> = {}) =>
    draft({
      report,
      authors: '홍길동 선임연구원',
      footnotes: { 1: '[#수출]의 자료', 2: '「대외무역법」 기준' },
      sections: [{ title: '', part: 'FOCUS', articles: [article({ name: '전망', body: chapters })] }],
      ...change,
    })

  it('reads back as the document that its draft describes', async () => {
    const id = await storeDraft(test.payload, whole({ number: 30 }), options)
    const { issue, problems } = await readIssue(test.payload, id)
    expect(problems).toEqual([])
    const { publication: _, ...expected } = issueFromDraft(whole({ number: 30 }), kiatWatch, new Map(), '2024-09-25')
    expect(issue).toMatchObject(expected)
    expect(issue.report).toEqual(expected.report)
    expect(issue.sections).toEqual(expected.sections)
    expect(issue.sections[0]?.articles[0]?.body[1]).toEqual(
      paragraph(1, [
        reference('수출'),
        { type: 'text', value: '에서 보듯 줄었다' },
        { type: 'footnote', children: [reference('수출'), { type: 'text', value: '의 자료' }] },
        { type: 'text', value: ' (' },
        reference('전망', 'page'),
        { type: 'text', value: ')' },
      ]),
    )
  })

  it('needs a title, and each of several sections a name', async () => {
    const id = await storeDraft(
      test.payload,
      whole({
        number: 31,
        report: { title: '', summary: report.summary, notes: [] },
        sections: [
          { title: '가', articles: [] },
          { title: '', articles: [] },
        ],
      }),
      options,
    )
    const stored = await test.payload.findByID({ collection: 'issues', id, depth: 0 })
    expect(stored.sections?.map(({ title }) => title)).toEqual(['가', '분야 2'])
    await test.payload.update({ collection: 'issues', id, data: { sections: [{ title: '가' }, { title: ' ' }] } })
    expect((await readIssue(test.payload, id)).problems).toMatchObject([
      { code: 'report-untitled', severity: 'error', path: 'report' },
      { code: 'section-untitled', severity: 'error', path: 'sections/1' },
    ])
  })
})

describe('the archive of an issue', () => {
  let series: string
  beforeAll(async () => {
    const data = { ...publicationData('kiat-brief'), numbering: '{year}-{number2}' }
    series = (await test.payload.create({ collection: 'publications', data })).id
  })
  const one = (number: number, change: Partial<DraftIssue> = {}) =>
    draft({ publication: 'kiat-brief', year: 2026, number, ...change })
  const on = (date: string) => ({ ...options, date })

  const publish = async (id: string, ordinal: number, title: string) => {
    const { issue } = await readIssue(test.payload, id)
    const document = { ...issue, report: { title: [{ type: 'text', value: title }], summary: [], notes: [] } }
    const facts = { issue: id, ordinal, label: `편집본 ${ordinal}차`, title, publicationKey: 'kiat-brief' }
    const data = {
      slug: `2026-${issue.number}`,
      state: 'published' as const,
      publishedAt: '2026-09-25T00:00:00.000Z',
      hash: 'a'.repeat(64),
      files: [],
    }
    const run = `${id}-${ordinal}`
    await test.payload.create({ collection: 'editions', data: { ...facts, ...data, run, document } })
  }

  it('is absent where the publication does not ask for one', async () => {
    const id = await storeDraft(test.payload, one(1), on('2026-03-10'))
    expect((await readIssue(test.payload, id)).issue).not.toHaveProperty('archive')
    await publish(id, 1, '첫 판')
    await publish(id, 2, '바로잡은 판')
  })

  it('takes what a draft lists as published before, and no more once there is a list', async () => {
    const archive = [
      { number: '2025-12', title: '지난해', date: '2025-12' },
      { number: '2026-01', title: '원고가 적은 제목', date: '2026-03' },
      { number: '2026-03', title: '이 호', date: '2026-05' },
    ]
    const id = await storeDraft(test.payload, one(3, { archive }), on('2026-05-10'))
    await storeDraft(
      test.payload,
      one(4, { archive: [{ number: '1', title: '다른', date: '2020' }] }),
      on('2026-06-10'),
    )
    const stored = await test.payload.findByID({ collection: 'publications', id: series })
    expect(stored).toMatchObject({ listsArchive: true, pastIssues: archive })
    expect((await readIssue(test.payload, id)).issue.archive).toEqual([
      { number: '2026-01', title: '바로잡은 판', date: '2026-03-10' },
      { number: '2025-12', title: '지난해', date: '2025-12' },
    ])
  })

  it('lists what was published before the issue and nothing else, newest first', async () => {
    const second = await storeDraft(test.payload, one(2), on('2026-04-10'))
    const fifth = await storeDraft(test.payload, one(5), on('2026-08-10'))
    await publish(second, 1, '둘째')
    await publish(fifth, 1, '다섯째')
    const numbers = async (id: string) => (await readIssue(test.payload, id)).issue.archive?.map(({ number }) => number)
    expect(await numbers(fifth)).toEqual(['2026-03', '2026-02', '2026-01', '2025-12'])
    expect(await numbers(second)).toEqual(['2026-01', '2025-12'])
  })
})
