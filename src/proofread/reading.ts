/** How a check reads an issue and tells what it found. */
import type { Issue } from '../document/nodes.ts'
import type { ProofCode } from './codes.ts'
import type { Finding, Hit } from './finding.ts'
import type { Stretch, StretchKind } from './stretches.ts'
import { withRo } from './words.ts'

/** As much of an issue as proofreading reads. */
export type ProofIssue = Pick<Issue, 'year' | 'lead' | 'report' | 'sections'>

/** What every check gets: the issue, its stretches, and what the rest of a larger issue is like. */
export interface Reading {
  issue: ProofIssue
  stretches: readonly Stretch[]
  /** Stretches that are read to know what is usual, but told nothing of: the other articles of the same issue. */
  around: readonly Stretch[]
}

export type Check = (reading: Reading) => Finding[]

/** Text that an editor wrote in Korean, as against titles in their own language. */
export const written = (stretch: Stretch): boolean => stretch.kind !== 'reference' && stretch.kind !== 'organisation'

/** True for one of the kinds. */
export const ofKind =
  (...kinds: StretchKind[]) =>
  (stretch: Stretch): boolean =>
    kinds.includes(stretch.kind)

/** A hit in a stretch as a finding. */
export function findingOf(code: ProofCode, stretch: Stretch, hit: Hit): Finding {
  const { start, end, message, hint, to, all, kin, verb } = hit
  const quote = stretch.text.slice(start, end)
  return {
    code,
    severity: 'warning',
    path: stretch.path,
    message,
    hint,
    quote,
    line: stretch.text,
    nth: stretch.nth,
    at: { start, end },
    ...(to === undefined
      ? {}
      : {
          mend: { from: quote, to, ...(all ? { all: true } : {}) },
          verb: verb ?? (to.trim() === '' ? '빈칸 하나로' : `‘${withRo(to.trim())} 고치기`),
        }),
    ...(kin === undefined ? {} : { kin }),
  }
}

/** A check that reads each stretch by itself. */
export const perStretch =
  (code: ProofCode, reads: (stretch: Stretch) => boolean, hits: (words: string, stretch: Stretch) => Hit[]): Check =>
  ({ stretches }) =>
    stretches
      .filter(reads)
      .flatMap((stretch) => hits(stretch.words, stretch).map((hit) => findingOf(code, stretch, hit)))

/** Hits wherever a global pattern matches; `tell` may refuse by null. */
export function matches(
  text: string,
  pattern: RegExp,
  tell: (match: RegExpExecArray) => Omit<Hit, 'start' | 'end'> | null,
): Hit[] {
  // Most lines have nothing to find, and `matchAll` copies its pattern before it looks.
  if (text.search(pattern) < 0) return []
  const hits: Hit[] = []
  for (const match of text.matchAll(pattern)) {
    const told = tell(match)
    if (told) hits.push({ start: match.index, end: match.index + match[0].length, ...told })
  }
  return hits
}

/** Context around a place for a message: up to `around` letters before and behind, without cutting off gaps. */
export const near = (text: string, start: number, end: number, around = 6): string =>
  `${start > around ? '…' : ''}${text.slice(Math.max(0, start - around), end + around)}${end + around < text.length ? '…' : ''}`.trim()

/** Counts by key. */
export function tally<T>(items: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}
