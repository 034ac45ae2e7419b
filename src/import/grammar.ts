import type { BodyStyle } from './body.ts'
import type { DraftIssue, DraftParagraph } from './draft.ts'
import { type Line, type Mark, readMark } from './lines.ts'
import type { Reading } from './reading.ts'

/** What a grammar makes of a draft; problems and letters are kept by the `Reading`. */
export type ReadIssue = Omit<DraftIssue, 'problems' | 'letters'>

/** How the drafts of one house style are written. A further style is a further object in `grammars`. */
export interface Grammar {
  /** Key of the house style, null for the general outline. */
  publication: string | null
  /** How well the draft fits, 0 (not at all) to 1; the best fit is taken. */
  fits(lines: readonly Line[]): number
  /** Reads all lines; every one must be put somewhere in `reading`. */
  read(lines: readonly Line[], reading: Reading): ReadIssue
}

type Depth = DraftParagraph['depth']

const atMost4 = (depth: number): Depth => Math.min(Math.max(depth, 1), 4) as Depth

/** Depths by which marks a draft uses: `□ ○ - ∙` from the outermost that occurs; unmarked text is depth 1. */
export function ladderOf(lines: readonly Line[], deepens: (line: Line) => number = () => 0): BodyStyle {
  const kinds = new Set<Mark['kind'] | undefined>()
  let indented = 0
  for (const line of lines) {
    const kind = readMark(line.text)?.kind
    kinds.add(kind)
    if (kind === 'dash' && line.indent >= 2) indented++
  }
  const square = 1
  const circle = kinds.has('square') ? 2 : 1
  const dash = 1 + Math.max(1, Number(kinds.has('square')) + Number(kinds.has('circle')))
  const depths: Partial<Record<Mark['kind'], number>> = { square, circle, dash, dot: dash + 1 }
  return {
    depth: (mark, line) => (mark ? atMost4((depths[mark.kind] ?? 1) + deepens(line)) : 1),
    indents: indented >= 2,
  }
}

/** Year and number of an issue as its title line gives them: `2024년 18호`, `2025-4호`, `제12호`. */
export function readNumber(text: string): { year: number | null; number: number | null } {
  const both = /(20\d{2})\s?(?:년\s?(?:도\s?)?(?:제\s?)?|[-.]\s?)(\d{1,3})\s?호/.exec(text)
  if (both) return { year: Number(both[1]), number: Number(both[2]) }
  const volume = /Vol\.?\s?(\d{1,4})\s*\(\s?(20\d{2})/i.exec(text)
  if (volume) return { year: Number(volume[2]), number: Number(volume[1]) }
  const number = /(?:^|\s|제)\s?(\d{1,4})\s?호(?:$|\s|\))/.exec(text)?.[1]
  const year = /(20\d{2})\s?(?:년|\.)/.exec(text)?.[1]
  return { year: year ? Number(year) : null, number: number ? Number(number) : null }
}
