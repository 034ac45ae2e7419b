/** What a hand-over's outcome means for its row, its service and its send: the only place where SMTP replies are judged. */
import type { Reply } from './smtp-lines.ts'
import type { ConnectionRefused, Outcome } from './transport.ts'

/** What becomes of the row. */
export type Verdict = 'submitted' | 'rejected' | 'deferred' | 'uncertain' | 'unsent'

export interface Judged {
  verdict: Verdict
  /** The service wants fewer messages. */
  slowDown: boolean
  /** The relay refuses us and not this reader: no other message would fare better. */
  breaker: 'authentication' | 'policy' | null
}

/** Answers that ask for fewer messages: 421 and 451, and 450 or 452 with a status that speaks of rates (RFC 3463 §3.5, X.7.x). */
const asksForLess = ({ code, status, text }: Reply): boolean =>
  code === 421 ||
  code === 451 ||
  ((code === 450 || code === 452) && (/^4\.7\./.test(status) || /rate|too many|too fast|throttl/i.test(text)))

/** RFC 4954 §6: authentication required, too weak, failed, or expired. */
const isAuthentication = ({ code }: Reply): boolean => [530, 534, 535, 538].includes(code)

/** Refused for who sends or from where, not for who is written to (RFC 3463 §3.8, X.7.x, and 5.1.7, 5.1.8 of the sender). */
const isPolicy = ({ code, status }: Reply): boolean => code >= 500 && /^5\.(7\.\d+|1\.[78])$/.test(status)

/** Judges one outcome. */
export function judge({ stage, reply, begun }: Outcome): Judged {
  const judged = (verdict: Verdict, slowDown = false, breaker: Judged['breaker'] = null): Judged => ({
    verdict,
    slowDown,
    breaker,
  })
  if (!reply) return judged(begun ? 'uncertain' : 'unsent')
  if (stage === 'content' && reply.code >= 200 && reply.code < 300) return judged('submitted')
  if (isAuthentication(reply)) return judged('unsent', false, 'authentication')
  // The sender is refused before the reader is even named.
  if (stage === 'mail' && reply.code >= 500) return judged('unsent', false, 'policy')
  if (reply.code >= 500) return judged('rejected', false, isPolicy(reply) ? 'policy' : null)
  // A channel that closes says nothing of this reader.
  if (reply.code === 421 && stage !== 'content') return judged('unsent', true)
  return judged('deferred', asksForLess(reply))
}

/** What a refused connection means; null where waiting is all there is to do. */
export function judgeRefusal(refusal: ConnectionRefused): Judged['breaker'] {
  if (refusal.why === 'authentication')
    return refusal.reply && refusal.reply.code >= 400 && refusal.reply.code < 500 ? null : 'authentication'
  if (refusal.why === 'tls') return 'policy'
  return refusal.reply && refusal.reply.code >= 500 ? 'policy' : null
}

/** Milliseconds until the n-th try after a deferral: a minute, five, fifteen, an hour, then every four hours. */
export const backoff = (attempts: number): number =>
  [1, 5, 15, 60].map((minutes) => minutes * 60_000)[attempts - 1] ?? 4 * 60 * 60_000

/** Tries after which a deferred message is given up: about two days. */
export const mostAttempts = 15

/** The answer in one line, as it is kept with the row: addresses in it are masked. */
export const replyLine = ({ code, text }: Reply): string =>
  `${code} ${text}`.replace(/[^\s<>@]+@[^\s<>@]+/g, '…@…').slice(0, 300)
