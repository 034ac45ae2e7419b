import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { type ReportFacts, reportOf, reportRows } from '../../src/delivery/report.ts'
import { csvOf } from '../../src/subscribers/csv.ts'
import { printedReport } from '../../templates/report/report.ts'
import { sendLike, services } from '../support/send.ts'

const facts = (more: Partial<ReportFacts> = {}): ReportFacts => ({
  send: sendLike(),
  title: '산업기술 동향워치 2024년 18호',
  edition: '편집본 2차',
  lists: ['동향워치 구독자'],
  balances: services,
  log: [
    { at: new Date('2024-09-25T01:06:50Z'), event: 'finished', by: null, detail: {} },
    { at: new Date('2024-09-25T00:54:08Z'), event: 'frozen', by: null, detail: { candidates: 11_200 } },
  ],
  returns: { bounces: [{ status: '5.1.1', rows: 2 }], left: 4, complaints: 1, accepted: 1, resent: 5 },
  at: new Date('2024-09-25T02:00:00Z'),
  ...more,
})

const part = (title: string, found = facts()) => reportOf(found).parts.find((one) => one.title === title)
const number = (words: string | undefined): number => Number((words ?? '').replaceAll(',', '').replace('−', '-'))

describe('the report of a send', () => {
  it('adds up: all states make the people that were frozen', () => {
    const rows = part('결과')?.rows ?? []
    const sum = rows.slice(0, -1).reduce((total, [, figure]) => total + number(figure), 0)
    expect(sum).toBe(11_200)
    expect(number(rows.at(-1)?.[1])).toBe(11_200)
    expect(part('결과')?.note).toBe('11,156 + 0 + 0 + 3 + 21 + 20 + 0 + 0 = 11,200, 고정한 사람 수와 맞습니다.')
  })

  it('says so where it does not add up', () => {
    const off = facts({ send: sendLike({ candidates: 11_201 }) })
    expect(part('결과', off)?.note).toBe('합 11,200이 고정한 사람 수 11,201와 다릅니다.')
  })

  it('subtracts the audience so that anyone can redo it', () => {
    const rows = part('받을 사람')?.rows ?? []
    const [total = 0, ...rest] = rows.map(([, figure]) => number(figure))
    const result = rest.pop()
    expect(rest.reduce((left, minus) => left + minus, total)).toBe(result)
  })

  it('tells what came back, and how doubts were decided', () => {
    expect(part('보낸 뒤')?.rows).toEqual([
      ['반송', '2'],
      ['반송 — 상태 부호 5.1.1', '2'],
      ['이 메일에서 구독을 그만둠', '4'],
      ['수신 거부 신고', '1'],
      ['불확실 — 보낸 것으로 처리', '1'],
      ['불확실 — 다시 보냄', '5'],
      ['불확실 — 판단하지 않음', '2'],
    ])
  })

  it('names who, when, how fast, and of which edition', () => {
    const rows = Object.fromEntries((part('발송')?.rows ?? []).map(([name, value]) => [name, value]))
    expect(rows).toMatchObject({
      '시작한 사람': '한가온',
      '걸린 시간': '12분 40초',
      '보내는 시간': '09:00–18:00에만',
      속도: '1분에 1,000통까지',
      편집본: '편집본 2차',
      '편집본의 해시(SHA-256)': sendLike().editionHash,
    })
    expect(rows.시작).toContain('09:54:10')
  })

  it('holds no address, and claims no more than 접수', () => {
    const words = [...reportRows(reportOf(facts()))].flat().join('\n')
    expect(words).not.toMatch(/@|도착|전달|성공/)
    expect(words).toContain('‘접수’는 상대 메일 서버가 메일을 받았다고 답했다는 뜻입니다.')
  })

  it('is a table that no spreadsheet runs', async () => {
    const evil = facts({ send: sendLike({ subject: '=HYPERLINK("http://example.org")' }), lists: ['@SUM(1)'] })
    const csv = (await buffer(csvOf(Readable.from(reportRows(reportOf(evil)))))).toString('utf8')
    expect(csv.startsWith('\ufeff')).toBe(true)
    const cells = (parse(csv, { bom: true, relax_column_count: true }) as string[][]).flat()
    // What a spreadsheet takes for a formula.
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    expect(cells).toContain(`'=HYPERLINK("http://example.org")`)
  })

  it('is printed with every word escaped', () => {
    const page = printedReport(reportOf(facts({ title: '<script>' })))
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toContain('<script>')
    expect(page).toContain('11,156')
  })
})
