import type { Actor } from './edition.ts'

/** What the log of an issue knows of. */
export const actions = [
  'made',
  'requested',
  'seen',
  'approved',
  'changes',
  'void',
  'scheduled',
  'unscheduled',
  'missed',
  'published',
  'link-sent',
  'link-revoked',
] as const
export type Action = (typeof actions)[number]

/** One thing that happened to an issue. */
export interface LogEntry {
  /** Unique, so that an entry that is written twice stands once. */
  id: string
  issue: string
  /** ISO 8601. */
  at: string
  by: Actor
  action: Action
  /** What more there is to say, in Korean; may be empty. */
  detail: string
  /** Edition it is about, with the edition's hash. */
  edition: string | null
  hash: string
}
