/** VERBS on one subscriber who is known: by a token of a mail, by a bounce, or by the staff. */
import { ObjectId } from 'mongodb'
import { BulletinError } from '../errors.ts'
import { bounced, chose, confirmed, erased, left, lifted, renewed } from './changes.ts'
import { wordingOf } from './consents.ts'
import type { ReaderList, ReaderPublication } from './directory.ts'
import { leftMail, welcomeMail } from './mails.ts'
import type { SubscriberParts } from './parts.ts'
import type { Change } from './store.ts'
import type { Bounce, Subscriber } from './subscriber.ts'

export interface SubscriberVerbs {
  /** Makes active what is pending, once and within its time. True when the address is a subscriber's after it. */
  confirm(id: string): Promise<boolean>
  /** Gives the consent to everything anew; false where nothing is subscribed. */
  renew(id: string): Promise<boolean>
  /** Chooses among the lists that were shown. */
  choose(id: string, offered: readonly ReaderList[], wanted: readonly string[]): Promise<void>
  /** Leaves lists, or all of them with null; told by mail where something changed. `source` is Korean: where it was asked. */
  leave(id: string, lists: readonly string[] | null, source: string): Promise<void>
  /** Removes everything but the keyed hash. */
  erase(id: string): Promise<void>
  /** Notes a bounce of a send; returns true when mail to the address is held back from now on. */
  bounce(id: string, bounce: Bounce): Promise<boolean>
  /** A reader called our mail unwanted: leaves everything, without another mail. */
  complain(id: string): Promise<void>
  /** Lets mail go to a suspended address again. */
  lift(id: string, by: string): Promise<void>
}

/** Publications behind some lists, each with its lists. */
export async function byPublication(
  { directory }: Pick<SubscriberParts, 'directory'>,
  ids: readonly string[],
): Promise<{ publication: ReaderPublication; lists: ReaderList[] }[]> {
  const lists = await directory.lists(ids)
  const publications = await Promise.all(
    [...new Set(lists.map(({ publication }) => publication))].map((id) => directory.publicationById(id)),
  )
  return publications
    .filter((one): one is ReaderPublication => one !== null)
    .map((publication) => ({ publication, lists: lists.filter((list) => list.publication === publication.id) }))
}

/** Ids of the lists whose subscription a change moved to a state. */
const movedTo = (state: 'active' | 'left', { before, after }: Change): string[] =>
  after.subscriptions.flatMap(({ list, state: now }) => {
    const was = before.subscriptions.find((one) => one.list === list)?.state
    return now === state && was !== state ? [list] : []
  })

export function createSubscriberVerbs(parts: SubscriberParts): SubscriberVerbs {
  const { store, outbox, links, now } = parts

  const change = async (id: string, step: (subscriber: Subscriber) => Subscriber): Promise<Change> => {
    const changed = await store.change(id, step)
    if (!changed) throw new BulletinError('NOT_FOUND', 'There is no such subscriber.')
    return changed
  }
  /** Mails about what a change came to, each once however often the verb is repeated. */
  async function tell(changed: Change, lists: readonly string[], what: 'welcome' | 'left'): Promise<void> {
    const { id, address, subscriptions, updatedAt } = changed.after
    if (address === null || lists.length === 0) return
    for (const group of await byPublication(parts, lists)) {
      const ids = group.lists.map((list) => list.id)
      const mail =
        what === 'welcome'
          ? welcomeMail(
              group.publication,
              subscriptions.filter(({ list }) => ids.includes(list)),
              group.lists,
              links.preferences(id),
            )
          : leftMail(group.publication, group.lists, updatedAt, links.preferences(id))
      const key = `${what} ${id} ${group.publication.id} ${updatedAt.toISOString()}`
      await outbox.put({ ...mail, to: address, key, isPrivate: true })
    }
  }
  const wordingFor = async (occasion: 'preferences' | 'renewal', lists: readonly string[]) => {
    const [first] = await byPublication(parts, lists)
    return wordingOf(occasion, first?.publication ?? { name: '소식', publisher: '펴낸 곳' })
  }

  return {
    async confirm(id) {
      const changed = await change(id, confirmed(now()))
      await tell(changed, movedTo('active', changed), 'welcome')
      return changed.before !== changed.after || changed.after.state === 'active'
    },
    async renew(id) {
      const subscriber = await store.byId(id)
      const lists = (subscriber?.subscriptions ?? []).flatMap(({ list, state }) => (state === 'active' ? [list] : []))
      const changed = await change(id, renewed(await wordingFor('renewal', lists), now()))
      return changed.after !== changed.before
    },
    async choose(id, offered, wanted) {
      const ids = offered.map((list) => list.id)
      const wording = await wordingFor('preferences', ids)
      const newId = () => new ObjectId().toHexString()
      const changed = await change(id, chose({ offered: ids, wanted, wording, at: now(), newId }))
      await tell(changed, movedTo('active', changed), 'welcome')
      await tell(changed, movedTo('left', changed), 'left')
    },
    async leave(id, lists, source) {
      const changed = await change(id, left(lists, now(), source))
      await tell(changed, movedTo('left', changed), 'left')
    },
    async erase(id) {
      const { before } = await change(id, erased(now()))
      if (before.address) await outbox.forget(before.address)
    },
    async bounce(id, bounce) {
      const changed = await store.change(id, bounced(bounce))
      return changed?.after.suspendedAt != null
    },
    async complain(id) {
      await store.change(id, left(null, now(), '원하지 않는 메일이라고 알림'))
    },
    async lift(id, by) {
      await change(id, lifted(now(), by))
    },
  }
}
