/** Who is behind the rows: read when rows are claimed, so that nobody gets a message who left in between. */
import { type Collection, type Document, ObjectId } from 'mongodb'

/** A reader who may be written to, and why. */
export interface Reader {
  address: string
  /** What they agreed to. */
  consent: { at: Date | null; source: string; list: string }
}

/** Why somebody is not written to. */
export type Suppression = 'left' | 'bounced' | 'erased'

export interface Recipients {
  /** Readers by the subscriber's id; whoever left, bounced or was erased comes back as the reason. */
  read(subscribers: readonly string[], lists: readonly string[]): Promise<Map<string, Reader | Suppression>>
}

interface Subscription {
  list: ObjectId
  state: string
  consent?: { at?: Date | null; source?: string }
}

/** Recipients from the subscribers' collection. */
export function createRecipients(collection: Collection): Recipients {
  return {
    async read(subscribers, lists) {
      const found = await collection
        .find(
          { _id: { $in: subscribers.map((id) => new ObjectId(id)) } },
          { projection: { address: 1, state: 1, subscriptions: 1 } },
        )
        .toArray()
      const known = new Map(found.map((one) => [String(one._id), judged(one, lists)]))
      return new Map(subscribers.map((id) => [id, known.get(id) ?? 'erased']))
    },
  }
}

function judged({ address, state, subscriptions }: Document, lists: readonly string[]): Reader | Suppression {
  if (state === 'erased' || !address) return 'erased'
  if (state === 'bounced') return 'bounced'
  const live = (subscriptions as Subscription[]).find(
    (one) => one.state === 'active' && lists.includes(String(one.list)),
  )
  if (!live) return 'left'
  const { at = null, source = '' } = live.consent ?? {}
  return { address, consent: { at, source, list: String(live.list) } }
}
