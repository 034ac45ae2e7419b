/** Proofreading of an issue: pure, fast and quiet on text that is as this genre writes it. */
import { brackets } from './checks/brackets.ts'
import { dates } from './checks/dates.ts'
import { doubled } from './checks/doubled.ts'
import { endings } from './checks/endings.ts'
import { exhibits } from './checks/exhibits.ts'
import { figures } from './checks/figures.ts'
import { glosses } from './checks/glosses.ts'
import { letters } from './checks/letters.ts'
import { names } from './checks/names.ts'
import { quotes } from './checks/quotes.ts'
import { spaces } from './checks/spaces.ts'
import { units } from './checks/units.ts'
import { width } from './checks/width.ts'
import type { ProofCode } from './codes.ts'
import type { Finding } from './finding.ts'
import type { Check, ProofIssue } from './reading.ts'
import { type Stretch, stretchesOf } from './stretches.ts'

const checks: Record<ProofCode, Check> = {
  'proof-brackets': brackets,
  'proof-quotes': quotes,
  'proof-width': width,
  'proof-doubled': doubled,
  'proof-units': units,
  'proof-dates': dates,
  'proof-figures': figures,
  'proof-names': (reading) => [...names(reading), ...glosses(reading)],
  'proof-endings': endings,
  'proof-spaces': spaces,
  'proof-letters': letters,
  'proof-exhibits': exhibits,
}

/** How an issue is to be read. */
export interface ProofSettings {
  /** Checks that its publication wants none of. */
  off: readonly ProofCode[]
  /** The rest of a larger issue, where `issue` is only a part of it: tells what is usual, and is not complained of. */
  around?: readonly Stretch[]
}

/** Everything that proofreading finds, in reading order. */
export function proofread(issue: ProofIssue, settings: ProofSettings = { off: [] }): Finding[] {
  const stretches = stretchesOf(issue)
  const reading = { issue, stretches, around: settings.around ?? [] }
  const order = new Map(stretches.map(({ path }, index) => [path, index]))
  const place = (finding: Finding): number => order.get(finding.path) ?? order.get(`${finding.path}/caption`) ?? -1
  return (Object.keys(checks) as ProofCode[])
    .filter((code) => !settings.off.includes(code))
    .flatMap((code) => checks[code](reading))
    .sort((a, b) => place(a) - place(b) || a.at.start - b.at.start)
}
