/** The taking in of one file of addresses. Ids are ObjectIds in the database and hex here. */

/** States of an import, in the order it goes through them. */
export const importStates = ['choosing', 'waiting', 'running', 'done', 'failed', 'stopped'] as const
export type ImportState = (typeof importStates)[number]

export const importStateWords: Readonly<Record<ImportState, string>> = {
  choosing: '고르는 중',
  waiting: '대기',
  running: '가져오는 중',
  done: '끝남',
  failed: '가져오지 못함',
  stopped: '멈춤',
}

/** Where in a row each thing stands; null for what the file does not have. */
export interface Mapping {
  address: number
  name: number | null
  tags: number | null
  consentedAt: number | null
}

/** What became of the rows; `rows` is the sum of all others. */
export interface Counts {
  rows: number
  added: number
  /** On every list already. */
  already: number
  /** The same address stood further up in the file. */
  duplicate: number
  pending: number
  left: number
  bounced: number
  erased: number
  /** With an error of its own, to be had as a CSV. */
  refused: number
}

export const outcomes = ['added', 'already', 'duplicate', 'pending', 'left', 'bounced', 'erased', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

export const noCounts: Readonly<Counts> = {
  ...{ rows: 0, added: 0, already: 0, duplicate: 0, pending: 0 },
  ...{ left: 0, bounced: 0, erased: 0, refused: 0 },
}

/** What the first look at a file found. */
export interface FileFacts {
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp949'
  separator: string
  /** Rows, told by the line ends: more than there are where a field has line ends of its own. */
  lines: number
}

export interface SubscriberImport extends FileFacts {
  id: string
  name: string
  size: number
  state: ImportState
  hasHeader: boolean
  /** First rows as they were read; forgotten when the run begins. */
  preview: string[][]
  mapping: Mapping
  lists: string[]
  /** Why these people may be written to, in the words of whoever takes them in, and since when. */
  basis: string
  basisDate: Date | null
  counts: Counts
  error: string
  by: { user: string | null; name: string }
  createdAt: Date
  endedAt: Date | null
}

/** Largest file, in bytes. */
export const largestFile = 50 * 1024 * 1024
