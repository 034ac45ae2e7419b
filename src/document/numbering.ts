import type { Issue } from './nodes.ts'

/** Placeholders that a publication's numbering rule may use; `number2` has two digits at least. */
export const numberingFields = ['year', 'number', 'number2', 'month'] as const

/** Throws nothing; names the placeholders of a rule that don't exist, so that a form can show them. */
export function unknownNumberingFields(rule: string): string[] {
  const known = new Set<string>(numberingFields)
  return [...rule.matchAll(/\{(\w*)\}/g)].map((m) => m[1] ?? '').filter((name) => !known.has(name))
}

/** The number as readers know it: rule `{year}년 {number}호` gives `2024년 18호`; empty while the number is unknown (0). */
export function issueNumber(
  issue: Pick<Issue, 'year' | 'number' | 'date'> & { publication: { numbering: string } },
): string {
  const values: Record<string, string> = {
    year: String(issue.year),
    number: String(issue.number),
    number2: String(issue.number).padStart(2, '0'),
    month: issue.date.slice(5, 7),
  }
  if (issue.number === 0) return ''
  return issue.publication.numbering.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** Series and number in one line: `산업기술 동향워치 2024년 18호`. */
export function issueTitle(issue: Parameters<typeof issueNumber>[0] & { publication: { name: string } }): string {
  return `${issue.publication.name} ${issueNumber(issue)}`.trim()
}

/** Last part of the issue's stable web address: `2024-18`. */
export const issueSlug = (issue: { year: number; number: number }): string => `${issue.year}-${issue.number}`

/** Number of a front page: 1 → `i`, 4 → `iv`. Shape: positive integer to lower-case roman. */
export function roman(value: number): string {
  const steps: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = value
  let out = ''
  for (const [size, sign] of steps) {
    while (rest >= size) {
      out += sign
      rest -= size
    }
  }
  return out
}
