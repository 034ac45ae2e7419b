import type { Problem } from '../document/problem.ts'

/** Numbers of an issue's problems, with the first of them in words. */
export interface ProblemCounts {
  errors: number
  warnings: number
  first: string
}

/** Older than this, in milliseconds, nothing is told from memory: pictures and organisations change too. */
const longest = 60_000

/** Counts of problems, remembered as long as nothing of the issue was stored: reading an issue whole is costly. */
export function knownProblems(
  read: (issue: string) => Promise<readonly Problem[]>,
  now: () => number = Date.now,
): (issue: string, version: string) => Promise<ProblemCounts> {
  const known = new Map<string, { version: string; at: number; counts: Promise<ProblemCounts> }>()
  const count = async (issue: string): Promise<ProblemCounts> => {
    const problems = await read(issue)
    const errors = problems.filter(({ severity }) => severity === 'error')
    return { errors: errors.length, warnings: problems.length - errors.length, first: errors[0]?.message ?? '' }
  }
  return (issue, version) => {
    const found = known.get(issue)
    if (found?.version === version && now() - found.at < longest) return found.counts
    if (known.size > 500) known.clear()
    const counts = count(issue)
    known.set(issue, { version, at: now(), counts })
    counts.catch(() => known.delete(issue))
    return counts
  }
}
