import { readCaption } from './captions.ts'
import type { Evidence } from './evidence.ts'
import { glue, goesOn } from './join.ts'
import { compact, type Line, readMark, widthOf } from './lines.ts'
import { opensReferences, referencesEnd } from './references.ts'
import { splitTitle, type WrittenSource } from './source-mark.ts'

/** A title found in the lines; `end` is the index behind its last line. */
export interface Title {
  start: number
  end: number
  title: string
  /** Null for a title without a source mark. */
  source: WrittenSource | null
  /** Title and mark as they stand in the draft. */
  text: string
}

const longestTitle = 160

/** Reads a title with its source mark at `at`; it may run over three lines and may carry a bullet (summary table). */
export function titleAt(lines: readonly Line[], at: number, evidence: Evidence): Title | null {
  const line = lines[at]
  if (!line || line.cells || line.image || opensReferences(line.text)) return null
  const mark = readMark(line.text)
  if (mark && mark.kind !== 'dot' && !(mark.kind === 'square' && splitTitle(line.text))) return null
  let text = mark?.rest ?? line.text
  for (let end = at + 1; end <= at + 3 && text.length <= longestTitle; end++) {
    const split = splitTitle(text)
    if (split?.title) return { start: at, end, ...split, text }
    const last = lines[end - 1]!
    const next = lines[end]
    if (
      !next ||
      next.cells ||
      next.heading > 0 ||
      readMark(next.text) ||
      readCaption(lines, end) ||
      opensReferences(next.text)
    )
      return null
    const markAlone = splitTitle(`제목 ${next.text}`)?.title === '제목'
    if (!markAlone && !goesOn(last, next, 'paragraph', evidence).goesOn) return null
    text += (markAlone ? ' ' : glue(last, next, evidence).between) + next.text
  }
  return null
}

/** Stretches of the lines that reference lines take, as [start, end) pairs in order. */
export function referenceSpans(lines: readonly Line[]): [number, number][] {
  const spans: [number, number][] = []
  for (let at = 0; at < lines.length; at++) {
    if (!opensReferences(lines[at]!.text)) continue
    const end = referencesEnd(lines, at)
    spans.push([at, end])
    at = end - 1
  }
  return spans
}

/** Section names of the genre, compact; others are told by their place above a title. */
export const sectionNames: ReadonlySet<string> = new Set(
  [
    '이슈포커스',
    '산업·기술 동향',
    '산업기술 동향',
    '산업 동향',
    '기술 동향',
    '정책 동향',
    '글로벌 동향',
    '국내 동향',
    '해외 동향',
    '통계',
    '특집',
    '포커스',
    '이슈',
  ].map(compact),
)

/** True for a line that may name a section: short, unmarked, no sentence, no caption. */
export function mayNameSection(line: Line): boolean {
  if (line.cells || line.image || widthOf(line.text) > 17 || readMark(line.text)) return false
  return /\p{L}/u.test(line.text) && !/[.,:;)）>〉▗]$|\d$/.test(line.text) && !/^[<〈(（\d]/.test(line.text)
}

/** Shares of letter pairs that two titles have in common, 0 to 1. */
export function likeness(a: string, b: string): number {
  const pairs = (text: string) => {
    const letters = [...compact(text)]
    return new Set(letters.slice(1).map((letter, index) => letters[index]! + letter))
  }
  const [left, right] = [pairs(a), pairs(b)]
  const common = [...left].filter((pair) => right.has(pair)).length
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size)
}
