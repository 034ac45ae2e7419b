import { compact, type Line } from '../lines.ts'
import type { Reading } from '../reading.ts'
import type { Entry } from './cover.ts'

/** Text of one page without its tab and rail; `head` is the first line, carried by `top`. */
export interface Page {
  /** `ISSUE`, `FOCUS`; empty where the draft has no tabs. */
  part: string
  /** Part of the issue that the rail names, null on pages without a rail. */
  entry: Entry | null
  lines: Line[]
}

/** True for the tab at the head of a page. */
export const isTab = (line: Line): boolean =>
  !line.cells && /^[[【]?\s?(?:I\s?S\s?S\s?U\s?E|F\s?O\s?C\s?U\s?S)\s?[\]】]?$/.test(line.text)

const tabName = (line: Line): string => line.text.replace(/[\s[\]【】]/g, '')

function splitPages(lines: readonly Line[], reading: Reading): { part: string; lines: Line[] }[] {
  const tabs = lines.some(isTab)
  const pages: { part: string; lines: Line[] }[] = []
  for (const line of lines) {
    if (isTab(line)) {
      pages.push({ part: tabName(line), lines: [] })
      reading.put(line, 'furniture')
      continue
    }
    if (pages.length === 0 || (!tabs && line.top)) pages.push({ part: pages.at(-1)?.part ?? '', lines: [] })
    pages.at(-1)!.lines.push(line)
  }
  return pages
}

/** Lines of a rail that stands at `at`: number and name together or in pieces, the number before or missing. */
function railAt(lines: readonly Line[], at: number, entries: readonly Entry[]): { entry: Entry; taken: number } | null {
  let text = ''
  for (let taken = 1; taken <= 5; taken++) {
    const line = lines[at + taken - 1]
    if (!line || line.cells || line.text.length > 40) return null
    text += compact(line.text).replace(/^(\d{2})\.$/, '$1')
    const entry = entries.find(({ number, name }) => text === number + compact(name) || text === compact(name))
    if (entry) return { entry, taken }
    if (
      !entries.some(({ number, name }) => (number + compact(name)).startsWith(text) || compact(name).startsWith(text))
    )
      return null
  }
  return null
}

/** Where the cover is lost, rails tell the parts: a number and a name that stand at page heads again and again. */
export function entriesOfRails(lines: readonly Line[]): Entry[] {
  const seen = new Map<string, { entry: Entry; count: number }>()
  lines.forEach((line, index) => {
    const tab = lines[index - 1]
    const match = /^(\d{2})[.]?\s+(\D.{1,30})$/.exec(line.text)
    if (!tab || !isTab(tab) || !match) return
    const entry = { part: tabName(tab), number: match[1] ?? '', name: match[2] ?? '' }
    const key = compact(line.text)
    seen.set(key, { entry: seen.get(key)?.entry ?? entry, count: (seen.get(key)?.count ?? 0) + 1 })
  })
  return [...seen.values()].filter(({ count }) => count > 1).map(({ entry }) => entry)
}

function withoutRail(
  lines: readonly Line[],
  entries: readonly Entry[],
  reading: Reading,
): { entry: Entry | null; lines: Line[] } {
  const out: Line[] = []
  let found: Entry | null = null
  let gap = 0
  const folio = lines.length - 1
  for (let at = 0; at < lines.length; at++) {
    if (at === folio && at > 0 && !lines[at]!.cells && /^\d{1,3}$/.test(lines[at]!.text)) {
      reading.put(lines[at]!, 'furniture')
      break
    }
    const rail = railAt(lines, at, entries)
    if (rail) {
      found ??= rail.entry
      const own = lines.slice(at, at + rail.taken)
      reading.put(own, 'furniture')
      gap = Math.max(gap, ...own.map((line) => line.gap))
      at += rail.taken - 1
      continue
    }
    const line = lines[at]!
    out.push({ ...line, gap: Math.max(line.gap, gap), top: out.length === 0 })
    gap = 0
  }
  return { entry: found, lines: out }
}

/** Cuts the lines behind the cover into pages and takes tabs and rails off them. */
export function readPages(lines: readonly Line[], entries: readonly Entry[], reading: Reading): Page[] {
  return splitPages(lines, reading).map(({ part, lines: own }) => {
    const ofPart = entries.filter((entry) => part === '' || entry.part === part)
    const page = withoutRail(own, ofPart.length > 0 ? ofPart : entries, reading)
    return { part: part || (page.entry?.part ?? ''), ...page }
  })
}
