/** Status codes (RFC 3463) in what servers and providers write. */

/** An enhanced code that is no version number or network address. */
const enhanced = /(?<![\w.])([45]\.\d{1,3}\.\d{1,3})(?!\.?\w)/
/** A reply code of RFC 5321 that tells of a failure, as a number of its own. */
const plainCode = /(?<![\w.,:/+-])(42[12]|45[0-5]|50[0-4]|52[1-3]|53[05]|541|55[0-6])(?![\w,/:]|[.-]\d{3})/
/** Refused for who sends or what is sent, which says nothing of the reader. */
const refusesUs =
  /\bspam|black ?list|block ?list|\bblocked\b|\bDNSBL\b|\bRBL\b|reputation|\bpolic(y|ies)\b|unauthenticated|\bDMARC\b|\bSPF\b|스팸|차단/i

/**
 * The status behind a server's words, with what a report says of it where it says something; null where there is none.
 * The words are believed before a status that says nothing (5.0.0).
 */
export function statusOf(told: string, words: string): string | null {
  const claimed = enhanced.exec(told)?.[1] ?? null
  if (claimed && !/\.0\.0$/.test(claimed)) return claimed
  const found = enhanced.exec(words)?.[1]
  if (found && (!claimed || found[0] === claimed[0])) return judged(found, words)
  const code = plainCode.exec(words)?.[1]
  const rough = claimed ?? (code ? `${code[0]}.0.0` : null)
  return rough && judged(rough, words)
}

/** A status that says nothing, told by the words around it to be a refusal of ours (X.7.x). */
const judged = (status: string, words: string): string =>
  /\.0\.0$/.test(status) && refusesUs.test(words) ? `${status[0]}.7.0` : status
