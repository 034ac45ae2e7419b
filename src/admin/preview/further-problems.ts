/** Problems of an article that others find, such as a proofreader; the page shows them below its own. */
import { useSyncExternalStore } from 'react'
import type { PreviewProblem } from '../../preview/messages.ts'

interface Finding {
  problems: readonly PreviewProblem[]
  /** Puts `mend` in the place of `quote`; offered as a button where it is given. */
  mend?: (problem: PreviewProblem) => void
}

const findings = new Map<string, Finding>()
const listeners = new Set<() => void>()
const none: readonly PreviewProblem[] = []
let all: readonly PreviewProblem[] = none

/** Tells what one source (`proofreading`) finds now, in place of what it found before. Paths as in `check()`. */
export function tellProblems(
  source: string,
  problems: readonly PreviewProblem[],
  mend?: (problem: PreviewProblem) => void,
): void {
  findings.set(source, { problems, ...(mend ? { mend } : {}) })
  all = [...findings.values()].flatMap((finding) => finding.problems)
  for (const listener of listeners) listener()
}

/** What mends a problem, where its source can. */
export const menderOf = (problem: PreviewProblem): ((problem: PreviewProblem) => void) | undefined =>
  [...findings.values()].find((finding) => finding.problems.includes(problem))?.mend

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
