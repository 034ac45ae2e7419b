/** Who a send would go to, as a sum, and one by one. What may be sent to is written down in CONTEXT.md. */
import { type Collection, type Document, ObjectId } from 'mongodb'
import type { Audience } from './sends.ts'

/** Whom a send is meant for. */
export interface Choice {
  edition: string
  lists: readonly string[]
  /** Any of these; none means everybody. */
  tags: readonly string[]
}

/** Reasons not to be written to, in the order in which an address is counted. */
export const exclusions = ['pending', 'left', 'bounced', 'expired', 'tag', 'already'] as const
export type Exclusion = (typeof exclusions)[number]

export interface AudienceReader {
  count(choice: Choice, now: Date): Promise<Audience>
  /** Subscribers left out for one reason. */
  excluded(
    choice: Choice,
    reason: Exclusion | 'duplicate',
    now: Date,
    limit: number,
  ): Promise<{ id: string; address: string }[]>
  /** Everybody who may be written to, in batches, by id; those who joined after `now` are not among them. */
  candidates(choice: Choice, now: Date, after?: string): AsyncIterable<{ id: string; domain: string }[]>
}

const consentYears = 2

/** Consent given before this has expired. */
function consentLimit(now: Date): Date {
  const limit = new Date(now)
  limit.setFullYear(limit.getFullYear() - consentYears)
  return limit
}

/** Rows freeze in batches of this many. */
const batchSize = 5000

const inList = (lists: readonly ObjectId[], state?: string): Document => ({
  $filter: {
    input: '$subscriptions',
    cond: {
      $and: [{ $in: ['$$this.list', lists] }, ...(state ? [{ $eq: ['$$this.state', state] }] : [])],
    },
  },
})

/** The name behind the first condition that holds. */
const firstOf = (cases: [Document | boolean, string][], otherwise: string): Document | string =>
  cases.reduceRight<Document | string>((rest, [condition, name]) => ({ $cond: [condition, name, rest] }), otherwise)

/** Audiences from the subscribers' and the ledger's collections. */
export function createAudienceReader(subscribers: Collection, ledger: Collection): AudienceReader {
  /** Everybody in the lists, with how often they are in and what class they are of. */
  const classed = ({ lists, tags }: Choice, now: Date): Document[] => {
    const listIds = lists.map((list) => new ObjectId(list))
    const has = (state: string) => ({ $gt: [{ $size: inList(listIds, state) }, 0] })
    const shared = { $setIntersection: [{ $ifNull: ['$tags', []] }, [...tags]] }
    return [
      { $match: { 'subscriptions.list': { $in: listIds } } },
      {
        $project: {
          address: 1,
          memberships: { $size: inList(listIds) },
          class: firstOf(
            [
              [{ $and: [{ $not: [has('active')] }, has('pending')] }, 'pending'],
              [{ $not: [has('active')] }, 'left'],
              [{ $ne: ['$state', 'active'] }, 'bounced'],
              [{ $lte: ['$consentedAt', consentLimit(now)] }, 'expired'],
              [tags.length === 0 ? false : { $eq: [{ $size: shared }, 0] }, 'tag'],
            ],
            'recipient',
          ),
        },
      },
    ]
  }
  /** Rows of the edition that this send would not get: handed over, or on their way. */
  const taken = (edition: string): Document => ({
    edition: new ObjectId(edition),
    state: { $nin: ['cancelled', 'suppressed'] },
  })
  const already = (edition: string): Document[] => [
    {
      $lookup: {
        from: ledger.collectionName,
        let: { subscriber: '$_id' },
        pipeline: [
          { $match: { ...taken(edition), $expr: { $eq: ['$subscriber', '$$subscriber'] } } },
          { $project: { _id: 1 } },
        ],
        as: 'rows',
      },
    },
    {
      $set: {
        class: {
          $cond: [{ $and: [{ $eq: ['$class', 'recipient'] }, { $gt: [{ $size: '$rows' }, 0] }] }, 'already', '$class'],
        },
      },
    },
    { $unset: 'rows' },
  ]
  /** The look-up costs a question a subscriber, so it is only made for an edition that was sent before. */
  const stages = async (choice: Choice, now: Date): Promise<Document[]> => [
    ...classed(choice, now),
    ...((await ledger.findOne(taken(choice.edition))) ? already(choice.edition) : []),
  ]

  return {
    async count(choice, now) {
      const groups = await subscribers
        .aggregate([
          ...(await stages(choice, now)),
          { $group: { _id: '$class', people: { $sum: 1 }, memberships: { $sum: '$memberships' } } },
        ])
        .toArray()
      const people = (name: string): number => groups.find(({ _id }) => _id === name)?.people ?? 0
      const memberships = groups.reduce((sum, group) => sum + group.memberships, 0)
      const everybody = groups.reduce((sum, group) => sum + group.people, 0)
      const reasons = Object.fromEntries(exclusions.map((name) => [name, people(name)])) as Record<Exclusion, number>
      return { memberships, duplicate: memberships - everybody, ...reasons, recipients: people('recipient') }
    },

    async excluded(choice, reason, now, limit) {
      const found = await subscribers
        .aggregate([
          ...(await stages(choice, now)),
          { $match: reason === 'duplicate' ? { memberships: { $gt: 1 } } : { class: reason } },
          { $limit: limit },
        ])
        .toArray()
      return found.map(({ _id, address }) => ({ id: String(_id), address: address ?? '' }))
    },

    async *candidates({ lists, tags }, now, after) {
      const listIds = lists.map((list) => new ObjectId(list))
      const cursor = subscribers.find(
        {
          ...(after ? { _id: { $gt: new ObjectId(after) } } : {}),
          state: 'active',
          subscriptions: { $elemMatch: { list: { $in: listIds }, state: 'active', since: { $lte: now } } },
          consentedAt: { $gt: consentLimit(now) },
          ...(tags.length > 0 ? { tags: { $in: [...tags] } } : {}),
        },
        { projection: { domain: 1 }, sort: { _id: 1 }, batchSize },
      )
      let batch: { id: string; domain: string }[] = []
      for await (const { _id, domain } of cursor) {
        batch.push({ id: String(_id), domain: domain ?? '' })
        if (batch.length < batchSize) continue
        yield batch
        batch = []
      }
      if (batch.length > 0) yield batch
    },
  }
}
