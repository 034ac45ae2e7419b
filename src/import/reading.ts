import type { DraftProblem } from './draft.ts'
import type { Evidence } from './evidence.ts'
import { countLetters } from './letters.ts'
import type { Line } from './lines.ts'

/** Where the text of a line went. `furniture` and `repeat` are left out on purpose, everything else is in the draft. */
export type Fate =
  | 'issue'
  | 'section'
  | 'title'
  | 'summary'
  | 'paragraph'
  | 'note'
  | 'table'
  | 'figure'
  | 'reference'
  | 'front'
  | 'back'
  /** Running heads, page numbers, heads of generated tables. */
  | 'furniture'
  /** Says again what stands elsewhere in the draft: titles in the summary table and on the cover. */
  | 'repeat'

/** One line (or a part of one) and where it went; `letters` counts its letters and digits. */
export interface TraceEntry {
  line: number
  fate: Fate
  letters: number
}

/** Problems beyond this number are counted, not listed. */
export const maximumProblems = 1000

/** What one reading of a draft leaves behind beside the draft: where each line went and what was not understood. */
export class Reading {
  readonly trace: TraceEntry[] = []
  readonly problems: DraftProblem[] = []
  /** Letters of words that the house style writes itself (`참고`, `단위`), less those that a stored date gains. */
  labels = 0
  /** Lines that articles and blocks were read from, by the object that stands in the draft. */
  readonly places = new Map<object, readonly Line[]>()

  constructor(readonly evidence: Evidence) {}

  put(lines: Line | readonly Line[], fate: Fate): void {
    for (const line of Array.isArray(lines) ? (lines as readonly Line[]) : [lines as Line]) {
      this.trace.push({ line: line.number, fate, letters: countLetters(line.text) })
    }
  }

  /** Notes which lines a node of the draft was read from. */
  place(node: object, lines: readonly Line[]): void {
    this.places.set(node, lines)
  }

  /** Counts text that is in the draft in another form: `literal` stands in the manuscript, `stored` is counted out. */
  rewritten(literal: string, stored = ''): void {
    this.labels += countLetters(literal) - countLetters(stored)
  }

  /** Takes text that the house style writes itself (numbers, `자료`) out of the count of a line put before or later. */
  generated(line: Line, literal: string, fate: Fate): void {
    const letters = countLetters(literal)
    if (letters === 0) return
    this.trace.push({ line: line.number, fate: 'furniture', letters }, { line: line.number, fate, letters: -letters })
  }

  problem(code: string, line: number | null, message: string): void {
    if (this.problems.length < maximumProblems) this.problems.push({ code, line, message })
  }
}
