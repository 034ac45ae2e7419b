/** Something an editor can mend: where it is, what is wrong and what to do next, in Korean. */
export interface Problem {
  /** Stable name, for tests and for switching a check off. */
  code: string
  /** Errors block publishing, warnings don't. */
  severity: 'error' | 'warning'
  /** Path into the document: `sections/0/articles/2/body/4`; empty for the issue as a whole. */
  path: string
  message: string
  hint: string
}

export const hasErrors = (problems: readonly Problem[]): boolean => problems.some((p) => p.severity === 'error')
