import { describe, expect, it } from 'vitest'
import { emptyBalance } from '../../src/delivery/states.ts'
import { recentSends, type SendFacts, workOfSends } from '../../src/desk/send-facts.ts'

const send = (id: string, more: Partial<SendFacts> = {}): SendFacts => ({
  id,
  issue: 'issue',
  title: '산업기술 동향워치 2026년 22호',
  state: 'done',
  rows: { ...emptyBalance(), submitted: 3 },
  undecided: 0,
  candidates: 3,
  startedAt: '2026-09-25T00:00:00.000Z',
  endedAt: null,
  scheduledFor: null,
  missedAt: null,
  movedAt: '2026-09-25T00:10:00.000Z',
  ...more,
})

describe('what sends ask for', () => {
  const sends = [
    send('over'),
    send('doubtful', { undecided: 3 }),
    send('stopped', { state: 'stopped', undecided: 1 }),
    send('missed', { state: 'paused', missedAt: '2026-09-25T01:00:00.000Z' }),
    send('paused', { state: 'paused' }),
  ]

  it('is a decision about what is uncertain, stopped or missed', () => {
    expect(workOfSends(sends, { maySend: true }).map(({ kind, word, href }) => [kind, word, href])).toEqual([
      ['uncertain', '불확실 3건', '/collections/issues/issue/send?send=doubtful'],
      ['stopped', '자동으로 멈춤', '/collections/issues/issue/send?send=stopped'],
      ['uncertain', '불확실 1건', '/collections/issues/issue/send?send=stopped'],
      ['missed', '예약 놓침', '/collections/issues/issue/send?send=missed'],
    ])
  })

  it('is nobody’s work who may not send', () => expect(workOfSends(sends, { maySend: false })).toEqual([]))

  it('is listed for the last five', () => {
    expect(recentSends(Array.from({ length: 9 }, (_, index) => send(String(index))))).toHaveLength(5)
  })
})
