/** Builds what stands between a made edition and its readers: approval, log, links, notices. */
import type { Payload } from 'payload'
import { type Approval, createApproval } from './approval/approval.ts'
import { createHistory, type History } from './approval/history.ts'
import { createLinkStore, type LinkStore } from './approval/links.ts'
import { audienceOf, noticeOf } from './approval/notice-words.ts'
import { createStandingStore, type StandingStore } from './approval/store.ts'
import { createEditionStore } from './assemble/edition-store.ts'
import { readIssue } from './assemble/issue.ts'
import { createOutbox, type Outbox } from './delivery/outbox.ts'
import { type Env, readEnv } from './env.ts'
import type { Edition } from './publish/edition.ts'
import type { LogEntry } from './publish/log.ts'

const databaseOf = (payload: Payload) => payload.db.connection.getClient().db()
const systemClock = (): Date => new Date()

export const historyOf = (payload: Payload): History => createHistory(databaseOf(payload).collection('issue-log'))
export const linksOf = (payload: Payload): LinkStore =>
  createLinkStore(databaseOf(payload).collection('approval-links'))
export const outboxOf = (payload: Payload, clock = systemClock): Outbox =>
  createOutbox(databaseOf(payload).collection('notices'), clock)
export const standingOf = (payload: Payload, clock = systemClock): StandingStore =>
  createStandingStore(databaseOf(payload).collection('editions'), clock)

/** The verbs of approval on one CMS; `clock` is for tests. */
export function approvalOf(payload: Payload, env: Env = readEnv(), clock = systemClock): Approval {
  const outbox = outboxOf(payload, clock)
  return createApproval({
    editions: createEditionStore(payload),
    standing: standingOf(payload, clock),
    history: historyOf(payload),
    issues: { read: (id) => readIssue(payload, id) },
    planned: async (id) => {
      const issue = await payload.findByID({ collection: 'issues', id, depth: 0, disableErrors: true })
      return issue?.publishAt ? new Date(issue.publishAt) : null
    },
    now: clock,
    announce: async (entry, edition) => {
      const notice = noticeOf(entry, edition, `${env.publicUrl}/admin/collections/issues/${entry.issue}/approval`)
      if (!notice) return
      for (const to of await addressesFor(payload, entry, edition))
        await outbox.put({ ...notice, to, key: `${entry.id} ${to}` })
    },
  })
}

/** Whom a step is told: never the one who took it. */
async function addressesFor(payload: Payload, entry: LogEntry, edition: Edition): Promise<string[]> {
  const audience = audienceOf(entry.action)
  const people = new Map<string, string>()
  if (audience !== 'requester') {
    // Where nobody is named as publisher, the administrators approve.
    const [publishers, admins] = await Promise.all([withRole(payload, 'publisher'), withRole(payload, 'admin')])
    for (const { id, email } of publishers.length > 0 ? publishers : admins) people.set(id, email)
  }
  if (audience !== 'approvers' && edition.requestedBy.user) {
    const id = edition.requestedBy.user
    const user = await payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true })
    if (user) people.set(user.id, user.email)
  }
  if (entry.by.user) people.delete(entry.by.user)
  return [...people.values()]
}

const withRole = async (payload: Payload, role: 'publisher' | 'admin'): Promise<{ id: string; email: string }[]> =>
  (await payload.find({ collection: 'users', where: { role: { equals: role } }, depth: 0, pagination: false })).docs
