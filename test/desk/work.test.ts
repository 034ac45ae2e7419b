import { describe, expect, it, vi } from 'vitest'
import { loosePages } from '../../src/admin/compose/page-strip.tsx'
import { summaryCount, summaryLines } from '../../src/admin/compose/summary-lines.ts'
import { dayWords, left, longNow, whenWords } from '../../src/admin/dashboard/due.ts'
import { leadOf } from '../../src/admin/desk/verbs.ts'
import { plansOf, publishedOf } from '../../src/desk/dashboard.ts'
import { knownProblems } from '../../src/desk/known-problems.ts'
import { type EditionFacts, type IssueFacts, type Person, type SendFacts, workOf } from '../../src/desk/work.ts'

const now = new Date('2026-09-24T05:08:00Z')
const edition: EditionFacts = {
  id: 'e1',
  ordinal: 1,
  state: 'requested',
  madeAt: '2026-09-24T04:56:00Z',
  requestedBy: { user: 'editor', name: '나린별' },
  decision: { by: { name: '한가람' }, at: '2026-09-24T04:10:00Z', comment: '표 2의 단위를 확인해 주세요' },
  voided: { by: { name: '서다온' }, at: '2026-09-24T03:00:00Z', what: '2. 제목 · 본문' },
  missedAt: '2026-09-24T00:00:00Z',
  scheduledFor: null,
  publishedAt: null,
  pages: 12,
}
const issue: IssueFacts = {
  id: 'i1',
  title: '산업기술 동향워치 2026년 18호',
  publication: '산업기술 동향워치',
  number: '2026년 18호',
  stage: 'requested',
  edition,
  articles: 9,
  done: 9,
  writers: ['writer'],
  date: '2026-09-25T12:00:00Z',
  deadline: '2026-09-25T12:00:00Z',
  publishAt: '2026-09-25T00:00:00Z',
  problems: { errors: 0, warnings: 0, first: '' },
}
const person = (id: string, ...may: string[]): Person => ({
  id,
  mayApprove: may.includes('approve'),
  mayPublish: may.includes('approve'),
  maySend: may.includes('approve'),
  mayCompose: may.includes('compose') || may.includes('approve'),
})
const publisher = person('publisher', 'approve')
const editor = person('editor', 'compose')
const writer = person('writer')
const others = [person('other', 'compose'), person('other writer')]
const work = (facts: Partial<Parameters<typeof workOf>[0]>, who: Person) =>
  workOf({ issues: [], comments: [], articles: [], manuscripts: [], sends: [], ...facts }, who, now)

const send: SendFacts = {
  ...{ id: 's1', issue: 'i1', title: '동향워치 17호', state: 'done', at: '2026-09-24T03:00:00Z' },
  ...{ scheduledFor: null, missedAt: null, cause: '', candidates: 2, doubtful: 0 },
  rows: {
    ...{ submitted: 2, claimed: 0, deferred: 0, uncertain: 0, rejected: 0, suppressed: 0, cancelled: 0, pending: 0 },
  },
}

describe('sends that wait', () => {
  it.each([
    ['불확실 2건', { doubtful: 2 }],
    ['예약 놓침', { state: 'paused', missedAt: '2026-09-24T01:00:00Z' }],
    ['자동으로 멈춤', { state: 'stopped', cause: '메일 서버가 로그인을 받지 않았습니다' }],
  ] as const)('%s is for those who may send', (word, more) => {
    const row = { word, verb: '판단하기', send: 's1', href: '/collections/issues/i1/send?send=s1' }
    expect(work({ sends: [{ ...send, ...more }] }, publisher)).toMatchObject([row])
    for (const who of [editor, writer]) expect(work({ sends: [{ ...send, ...more }] }, who)).toEqual([])
  })

  it('a send that went well is nobody’s work', () => {
    expect(work({ sends: [send, { ...send, state: 'sending' }] }, publisher)).toEqual([])
  })
})

describe('what waits for a person', () => {
  it('a review waits for those who approve, and for nobody else', () => {
    expect(work({ issues: [issue] }, publisher)).toMatchObject([
      {
        word: '검토 요청',
        thing: issue.title,
        why: '나린별 님이 승인을 기다립니다. 문제 없음, 12쪽',
        verb: '검토하기',
        href: '/collections/issues/i1/approval',
      },
    ])
    for (const who of [editor, writer, ...others]) expect(work({ issues: [issue] }, who)).toEqual([])
  })

  it.each([
    ['changes', '고치기', '한가람 님의 의견 — “표 2의 단위를 확인해 주세요”'],
    ['void', '확인하기', '서다온 님이 고쳐 무효가 되었습니다: 2. 제목 · 본문'],
    ['missed', '판단하기', '예약한 때를 놓쳤습니다. 스스로 발행하지 않으니 지금 발행할지 판단해 주세요'],
  ] as const)('%s waits for the one who asked and the writers', (stage, verb, why) => {
    for (const who of [editor, writer])
      expect(work({ issues: [{ ...issue, stage }] }, who)).toMatchObject([{ verb, why }])
    for (const who of others) expect(work({ issues: [{ ...issue, stage }] }, who)).toEqual([])
  })

  it('errors wait for editors once the deadline is near', () => {
    const faulty = {
      ...issue,
      stage: 'writing' as const,
      edition: null,
      problems: { errors: 1, warnings: 2, first: '그림 3에 대체 텍스트가 없습니다.' },
    }
    expect(work({ issues: [faulty] }, editor)).toMatchObject([
      {
        word: '오류 1',
        verb: '열기',
        why: '그림 3에 대체 텍스트가 없습니다 — 고치기 전에는 검토를 요청할 수 없습니다',
      },
    ])
    expect(work({ issues: [{ ...faulty, deadline: '2026-09-28T12:00:00Z' }] }, editor)).toEqual([])
    expect(work({ issues: [faulty] }, writer)).toEqual([])
  })

  it('comments of others wait for whose text they are about, one row a place', () => {
    const said = (text: string, author: string) => ({
      issue: null,
      article: { id: 'a1', title: '양자', writer: 'writer' },
      articleIssue: 'i1',
      text,
      author,
      authorName: '한가람',
      at: '2026-09-24T01:00:00Z',
    })
    const comments = [said('하나', 'publisher'), said('둘', 'publisher'), said('내 것', 'writer')]
    expect(work({ issues: [issue], comments }, writer)).toMatchObject([
      { word: '의견 2건', thing: '양자', why: '한가람 님 — “둘”', href: '/collections/articles/a1' },
    ])
    expect(work({ issues: [issue], comments }, others[1] as Person)).toEqual([])
  })

  it('articles that were sent back, and manuscripts for editors; the newest first', () => {
    const facts = {
      articles: [{ id: 'a1', title: '양자', updatedAt: '2026-09-24T01:00:00Z' }],
      manuscripts: [{ id: 'm1', name: '초안.hwpx', issue: '', openPieces: 4, at: '2026-09-24T02:00:00Z' }],
    }
    expect(work(facts, editor).map(({ word, why }) => [word, why])).toEqual([
      ['원고 도착', '초안.hwpx, 확인할 곳 4곳'],
      ['수정 요청', '쓴 기사를 고쳐 달라는 요청이 있습니다'],
    ])
    expect(work(facts, writer).map(({ word }) => word)).toEqual(['수정 요청'])
  })
})

describe('what is to come and what went out', () => {
  it('plans stand in order, with a mark where nothing is approved', () => {
    expect(
      plansOf([{ ...issue, stage: 'writing' }], now).map(({ what, isUnapproved }) => [what, isUnapproved]),
    ).toEqual([
      ['발행 예정', true],
      ['원고 마감', false],
    ])
    const scheduled = {
      ...issue,
      stage: 'approved' as const,
      edition: { ...edition, scheduledFor: '2026-09-26T00:00:00Z' },
    }
    expect(plansOf([scheduled], now).map(({ what, isUnapproved }) => [what, isUnapproved])).toEqual([
      ['원고 마감', false],
      ['예약 발행', false],
    ])
    expect(plansOf([{ ...issue, stage: 'published' }], now)).toEqual([])
  })

  it('publications stand newest first', () => {
    const out = (id: string, publishedAt: string) => ({
      ...issue,
      id,
      stage: 'corrected' as const,
      edition: { ...edition, ordinal: 2, publishedAt },
    })
    expect(publishedOf([out('a', '2026-09-01T00:00:00Z'), out('b', '2026-09-02T00:00:00Z'), issue])).toMatchObject([
      { id: 'b', isCorrected: true, ordinal: 2 },
      { id: 'a' },
    ])
  })
})

describe('days', () => {
  it.each([
    ['2026-09-22T12:00:00Z', '2일 지남', 'red'],
    ['2026-09-24T14:59:00Z', '오늘', 'amber'],
    ['2026-09-24T15:00:00Z', '내일', 'amber'],
    ['2026-09-27T12:00:00Z', '3일', 'grey'],
  ])('%s: %s', (at, words, tone) => expect(left(at, now)).toEqual({ words, tone }))

  it('are written in Seoul', () => {
    expect(dayWords('2026-09-30T12:00:00Z', now)).toBe('9. 30. (수)')
    expect(dayWords('2027-01-07T12:00:00Z', now)).toBe('2027. 1. 7. (목)')
    expect([whenWords('2026-09-24T04:56:00Z', now), whenWords('2026-09-23T04:00:00Z', now)]).toEqual(['13:56', '어제'])
    expect(longNow(now)).toBe('2026년 9월 24일 목요일 14:08')
  })
})

describe('counts of problems', () => {
  const warning = {
    code: 'lead-missing',
    severity: 'warning' as const,
    path: '',
    message: '머리글이 없습니다.',
    hint: '',
  }

  it('are remembered for a version, and looked for anew after a change, a failure and a minute', async () => {
    let clock = 0
    const read = vi.fn(async () => [warning])
    const counts = knownProblems(read, () => clock)
    expect(await counts('i1', 'v1')).toEqual({ errors: 0, warnings: 1, first: '' })
    await counts('i1', 'v1')
    expect(read).toHaveBeenCalledTimes(1)
    await counts('i1', 'v2')
    clock = 61_000
    await counts('i1', 'v2')
    expect(read).toHaveBeenCalledTimes(3)
    read.mockRejectedValueOnce(new Error('gone'))
    await expect(counts('i2', 'v1')).rejects.toThrow('gone')
    expect((await counts('i2', 'v1')).warnings).toBe(1)
  })
})

describe('a problem on the compose screen', () => {
  const problem = {
    code: 'caption-missing',
    severity: 'error' as const,
    path: 'sections/1/articles/0/body/3',
    message: '',
    hint: '',
    where: '',
  }

  it('leads to its article and names what is done there', () => {
    const place = { collection: 'articles' as const, id: 'a1' }
    expect(leadOf({ ...problem, place }, '/admin')).toEqual({
      kind: 'link',
      word: '제목 쓰기',
      href: '/admin/collections/articles/a1#field-body',
    })
    expect(leadOf({ ...problem, code: 'never-heard-of', place }, '/admin')).toMatchObject({ word: '고치러 가기' })
  })

  it('of the issue leads to a field of its form, of a section to its row', () => {
    const place = { collection: 'issues' as const, id: 'i1' }
    expect(leadOf({ ...problem, code: 'lead-missing', path: '', place }, '/admin')).toEqual({
      kind: 'field',
      word: '머리글 쓰기',
      field: 'field-lead',
    })
    expect(leadOf({ ...problem, code: 'section-empty', path: 'sections/2', place }, '/admin')).toEqual({
      kind: 'section',
      word: '분야 보기',
      index: 2,
    })
  })
})

describe('the summary while it is written', () => {
  it('counts letters and the lines that the summary table will need', () => {
    expect(summaryCount('목록 통합이 중국 기업에 미칠 영향을 시나리오로 나누어 검토')).toBe('33자 · 요약표에서 1줄')
    expect(summaryLines('')).toBe(0)
    expect(summaryLines('가나다라마바사 '.repeat(12))).toBe(3)
    expect(summaryCount('하나\n둘')).toBe('3자 · 요약표에서 2줄')
  })
})

describe('the strip of pages', () => {
  it('names the page with little on it and what would save it', () => {
    const order = [{ id: 's', title: '', part: '', articles: ['a', 'b'] }]
    const fits = { state: 'fits' as const, first: 1, pages: 1, over: 0, room: 4, lonely: [] }
    const fit = { a: fits, b: { ...fits, state: 'over' as const, first: 5, pages: 2, over: 3, room: null } }
    expect(loosePages(order, { fit, pages: 13 })).toEqual([
      { page: '6', words: '6쪽은 3줄뿐입니다. 2번 기사를 줄이면 12쪽이 됩니다.' },
    ])
  })
})
