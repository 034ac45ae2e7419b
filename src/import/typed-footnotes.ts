import type { Line } from './lines.ts'
import type { Reading } from './reading.ts'

const definition = /^\[\^([^\]\s]{1,20})\]:\s*(.*)$/

/** Lines without the notes that a draft gives as `[^1]: …`, and the texts of those by the sign of their call. */
export interface TypedFootnotes {
  lines: Line[]
  footnotes: Record<string, string>
}

const calls = (lines: readonly Line[]): Set<string> => {
  const texts = lines.filter((line) => line.cells || !definition.test(line.text)).map((line) => line.text)
  const notes = lines.map((line) => definition.exec(line.text)?.[2] ?? '')
  return new Set(
    [...texts, ...notes].flatMap((text) => [...text.matchAll(/\[\^([^\]\s]{1,20})\]/g)].map((one) => one[1] ?? '')),
  )
}

/** Takes Markdown's footnotes out of a draft; a note that nothing calls, or that is given twice, stays text. */
export function liftTypedFootnotes(lines: readonly Line[], reading: Reading): TypedFootnotes {
  if (!lines.some((line) => line.text.startsWith('[^'))) return { lines: [...lines], footnotes: {} }
  const called = calls(lines)
  const footnotes = new Map<string, string>()
  const kept: Line[] = []
  for (const line of lines) {
    const [, key = '', text = ''] = (line.cells ? null : definition.exec(line.text)) ?? []
    if (key === '' || text === '' || !called.has(key) || footnotes.has(key)) {
      kept.push(line)
      continue
    }
    footnotes.set(key, text)
    reading.put({ ...line, text: key }, 'furniture')
    reading.put({ ...line, text }, 'note')
  }
  return { lines: kept, footnotes: Object.fromEntries(footnotes) }
}

/** Notes that a draft gives in both ways under one sign are one note of both texts. */
export function mergeFootnotes(
  typed: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const out = { ...typed, ...others }
  for (const [key, text] of Object.entries(typed)) if (others[key] !== undefined) out[key] = `${text} ${others[key]}`
  return out
}
