import { createHash } from 'node:crypto'
import type { Issue } from '../document/nodes.ts'
import type { Problem } from '../document/problem.ts'
import type { SlotValues } from './slots.ts'

export interface EditionFile {
  name: string
  mediaType: string
  /** Lower-case hex of the bytes. */
  sha256: string
  /** In bytes. */
  size: number
}

/** What was published, whole and for good. */
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
  publishedAt: Date
  publishedBy: string | null
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
  compared: { titles: number; numbers: number; tables: number; links: number }
  milliseconds: Record<string, number>
  /** How the issue sits on its pages; absent in editions of before. */
  fit?: Problem[]
}

export interface EditionStore {
  countFor(issue: string): Promise<number>
  byRun(run: string): Promise<Edition | null>
  byId(id: string): Promise<Edition | null>
  /** The edition with this ordinal, or the newest. */
  find(publicationKey: string, slug: string, ordinal?: number): Promise<Edition | null>
  /** Newest edition of every issue of a series (of all series without a key), newest issue first. */
  latest(publicationKey?: string): Promise<Edition[]>
  /** Makes the edition visible in one write. Throws when the issue has this ordinal already. */
  insert(edition: Omit<Edition, 'id'>): Promise<string>
}

/** The hash of an edition from its files; the order of files does not matter. */
export function editionHash(files: readonly Pick<EditionFile, 'name' | 'sha256'>[]): string {
  const lines = files.map((file) => `${file.sha256}  ${file.name}\n`).sort()
  return createHash('sha256').update(lines.join('')).digest('hex')
}
