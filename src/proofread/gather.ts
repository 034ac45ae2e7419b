import type { Finding } from './finding.ts'

/** Findings that are told as one: the first of them, and how many places there are. */
export interface Gathered {
  finding: Finding
  places: Finding[]
}

const groupOf = ({ code, kin, mend }: Finding): string | null =>
  mend?.all && kin !== undefined ? `${code} ${kin}` : null

/** All findings that one click on a finding's verb mends, itself included. */
export function mendedWith(finding: Finding, all: readonly Finding[]): Finding[] {
  const group = groupOf(finding)
  return group === null ? [finding] : all.filter((other) => groupOf(other) === group)
}

/** Findings with those of one kin told once, at the first of their places. */
export function gather(findings: readonly Finding[]): Gathered[] {
  const groups = new Map<string, Gathered>()
  const out: Gathered[] = []
  for (const finding of findings) {
    const group = groupOf(finding)
    const known = group === null ? undefined : groups.get(group)
    if (known) known.places.push(finding)
    else {
      const made = { finding, places: [finding] }
      if (group !== null) groups.set(group, made)
      out.push(made)
    }
  }
  return out
}

/** True when both mean the same words at the same place, to be mended the same way. */
export const isSameFinding = (a: Finding, b: Finding): boolean =>
  a.code === b.code &&
  a.path === b.path &&
  a.line === b.line &&
  a.at.start === b.at.start &&
  a.at.end === b.at.end &&
  a.mend?.to === b.mend?.to
