import { opensApparatus } from '../apparatus.ts'
import { readCaption, readLabel } from '../captions.ts'
import { readChapter } from '../chapters.ts'
import { goesOn, joinLines, looksComplete, looksOpen } from '../join.ts'
import { type Line, readMark } from '../lines.ts'
import type { Reading } from '../reading.ts'
import { type Block, type Entry, placeCalls } from './calls.ts'

/** Lines without footnotes but with their calls `[^3]`, and the texts of the notes. */
export interface Lifted {
  lines: Line[]
  footnotes: Record<string, string>
}

const entry = /^(\d{1,3})\s?[)）]\s*(\S.*)$/
const raisedEntry = /^\^\{\s?(\d{1,3})\s?[)）]?\s?\}\s*(\S.*)$/

const readEntry = (line: Line): { number: number; text: string } | null => {
  if (line.cells || line.image || line.heading > 0) return null
  const match = entry.exec(line.text) ?? raisedEntry.exec(line.text)
  return match ? { number: Number(match[1]), text: match[2] ?? '' } : null
}

/** Text that may go on from a line before it: unmarked, and no heading, caption or source. */
const isPlain = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at]
  if (!line || line.cells || line.image || line.heading > 0 || readMark(line.text) || readEntry(line)) return false
  if (readChapter(line) || opensApparatus(line) || readLabel(line.text) || readCaption(lines, at)) return false
  return !/^(?:[①-⑳【▣❖◆◇]|\d{1,2}\s?[.．]\s)/.test(line.text)
}

const callsTo = (line: Line, number: number): boolean =>
  line.text.includes(`^{${number})}`) ||
  line.text.includes(`^{${number}}`) ||
  new RegExp(`[^\\d(\\s]${number}[)）]`).test(line.text)

/** Index of the last line that calls a note `1` while another `1` is open, by line: notes that begin anew. */
class EntryFinder {
  private last = 0
  private generation = 0
  private restart = false

  /** The entry at a line, where its number goes on from the last one. */
  take(lines: readonly Line[], at: number): (Entry & { text: string }) | null {
    const line = lines[at]!
    const found = readEntry(line)
    if (!found) {
      if (this.last > 1 && callsTo(line, 1)) this.restart = true
      return null
    }
    const { number, text } = found
    const parted = at === 0 || line.gap > 0 || line.top || readEntry(lines[at - 1]!) !== null
    const next = number > this.last && number <= this.last + (this.last === 0 ? 3 : 8)
    const anew = number === 1 && this.restart
    if (!(next || anew) || (!parted && this.last === 0)) return null
    if (anew) this.generation++
    this.last = number
    this.restart = false
    const key = this.generation === 0 ? String(number) : `${number}-${this.generation + 1}`
    return { key, number, line: line.number, text }
  }
}

/** True where the draft calls notes at all; without calls `1) …` lines are a list. */
const hasCalls = (lines: readonly Line[]): boolean =>
  lines.some(
    (line) =>
      /\^\{\s?\d{1,3}\s?[)）]\s?\}/.test(line.text) || /[가-힣”"'’」%\])]\d{1,3}[)）](?:[^\d]|$)/.test(line.text),
  )

/** A part of the stream: body lines, then the notes at their page's foot. */
interface Part {
  body: Line[]
  notes: { entry: Entry; lines: Line[] }[]
}

function noteEnd(lines: readonly Line[], start: number, reading: Reading): number {
  let end = start + 1
  while (
    isPlain(lines, end) &&
    !lines[end]!.top &&
    goesOn(lines[end - 1]!, lines[end]!, 'note', reading.evidence).goesOn
  )
    end++
  return end
}

function split(lines: readonly Line[], reading: Reading): Part[] {
  const finder = new EntryFinder()
  let remark = false
  const parts: Part[] = [{ body: [], notes: [] }]
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!
    // Remarks under an exhibit are counted as notes are.
    remark = !line.cells && (/^주\s?(?:[:：]\s?)?\d\s?[)）]/.test(line.text) || (remark && line.gap === 0))
    const found = remark ? null : finder.take(lines, at)
    const part = parts.at(-1)!
    if (!found) {
      if (part.notes.length > 0) parts.push({ body: [], notes: [] })
      parts.at(-1)!.body.push(lines[at]!)
      at++
      continue
    }
    const end = noteEnd(lines, at, reading)
    const { text, ...entry } = found
    const own = lines.slice(at, end)
    part.notes.push({ entry, lines: [{ ...own[0]!, text }, ...own.slice(1)] })
    reading.put({ ...own[0]!, text: String(entry.number) }, 'furniture')
    at = end
  }
  return parts
}

const isOpen = (lines: readonly Line[]): boolean => {
  const text = lines.at(-1)?.text ?? ''
  return looksOpen(text) || !looksComplete(text)
}

/** Sources often end in a noun: a note is open only behind a form that something must follow. */
const isOpenNote = (lines: readonly Line[]): boolean => {
  const text = lines.at(-1)?.text ?? ''
  return (
    looksOpen(text) ||
    (!looksComplete(text) && /[가-힣](?:[아어여고며나니면서로에의을를은는가와과도만된한할될인적]|하여)$/.test(text))
  )
}

/** Lines at the end of a body that belong to the note of the page before, which broke off there. */
function tailOf(part: Part): number {
  let start = part.body.length
  while (isPlain(part.body, start - 1) && start > 1 && (start === part.body.length || part.body[start]!.gap === 0))
    start--
  return start >= 1 && start < part.body.length && part.body[start]!.gap > 0 ? start : part.body.length
}

/**
 * A note that breaks off goes on at the next page's foot, or right behind itself where the text above its note is
 * complete; text that the notes interrupted goes on behind them.
 */
function mend(parts: readonly Part[]): void {
  parts.forEach((part, index) => {
    const next = parts[index + 1]
    const note = part.notes.at(-1)
    if (!next || !note) return
    const last = part.body.at(-1)
    const first = next.body[0]
    const bodyOpen =
      last !== undefined && !last.cells && !opensApparatus(last) && !readLabel(last.text) && isOpen([last])
    if (first && isPlain(next.body, 0) && bodyOpen) {
      part.body[part.body.length - 1] = { ...last, space: true }
      next.body[0] = { ...first, gap: 0, top: false }
    }
    const behind = isPlain(next.body, 0) && !bodyOpen && isOpenNote(note.lines)
    if (!behind && !isOpen(note.lines)) return
    const from = behind ? 0 : tailOf(next)
    let end = from + 1
    while (from < next.body.length && isPlain(next.body, end) && next.body[end]!.gap === 0) end++
    if (from >= next.body.length || (from > 0 && next.notes.length === 0)) return
    note.lines[note.lines.length - 1] = { ...note.lines.at(-1)!, space: true }
    note.lines.push(...next.body.splice(from, end - from))
  })
}

/** Missing numbers tell of pages that are missing. */
function reportGaps(entries: readonly Entry[], reading: Reading): void {
  entries.forEach((entry, index) => {
    const before = entries[index - 1]?.number ?? 0
    if (entry.number <= before + 1) return
    const lost = entry.number - before === 2 ? `${before + 1}` : `${before + 1}~${entry.number - 1}`
    reading.problem(
      'footnotes-missing',
      entry.line,
      `각주 ${lost}번이 원고에 없습니다. 빠진 쪽이 있는지 보고 각주를 넣어 주세요.`,
    )
  })
}

/** Takes the footnotes from the feet of the pages and puts their calls where the text has them. */
export function liftFootnotes(lines: readonly Line[], reading: Reading): Lifted {
  if (!hasCalls(lines)) return { lines: [...lines], footnotes: {} }
  const parts = split(lines, reading)
  mend(parts)
  const footnotes: Record<string, string> = {}
  for (const { entry, lines: own } of parts.flatMap((part) => part.notes)) {
    reading.put(own, 'note')
    footnotes[entry.key] = joinLines(own, reading)
  }
  reportGaps(
    parts.flatMap((part) => part.notes.map((note) => note.entry)),
    reading,
  )
  const blocks: Block[] = parts.map(({ body, notes }) => ({ body, entries: notes.map((note) => note.entry) }))
  return { lines: placeCalls(blocks, reading), footnotes }
}
