import { compact, type Line, readMark, widthOf } from './lines.ts'
import type { Reading } from './reading.ts'

const number = '(?:[ivxlc]{1,6}|\\d{1,3})'
const bar = '[❚┃▌▐█|│∥]'
const folio = new RegExp(`^(?:${bar}\\s*${number}|${number}\\s*${bar}|[-–—]\\s?\\d{1,3}\\s?[-–—])$`, 'i')
const folioAtStart = new RegExp(`^❚\\s*${number}\\s+(?=\\S)`, 'i')
const folioAtEnd = new RegExp(`\\s+${number}\\s*❚$`, 'i')

/** True for a page number standing alone: `i ❚`, `❚ 2`, `- 3 -`. */
export const isFolio = (text: string): boolean => folio.test(text)

/** Takes page numbers out; the line behind one is the first of its page. */
export function dropFolios(lines: readonly Line[], reading: Reading): Line[] {
  const out: Line[] = []
  let top = false
  let gap = 0
  for (const line of lines) {
    const alone = isFolio(line.text)
    const text = alone ? '' : line.text.replace(folioAtStart, '').replace(folioAtEnd, '')
    if (text !== line.text) reading.put({ ...line, text: line.text.replace(text, '') }, 'furniture')
    if (alone) {
      top = true
      gap = Math.max(gap, line.gap)
      continue
    }
    out.push({ ...line, text, top: line.top || top || folioAtStart.test(line.text), gap: Math.max(gap, line.gap) })
    top = folioAtEnd.test(line.text)
    gap = 0
  }
  return out
}

/**
 * Short lines that stand at the head of pages again and again: running heads and rails. Gives their compact texts; a
 * text must stand at a page head or among other running lines three times.
 */
export function runningHeads(lines: readonly Line[]): Set<string> {
  const counts = new Map<string, number>()
  let head = false
  for (const line of lines) {
    const short = line.cells === null && widthOf(line.text) <= 16 && readMark(line.text) === null
    head = short && (line.top || line.gap >= 3 || (head && line.gap <= 2))
    if (head) counts.set(compact(line.text), (counts.get(compact(line.text)) ?? 0) + 1)
  }
  return new Set([...counts].filter(([text, count]) => count >= 3 && text !== '').map(([text]) => text))
}

/** Copies of lines without those at the given indices; pages and blank lines of what was dropped pass to the next. */
export function without(lines: readonly Line[], dropped: ReadonlySet<number>): Line[] {
  const out: Line[] = []
  let top = false
  let gap = 0
  lines.forEach((line, index) => {
    if (dropped.has(index)) {
      top ||= line.top
      gap = Math.max(gap, line.gap)
      return
    }
    out.push(top || gap > line.gap ? { ...line, top: line.top || top, gap: Math.max(gap, line.gap) } : line)
    top = false
    gap = 0
  })
  return out
}
