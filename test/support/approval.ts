/** An issue on its way to readers: a CMS with accounts of every role, a small issue, a real press. */
import type { PayloadRequest, TypedUser } from 'payload'
import { type Role, roles } from '../../collections/access.ts'
import { approvalEndpoints } from '../../src/admin/endpoints/approval.ts'
import { storeDraft } from '../../src/assemble/store-draft.ts'
import { editionParts, runsOf } from '../../src/compose.ts'
import { draftBody } from '../../src/import/to-document.ts'
import { createPress, type Press } from '../../src/press/press.ts'
import { workOnce } from '../../src/publish/worker.ts'
import { kiatWatch } from '../../templates/publications/kiat-watch/index.ts'
import { smallDraft } from './draft.ts'
import { startTestPayload, type TestPayload } from './payload.ts'

export interface ApprovalHouse extends TestPayload {
  press: Press
  accounts: Record<Role, TypedUser>
  publication: string
  /** Stores one more small issue, whose first article is the writer's. */
  newIssue(): Promise<{ issue: string; article: string }>
  /** Rings a doorbell of an issue as somebody, or as nobody. */
  ring(issue: string, path: string, role: Role | null, body?: object): Promise<{ status: number; body: Answer }>
  /** Lets the worker make what was asked for; true when there was something. */
  work(): Promise<boolean>
  /** Id and hash of the newest edition. */
  newest(issue: string): Promise<{ edition: string; hash: string; state: string } | null>
}

export interface Answer {
  code?: string
  message?: string
  [field: string]: unknown
}

/** Starts all of it; `stop` ends it. */
export async function openApprovalHouse(): Promise<ApprovalHouse> {
  const test = await startTestPayload()
  const { payload } = test
  const press = createPress()
  const entries: [Role, TypedUser][] = []
  for (const role of roles.toReversed()) {
    const data = { email: `${role}@example.org`, password: 'a long password', name: role, role }
    entries.push([role, { ...(await payload.create({ collection: 'users', data })), collection: 'users' }])
  }
  const accounts = Object.fromEntries(entries) as Record<Role, TypedUser>
  const sections = kiatWatch.sections.map((title) => ({ title }))
  const data = { ...kiatWatch.defaults, sections }
  const { id: publication } = await payload.create({ collection: 'publications', data })
  let number = 0
  return {
    ...test,
    press,
    accounts,
    publication,
    newIssue: async () => {
      const issue = await storeDraft(payload, smallDraft, {
        date: smallDraft.date ?? '',
        lead: smallDraft.lead ?? '',
        number: 100 + ++number,
        state: 'done',
        writer: String(accounts.writer.id),
        body: draftBody,
      })
      const stored = await payload.findByID({ collection: 'issues', id: issue, depth: 0 })
      return { issue, article: String(stored.sections?.flatMap(({ articles }) => articles ?? [])[0]) }
    },
    ring: async (issue, path, role, body = {}) => {
      const endpoint = approvalEndpoints.find((one) => one.path === `/:id/${path}`)
      if (!endpoint) throw new Error(`no doorbell ${path}`)
      const request = { user: role && accounts[role], payload, routeParams: { id: issue }, json: async () => body }
      const response = await endpoint.handler(request as unknown as PayloadRequest)
      return { status: response.status, body: (await response.json()) as Answer }
    },
    work: () =>
      workOnce(runsOf(payload), editionParts(payload, press), {
        owner: 'test',
        lease: 30_000,
        pause: 1,
        attempts: 1,
        signal: new AbortController().signal,
        log: () => {},
      }),
    newest: async (issue) => {
      const where = { issue: { equals: issue } }
      const { docs } = await payload.find({ collection: 'editions', where, sort: '-ordinal', limit: 1, depth: 0 })
      return docs[0] ? { edition: docs[0].id, hash: docs[0].hash, state: docs[0].state } : null
    },
    stop: async () => {
      await press.close()
      await test.stop()
    },
  }
}
