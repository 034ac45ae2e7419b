import type { Problem } from '../document/problem.ts'
import { articles } from '../document/walk.ts'
import { editionAddresses } from '../publish/addresses.ts'
import type { Counts } from '../publish/compare-counts.ts'
import type { Actor, Decision, Edition, EditionReport, EditionState, Voiding } from '../publish/edition.ts'
import type { LoggedEntry } from './history.ts'
import type { ApprovalLink } from './links.ts'

/** One of the three things that are approved together. */
export interface OutputView {
  name: 'pdf' | 'web' | 'mail'
  /** Address for the staff, root-relative. */
  address: string
  hash: string
  /** In bytes. */
  size: number
  /** When the person who asks looked at it, ISO 8601; null for not yet. */
  seenAt: string | null
}

/** An edition as the desk shows it; addresses are root-relative. */
export interface EditionView {
  id: string
  ordinal: number
  hash: string
  state: EditionState
  /** ISO 8601, as all times here. */
  madeAt: string
  requestedBy: Actor
  decision: Decision | null
  voided: Voiding | null
  scheduledFor: string | null
  missedAt: string | null
  publishedAt: string | null
  pages: number
  articles: number
  compared: Counts
  fit: Problem[]
  outputs: OutputView[]
  /** Public addresses, for a published one. */
  web: string
  pdf: string
  mail: string
}

/** An invitation to approve by a link. */
export interface LinkView {
  id: string
  name: string
  address: string
  expiresAt: string
  usedAt: string | null
  revokedAt: string | null
}

/** File behind each output, and the word that the log has for it. */
export const outputs = {
  pdf: { file: 'issue.pdf', word: 'PDF' },
  web: { file: 'web.html', word: '웹' },
  mail: { file: 'email.html', word: '메일' },
} as const

export const isOutput = (value: unknown): value is OutputView['name'] =>
  typeof value === 'string' && Object.hasOwn(outputs, value)

/** Address prefix of an edition's files for the staff. */
export const staffFiles = (edition: string): string => `/api/editions/${edition}/files`

/** What was found in each output; of editions of before only what the document has is known. */
function countsOf({ compared }: EditionReport): Counts {
  if (typeof compared.titles === 'object') return compared as Counts
  const { titles, numbers, tables, links } = compared as Record<'titles' | 'numbers' | 'tables' | 'links', number>
  const alone = (source: number) => ({ source, pdf: null, web: null, mail: null })
  return {
    titles: alone(titles),
    pages: alone(titles),
    tables: alone(tables),
    numbers: alone(numbers),
    links: alone(links),
  }
}

/** An edition as the desk shows it to one person, told from the log what they have seen. */
export function viewOf(edition: Edition, entries: readonly LoggedEntry[], asks: Actor): EditionView {
  const seen = (word: string): string | null =>
    entries.find(
      ({ action, by, detail, hash }) =>
        action === 'seen' && by.user === asks.user && detail === word && hash === edition.hash,
    )?.at ?? null
  const output = (name: OutputView['name']): OutputView => {
    const { file, word } = outputs[name]
    const stored = edition.files.find((one) => one.name === file)
    const address = `${staffFiles(edition.id)}/${name === 'pdf' ? file : name}`
    // A mail is as long as it is on its way.
    const size = (name === 'mail' ? edition.report.mailSize : undefined) ?? stored?.size ?? 0
    return { name, address, hash: stored?.sha256 ?? '', size, seenAt: seen(word) }
  }
  const { web, pdf, mail } = editionAddresses(edition)
  const { id, ordinal, hash, state, requestedBy, decision, voided, report } = edition
  return {
    id,
    ordinal,
    hash,
    state,
    madeAt: edition.madeAt.toISOString(),
    requestedBy,
    decision,
    voided,
    scheduledFor: edition.scheduledFor?.toISOString() ?? null,
    missedAt: edition.missedAt?.toISOString() ?? null,
    publishedAt: edition.publishedAt?.toISOString() ?? null,
    pages: report.pages,
    articles: [...articles(edition.document)].length,
    compared: countsOf(report),
    fit: report.fit ?? [],
    outputs: [output('pdf'), output('web'), output('mail')],
    web,
    pdf,
    mail,
  }
}

/** A link as the desk lists it: nothing of what opens it. */
export const linkView = ({ id, name, address, expiresAt, usedAt, revokedAt }: ApprovalLink): LinkView => ({
  id,
  name,
  address,
  expiresAt: expiresAt.toISOString(),
  usedAt: usedAt?.toISOString() ?? null,
  revokedAt: revokedAt?.toISOString() ?? null,
})
