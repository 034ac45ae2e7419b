/** How things of a body are said in lists and chips. */

import type { Facts, Thing } from './read-facts.ts'
import type { IssueTargets } from './targets.ts'

const isCounted = (kind: Thing['kind']): kind is '그림' | '표' | '참고' => kind !== '상자' && kind !== '소제목'

/** As printed: `〈그림 3〉`, else the title in quotes as a style without numbers says it; its kind while it has no title. */
export function printedLabel(thing: Thing, { before, patterns }: IssueTargets): string {
  const pattern = isCounted(thing.kind) ? patterns[thing.kind] : ''
  const number = isCounted(thing.kind) ? before[thing.kind] + thing.number : thing.number
  if (pattern) return pattern.replace('{n}', String(number))
  return thing.title ? `‘${thing.title}’` : `${thing.kind} ${number}`
}

/** In a list to choose from: `그림 3 산업별 참여 기업 수`. */
export function listLabel(thing: Thing, { before }: IssueTargets): string {
  const number = isCounted(thing.kind) ? `${thing.kind} ${before[thing.kind] + thing.number}` : thing.kind
  return `${number} ${thing.title || '(제목 없음)'}`
}

/** What a cross-reference to a name prints; null for a name that nothing bears. */
export function saidOf(name: string, facts: Facts, targets: IssueTargets): string | null {
  const thing = facts.things.find((one) => one.name === name)
  if (thing) return printedLabel(thing, targets)
  return targets.others.find((one) => one.name === name)?.said ?? null
}
