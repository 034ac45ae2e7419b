import { opensApparatus } from '../apparatus.ts'
import { readUnit } from '../captions.ts'
import { readChapter } from '../chapters.ts'
import { without } from '../furniture.ts'
import { compact, type Line, readMark, widthOf } from '../lines.ts'
import type { Reading } from '../reading.ts'

const opener = /^(?:[<〈＜【[①-⑳▣❖◆◇➔▶(（]|\d{1,3}\s?[.．)]\s)/

/** Line without a page number at either end. */
const bare = (text: string): string => compact(text.replace(/^\d{1,3}\s*[|│∣ㅣ]?\s+|\s+[|│∣ㅣ]?\s*\d{1,3}$/g, ''))

/** A page number with a bar beside a name stands at no other place than a page's edge. */
const barred = /^\d{1,3}\s*[|│∣]\s*\S|\S\s*[|│∣]\s*\d{1,3}$/

const mayRun = (line: Line): boolean =>
  !line.cells &&
  !line.image &&
  line.heading === 0 &&
  widthOf(line.text) <= 34 &&
  readMark(line.text) === null &&
  !opener.test(line.text) &&
  !opensApparatus(line) &&
  readUnit(line.text) === null &&
  readChapter(line) === null

/** Numbers that stand alone and rise through the draft are those of its pages. */
function pageNumbers(lines: readonly Line[]): Set<number> {
  const alone = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    const parted = (line.gap > 0 || line.top) && (next === undefined || next.gap > 0 || next.top)
    return !line.cells && parted && /^(?:\d{1,3}|[ivx]{1,5})$/.test(line.text)
      ? [{ index, number: Number(line.text) }]
      : []
  })
  const rising = alone.filter(({ number }, at) => {
    const [before, after] = [alone[at - 1]?.number, alone[at + 1]?.number]
    const follows = before !== undefined && number - before >= 1 && number - before <= 3
    const leads = after !== undefined && after - number >= 1 && after - number <= 3
    return Number.isNaN(number) || follows || leads
  })
  return new Set(rising.length >= 2 ? rising.map(({ index }) => index) : [])
}

/** Takes running heads and page numbers out: short lines at the edges of pages that come three times. */
export function dropRunningLines(lines: readonly Line[], reading: Reading): Line[] {
  const dropped = pageNumbers(lines)
  const counts = new Map<string, number[]>()
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    const edge =
      barred.test(line.text) ||
      line.top ||
      line.gap >= 2 ||
      next?.top ||
      (next?.gap ?? 0) >= 2 ||
      dropped.has(index - 1) ||
      dropped.has(index + 1)
    if (dropped.has(index) || !edge || !mayRun(line)) return
    const key = bare(line.text)
    if (key !== '') counts.set(key, [...(counts.get(key) ?? []), index])
  })
  for (const indices of counts.values()) {
    // The first one of a name that the cover bears is no running head.
    const kept = (indices[0] ?? 0) < 12 ? 1 : 0
    if (indices.length >= 3) for (const index of indices.slice(kept)) dropped.add(index)
  }
  reading.put(
    lines.filter((_, index) => dropped.has(index)),
    'furniture',
  )
  // What follows a dropped line begins a page.
  const marked = lines.map((line, index) => (dropped.has(index - 1) ? { ...line, top: true } : line))
  return without(marked, dropped)
}
