import { opensApparatus } from '../apparatus.ts'
import { readLabel } from '../captions.ts'
import type { Line } from '../lines.ts'
import type { Reading } from '../reading.ts'

/** A footnote of the draft. */
export interface Entry {
  /** Sign of its call in the draft: `3`, `3-2` where numbers began anew. */
  key: string
  number: number
  /** Line of the draft that it opens on. */
  line: number
}

/** Body lines and the footnotes at the foot of their page. */
export interface Block {
  body: Line[]
  entries: Entry[]
}

/** A sign that may call a footnote; `number` is null where the digits are lost. */
interface Sign {
  line: number
  /** Cell of the line, -1 for its text. */
  cell: number
  start: number
  end: number
  number: number | null
  /** True for a raised sign, which can hardly be anything else. */
  raised: boolean
}

const bases = /(?:\d|㎡|[㎜㎝㎞]|(?:^|[\s\d])(?:m|km|cm|mm|CO))$/

function raisedSigns(text: string): Omit<Sign, 'line' | 'cell'>[] {
  return [...text.matchAll(/\^\{\s?(\d{1,3})\s?([)）])?\s?\}/g)].flatMap((match) => {
    if (!match[2] && bases.test(text.slice(0, match.index))) return []
    return [{ start: match.index, end: match.index + match[0].length, number: Number(match[1]), raised: true }]
  })
}

/** `확대2)` and, with its digits lost, `정의)`: a closing bracket that nothing opens. */
function plainSigns(text: string): Omit<Sign, 'line' | 'cell'>[] {
  const out: Omit<Sign, 'line' | 'cell'>[] = []
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!
    if (char === '(' || char === '（') depth++
    if (char !== ')' && char !== '）') continue
    if (depth > 0) {
      depth--
      continue
    }
    const before = text.slice(Math.max(0, at - 12), at)
    if (text[at + 1] === '}' && before.includes('^{')) continue
    const digits = /[\p{L}”"'’」』%\])](\d{1,3})$/u.exec(before)?.[1]
    const lost = /[가-힣”"'’」』]([lI|]{0,2})$/.exec(before)?.[1]
    if (digits !== undefined)
      out.push({ start: at - digits.length, end: at + 1, number: Number(digits), raised: false })
    else if (lost !== undefined) out.push({ start: at - lost.length, end: at + 1, number: null, raised: false })
  }
  return out
}

const textOf = (line: Line, cell: number): string => (cell === -1 ? line.text : (line.cells?.[cell] ?? ''))

function signsOf(lines: readonly Line[]): Sign[] {
  return lines.flatMap((line, index) => {
    const places = line.cells ? line.cells.map((_, cell) => cell) : [-1]
    return places.flatMap((cell) => {
      const text = textOf(line, cell)
      const signs = [...raisedSigns(text), ...plainSigns(text)].sort((a, b) => a.start - b.start)
      return signs.map((sign) => ({ ...sign, line: index, cell }))
    })
  })
}

function replace(lines: Line[], { line, cell, start, end }: Sign, call: string): void {
  const old = lines[line]!
  const text = textOf(old, cell)
  const put = `${text.slice(0, start)}${call}${text.slice(end)}`
  if (cell === -1) lines[line] = { ...old, text: put }
  else {
    const cells = (old.cells ?? []).map((value, index) => (index === cell ? put : value))
    lines[line] = { ...old, cells, text: cells.filter(Boolean).join(' ') }
  }
}

/** Which sign calls which entry of a page: by number, then a sign without digits between the calls around it. */
function match(signs: readonly Sign[], entries: readonly Entry[]): Map<Entry, number> {
  const found = new Map<Entry, number>()
  const taken = new Set<number>()
  for (const raised of [true, false]) {
    for (const entry of entries) {
      if (found.has(entry)) continue
      const at = signs.findIndex(
        (sign, index) => sign.raised === raised && sign.number === entry.number && !taken.has(index),
      )
      if (at === -1) continue
      found.set(entry, at)
      taken.add(at)
    }
  }
  entries.forEach((entry, index) => {
    if (found.has(entry)) return
    const low = Math.max(-1, ...entries.slice(0, index).map((one) => found.get(one) ?? -1))
    const high = Math.min(signs.length, ...entries.slice(index + 1).map((one) => found.get(one) ?? signs.length))
    const at = signs.findIndex(
      (sign, place) => sign.number === null && place > low && place < high && !taken.has(place),
    )
    if (at === -1) return
    found.set(entry, at)
    taken.add(at)
  })
  return found
}

/** Last line of running text, where a call that was not found is put. */
const lastText = (lines: readonly Line[]): number =>
  lines.findLastIndex(
    (line) => !line.cells && !line.image && line.heading === 0 && !opensApparatus(line) && !readLabel(line.text),
  )

function putLost(lines: Line[], before: Line[], entry: Entry, reading: Reading): void {
  const own = lastText(lines)
  const target = own === -1 ? before : lines
  const at = own === -1 ? lastText(before) : own
  const where = at === -1 ? '각주를 부르는 자리가 없어 각주만 남았습니다' : '바로 앞 문단 끝에 두었습니다'
  reading.problem(
    'footnote-call-missing',
    entry.line,
    `각주 ${entry.number}번을 부르는 번호를 본문에서 찾지 못해 ${where}. 제자리로 옮겨 주세요.`,
  )
  if (at === -1) return
  const line = target[at]!
  target[at] = { ...line, text: `${line.text}[^${entry.key}]` }
}

/** Raised numbers that call no footnote stay raised and are reported. */
function reportOrphans(
  lines: readonly Line[],
  signs: readonly Sign[],
  used: ReadonlyMap<Sign, Entry>,
  reading: Reading,
): void {
  for (const sign of signs) {
    if (!sign.raised || used.has(sign)) continue
    reading.problem(
      'footnote-missing',
      lines[sign.line]!.number,
      `본문의 각주 번호 ${sign.number})에 맞는 각주를 찾지 못했습니다. 각주를 넣거나 번호를 지워 주세요.`,
    )
  }
}

/** A page's lines, its signs, and which of them call which entry. */
interface Page {
  lines: Line[]
  entries: readonly Entry[]
  signs: Sign[]
  calls: Map<Sign, Entry>
}

/** Entries that nothing on their page calls, called by number on the page after or before: the extraction moved them. */
function matchNeighbours(pages: readonly Page[]): void {
  pages.forEach((page, index) => {
    const called = new Set(page.calls.values())
    for (const entry of page.entries) {
      if (called.has(entry)) continue
      for (const other of [pages[index + 1], pages[index - 1]]) {
        const sign = other?.signs.find((one) => one.number === entry.number && !other.calls.has(one))
        if (!sign) continue
        other!.calls.set(sign, entry)
        break
      }
    }
  })
}

/** Puts `[^3]` in the place of every call; a call that is not found goes to the end of the nearest text above. */
export function placeCalls(blocks: readonly Block[], reading: Reading): Line[] {
  const pages = blocks.map(({ body, entries }): Page => {
    const signs = signsOf(body)
    const calls = new Map([...match(signs, entries)].map(([entry, at]): [Sign, Entry] => [signs[at]!, entry]))
    return { lines: [...body], entries, signs, calls }
  })
  matchNeighbours(pages)
  const called = new Set(pages.flatMap((page) => [...page.calls.values()]))
  pages.forEach(({ lines, entries, signs, calls }, index) => {
    reportOrphans(lines, signs, calls, reading)
    // From the last to the first, so that the places of those before stay true.
    for (const sign of [...signs].reverse()) {
      const entry = calls.get(sign)
      if (entry) replace(lines, sign, `[^${entry.key}]`)
    }
    for (const entry of entries) if (!called.has(entry)) putLost(lines, pages[index - 1]?.lines ?? [], entry, reading)
  })
  return pages.flatMap((page) => page.lines)
}
