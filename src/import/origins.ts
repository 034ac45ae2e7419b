import type { DraftIssue } from './draft.ts'
import type { Line } from './lines.ts'
import type { Reading } from './reading.ts'

/** First and last line of the draft, from 1, both included. */
export interface LineRange {
  from: number
  to: number
}

/** Where an article of the draft issue was read from. */
export interface ArticleOrigin {
  /** Index of its section, and of the article in it. */
  section: number
  index: number
  /** From its title to its reference line; null where it stands in no line of its own. */
  lines: LineRange | null
  /** Lines of the summary table that say its title again. */
  summary: number[]
  /** A range a block of its body; null where a reader made the block out of several places. */
  blocks: (LineRange | null)[]
}

function rangeOf(numbers: readonly number[]): LineRange | null {
  if (numbers.length === 0) return null
  return numbers.reduce<LineRange>(({ from, to }, one) => ({ from: Math.min(from, one), to: Math.max(to, one) }), {
    from: Number.POSITIVE_INFINITY,
    to: 0,
  })
}

/** The lines behind each article and block of an issue that was just read, in the order of its articles. */
export function originsOf(issue: Pick<DraftIssue, 'sections'>, reading: Reading): ArticleOrigin[] {
  const numbersOf = (node: object): number[] => (reading.places.get(node) ?? []).map((line: Line) => line.number)
  return issue.sections.flatMap(({ articles }, section) =>
    articles.map((article, index) => ({
      section,
      index,
      lines: rangeOf([...numbersOf(article), ...article.body.flatMap(numbersOf)]),
      summary: numbersOf(article.summary),
      blocks: article.body.map((block) => rangeOf(numbersOf(block))),
    })),
  )
}
