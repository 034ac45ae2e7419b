/** VERB: somebody asks for lists. Every address, known or not, gets one mail an hour at most and the same answer. */
import { ObjectId } from 'mongodb'
import { domainOf, masked, normaliseAddress } from '../delivery/address.ts'
import { asked } from './changes.ts'
import { wordingOf } from './consents.ts'
import type { ReaderList, ReaderPublication } from './directory.ts'
import { alreadyMail, confirmationMail } from './mails.ts'
import type { SubscriberParts } from './parts.ts'

export interface SignUp {
  publication: ReaderPublication
  /** Open lists of the publication that are wanted. */
  lists: readonly ReaderList[]
  address: string
  name: string
  /** Address that the request came from. */
  client: string
}

/** `busy` says nothing of the address: too many requests came from one place, or altogether. */
export type SignUpAnswer = 'taken' | 'no-address' | 'busy'

const hour = 60 * 60 * 1000
/** Requests an hour from one place: an office behind one address is many people. */
const mostOfClient = 30
/** Mails an hour to addresses that nobody has confirmed. */
export const mostMails = 500
/** Longest name that is kept, in characters. */
const longestName = 60

/** A name as one plain line; null for none. */
export const plainName = (name: string): string | null =>
  name
    .normalize('NFC')
    .replace(/[\p{C}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestName)
    .trim() || null

export async function signUp(parts: SubscriberParts, request: SignUp): Promise<SignUpAnswer> {
  const { store, limits, tokens, outbox, links, now, log } = parts
  const { publication, lists } = request
  const address = normaliseAddress(request.address)
  if (!(await limits.take(`client ${tokens.addressHash(request.client)}`, mostOfClient, hour))) return 'busy'
  if (address === null) return 'no-address'
  const hash = tokens.addressHash(address)
  // Asked in this order, a second request for one address takes nothing from what all addresses share.
  if (!(await limits.take(`address ${hash}`, 1, hour))) return 'taken'
  if (!(await limits.take('mails', mostMails, hour))) {
    if (await limits.take('mails told', 1, hour))
      log(
        `sign-ups: more than ${mostMails} within an hour, those that follow are put off; the first is ${masked(address)}`,
      )
    return 'busy'
  }
  const at = now()
  const wording = wordingOf('signUp', publication)
  const { after } = await store.put(
    hash,
    asked({
      ...{ address, domain: domainOf(address), name: plainName(request.name), wording, at },
      lists: lists.map(({ id }) => id),
      newId: () => new ObjectId().toHexString(),
    }),
  )
  const waiting = lists.filter(({ id }) =>
    after.subscriptions.some((one) => one.list === id && one.state === 'pending'),
  )
  const isAsked = after.confirmUntil !== null && (waiting.length > 0 || after.suspendedAt !== null)
  const mail = isAsked
    ? confirmationMail(
        publication,
        waiting.length > 0 ? waiting : lists,
        links.confirm(after.id),
        after.confirmUntil ?? at,
      )
    : alreadyMail(publication, links.preferences(after.id))
  await outbox.put({ ...mail, to: address, key: `sign-up ${after.id} ${at.toISOString()}`, isPrivate: true })
  return 'taken'
}
