/** Complaints of readers, passed on by their mail service (ARF, RFC 5965). */
import type { Tokens } from '../tokens.ts'
import { first, readFields } from './fields.ts'
import { claimedRow, type Proof, rowOfReport, rowOfReturnPath, rowOfUnsubscribe } from './key.ts'
import type { Returned } from './returned.ts'
import type { Verdict } from './verdict.ts'

/** Kinds of feedback by which a reader wants no more. `not-spam`, `auth-failure` (RFC 6591) and others are none. */
const complaints = new Set(['abuse', 'fraud', 'opt-out', 'opt-out-list'])

/** Reads a report with its feedback part. A Message-ID alone proves nothing: anyone may have seen one. */
export function readFeedback(returned: Returned, recipient: string | null, tokens: Tokens): Verdict {
  const { header, feedback, original, id } = returned
  const type = first(readFields(feedback ?? ''), 'feedback-type').toLowerCase()
  if (!complaints.has(type)) return { kind: 'feedback' }
  const proofs: Proof[] = [
    ...(original ? [rowOfReturnPath(tokens, original), rowOfUnsubscribe(tokens, original)] : []),
    rowOfReport(tokens, header, recipient),
  ]
  const proven = proofs.flatMap((proof) => (typeof proof === 'string' ? [] : [proof.row]))
  const [row] = proven
  if (row === undefined) return { kind: proofs.includes('forged') ? 'forged' : 'keyless' }
  const claimed = original && claimedRow(original)
  // Pieces of two messages put together are nobody's complaint.
  if (proven.some((one) => one !== row) || (claimed && claimed !== row)) return { kind: 'forged' }
  return { kind: 'complaint', row, status: type, report: id }
}
