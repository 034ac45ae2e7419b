import { describe, expect, it } from 'vitest'
import { type ReportFacts, reportRows } from '../../src/delivery/report.ts'
import { emptyBalance, rowStates } from '../../src/delivery/states.ts'
import { rowWords } from '../../src/delivery/words.ts'
import { csvOf } from '../../src/subscribers/csv.ts'

const audience = {
  memberships: 12480,
  duplicate: 156,
  pending: 214,
  left: 631,
  bounced: 187,
  expired: 92,
  tag: 0,
  already: 0,
  recipients: 11200,
}

const facts = (more: Partial<ReportFacts['send']> = {}): ReportFacts => ({
  send: {
    id: 'a'.repeat(24),
    issue: '',
    edition: '',
    editionHash: '9d2e07c4',
    publication: '',
    lists: [],
    tags: [],
    state: 'done',
    subject: '2024년 18호',
    advertising: false,
    audience,
    candidates: 11200,
    perMinute: null,
    window: null,
    scheduledFor: null,
    missedAt: null,
    test: null,
    startedAt: new Date('2024-09-25T00:54:10Z'),
    startedBy: { user: null, name: '한가온' },
    endedAt: new Date('2024-09-25T01:06:50Z'),
    cause: null,
    ...more,
  },
  state: '끝남',
  title: '산업기술 동향워치 2024년 18호',
  ordinal: 2,
  services: {
    naver: { ...emptyBalance(), submitted: 5110, rejected: 10 },
    gmail: { ...emptyBalance(), submitted: 3030, suppressed: 10 },
    kakao: { ...emptyBalance(), submitted: 1187, uncertain: 3 },
    other: { ...emptyBalance(), submitted: 1840, cancelled: 10 },
  },
  bounced: 7,
  left: 2,
  accepted: 1,
  at: new Date('2024-09-25T02:00:00Z'),
})

const figure = (rows: string[][], word: string): number => Number(rows.find(([first]) => first === word)?.[1])

describe('the report of a send', () => {
  it('adds up: the audience by subtraction, the messages by their states, the services by themselves', () => {
    const rows = reportRows(facts())
    const reasons = rows.filter(([first]) => first?.startsWith('제외: ')).map(([, count]) => Number(count))
    expect(figure(rows, '선택한 명단 합계') - reasons.reduce((a, b) => a + b, 0)).toBe(figure(rows, '확인한 보낼 사람'))
    const states = rowStates.map((state) => figure(rows, rowWords[state].word))
    expect(states.reduce((a, b) => a + b, 0)).toBe(11200)
    const total = rows.findLast(([first]) => first === '보낼 사람')
    expect(total?.[1]).toBe('11200')
    const head = rows.findIndex(([first]) => first === '메일 서비스')
    for (const row of rows.slice(head + 1, head + 5))
      expect(row.slice(2).reduce((sum, one) => sum + Number(one), 0)).toBe(Number(row[1]))
  })

  it('tells who, when, which edition, and what came to be known later', () => {
    const rows = reportRows(facts()).map((row) => row.filter(Boolean))
    expect(rows).toContainEqual(['보낸 사람', '한가온'])
    expect(rows).toContainEqual(['시작', '2024-09-25 09:54:10'])
    expect(rows).toContainEqual(['편집본의 해시', '9d2e07c4'])
    expect(rows).toContainEqual(['반송', '7'])
    expect(rows).toContainEqual(['이 메일에서 해지', '2'])
    expect(JSON.stringify(rows)).not.toMatch(/도착|전달|성공/)
  })

  it('names what a later send took over, and what does not add up', () => {
    expect(figure(reportRows(facts({ candidates: 11210, state: 'cancelled' })), '뒤의 발송이 맡음')).toBe(10)
    expect(figure(reportRows(facts({ candidates: 11199 })), '합에 맞지 않음')).toBe(-1)
  })

  it('is a table that no spreadsheet takes for formulas', async () => {
    const hostile = reportRows({ ...facts(), title: '=HYPERLINK("x")' })
    const bytes: Buffer[] = []
    const lines = (async function* () {
      yield* hostile
    })()
    for await (const part of csvOf(lines)) bytes.push(Buffer.from(part))
    const table = Buffer.concat(bytes).toString('utf8')
    expect(table.startsWith('\ufeff발송 보고서,')).toBe(true)
    expect(table).toContain("'=HYPERLINK")
    expect(table).toContain('제외: 중복 주소,156,')
  })
})
