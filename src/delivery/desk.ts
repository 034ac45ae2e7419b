/** The verbs of sending. Whoever calls has checked who may; what must hold of edition, audience and state is checked here. */
import { BulletinError } from '../errors.ts'
import { masked } from './address.ts'
import type { AudienceReader, Exclusion } from './audience.ts'
import type { Ledger, ServiceBalance } from './ledger.ts'
import { longestEncoded } from './quoted-printable.ts'
import type { SendLog, SendLogEntry } from './send-log.ts'
import type { Audience, Draft, Person, Send, SendStore, TestResult } from './sends.ts'
import type { SilentWorkers } from './silent-workers.ts'
import { sumOfAll } from './states.ts'

/** The newest published edition of an issue, as far as sending needs it. */
export interface SendableEdition {
  id: string
  hash: string
  publication: string
  subject: string
  /** Bytes of its HTML part as it is encoded. */
  mailSize: number
}

export interface SendDeskParts {
  sends: SendStore
  ledger: Ledger
  audience: AudienceReader
  log: SendLog
  /** Null where nothing is published. */
  newestPublished(issue: string): Promise<SendableEdition | null>
  silentWorkers(send: string): Promise<SilentWorkers | null>
  /** Addresses of subscribers by id; those that were erased are missing. */
  addresses(subscribers: readonly string[]): Promise<Map<string, string>>
  /** Sends one test mail of an edition; throws MAIL_FAILED. */
  test(edition: string, address: string, subject: string): Promise<{ response: string }>
  now(): Date
}

/** How a send goes, as it is shown. */
export interface Progress {
  send: Send
  services: ServiceBalance
  /** False when the rows don't add up to the candidates. */
  isBalanced: boolean
  /** When it was read, ISO 8601. */
  at: string
  uncertain: { id: string; address: string; at: string; reply: string }[]
  log: SendLogEntry[]
  /** Workers that seem to have died with rows in hand. */
  silent: SilentWorkers | null
}

/** What may be changed about a draft. */
export type DraftChange = Partial<Pick<Draft, 'lists' | 'tags' | 'subject' | 'advertising' | 'perMinute' | 'window'>>

export interface SendDesk {
  /** Sends of an issue, newest first. */
  ofIssue(issue: string): Promise<Send[]>
  /** The issue's draft about its newest published edition, made where there is none. Throws NOT_APPROVED. */
  draft(issue: string): Promise<Send>
  change(id: string, change: DraftChange): Promise<void>
  count(id: string): Promise<Audience>
  /** Masked addresses that one reason keeps out. */
  excluded(id: string, reason: Exclusion | 'duplicate'): Promise<string[]>
  /** Sends test mails and notes what the mail server said. */
  test(id: string, addresses: readonly string[]): Promise<TestResult[]>
  /**
   * Confirms a draft: `number` is what the person typed. Throws AUDIENCE_CHANGED with the number as it is now in its message,
   * AUDIENCE_EMPTY, SEND_UNTESTED, EDITION_CHANGED, NOT_APPROVED, SCHEDULE_PAST, SEND_OPEN, SEND_STATE, MAIL_TOO_LARGE.
   */
  go(id: string, number: number, by: Person, at?: Date | null): Promise<void>
  /** Throws SEND_STATE. */
  pause(id: string, by: Person): Promise<void>
  resume(id: string, by: Person): Promise<void>
  cancel(id: string, by: Person): Promise<void>
  /** A person's word on uncertain rows. Gives how many it held for. */
  decide(id: string, rows: readonly string[], decision: 'accepted' | 'resent', by: Person): Promise<number>
  progress(id: string): Promise<Progress>
}

const shownUncertain = 200
const shownLog = 200
const shownExcluded = 500

export function createSendDesk(parts: SendDeskParts): SendDesk {
  const { sends, ledger, audience, log, now } = parts

  const known = async (id: string): Promise<Send> => {
    const send = await sends.byId(id)
    if (!send) throw new BulletinError('NOT_FOUND', `There is no send ${id}.`)
    return send
  }
  /** The send's edition must be what readers see now. */
  const current = async (send: Send): Promise<SendableEdition> => {
    const edition = await parts.newestPublished(send.issue)
    if (!edition) throw new BulletinError('NOT_APPROVED')
    if (edition.id !== send.edition || edition.hash !== send.editionHash) throw new BulletinError('EDITION_CHANGED')
    return edition
  }

  return {
    ofIssue: (issue) => sends.ofIssue(issue),

    async draft(issue) {
      const edition = await parts.newestPublished(issue)
      if (!edition) throw new BulletinError('NOT_APPROVED')
      const about = { edition: edition.id, editionHash: edition.hash, publication: edition.publication }
      const draft = await sends.draft({
        ...about,
        issue,
        subject: edition.subject,
        lists: [],
        tags: [],
        advertising: false,
        perMinute: null,
        window: null,
        test: null,
      })
      if (draft.edition === edition.id && draft.editionHash === edition.hash) return draft
      // A newer edition was published since: what was chosen stays, what was tested is something else now.
      await sends.change(draft.id, { ...about, subject: edition.subject, test: null })
      return known(draft.id)
    },

    async change(id, change) {
      const send = await known(id)
      // A test mail showed the old subject.
      const retest = change.subject !== undefined && change.subject !== send.subject ? { test: null } : {}
      if (!(await sends.change(id, { ...change, ...retest }))) throw new BulletinError('SEND_STATE')
    },

    count: async (id) => audience.count(await known(id), now()),

    async excluded(id, reason) {
      const found = await audience.excluded(await known(id), reason, now(), shownExcluded)
      return found.map(({ address }) => masked(address))
    },

    async test(id, addresses) {
      const send = await known(id)
      await current(send)
      const results: TestResult[] = []
      for (const address of addresses) {
        const result = await parts
          .test(send.edition, address, send.subject)
          .then(({ response }) => ({ address, accepted: true, response }))
          .catch((error: unknown) => {
            if (!(error instanceof BulletinError) || error.code !== 'MAIL_FAILED') throw error
            return { address, accepted: false, response: error.message }
          })
        results.push(result)
      }
      const test = { hash: send.editionHash, at: now(), results }
      if (!(await sends.change(id, { test }))) throw new BulletinError('SEND_STATE')
      return results
    },

    async go(id, number, by, at = null) {
      const send = await known(id)
      if (send.state !== 'draft') throw new BulletinError('SEND_STATE')
      if (at && at <= now()) throw new BulletinError('SCHEDULE_PAST')
      if ((await current(send)).mailSize > longestEncoded) throw new BulletinError('MAIL_TOO_LARGE')
      const tested = send.test?.hash === send.editionHash && send.test.results.some(({ accepted }) => accepted)
      if (!tested) throw new BulletinError('SEND_UNTESTED')
      const startedAt = now()
      const counted = await audience.count(send, startedAt)
      if (counted.recipients === 0) throw new BulletinError('AUDIENCE_EMPTY')
      if (counted.recipients !== number) throw new BulletinError('AUDIENCE_CHANGED', String(counted.recipients))
      const set = { audience: counted, scheduledFor: at, startedAt, startedBy: by, endedAt: null, missedAt: null }
      if (!(await sends.move(id, ['draft'], 'preparing', set))) throw new BulletinError('SEND_STATE')
      await log.note(id, 'confirmed', { recipients: number }, by.name)
      if (at) await log.note(id, 'scheduled', { at: at.toISOString() }, by.name)
    },

    async pause(id, by) {
      if (!(await sends.move(id, ['sending', 'scheduled'], 'paused', { scheduledFor: null })))
        throw new BulletinError('SEND_STATE')
      await log.note(id, 'paused', {}, by.name)
    },

    async resume(id, by) {
      await current(await known(id))
      if (!(await sends.move(id, ['paused', 'stopped'], 'sending', { cause: null, missedAt: null })))
        throw new BulletinError('SEND_STATE')
      await log.note(id, 'resumed', {}, by.name)
    },

    async cancel(id, by) {
      const open = ['preparing', 'scheduled', 'sending', 'paused', 'stopped'] as const
      if (!(await sends.move(id, open, 'cancelling', { scheduledFor: null }))) throw new BulletinError('SEND_STATE')
      await log.note(id, 'cancelling', {}, by.name)
    },

    async decide(id, rows, decision, by) {
      const send = await known(id)
      if (decision === 'resent') {
        await current(send)
        const states = ['sending', 'paused', 'stopped', 'done', 'cancelled'] as const
        if (!states.some((state) => state === send.state)) throw new BulletinError('SEND_STATE')
      }
      const held = await ledger.decide(id, rows, decision)
      if (held === 0) return 0
      await log.note(id, decision, { rows: held }, by.name)
      // What was over goes on for these; a pause stays one.
      if (decision === 'resent') await sends.move(id, ['done', 'cancelled'], 'sending', { endedAt: null })
      return held
    },

    async progress(id) {
      const send = await known(id)
      const [services, doubtful, entries, silent] = await Promise.all([
        ledger.balance(id, send.edition),
        ledger.uncertain(id, shownUncertain),
        log.of(id, shownLog),
        parts.silentWorkers(id),
      ])
      const addresses = await parts.addresses(doubtful.map(({ subscriber }) => subscriber))
      const isFrozen = !['draft', 'preparing'].includes(send.state) && send.candidates > 0
      return {
        send,
        services,
        isBalanced: !isFrozen || sumOfAll(Object.values(services)) === send.candidates,
        at: now().toISOString(),
        uncertain: doubtful.map(({ id: row, subscriber, at, reply }) => ({
          id: row,
          address: masked(addresses.get(subscriber) ?? ''),
          at: at.toISOString(),
          reply,
        })),
        log: entries,
        silent,
      }
    },
  }
}
