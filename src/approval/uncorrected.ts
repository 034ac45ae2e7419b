import type { Issue } from '../document/nodes.ts'
import type { Problem } from '../document/problem.ts'
import { type Edition, isUnchanged } from '../publish/edition.ts'

/** A published issue that says something else now, without a word to its readers about what was wrong. */
export function uncorrected(published: Edition, now: Issue): Problem[] {
  const told = (issue: Issue): number => issue.corrections?.length ?? 0
  if (isUnchanged(published, now) || told(now) > told(published.document)) return []
  return [
    {
      code: 'correction-missing',
      severity: 'warning',
      path: '',
      message: '발행한 호를 고쳤는데 바로잡음이 없습니다.',
      hint: '무엇이 틀렸는지 바로잡음에 적으세요. 웹과 메일 첫머리에 실립니다.',
    },
  ]
}
