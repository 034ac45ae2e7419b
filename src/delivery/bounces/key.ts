/** Which ledger row a message is about, proven by a key of ours. */
import type { Tokens } from '../tokens.ts'
import { type Fields, first } from './fields.ts'

/** A row, or why there is none: nothing of ours was named, or something that only looks like ours. */
export type Proof = { row: string } | 'keyless' | 'forged'

/** Where servers write whom a message was for, the surest first. */
const places = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'to'] as const
const envelopeSender = /bounce-[a-z2-7]{1,100}(?=@)/gi
const mostCandidates = 20

/** The row by the address that the report came to; `recipient` is the envelope's, where it is known. */
export const rowOfReport = (tokens: Tokens, header: Fields, recipient: string | null): Proof =>
  opened(tokens, [recipient ?? '', ...places.flatMap((name) => header.get(name) ?? [])])

/** The row by the envelope sender that the original had. */
export const rowOfReturnPath = (tokens: Tokens, original: Fields): Proof =>
  opened(tokens, original.get('return-path') ?? [])

/** The row by the signed link in the original's List-Unsubscribe. */
export function rowOfUnsubscribe(tokens: Tokens, original: Fields): Proof {
  const token = /\/u\/([\w-]{32})(?![\w-])/.exec(first(original, 'list-unsubscribe'))?.[1]
  if (token === undefined) return 'keyless'
  const row = tokens.open('unsubscribe', token)
  return row === null ? 'forged' : { row }
}

/** The row that the original's Message-ID claims to be of; a claim, no proof. */
export const claimedRow = (original: Fields): string | null =>
  /^<([0-9a-f]{24})@[^<>@]+>/.exec(first(original, 'message-id'))?.[1] ?? null

function opened(tokens: Tokens, values: readonly string[]): Proof {
  const candidates = values
    .flatMap((value) => value.slice(0, 2000).match(envelopeSender) ?? [])
    .slice(0, mostCandidates)
  for (const local of candidates) {
    const row = tokens.openEnvelope(local)
    if (row !== null) return { row }
  }
  return candidates.length > 0 ? 'forged' : 'keyless'
}
