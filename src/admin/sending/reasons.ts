/** Why a send can't begin now, and what to do first; empty when it can. */
import { typedNumber } from './figures.ts'
import { number } from './words.ts'

export interface Readiness {
  may: boolean
  isCurrent: boolean
  hasLists: boolean
  /** Null while they are counted. */
  recipients: number | null
  isTested: boolean
  isTimed: boolean
  typed: string
}

/** Everything but the number. */
function hindrance({ may, isCurrent, hasLists, recipients, isTested, isTimed }: Readiness): string {
  if (!may) return '보내기는 발행 책임자가 합니다.'
  if (!isCurrent) return '그사이 편집본이 바뀌었습니다. 화면을 다시 여세요.'
  if (!hasLists) return '받을 명단을 고르세요.'
  if (recipients === null) return '받을 사람을 세는 중입니다.'
  if (recipients === 0) return '보낼 사람이 없습니다.'
  if (!isTested) return '시험 메일을 먼저 보내세요.'
  return isTimed ? '' : '보낼 때를 고르세요.'
}

export function reasonAgainstSending(readiness: Readiness): string {
  const hindered = hindrance(readiness)
  if (hindered) return hindered
  if (readiness.typed.trim() === '') return '보낼 사람 수를 입력하세요.'
  return typedNumber(readiness.typed) === readiness.recipients
    ? ''
    : `보낼 사람은 ${number(readiness.recipients ?? 0)}명입니다`
}
