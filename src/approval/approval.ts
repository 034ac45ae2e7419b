/**
 * The verbs between a made edition and its readers. Whoever calls has checked who may; what must hold of the edition is
 * checked here, for the desk, for links and for the clock alike.
 */
import { randomUUID } from 'node:crypto'
import type { Issue } from '../document/nodes.ts'
import { BulletinError } from '../errors.ts'
import { changesBetween } from '../publish/changes.ts'
import { type Actor, type Edition, type EditionStore, isUnchanged } from '../publish/edition.ts'
import type { Action, LogEntry } from '../publish/log.ts'
import type { History } from './history.ts'
import type { StandingStore } from './store.ts'

/** Late by more than this, a scheduled publication is not made up for; in milliseconds. */
export const scheduleGrace = 30 * 60 * 1000

export const system: Actor = { user: null, name: '시스템' }

export interface ApprovalParts {
  editions: EditionStore
  standing: StandingStore
  history: History
  issues: { read(issue: string): Promise<{ issue: Issue }> }
  /** When the issue is planned to be published by itself; null where it is not. */
  planned(issue: string): Promise<Date | null>
  now(): Date
  /** Told of every entry that came into the log; may be told twice of one. */
  announce(entry: LogEntry, edition: Edition): Promise<void>
}

/** The edition that somebody means: its id and the hash that they saw. */
export interface Meant {
  edition: string
  hash: string
}

export interface Approval {
  /** Approves; what is planned for a time to come is scheduled by that. Throws EDITION_CHANGED, APPROVAL_VOID, NOT_FOUND. */
  approve(meant: Meant, by: Actor, options?: { via?: 'account' | 'link'; comment?: string }): Promise<void>
  /** Sends back, also what was approved already. Throws COMMENT_MISSING, EDITION_CHANGED, NOT_FOUND. */
  requestChanges(meant: Meant, by: Actor, comment: string, via?: 'account' | 'link'): Promise<void>
  /** Makes an approved edition public. Throws NOT_APPROVED, APPROVAL_VOID, EDITION_CHANGED, NOT_FOUND. */
  publish(meant: Meant, by: Actor): Promise<void>
  /** Sets when an approved edition is published by itself; null takes that back. Throws SCHEDULE_PAST, NOT_APPROVED, EDITION_CHANGED. */
  schedule(meant: Meant, at: Date | null, by: Actor): Promise<void>
  /** Publishes what is due; what is late by more than the grace is marked as missed instead. */
  publishDue(): Promise<void>
  /** Makes approvals void whose issue is not what was approved any more; `by` is who changed something just now. */
  voidChanged(by: Actor): Promise<void>
  /** Notes that somebody looked at an output. */
  note(meant: Meant, action: Action, by: Actor, detail: string): Promise<void>
  /** Brings what happened into the log. */
  flush(): Promise<void>
}

export function createApproval(parts: ApprovalParts): Approval {
  const { editions, standing, history, issues, now } = parts

  const entry = (edition: Edition, action: Action, by: Actor, detail = ''): LogEntry => ({
    id: randomUUID(),
    issue: edition.issue,
    at: now().toISOString(),
    by,
    action,
    detail,
    edition: edition.id,
    hash: edition.hash,
  })

  async function flush(): Promise<void> {
    for (const { edition, entries } of await standing.unlogged()) {
      const about = await editions.byId(edition)
      for (const one of entries) {
        // Editions know their id only once they are stored.
        const whole = { ...one, edition, hash: about?.hash ?? one.hash }
        await history.append(whole)
        if (about) await parts.announce(whole, about)
        await standing.logged(edition, one.id)
      }
    }
  }

  /** The edition that is meant, which must be the newest of its issue. */
  async function newest({ edition: id, hash }: Meant): Promise<Edition> {
    const edition = await editions.byId(id)
    if (!edition) throw new BulletinError('NOT_FOUND', `There is no edition ${id}.`)
    const [latest] = await editions.ofIssue(edition.issue)
    if (edition.hash !== hash || latest?.id !== edition.id) throw new BulletinError('EDITION_CHANGED')
    return edition
  }

  /** What the issue says otherwise now than the edition does, in words; null where nothing changed. */
  async function changed(edition: Edition): Promise<string | null> {
    const { issue } = await issues.read(edition.issue).catch((error: unknown) => {
      // An issue that can't be read any more is certainly not what was approved.
      if (error instanceof BulletinError) return { issue: null }
      throw error
    })
    if (!issue) return '호나 발간물이 지워짐'
    if (isUnchanged(edition, issue)) return null
    const [first, ...rest] = changesBetween(edition.document, issue)
    return `${first?.where ?? '호의 설정'}${rest.length > 0 ? ` 외 ${rest.length}곳` : ''}`
  }

  async function makeVoid(edition: Edition, what: string, by: Actor): Promise<void> {
    const at = now().toISOString()
    await standing.move({
      edition: edition.id,
      from: ['approved'],
      to: 'void',
      hash: edition.hash,
      set: { voided: { by, at, what }, scheduledFor: null },
      entry: entry(edition, 'void', by, what),
    })
  }

  async function voidChanged(by: Actor): Promise<void> {
    for (const id of await standing.inState('approved')) {
      const edition = await editions.byId(id)
      const what = edition && (await changed(edition))
      if (edition && what) await makeVoid(edition, what, by)
    }
    await flush()
  }

  async function makePublic(edition: Edition, by: Actor, scheduledFor?: Date): Promise<boolean> {
    const what = await changed(edition)
    if (what !== null) {
      await makeVoid(edition, what, system)
      await flush()
      throw new BulletinError('APPROVAL_VOID')
    }
    const published = await standing.move({
      edition: edition.id,
      from: ['approved'],
      to: 'published',
      hash: edition.hash,
      ...(scheduledFor ? { scheduledFor } : {}),
      set: { publishedAt: now(), publishedBy: by, scheduledFor: null, missedAt: null },
      entry: entry(edition, 'published', by, scheduledFor ? '예약한 때' : ''),
    })
    await flush()
    // Issues that list what was published before them say something else now.
    if (published) await voidChanged(by)
    return published
  }

  async function due(edition: Edition): Promise<void> {
    const at = edition.scheduledFor
    if (!at || edition.state !== 'approved') return
    const [latest] = await editions.ofIssue(edition.issue)
    if (latest && latest.id !== edition.id) {
      // Its maker died between storing the newer edition and taking the older one's place.
      await standing.replaceOlder(edition.issue, latest.ordinal)
      return
    }
    if (now().getTime() - at.getTime() <= scheduleGrace) {
      await makePublic(edition, system, at).catch((error: unknown) => {
        if (!(error instanceof BulletinError) || error.code !== 'APPROVAL_VOID') throw error
      })
      return
    }
    await standing.move({
      edition: edition.id,
      from: ['approved'],
      to: 'approved',
      hash: edition.hash,
      scheduledFor: at,
      set: { scheduledFor: null, missedAt: at },
      entry: entry(edition, 'missed', system),
    })
  }

  return {
    flush,
    async approve(meant, by, { via = 'account', comment = '' } = {}) {
      const edition = await newest(meant)
      if ((await changed(edition)) !== null) throw new BulletinError('APPROVAL_VOID')
      const planned = await parts.planned(edition.issue)
      const approved = await standing.move({
        edition: edition.id,
        from: ['requested'],
        to: 'approved',
        hash: edition.hash,
        set: {
          decision: { by, at: now().toISOString(), via, comment },
          scheduledFor: planned && planned > now() ? planned : null,
        },
        entry: entry(edition, 'approved', by, comment),
      })
      if (!approved) throw new BulletinError('EDITION_CHANGED')
      await flush()
    },
    async requestChanges(meant, by, comment, via = 'account') {
      if (comment.trim() === '') throw new BulletinError('COMMENT_MISSING')
      const edition = await newest(meant)
      const sent = await standing.move({
        edition: edition.id,
        from: ['requested', 'approved', 'void'],
        to: 'changes',
        hash: edition.hash,
        set: { decision: { by, at: now().toISOString(), via, comment }, scheduledFor: null },
        entry: entry(edition, 'changes', by, comment),
      })
      if (!sent) throw new BulletinError('EDITION_CHANGED')
      await flush()
    },
    async publish(meant, by) {
      const edition = await newest(meant)
      if (edition.state === 'void') throw new BulletinError('APPROVAL_VOID')
      if (edition.state !== 'approved' || !(await makePublic(edition, by))) throw new BulletinError('NOT_APPROVED')
    },
    async schedule(meant, at, by) {
      if (at && at <= now()) throw new BulletinError('SCHEDULE_PAST')
      const edition = await newest(meant)
      const set = await standing.move({
        edition: edition.id,
        from: ['approved'],
        to: 'approved',
        hash: edition.hash,
        set: { scheduledFor: at, missedAt: null },
        entry: entry(edition, at ? 'scheduled' : 'unscheduled', by, at ? at.toISOString() : ''),
      })
      if (!set) throw new BulletinError('NOT_APPROVED')
      await flush()
    },
    async publishDue() {
      for (const id of await standing.inState('approved', now())) {
        const edition = await editions.byId(id)
        if (edition) await due(edition)
      }
      await flush()
    },
    voidChanged,
    async note(meant, action, by, detail) {
      const edition = await newest(meant)
      await standing.note(edition.id, entry(edition, action, by, detail))
      await flush()
    },
  }
}
