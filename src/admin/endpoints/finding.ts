/** A finding as a browser sends it back, narrowed: it only names what is meant, the server finds it anew. */
import { isProofCode } from '../../proofread/codes.ts'
import type { Finding } from '../../proofread/finding.ts'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const whole = (value: unknown): number => (typeof value === 'number' && Number.isInteger(value) ? value : -1)

/** The finding of a request; null for anything that names none. */
export function findingIn(value: unknown): Finding | null {
  if (!isObject(value) || !isProofCode(value.code) || !isObject(value.at) || !isObject(value.mend)) return null
  const { code, path, line, quote, nth, at, mend } = value
  return {
    code,
    severity: 'warning',
    path: text(path),
    message: '',
    hint: '',
    quote: text(quote),
    line: text(line),
    nth: whole(nth),
    at: { start: whole(at.start), end: whole(at.end) },
    mend: { from: text(mend.from), to: text(mend.to) },
  }
}
