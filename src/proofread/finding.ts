import type { Problem } from '../document/problem.ts'
import type { ProofCode } from './codes.ts'

/** What one click puts in place of the words that a finding points to. */
export interface Mend {
  /** The words as they stand: the finding's `quote`. */
  from: string
  to: string
  /** True where the click means every finding of the same code and `kin`. */
  all?: boolean
}

/** Something that proofreading found: a warning with the very words that it means, and where it can, their mend. */
export interface Finding extends Problem {
  code: ProofCode
  severity: 'warning'
  /** The words as they stand, for people: `line` from `at.start` to `at.end`. */
  quote: string
  /** The whole text of the stretch that the words stand in; footnotes and cross-references are one U+FFFC each. */
  line: string
  /** How many stretches of the same article before this one say the very same `line`. */
  nth: number
  /** Offsets of the quote in `line`, in UTF-16 units. */
  at: { start: number; end: number }
  mend?: Mend
  /** What the button says: `‘한다’를 ‘함’으로 고치기`; only where there is a mend. */
  verb?: string
  /** Findings of one code and one kin are one thing, told once: two shapes of quote, two spellings of a name. */
  kin?: string
}

/** A place in a text before it is a finding: what a check of one stretch gives. */
export interface Hit {
  start: number
  end: number
  message: string
  hint: string
  /** The words to put there instead. */
  to?: string
  all?: boolean
  kin?: string
  verb?: string
}
