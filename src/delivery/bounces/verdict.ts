/** What a returned message turned out to be. Only `bounce` and `complaint` do anything; the others are counted. */

export type Verdict =
  /** A message came back for good: the reporting server gave up. */
  | { kind: 'bounce'; row: string; status: string; report: string }
  /** The reader called our mail unwanted. */
  | { kind: 'complaint'; row: string; status: string; report: string }
  | { kind: Ignored }

/**
 * Why nothing is done.
 * - `passing`: relayed, delivered, or still being tried
 * - `auto-reply`: a vacation notice, a receipt, or another program's answer
 * - `keyless`: a report that names no envelope sender of ours
 * - `forged`: an envelope sender or link that looks like ours and isn't, or belongs to another message than the report says
 * - `feedback`: a report of a mail service that is no complaint
 * - `unclear`: everything else, such as a bounce in prose without a code, or a person's answer
 */
export const ignoredKinds = ['passing', 'auto-reply', 'keyless', 'forged', 'feedback', 'unclear'] as const
export type Ignored = (typeof ignoredKinds)[number]

/** As a status is written (RFC 3463): class 4 or 5, subject, detail. */
export const statusPattern = /^[45]\.\d{1,3}\.\d{1,3}$/
