import { droppedFates, type TracedImport } from '../import/import.ts'
import { countLetters } from '../import/letters.ts'
import type { Balance, Piece } from './manuscript.ts'

/** Problems that leave text as it is, not understood. */
const leftCodes = new Set(['table-cells-unclear', 'line-not-understood', 'text-in-front', 'text-in-back'])

/** Letters that the file has, and that its draft text has; equal where nothing was lost on the way. */
export interface FileLetters {
  in: number
  out: number
  /** True where what is lost on the way is listed. */
  told: boolean
}

/** Lines of pieces that were left as they are; text outside of the articles is left whole. */
function leftLines(read: TracedImport, pieces: readonly Piece[]): Set<number> {
  const out = new Set<number>()
  for (const { code, lines } of pieces) {
    if (!leftCodes.has(code) || !lines) continue
    for (let line = lines.from; line <= lines.to; line++) out.add(line)
  }
  if ((read.issue.front ?? []).length + (read.issue.back ?? []).length === 0) return out
  // Cover and back cover stand outside of every article and name neither issue nor section.
  const named = new Set(['issue', 'section', 'summary', 'title', 'reference'])
  const ranges = read.origins.flatMap(({ lines }) => (lines ? [lines] : []))
  for (const { line, fate } of read.trace) {
    const inside = ranges.some(({ from, to }) => line >= from && line <= to)
    if (!inside && !named.has(fate) && !droppedFates.has(fate) && read.issue.report === undefined) out.add(line)
  }
  return out
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/**
 * Accounts for every letter of a manuscript. Two counts that know nothing of each other must agree: the letters of the
 * lines by where they went, and the letters of the draft that was made of them; and every line with text must have gone
 * somewhere. What does not agree is missing.
 */
export function balanceOf(
  read: TracedImport,
  lines: readonly string[],
  pieces: readonly Piece[],
  file: FileLetters,
): Balance {
  const { trace, issue, labels } = read
  const traced = new Set(trace.map(({ line }) => line))
  const dropped = trace.filter(({ fate }) => droppedFates.has(fate))
  const kept = trace.filter(({ fate }) => !droppedFates.has(fate))
  const leftAt = leftLines(read, pieces)
  const left = sum(kept.filter(({ line }) => leftAt.has(line)).map(({ letters }) => letters))
  const lost = lines.flatMap((text, at) => (traced.has(at + 1) || countLetters(text) === 0 ? [] : [at + 1]))
  const disagree = Math.abs(issue.letters.in - labels - issue.letters.out)
  const onTheWay = Math.max(0, file.in - file.out)
  const missing = sum(lost.map((line) => countLetters(lines[line - 1] ?? ''))) + disagree + (file.told ? 0 : onTheWay)
  const away = sum(dropped.map(({ letters }) => letters)) + (file.told ? onTheWay : 0)
  const moved = sum(kept.map(({ letters }) => letters)) - left - disagree
  const numbers = (all: Iterable<number>) => [...new Set(all)].sort((a, b) => a - b)
  const withText = (entries: typeof dropped) => entries.filter(({ letters }) => letters > 0).map(({ line }) => line)
  return {
    total: moved + away + left + missing,
    moved,
    dropped: away,
    left,
    missing,
    passages: { dropped: numbers(withText(dropped)), left: numbers(leftAt), missing: numbers(lost) },
  }
}

/** Lines whose whole text was left out on purpose. */
export function droppedLines(trace: TracedImport['trace']): number[] {
  const fates = new Map<number, { dropped: boolean; kept: number }>()
  for (const { line, fate, letters } of trace) {
    const at = fates.get(line) ?? { dropped: false, kept: 0 }
    if (droppedFates.has(fate)) at.dropped = true
    else at.kept += Math.max(letters, 0) + 1
    fates.set(line, at)
  }
  return [...fates].flatMap(([line, { dropped, kept }]) => (dropped && kept === 0 ? [line] : [])).sort((a, b) => a - b)
}
