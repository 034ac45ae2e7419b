import { createHash } from 'node:crypto'
import type { Issue } from '../document/nodes.ts'
import type { Problem } from '../document/problem.ts'
import type { Counts } from './compare-counts.ts'
import type { LogEntry } from './log.ts'
import type { SlotValues } from './slots.ts'

export interface EditionFile {
  name: string
  mediaType: string
  /** Lower-case hex of the bytes. */
  sha256: string
  /** In bytes. */
  size: number
}

/**
 * Where an edition stands between its making and its readers: `requested` waits for its approver, `changes` was sent back,
 * `void` was approved before something in the issue changed, `replaced` gave way to a newer one unpublished.
 */
export type EditionState = 'requested' | 'changes' | 'approved' | 'void' | 'replaced' | 'published'

/** Who did something, by the name of that day; `user` is null for a person with a link and for the system. */
export interface Actor {
  user: string | null
  name: string
}

/** An approver's word on an edition. */
export interface Decision {
  by: Actor
  /** ISO 8601. */
  at: string
  via: 'account' | 'link'
  comment: string
}

/** What made an approval void. */
export interface Voiding {
  by: Actor
  /** ISO 8601. */
  at: string
  /** In the editor's words: `5. 중국 양자기술의 강점과 공백 · 본문`. */
  what: string
}

/** A frozen issue with its files: what is approved, published and sent. All but its standing never changes. */
export interface Edition {
  id: string
  issue: string
  ordinal: number
  /** `편집본 1차`. */
  label: string
  /** `산업기술 동향워치 2026년 22호`. */
  title: string
  publicationKey: string
  /** Last part of the address: `2026-22`. */
  slug: string
  madeAt: Date
  requestedBy: Actor
  state: EditionState
  decision: Decision | null
  voided: Voiding | null
  /** When it is to be published by itself. */
  scheduledFor: Date | null
  /** Set when that time passed without a publication. */
  missedAt: Date | null
  publishedAt: Date | null
  publishedBy: Actor | null
  /** SHA-256 over the names and hashes of all files; what an approval or a send refers to. */
  hash: string
  files: EditionFile[]
  run: string
  document: Issue
  report: EditionReport
}

export interface EditionReport {
  subject: string
  /** Stand-ins in the frozen mail that a sender fills per recipient. */
  slots: SlotValues
  pages: number
  pageOf: Record<string, number>
  /** What was found in each output; numbers of the document alone in editions of before. */
  compared: Counts | Record<'titles' | 'numbers' | 'tables' | 'links', number>
  milliseconds: Record<string, number>
  /** Bytes of the mail's HTML part as it is encoded; absent in editions of before. */
  mailSize?: number
  /** How the issue sits on its pages; absent in editions of before. */
  fit?: Problem[]
}

/** What a new edition is made of; its standing begins with the request for review. */
export type NewEdition = Omit<
  Edition,
  'id' | 'state' | 'decision' | 'voided' | 'scheduledFor' | 'missedAt' | PublishedKeys
>
type PublishedKeys = 'publishedAt' | 'publishedBy'

export interface EditionStore {
  byRun(run: string): Promise<Edition | null>
  byId(id: string): Promise<Edition | null>
  /** Every edition of an issue, newest first. */
  ofIssue(issue: string): Promise<Edition[]>
  /** The published edition with this ordinal, or the newest published one. */
  find(publicationKey: string, slug: string, ordinal?: number): Promise<Edition | null>
  /** Newest published edition of every issue of a series (of all series without a key), newest issue first. */
  latest(publicationKey?: string): Promise<Edition[]>
  /**
   * Stores an edition that waits for its approver, in one write with what the log is to say of it. Throws when the issue
   * has this ordinal already.
   */
  insert(edition: NewEdition, entries: readonly LogEntry[]): Promise<string>
}

/** The hash of an edition from its files; the order of files does not matter. */
export function editionHash(files: readonly Pick<EditionFile, 'name' | 'sha256'>[]): string {
  const lines = files.map((file) => `${file.sha256}  ${file.name}\n`).sort()
  return createHash('sha256').update(lines.join('')).digest('hex')
}

const documentName = 'document.json'

/** The frozen document as the edition's file of that name. */
export const documentBytes = (issue: Issue): Buffer => Buffer.from(JSON.stringify(issue))

/** Hash of the frozen document. */
export const documentHash = (edition: Pick<Edition, 'files'>): string =>
  edition.files.find(({ name }) => name === documentName)?.sha256 ?? ''

/** True when an issue as it is read now is, to the letter, what the edition was made of. */
export const isUnchanged = (edition: Pick<Edition, 'files'>, issue: Issue): boolean =>
  documentHash(edition) === createHash('sha256').update(documentBytes(issue)).digest('hex')
