/** What follows from the facts of a subscriber: its state, and from when its consent counts. */
import { keptBounces, keptRecord, type Subscriber, type SubscriberState, type Subscription } from './subscriber.ts'

type Facts = Pick<Subscriber, 'address' | 'suspendedAt'> & { subscriptions: readonly Pick<Subscription, 'state'>[] }

/** `erased` and `bounced` win over subscriptions; of those the liveliest tells. */
export function stateOf({ address, suspendedAt, subscriptions }: Facts): SubscriberState {
  if (address === null) return 'erased'
  if (suspendedAt !== null) return 'bounced'
  const has = (state: Subscription['state']): boolean => subscriptions.some((one) => one.state === state)
  if (has('active')) return 'active'
  return has('pending') ? 'pending' : 'left'
}

/** Newest consent of any active subscription. */
export function newestConsent(subscriptions: readonly Subscription[]): Date | null {
  const times = subscriptions.flatMap(({ state, consent }) =>
    state === 'active' && consent.at ? [consent.at.getTime()] : [],
  )
  return times.length > 0 ? new Date(Math.max(...times)) : null
}

/** The subscriber with everything that is derived, and no more history than is kept. */
export const settled = (subscriber: Subscriber): Subscriber => ({
  ...subscriber,
  state: stateOf(subscriber),
  consentedAt: newestConsent(subscriber.subscriptions),
  bounces: subscriber.bounces.slice(-keptBounces),
  record: subscriber.record.slice(-keptRecord),
})

/** When a consent ends: two years after it was given. */
export function endOfConsent(consentedAt: Date): Date {
  const end = new Date(consentedAt)
  end.setUTCFullYear(end.getUTCFullYear() + 2)
  return end
}
