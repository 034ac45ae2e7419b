/** What the screens of sending say and reckon. */
import { describe, expect, it } from 'vitest'
import { kept, rateOf, remainingWords, type Sample, spanWords, typedNumber } from '../../src/admin/sending/figures.ts'
import { type Readiness, reasonAgainstSending } from '../../src/admin/sending/reasons.ts'
import { audienceWords, causeOf, eventWords, lookOf, reachOf } from '../../src/admin/sending/words.ts'
import { exclusions } from '../../src/delivery/audience.ts'
import { sendEvents } from '../../src/delivery/send-log.ts'
import { rowStates, sendStates } from '../../src/delivery/states.ts'
import { rowWords } from '../../src/delivery/words.ts'

const latin = /[A-Za-z]|undefined|NaN/

describe('the words', () => {
  it('are Korean for every event, with and without its details', () => {
    for (const event of sendEvents) {
      const detail = { recipients: 3, candidates: 3, rows: 2, code: 'POLICY', why: 'worker-ended', service: 'naver' }
      const at = '2026-09-25T01:00:00Z'
      expect(eventWords({ event, detail: { ...detail, at, expected: 3, found: 2 }, by: '한가온' })).not.toMatch(latin)
      if (event !== 'scheduled') expect(eventWords({ event, detail: {}, by: null })).not.toMatch(latin)
    }
    expect(eventWords({ event: 'slowed', detail: { service: 'kakao', domain: '' }, by: null })).toBe(
      '다음·카카오 속도를 늦춤',
    )
  })

  it('are Korean for every state, reason and cause, and never boast', () => {
    const words = [
      ...sendStates.map((state) => lookOf(state, 0).word),
      ...rowStates.flatMap((state) => Object.values(rowWords[state])),
      ...exclusions.map((reason) => audienceWords[reason]),
      ...['AUTHENTICATION', 'POLICY', 'UNBALANCED', 'EDITION_CHANGED', 'NOT_APPROVED', 'else'].map(causeOf),
      ...['worker-ended', 'connection-lost'].map(reachOf),
    ]
    for (const word of words) expect(word).not.toMatch(/[A-Za-z]|undefined|도착|전달|성공/)
    expect(lookOf('done', 2).word).toBe('끝남 · 판단 필요')
  })
})

describe('the number that is typed', () => {
  it('counts with and without commas, and as nothing else', () => {
    expect(['11200', '11,200', ' 11,200 '].map(typedNumber)).toEqual([11200, 11200, 11200])
    expect(['', '1,12,00', '11200명', '-3', '3.0', '1e3'].map(typedNumber)).toEqual(Array(6).fill(null))
  })

  const ready: Readiness = {
    may: true,
    isCurrent: true,
    hasLists: true,
    recipients: 11200,
    isTested: true,
    isTimed: true,
    typed: '11,200',
  }
  it.each<[Partial<Readiness>, string]>([
    [{}, ''],
    [{ typed: '' }, '보낼 사람 수를 입력하세요.'],
    [{ typed: '11201' }, '보낼 사람은 11,200명입니다'],
    [{ may: false }, '보내기는 발행 책임자가 합니다.'],
    [{ isCurrent: false }, '그사이 편집본이 바뀌었습니다. 화면을 다시 여세요.'],
    [{ hasLists: false, recipients: null }, '받을 명단을 고르세요.'],
    [{ recipients: null }, '받을 사람을 세는 중입니다.'],
    [{ recipients: 0, typed: '0' }, '보낼 사람이 없습니다.'],
    [{ isTested: false }, '시험 메일을 먼저 보내세요.'],
    [{ isTimed: false }, '보낼 때를 고르세요.'],
  ])('%j', (change, reason) => expect(reasonAgainstSending({ ...ready, ...change })).toBe(reason))
})

describe('rate and time', () => {
  const sample = (seconds: number, naver: number): Sample => ({
    at: seconds * 1000,
    submitted: { naver, gmail: 0, kakao: 0, other: 0 },
  })
  it('are told from the last three minutes, and not from too little', () => {
    expect(rateOf([sample(0, 0)])).toBeNull()
    expect(rateOf([sample(0, 0), sample(2, 40)])).toBeNull()
    expect(rateOf([sample(0, 0), sample(60, 812)])).toBe(812)
    expect(rateOf([sample(0, 0), sample(60, 812)], 'gmail')).toBe(0)
    expect(kept([sample(0, 0), sample(100, 5)], sample(200, 9)).map(({ at }) => at)).toEqual([100_000, 200_000])
  })
  it('are rounded as people speak', () => {
    expect([remainingWords(6169, 812), remainingWords(10, 812), remainingWords(60_000, 500)]).toEqual([
      '약 8분',
      '1분 안에',
      '약 2시간',
    ])
    expect(remainingWords(10, 0)).toBeNull()
    expect(spanWords('2026-01-01T00:00:00Z', '2026-01-01T00:12:40Z')).toBe('12분 40초')
    expect(spanWords('2026-01-01T00:00:00Z', '2026-01-01T01:00:05Z')).toBe('1시간 0분 5초')
  })
})
