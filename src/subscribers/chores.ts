/** What the worker does for subscribers between other things; each call does what is due, in steps that bear repetition. */
import { erased } from './changes.ts'
import { renewalMail } from './mails.ts'
import type { SubscriberParts } from './parts.ts'
import { endOfConsent } from './state.ts'
import { byPublication } from './verbs.ts'

const day = 24 * 60 * 60 * 1000
/** Days before the end of a consent from which it is asked for again. */
const daysAhead = 60
/** How long an address that was never confirmed is kept after its link ended, in milliseconds. */
const unconfirmedKept = 30 * day
/** How long an address is kept after its reader has left everything, in milliseconds: long enough to answer questions. */
const leftKept = 30 * day
/** Subscribers a call sees to. */
const atOnce = 200

/** Asks once by mail whether a consent that ends within 60 days still stands; returns how many were asked. */
export async function askToReconfirm(parts: SubscriberParts): Promise<number> {
  const { store, outbox, links, now } = parts
  const bound = new Date(now().getTime() + daysAhead * day)
  bound.setUTCFullYear(bound.getUTCFullYear() - 2)
  let asked = 0
  for (const subscriber of await store.toReconfirm(bound, atOnce)) {
    const { id, address, consentedAt, subscriptions } = subscriber
    const lists = subscriptions.flatMap(({ list, state }) => (state === 'active' ? [list] : []))
    const [first] = await byPublication(parts, lists)
    // Where the end has passed already, nothing is sent any more: not even the question.
    const end = consentedAt && endOfConsent(consentedAt)
    if (address && end && end > now() && first) {
      const mail = renewalMail(first.publication, subscriber, end, {
        renew: links.renew(id),
        preferences: links.preferences(id),
      })
      // The mail goes in first and once by its key: whoever dies here is followed by one who finds it there.
      await outbox.put({ ...mail, to: address, key: `renewal ${id} ${consentedAt.toISOString()}`, isPrivate: true })
      asked++
    }
    await store.change(id, (one) =>
      one.consentedAt?.getTime() === consentedAt?.getTime() ? { ...one, reconfirmAskedAt: now() } : one,
    )
  }
  return asked
}

/** Forgets addresses that somebody typed and nobody confirmed; one that was erased before is erased again. */
export async function forgetUnconfirmed({ store, now }: SubscriberParts): Promise<number> {
  const found = await store.unconfirmed(new Date(now().getTime() - unconfirmedKept), atOnce)
  for (const subscriber of found) {
    const isOnlyPending = subscriber.subscriptions.every(({ state }) => state === 'pending')
    if (isOnlyPending && subscriber.erasedAt === null && subscriber.suspendedAt === null) await store.drop(subscriber)
    else if (isOnlyPending && subscriber.erasedAt !== null) await store.change(subscriber.id, erased(now()))
    else
      await store.change(subscriber.id, (one) =>
        one.confirmUntil?.getTime() === subscriber.confirmUntil?.getTime()
          ? {
              ...one,
              confirmUntil: null,
              subscriptions: one.subscriptions.filter(({ state }) => state !== 'pending'),
            }
          : one,
      )
  }
  return found.length
}

/** Erases those who left everything a while ago; the keyed hash stays, by which no file brings them back. Gives how many. */
export async function forgetLeft({ store, now }: SubscriberParts): Promise<number> {
  const before = new Date(now().getTime() - leftKept)
  const found = await store.gone(before, atOnce)
  for (const { id, updatedAt } of found)
    await store.change(id, (one) => (one.updatedAt.getTime() === updatedAt.getTime() ? erased(now())(one) : one))
  return found.length
}
