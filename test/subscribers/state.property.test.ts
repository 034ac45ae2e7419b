/** Whatever happens to a subscriber in whatever order, its state follows from the facts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as change from '../../src/subscribers/changes.ts'
import { fresh } from '../../src/subscribers/documents.ts'
import { settled, stateOf } from '../../src/subscribers/state.ts'
import type { Subscriber } from '../../src/subscribers/subscriber.ts'

const wording = { wording: '받겠습니다.', version: '1판', source: '시험' }
const lists = ['a'.repeat(24), 'b'.repeat(24), 'c'.repeat(24)]
const someLists = fc.uniqueArray(fc.constantFrom(...lists), { minLength: 1 })

let ids = 0
const newId = () => `s${++ids}`

/** One thing that may happen, at a day from the beginning. */
type Event = { what: string; lists: string[]; wait: number }
const event: fc.Arbitrary<Event> = fc.record({
  what: fc.constantFrom('ask', 'confirm', 'leave', 'leave-all', 'choose', 'renew', 'bounce', 'lift', 'erase'),
  lists: someLists,
  wait: fc.integer({ min: 0, max: 5 }),
})

const stepOf = ({ what, lists: some }: Event, at: Date): change.Step => {
  const address = 'reader@example.org'
  switch (what) {
    case 'ask':
      return change.asked({ address, domain: 'example.org', name: null, lists: some, wording, at, newId })
    case 'confirm':
      return change.confirmed(at)
    case 'leave':
      return change.left(some, at, '시험')
    case 'leave-all':
      return change.left(null, at, '시험')
    case 'choose':
      return change.chose({ offered: lists, wanted: some, wording, at, newId })
    case 'renew':
      return change.renewed(wording, at)
    case 'bounce':
      return change.bounced({ at, status: '5.1.1', send: `send-${at.getTime()}` })
    case 'lift':
      return change.lifted(at, '시험')
    default:
      return change.erased(at)
  }
}

/** The contract in other words than the code's. */
function expected({ address, suspendedAt, subscriptions }: Subscriber): string {
  if (address === null) return 'erased'
  if (suspendedAt) return 'bounced'
  const states = new Set(subscriptions.map(({ state }) => state))
  return states.has('active') ? 'active' : states.has('pending') ? 'pending' : 'left'
}

const start = new Date('2026-01-01T00:00:00Z')

describe('a subscriber', () => {
  it('has the state that follows from the facts, after every event', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let one = fresh('h'.repeat(64), start)
        let at = start
        for (const happened of events) {
          at = new Date(at.getTime() + happened.wait * 24 * 60 * 60 * 1000)
          const before = one
          one = settled(stepOf(happened, at)(before))
          expect(one.state).toBe(expected(one))
          expect(new Set(one.subscriptions.map(({ list }) => list)).size).toBe(one.subscriptions.length)
          const active = one.subscriptions.filter(({ state }) => state === 'active')
          // Nothing is active without a consent, and the newest one counts.
          for (const { consent } of active) expect(consent.at).not.toBeNull()
          const newest = Math.max(...active.map(({ consent }) => consent.at?.getTime() ?? 0))
          expect(one.consentedAt?.getTime() ?? null).toBe(active.length > 0 ? newest : null)
          // Only the reader's own deed makes something active.
          if (!['confirm', 'choose'].includes(happened.what))
            for (const { list } of active)
              expect(before.subscriptions.find((was) => was.list === list)?.state).toBe('active')
          if (one.address === null)
            expect(one).toMatchObject({ name: null, domain: null, tags: [], subscriptions: [], record: [] })
        }
      }),
      { numRuns: 500 },
    )
  })

  it('erased and bounced win over subscriptions', () => {
    const subscriptions = [{ state: 'active' as const }]
    expect(stateOf({ address: null, suspendedAt: new Date(), subscriptions })).toBe('erased')
    expect(stateOf({ address: 'a@b.kr', suspendedAt: new Date(), subscriptions })).toBe('bounced')
    expect(stateOf({ address: 'a@b.kr', suspendedAt: null, subscriptions })).toBe('active')
    expect(stateOf({ address: 'a@b.kr', suspendedAt: null, subscriptions: [] })).toBe('left')
  })

  it('a confirmation makes nothing active that is not pending, and nothing after seven days', () => {
    const ask = change.asked({
      ...{ address: 'a@b.kr', domain: 'b.kr', name: null, lists: [lists[0] as string], wording, at: start, newId },
    })
    const asked = settled(ask(fresh('h', start)))
    const day = (n: number) => new Date(start.getTime() + n * 24 * 60 * 60 * 1000)
    expect(settled(change.confirmed(day(6))(asked)).state).toBe('active')
    expect(change.confirmed(day(7))(asked)).toBe(asked)
    const gone = settled(change.left(null, day(1), '시험')(asked))
    expect(change.confirmed(day(2))(gone)).toBe(gone)
  })
})

describe('suspending', () => {
  const bounce = (status: string, send: string, days = 0) => ({
    status,
    send,
    at: new Date(start.getTime() + days * 86_400_000),
  })
  const suspends = (...bounces: ReturnType<typeof bounce>[]): boolean =>
    bounces.reduce<Subscriber>((one, each) => change.bounced(each)(one), { ...fresh('h', start), address: 'a@b.kr' })
      .suspendedAt !== null
  it('follows the policy', () => {
    expect(suspends(bounce('5.1.1', 's1'))).toBe(true)
    expect(suspends(bounce('5.2.2', 's1'))).toBe(false)
    expect(suspends(bounce('5.2.2', 's1'), bounce('5.7.1', 's1'))).toBe(false)
    expect(suspends(bounce('5.2.2', 's1'), bounce('5.2.2', 's2'))).toBe(true)
    expect(suspends(bounce('4.2.2', 's1'), bounce('4.2.2', 's2', 10), bounce('4.2.2', 's3', 20))).toBe(true)
    expect(suspends(bounce('4.2.2', 's1'), bounce('4.2.2', 's2', 10), bounce('4.2.2', 's3', 31))).toBe(false)
  })
})
