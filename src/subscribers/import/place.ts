/**
 * What a row does to a subscriber. Pure, and harmless to repeat: a subscription carries the import and the row that made
 * it, so whoever works on a row for the second time finds that it is done, and counts it as before.
 */
import { settled } from '../state.ts'
import type { Subscriber, Subscription } from '../subscriber.ts'
import type { Outcome } from './import.ts'
import type { Judged } from './judge.ts'

export interface Placing {
  /** Id of the import. */
  import: string
  lists: readonly string[]
  /** The basis as it was typed, and the name of the file for people. */
  wording: string
  source: string
  at: Date
}

export interface JudgedRow extends Judged {
  row: number
}

export interface Placed {
  outcome: Outcome
  next: Subscriber
}

/** Nobody who left, bounced or was erased is subscribed by a file. */
function barred({ address, erasedAt, suspendedAt, state, subscriptions }: Subscriber): Outcome | null {
  const isKnown = address !== null || erasedAt !== null
  if (!isKnown) return null
  const isActive = subscriptions.some((one) => one.state === 'active')
  if (erasedAt !== null && !isActive) return 'erased'
  if (suspendedAt !== null) return 'bounced'
  return state === 'left' ? 'left' : null
}

export function place(subscriber: Subscriber, row: JudgedRow, placing: Placing): Placed {
  const { import: run, lists, wording, source, at } = placing
  const made = `import-${run}-`
  const mine = `${made}${row.row}`
  const same = (outcome: Outcome): Placed => ({ outcome, next: subscriber })
  if (subscriber.subscriptions.some(({ id }) => id.startsWith(`${mine}-`))) return same('added')
  if (subscriber.subscriptions.some(({ id }) => id.startsWith(made))) return same('duplicate')
  const bar = barred(subscriber)
  if (bar) return same(bar)
  const stateIn = (list: string) => subscriber.subscriptions.find((one) => one.list === list)?.state
  const missing = lists.filter((list) => stateIn(list) === undefined)
  if (missing.length === 0) {
    const states = lists.map(stateIn)
    return same(states.includes('left') ? 'left' : states.includes('pending') ? 'pending' : 'already')
  }
  const version = '가져오기'
  const added = missing.map(
    (list): Subscription => ({
      ...{ id: `${mine}-${list}`, list, state: 'active', since: at },
      consent: { at: row.consentedAt, wording, version, source },
    }),
  )
  return {
    outcome: 'added',
    next: settled({
      ...subscriber,
      address: row.address,
      domain: row.domain,
      name: subscriber.name ?? row.name,
      tags: [...new Set([...subscriber.tags, ...row.tags])],
      subscriptions: [...subscriber.subscriptions, ...added],
      record: [
        ...subscriber.record,
        ...missing.map((list) => ({ at, what: 'imported' as const, list, version, source })),
      ],
    }),
  }
}

/** All rows of one address in their order. */
export function placeAll(
  subscriber: Subscriber,
  rows: readonly JudgedRow[],
  placing: Placing,
): { outcomes: Outcome[]; next: Subscriber } {
  let next = subscriber
  const outcomes = rows.map((row) => {
    const placed = place(next, row, placing)
    next = placed.next
    return placed.outcome
  })
  return { outcomes, next }
}
