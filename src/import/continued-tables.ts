import { readCaption, readLabel, readUnit } from './captions.ts'
import { compact, type Line } from './lines.ts'
import type { Reading } from './reading.ts'

const goesOn = /[(（<〈[]?\s?(?:계속|이어서|continued)\s?[)）>〉\]]?$/i

/** A caption without what says that the table goes on; null for lines that are none. */
function captionKey(lines: readonly Line[], at: number): { key: string; lines: number } | null {
  const line = lines[at]
  if (!line || line.cells) return null
  const found = readLabel(line.text) ? { text: line.text, lines: 1 } : readCaption(lines, at)
  if (!found) return null
  const key = compact(
    found.text
      .replace(/[<>〈〉＜＞]/g, '')
      .trim()
      .replace(goesOn, ''),
  )
  return key === '' ? null : { key, lines: found.lines }
}

/** How a table goes on at a page head: lines that say caption, unit and header again. */
function repeatedHead(lines: readonly Line[], at: number, caption: string | null, header: string): number | null {
  const again = captionKey(lines, at)
  if (again && again.key !== caption) return null
  let next = at + (again?.lines ?? 0)
  if (readUnit(lines[next]?.text ?? '') !== null) next++
  const row = lines[next]
  if (!row?.cells) return null
  if (compact(row.text) === header) return next + 1
  return again ? next : null
}

/** The first cell of a row that a page break cut says its label again: both are one row. */
function joinRows(above: Line, below: Line): Line | null {
  const [label = ''] = above.cells ?? []
  if (!below.cells || label === '' || below.cells[0] !== label || below.spans || (below.cells.length ?? 0) < 2)
    return null
  const cells = above.cells!.map((cell, column) =>
    column === 0 ? cell : [cell, below.cells?.[column] ?? ''].filter(Boolean).join('\n'),
  )
  return { ...above, cells }
}

/**
 * Makes one table of a table that goes on at the next page under the same caption or header, so that nothing but its
 * rows is left there.
 */
export function joinContinuedTables(lines: readonly Line[], reading: Reading): Line[] {
  const out: Line[] = []
  let caption: string | null = null
  let header = ''
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    const last = out.at(-1)
    const again = line.top || (!line.cells && goesOn.test(line.text.replace(/[>〉＞]$/, '')))
    const end = again && last?.cells ? repeatedHead(lines, at, caption, header) : null
    if (end !== null && lines[end]?.cells) {
      const dropped = lines.slice(at, end)
      reading.put(dropped, 'repeat')
      const next = { ...lines[end]!, gap: 0, top: false }
      const joined = joinRows(last!, next)
      if (joined) {
        reading.put({ ...next, text: next.cells?.[0] ?? '' }, 'repeat')
        out[out.length - 1] = { ...joined, text: (joined.cells ?? []).filter(Boolean).join(' ') }
      } else out.push(next)
      at = end
      continue
    }
    if (line.cells && (!last?.cells || line.gap > 0 || line.top)) header = compact(line.text)
    if (!line.cells) caption = captionKey(lines, at)?.key ?? (readUnit(line.text) === null ? null : caption)
    out.push(line)
  }
  return out
}
