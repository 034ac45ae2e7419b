/**
 * Every change of a subscriber as a pure step from one to the next. A step that changes nothing gives back the very same
 * subscriber, by which the store tells that there is nothing to write.
 */
import { shouldSuspend } from './bounces.ts'
import type { Bounce, Consent, Deed, RecordLine, Subscriber, Subscription } from './subscriber.ts'

export type Step = (subscriber: Subscriber) => Subscriber

/** What somebody agrees to. */
export type Wording = Omit<Consent, 'at'>

const line = (at: Date, what: Deed, list: string | null, { version, source }: Partial<Wording> = {}): RecordLine => ({
  ...{ at, what, list },
  version: version ?? '',
  source: source ?? '',
})

/** How long a confirmation link serves, in milliseconds. */
export const confirmPatience = 7 * 24 * 60 * 60 * 1000

/** Puts a subscription in place of the one to the same list. */
const placed = (subscriptions: readonly Subscription[], made: readonly Subscription[]): Subscription[] => [
  ...subscriptions.filter(({ list }) => !made.some((one) => one.list === list)),
  ...made,
]

export interface Asked {
  address: string
  domain: string
  name: string | null
  lists: readonly string[]
  wording: Wording
  at: Date
  /** Makes an id for a new subscription. */
  newId(): string
}

/** Somebody asked for lists; nothing is subscribed before the address confirms. What is active stays so. */
export const asked =
  ({ address, domain, name, lists, wording, at, newId }: Asked): Step =>
  (subscriber) => {
    const active = new Set(subscriber.subscriptions.flatMap(({ state, list }) => (state === 'active' ? [list] : [])))
    const wanted = lists.filter((list) => !active.has(list))
    if (wanted.length === 0 && subscriber.address !== null && subscriber.suspendedAt === null) return subscriber
    const before = (list: string) =>
      subscriber.subscriptions.find((one) => one.list === list && one.state === 'pending')
    const made = wanted.map(
      (list): Subscription => ({
        ...{ id: before(list)?.id ?? newId(), list, state: 'pending', since: before(list)?.since ?? at },
        consent: { ...wording, at: null },
      }),
    )
    return {
      ...subscriber,
      address,
      domain,
      // A stranger who types an address must not rename its owner.
      name: subscriber.subscriptions.some(({ state }) => state === 'active')
        ? subscriber.name
        : (name ?? subscriber.name),
      subscriptions: placed(subscriber.subscriptions, made),
      confirmUntil: new Date(at.getTime() + confirmPatience),
      record: [
        ...subscriber.record,
        ...wanted.filter((list) => !before(list)).map((list) => line(at, 'asked', list, wording)),
      ],
    }
  }

/** The address confirmed: what is pending becomes active, and nothing else does. Mail has arrived, so no suspension stays. */
export const confirmed =
  (at: Date): Step =>
  (subscriber) => {
    const { confirmUntil, subscriptions, address, suspendedAt } = subscriber
    const isPending = subscriptions.some(({ state }) => state === 'pending')
    if (address === null || confirmUntil === null || confirmUntil <= at || !(isPending || suspendedAt))
      return subscriber
    return {
      ...subscriber,
      subscriptions: subscriptions.map((one) =>
        one.state === 'pending' ? { ...one, state: 'active', since: at, consent: { ...one.consent, at } } : one,
      ),
      confirmUntil: null,
      suspendedAt: null,
      bounces: [],
      reconfirmAskedAt: null,
      record: [
        ...subscriber.record,
        ...subscriptions
          .filter(({ state }) => state === 'pending')
          .map(({ list, consent }) => line(at, 'confirmed', list, consent)),
      ],
    }
  }

/** Leaves lists, or all of them with null; a request that waits for its confirmation is taken back as well. */
export const left =
  (lists: readonly string[] | null, at: Date, source: string): Step =>
  (subscriber) => {
    const goes = ({ state, list }: Subscription): boolean =>
      state !== 'left' && (lists === null || lists.includes(list))
    if (!subscriber.subscriptions.some(goes)) return subscriber
    return {
      ...subscriber,
      subscriptions: subscriber.subscriptions.map((one) => (goes(one) ? { ...one, state: 'left', since: at } : one)),
      record: [
        ...subscriber.record,
        ...subscriber.subscriptions.filter(goes).map(({ list }) => line(at, 'left', list, { source })),
      ],
    }
  }

export interface Chosen {
  /** Lists that were shown, and those of them that were wanted. */
  offered: readonly string[]
  wanted: readonly string[]
  wording: Wording
  at: Date
  newId(): string
}

/** The reader's own choice of lists. What waits for its confirmation goes on waiting while it is wanted. */
export const chose =
  ({ offered, wanted, wording, at, newId }: Chosen): Step =>
  (subscriber) => {
    if (subscriber.address === null) return subscriber
    const unwanted = offered.filter((list) => !wanted.includes(list))
    const kept = left(unwanted, at, wording.source)(subscriber)
    const added = wanted.filter(
      (list) => offered.includes(list) && !kept.subscriptions.some((one) => one.list === list && one.state !== 'left'),
    )
    if (added.length === 0) return kept
    const made = added.map(
      (list): Subscription => ({ id: newId(), list, state: 'active', since: at, consent: { ...wording, at } }),
    )
    return {
      ...kept,
      subscriptions: placed(kept.subscriptions, made),
      record: [...kept.record, ...added.map((list) => line(at, 'chosen', list, wording))],
    }
  }

/** The consent to everything that is subscribed is given anew. */
export const renewed =
  (wording: Wording, at: Date): Step =>
  (subscriber) => {
    const active = subscriber.subscriptions.filter(({ state }) => state === 'active')
    if (subscriber.address === null || active.length === 0) return subscriber
    return {
      ...subscriber,
      subscriptions: subscriber.subscriptions.map((one) =>
        one.state === 'active' ? { ...one, consent: { ...wording, at } } : one,
      ),
      reconfirmAskedAt: null,
      record: [...subscriber.record, ...active.map(({ list }) => line(at, 'renewed', list, wording))],
    }
  }

/** Notes a bounce once; enough of them suspend. */
export const bounced =
  (bounce: Bounce): Step =>
  (subscriber) => {
    if (subscriber.address === null) return subscriber
    const { bounces, suspendedAt } = subscriber
    if (bounces.some(({ send, status }) => send === bounce.send && status === bounce.status)) return subscriber
    const all = [...bounces, bounce]
    if (suspendedAt !== null || !shouldSuspend(all, bounce.at)) return { ...subscriber, bounces: all }
    const noted = line(bounce.at, 'suspended', null, { source: bounce.status })
    return { ...subscriber, bounces: all, suspendedAt: bounce.at, record: [...subscriber.record, noted] }
  }

/** Mail is tried again, as a member of the staff decided. */
export const lifted =
  (at: Date, source: string): Step =>
  (subscriber) =>
    subscriber.address === null || subscriber.suspendedAt === null
      ? subscriber
      : {
          ...subscriber,
          ...{ suspendedAt: null, bounces: [] },
          record: [...subscriber.record, line(at, 'lifted', null, { source })],
        }

/** Only the keyed hash stays. */
export const erased =
  (at: Date): Step =>
  (subscriber) =>
    subscriber.address === null
      ? subscriber
      : {
          ...subscriber,
          ...{ address: null, domain: null, name: null, tags: [], subscriptions: [], bounces: [], record: [] },
          ...{ reconfirmAskedAt: null, confirmUntil: null, suspendedAt: null, erasedAt: at },
        }
