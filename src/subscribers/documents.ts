/** A subscriber as it is stored, and back. */
import { type Document, ObjectId } from 'mongodb'
import { stateOf } from './state.ts'
import type { Bounce, RecordLine, Subscriber, Subscription } from './subscriber.ts'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const date = (value: unknown): Date | null => (value instanceof Date ? value : null)
const rows = (value: unknown): Document[] => (Array.isArray(value) ? (value as Document[]) : [])

const subscriptionOf = ({ id, list, state, since, consent = {} }: Document): Subscription => ({
  id: String(id),
  list: String(list),
  state: state === 'active' || state === 'pending' ? state : 'left',
  since: date(since) ?? new Date(0),
  consent: {
    at: date(consent.at),
    wording: text(consent.wording),
    version: text(consent.version),
    source: text(consent.source),
  },
})

const bounceOf = ({ at, status, send }: Document): Bounce => ({
  at: date(at) ?? new Date(0),
  status: text(status),
  send: String(send),
})

const lineOf = ({ at, what, list, version, source }: Document): RecordLine => ({
  at: date(at) ?? new Date(0),
  what,
  list: list ? String(list) : null,
  version: text(version),
  source: text(source),
})

/** Narrows a stored document; its state is worked out, not believed. */
export function subscriberOf(stored: Document): Subscriber {
  const facts = {
    address: textOrNull(stored.address),
    suspendedAt:
      date(stored.suspendedAt) ?? (stored.state === 'bounced' ? (date(stored.updatedAt) ?? new Date(0)) : null),
    subscriptions: rows(stored.subscriptions).map(subscriptionOf),
  }
  return {
    id: String(stored._id),
    ...facts,
    state: stateOf(facts),
    addressHash: text(stored.addressHash),
    domain: textOrNull(stored.domain),
    name: textOrNull(stored.name),
    tags: Array.isArray(stored.tags) ? stored.tags.map(String) : [],
    consentedAt: date(stored.consentedAt),
    reconfirmAskedAt: date(stored.reconfirmAskedAt),
    confirmUntil: date(stored.confirmUntil),
    bounces: rows(stored.bounces).map(bounceOf),
    record: rows(stored.record).map(lineOf),
    // Whatever wrote it: a document without an address is of somebody who wanted to be forgotten.
    erasedAt: date(stored.erasedAt) ?? (facts.address === null ? (date(stored.updatedAt) ?? new Date(0)) : null),
    createdAt: date(stored.createdAt) ?? new Date(0),
    updatedAt: date(stored.updatedAt) ?? new Date(0),
  }
}

/** Every field but the id. */
export function fieldsOf({ id: _, subscriptions, bounces, record, confirmUntil, ...rest }: Subscriber): Document {
  return {
    ...rest,
    confirmUntil,
    subscriptions: subscriptions.map((one) => ({ ...one, list: new ObjectId(one.list) })),
    bounces: bounces.map((one) => ({ ...one, send: ObjectId.isValid(one.send) ? new ObjectId(one.send) : one.send })),
    record: record.map((one) => ({ ...one, list: one.list && new ObjectId(one.list) })),
  }
}

/** A subscriber of whom nothing is known but the hash of an address. */
export const fresh = (addressHash: string, at: Date): Subscriber => ({
  id: new ObjectId().toHexString(),
  addressHash,
  ...{ address: null, domain: null, name: null, tags: [], state: 'erased', subscriptions: [] },
  ...{ consentedAt: null, reconfirmAskedAt: null, confirmUntil: null, suspendedAt: null, erasedAt: null },
  ...{ bounces: [], record: [], createdAt: at, updatedAt: at },
})
