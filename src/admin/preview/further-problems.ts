/** Problems of an article that others find, such as a proofreader; the page shows them below its own. */
import { useSyncExternalStore } from 'react'
import type { PreviewProblem } from '../../preview/messages.ts'

/** What a source can do about what it found. */
export interface ProblemVerbs {
  /** Puts `mend` in the place of `quote`; null where the text may only be read. */
  mend: ((problem: PreviewProblem) => void) | null
  /** Brings the very words into view. */
  go: (problem: PreviewProblem) => void
}

interface Finding {
  problems: readonly PreviewProblem[]
  verbs: ProblemVerbs
}

const findings = new Map<string, Finding>()
const listeners = new Set<() => void>()
const none: readonly PreviewProblem[] = []
let all: readonly PreviewProblem[] = none

/** Tells what one source (`proofreading`) finds now, in place of what it found before. Paths as in `check()`. */
export function tellProblems(source: string, problems: readonly PreviewProblem[], verbs: ProblemVerbs): void {
  findings.set(source, { problems, verbs })
  all = [...findings.values()].flatMap((finding) => finding.problems)
  for (const listener of listeners) listener()
}

/** What can be done about a problem that a source told; undefined for a problem of the page's own. */
export const verbsOf = (problem: PreviewProblem): ProblemVerbs | undefined =>
  [...findings.values()].find((finding) => finding.problems.includes(problem))?.verbs

/** What all sources found. */
export const useFurtherProblems = (): readonly PreviewProblem[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => all,
    () => none,
  )
