/** Sends: one run of one edition to an audience. Every change of state is one update that names the state it must have. */
import { type Collection, type Document, type Filter, MongoServerError, ObjectId } from 'mongodb'
import { BulletinError } from '../errors.ts'
import { openStates, type SendState } from './states.ts'

export interface Person {
  user: string | null
  name: string
}

/** The audience as a sum that anyone can redo; each address counts in the first reason that applies, in this order. */
export interface Audience {
  memberships: number
  duplicate: number
  pending: number
  left: number
  bounced: number
  expired: number
  tag: number
  already: number
  recipients: number
}

/** Times of day in Seoul between which messages go out: `09:00`. */
export interface SendingWindow {
  from: string
  to: string
}

export interface TestResult {
  address: string
  accepted: boolean
  response: string
}

export interface Send {
  id: string
  issue: string
  edition: string
  editionHash: string
  publication: string
  lists: string[]
  tags: string[]
  state: SendState
  subject: string
  advertising: boolean
  audience: Audience | null
  /** Rows frozen for it. */
  candidates: number
  perMinute: number | null
  window: SendingWindow | null
  scheduledFor: Date | null
  missedAt: Date | null
  test: { hash: string; at: Date; results: TestResult[] } | null
  startedAt: Date | null
  startedBy: Person | null
  endedAt: Date | null
  cause: { code: string; reply: string } | null
}

/** What may be set while a send is a draft. */
export type Draft = Pick<
  Send,
  'issue' | 'edition' | 'editionHash' | 'publication' | 'lists' | 'tags' | 'subject' | 'advertising'
> &
  Pick<Send, 'perMinute' | 'window' | 'test'>

export interface SendStore {
  byId(id: string): Promise<Send | null>
  /** Newest first. */
  ofIssue(issue: string): Promise<Send[]>
  inState(...states: SendState[]): Promise<Send[]>
  /** The draft of an issue, made where there is none. */
  draft(draft: Draft): Promise<Send>
  change(id: string, set: Partial<Draft>): Promise<boolean>
  /** Moves a send on; false when it stands in none of the states. Throws SEND_OPEN where the edition has an open send already. */
  move(id: string, from: readonly SendState[], to: SendState, set?: Partial<Send>): Promise<boolean>
  /** Takes a send that is to be frozen, for `lease` milliseconds. */
  claimPreparing(owner: string, lease: number): Promise<Send | null>
  prolong(id: string, owner: string, lease: number): Promise<boolean>
}

const duplicateKey = 11000

/** Makes the indexes that keep an edition from being sent twice at a time, and an issue from having two drafts. */
export async function prepareSends(collection: Collection): Promise<void> {
  await collection.createIndex(
    { edition: 1 },
    { unique: true, partialFilterExpression: { open: true }, name: 'one_open_send' },
  )
  await collection.createIndex(
    { issue: 1 },
    { unique: true, partialFilterExpression: { state: 'draft' }, name: 'one_draft' },
  )
}

/** Sends in their collection. */
export function createSendStore(collection: Collection): SendStore {
  const byId = async (id: string): Promise<Send | null> => {
    const found = ObjectId.isValid(id) ? await collection.findOne({ _id: new ObjectId(id) }) : null
    return found && read(found)
  }
  const all = async (filter: Filter<Document>): Promise<Send[]> =>
    (await collection.find(filter, { sort: { _id: -1 } }).toArray()).map(read)
  return {
    byId,
    ofIssue: (issue) => all({ issue: new ObjectId(issue) }),
    inState: (...states) => all({ state: { $in: states } }),
    async draft(draft) {
      const make = () =>
        collection.findOneAndUpdate(
          { issue: new ObjectId(draft.issue), state: 'draft' satisfies SendState },
          {
            $setOnInsert: { ...stored(draft), candidates: 0, createdAt: new Date() },
            $currentDate: { updatedAt: true },
          },
          { upsert: true, returnDocument: 'after' },
        )
      // Of two who ask at once, the second is refused by the index and finds the first one's draft.
      const found = await make().catch((error: unknown) => {
        if (error instanceof MongoServerError && error.code === duplicateKey) return make()
        throw error
      })
      return read(found as Document)
    },
    async change(id, set) {
      const filter = { _id: new ObjectId(id), state: 'draft' satisfies SendState }
      return (
        (await collection.updateOne(filter, { $set: stored(set), $currentDate: { updatedAt: true } })).matchedCount ===
        1
      )
    },
    async move(id, from, to, set = {}) {
      const isOpen = openStates.includes(to)
      try {
        const result = await collection.updateOne(
          { _id: new ObjectId(id), state: { $in: from } },
          {
            $set: { ...stored(set), state: to, ...(isOpen ? { open: true } : {}) },
            ...(isOpen ? {} : { $unset: { open: '' } }),
            $currentDate: { updatedAt: true },
          },
        )
        return result.matchedCount === 1
      } catch (error) {
        if (error instanceof MongoServerError && error.code === duplicateKey) throw new BulletinError('SEND_OPEN')
        throw error
      }
    },
    async claimPreparing(owner, lease) {
      const found = await collection.findOneAndUpdate(
        {
          state: 'preparing' satisfies SendState,
          $or: [{ freezeUntil: { $exists: false } }, { $expr: { $lt: ['$freezeUntil', '$$NOW'] } }],
        },
        [{ $set: { freezer: owner, freezeUntil: until(lease) } }],
        { returnDocument: 'after' },
      )
      return found && read(found)
    },
    async prolong(id, owner, lease) {
      const filter = { _id: new ObjectId(id), state: 'preparing' satisfies SendState, freezer: owner }
      return (await collection.updateOne(filter, [{ $set: { freezeUntil: until(lease) } }])).matchedCount === 1
    },
  }
}

const until = (lease: number): Document => ({
  $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: lease },
})

const references = ['issue', 'edition', 'publication'] as const

/** As it is stored: ids as ObjectIds. */
function stored(set: Partial<Send>): Document {
  const { id: _, ...rest } = set
  const out: Document = { ...rest }
  for (const name of references) if (set[name]) out[name] = new ObjectId(set[name])
  if (set.lists) out.lists = set.lists.map((list) => new ObjectId(list))
  return out
}

const read = (found: Document): Send => ({
  id: String(found._id),
  issue: String(found.issue),
  edition: String(found.edition),
  editionHash: found.editionHash,
  publication: String(found.publication),
  lists: (found.lists ?? []).map(String),
  tags: found.tags ?? [],
  state: found.state,
  subject: found.subject ?? '',
  advertising: found.advertising === true,
  audience: found.audience ?? null,
  candidates: found.candidates ?? 0,
  perMinute: found.perMinute ?? null,
  window: found.window?.from ? found.window : null,
  scheduledFor: found.scheduledFor ?? null,
  missedAt: found.missedAt ?? null,
  test: found.test?.hash ? found.test : null,
  startedAt: found.startedAt ?? null,
  startedBy: found.startedBy?.name ? found.startedBy : null,
  endedAt: found.endedAt ?? null,
  cause: found.cause?.code ? found.cause : null,
})
