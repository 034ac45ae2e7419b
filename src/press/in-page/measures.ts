/** What is told between the printing page and the planner; all lengths are px of the unbroken flow. */

/** What a break must not part: a line, a row, a picture, a block that can't be taken apart. In the order of the page. */
export interface Unit {
  /** Where a page starts that begins with this unit. */
  top: number
  /** Where a page ends that ends with it. */
  bottom: number
  /**
   * What a break before it spoils: 0 nothing, 1 it parts too few lines or rows, 2 a block that would rather be whole, 3 it
   * parts what belongs together: a caption and its table.
   */
  cost: 0 | 1 | 2 | 3
  /** True where the style breaks before it. */
  forced: boolean
  /** What a page that begins with it repeats above it: head rows, a caption. */
  head: number
  /** What a page that ends before it has below its last unit: a closing rule. */
  tail: number
  /** Notes called in it, as indices of `FlowMeasure.notes`. */
  notes: number[]
}

export interface NoteMeasure {
  height: number
  lines: number
}

/** A flow laid out without pages. */
export interface FlowMeasure {
  /** Height of its page area. */
  page: number
  units: Unit[]
  notes: NoteMeasure[]
  /** Space between two notes. */
  gap: number
  /** Rule and padding of a block of notes, and of one that begins with the rest of a note. */
  frame: number
  restFrame: number
}

/** A note at the foot of a page: all of it, or its lines from `from` to before `to`. */
export interface NotePart {
  note: number
  from: number
  to: number
}

export interface PlannedPage {
  /** Unit that it begins with; the number of units for a page of notes alone. */
  start: number
  /** How far down its text reaches. */
  used: number
  notes: NotePart[]
  /** How high the block of notes is. */
  foot: number
  /** True where a unit is higher than a page and runs over to the next ones. */
  tall: boolean
}

/** What became of a planned page in columns of one page area. */
export interface PageCheck {
  start: number
  /** How much higher text and notes are together than was planned. */
  more: number
}

/** Where a flow stands and what is on its pages. */
export interface FlowPages {
  /** `cover`, `front`, `body` or `back`. */
  flow: string
  id: string
  pages: number
}

/** An element that page numbers are told of: first and last of its pages within its flow, from 0. */
export interface Place {
  id: string
  /** Index of its flow. */
  flow: number
  first: number
  last: number
}
