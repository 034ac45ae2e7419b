import { describe, expect, it } from 'vitest'
import { sendEvents } from '../../src/delivery/send-log.ts'
import { rowStates, sendStates } from '../../src/delivery/states.ts'
import {
  causeWords,
  duration,
  eventWords,
  exclusionWords,
  rowStateWords,
  sendStateWords,
  serviceWords,
  silentWords,
  uncertainWords,
} from '../../src/delivery/words.ts'

const details = {
  ...{ rows: 64, recipients: 11_200, candidates: 11_200, expected: 3, found: 2 },
  ...{ service: 'kakao', domain: 'example.org', code: 'POLICY', why: 'connection-lost', at: '2024-09-25T01:00:00Z' },
}

const all = (): string[] => [
  ...sendEvents.map((event) => eventWords({ event, detail: details, by: '한가온' })),
  ...sendEvents.map((event) => eventWords({ event, detail: {}, by: null })),
  ...sendStates.map((state) => sendStateWords[state]),
  ...rowStates.flatMap((state) => [rowStateWords[state].word, rowStateWords[state].meaning]),
  ...Object.values(serviceWords),
  ...Object.values(exclusionWords),
  ...['AUTHENTICATION', 'POLICY', 'EDITION_CHANGED', 'NOT_APPROVED', 'UNBALANCED', 'else'].flatMap((code) =>
    Object.values(causeWords(code)),
  ),
  ...['worker-ended', 'closed'].map(uncertainWords),
]

describe('the words of sending', () => {
  it('are Korean, every one', () => {
    for (const words of all()) expect(words).toMatch(/[가-힣]/)
  })

  it('never boast: nothing is said to have arrived', () => {
    for (const words of all()) expect(words).not.toMatch(/도착|전달|성공/)
  })

  it('leave no hole where a detail is missing', () => {
    for (const words of all()) expect(words).not.toMatch(/undefined|NaN|null/)
  })

  it('tell what becomes of what a dead worker held', () => {
    expect(silentWords({ workers: 1, rows: 64, left: 25_000 })).toBe(
      '발송기 1개가 멈췄습니다. 맡았던 64통은 1분 안에 다시 나뉘고, 넘기던 것은 ‘불확실’로 남습니다.',
    )
  })

  it('tell an event with its numbers and its person', () => {
    expect(eventWords({ event: 'freed', detail: { rows: 64 }, by: null })).toBe('멈춘 발송기가 맡았던 64통을 다시 나눔')
    expect(eventWords({ event: 'paused', detail: {}, by: '한가온' })).toBe('일시 정지 — 한가온')
    expect(eventWords({ event: 'slowed', detail: { service: 'other', domain: 'example.org' }, by: null })).toBe(
      'example.org 쪽을 천천히 보냄',
    )
    expect(eventWords({ event: 'scheduled', detail: { at: '2024-09-25T01:00:00Z' }, by: null })).toBe(
      '9. 25. 10:00 예약',
    )
  })

  it.each([
    [0, '0초'],
    [760, '12분 40초'],
    [7500, '2시간 5분'],
  ])('%i seconds last %s', (seconds, words) => {
    expect(duration(new Date(0), new Date(seconds * 1000))).toBe(words)
  })
})
