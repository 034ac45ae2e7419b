import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { subscriberParts } from '../../src/compose-subscribers.ts'
import { domainOf } from '../../src/delivery/address.ts'
import type { Env } from '../../src/env.ts'
import { asked, bounced, confirmed, left, type Step } from '../../src/subscribers/changes.ts'
import { wordingOf } from '../../src/subscribers/consents.ts'
import type { SubscriberStore } from '../../src/subscribers/store.ts'

const day = 24 * 60 * 60 * 1000

/** Readers of the demo, as many of each kind; addresses lead nowhere. */
const readers = [
  { kind: 'reader', count: 36, domain: 'example.org', since: 200 },
  { kind: 'office', count: 6, domain: 'example.com', since: 90 },
  { kind: 'both', count: 3, domain: 'example.com', since: 60 },
  { kind: 'waiting', count: 2, domain: 'example.org', since: 1 },
  { kind: 'gone', count: 3, domain: 'example.org', since: 300 },
  { kind: 'bounced', count: 1, domain: 'example.net', since: 120 },
  { kind: 'expired', count: 2, domain: 'example.net', since: 2 * 366 },
] as const

type Kind = (typeof readers)[number]['kind']

/** Stores two lists of an issue's publication and their readers, in every state; a seed that is begun anew finds them. */
export async function seedSubscribers(payload: Payload, env: Env, issue: string): Promise<void> {
  const { publication } = await payload.findByID({ collection: 'issues', id: issue, depth: 1 })
  if (typeof publication === 'string') return
  const series = { name: publication.name, publisher: publication.publisher?.name ?? publication.name }
  const lists = {
    readers: await listNamed(payload, publication.id, `${publication.name} 구독자`, true),
    offices: await listNamed(payload, publication.id, '유관기관 담당자', false),
  }
  const { store, tokens } = subscriberParts(payload.db.connection.getClient().db(), () => {}, env)
  const now = Date.now()
  for (const { kind, count, domain, since } of readers) {
    for (let n = 1; n <= count; n++) {
      const address = `${kind}${String(n).padStart(2, '0')}@${domain}`
      const at = new Date(now - since * day)
      const wanted = kind === 'office' ? [lists.offices] : kind === 'both' ? Object.values(lists) : [lists.readers]
      const ask = asked({
        ...{ address, domain: domainOf(address), name: null, lists: wanted, at },
        wording: wordingOf('signUp', series),
        newId: () => new ObjectId().toString(),
      })
      await apply(store, tokens.addressHash(address), [ask, ...after(kind, n, at)])
    }
  }
}

const after = (kind: Kind, n: number, at: Date): Step[] => {
  if (kind === 'waiting') return []
  const tagged: Step = (subscriber) => ({ ...subscriber, tags: n % 3 === 0 ? ['언론'] : n % 3 === 1 ? ['정책'] : [] })
  const more: Partial<Record<Kind, Step>> = {
    gone: left(null, new Date(at.getTime() + 30 * day), '메일의 링크'),
    bounced: bounced({ at: new Date(at.getTime() + 7 * day), status: '5.1.1', send: '' }),
  }
  return [confirmed(at), tagged, ...(more[kind] ? [more[kind]] : [])]
}

/** One write for all steps; somebody who is there already is left alone. */
const apply = (store: SubscriberStore, hash: string, steps: readonly Step[]) =>
  store.put(hash, (subscriber) =>
    subscriber.record.length > 0 ? subscriber : steps.reduce((one, step) => step(one), subscriber),
  )

async function listNamed(payload: Payload, publication: string, name: string, open: boolean): Promise<string> {
  const where = { publication: { equals: publication }, name: { equals: name } }
  const { docs } = await payload.find({ collection: 'lists', where, limit: 1, depth: 0 })
  if (docs[0]) return docs[0].id
  const description = open ? '새 호가 나올 때마다 요약을 메일로 보냅니다.' : null
  return (await payload.create({ collection: 'lists', data: { publication, name, open, description } })).id
}
