import type { Bytes } from './bytes.ts'

/** What stands at a place of a paragraph's text. */
export type Token =
  | { type: 'text'; value: string; at: number }
  | { type: 'tab' | 'break'; at: number }
  /** A control whose record follows the text; the controls of a paragraph come in the order of their signs. */
  | { type: 'control'; at: number }

/** Signs that take one code unit; all others below 32 take eight. */
const single = new Set([0, 10, 13, 24, 25, 26, 27, 28, 29, 30, 31])

/** Signs that a control record belongs to. */
const controls = new Set([1, 2, 3, 11, 12, 14, 15, 16, 17, 18, 21, 22, 23])

const signs: Readonly<Record<number, string>> = { 24: '-', 30: ' ', 31: ' ' }

/** Reads the text record of a paragraph: runs of text between its signs, with the place of each in code units. */
export function readTokens(bytes: Bytes): Token[] {
  const out: Token[] = []
  const units = Math.floor(bytes.data.length / 2)
  let start = 0
  const flush = (end: number) => {
    if (end > start) out.push({ type: 'text', value: bytes.text(start * 2, end - start), at: start })
  }
  let at = 0
  while (at < units) {
    const code = bytes.u16(at * 2)
    if (code >= 32) {
      at++
      continue
    }
    flush(at)
    const sign = signs[code]
    if (sign) out.push({ type: 'text', value: sign, at })
    else if (code === 9) out.push({ type: 'tab', at })
    else if (code === 10) out.push({ type: 'break', at })
    else if (controls.has(code)) out.push({ type: 'control', at })
    at += single.has(code) ? 1 : 8
    start = at
  }
  flush(units)
  return out
}
