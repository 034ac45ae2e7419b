/** Why a button can't be pressed now, and what to do first; empty when it can. */
import type { EditionView } from '../../approval/view.ts'

/** 검토 요청. */
export function reasonAgainstReview(state: {
  may: boolean
  making: boolean
  modified: boolean
  errors: number
}): string {
  if (!state.may) return '검토는 편집자가 요청합니다.'
  if (state.making) return '지금 편집본을 만들고 있습니다.'
  if (state.modified) return '바뀐 것을 먼저 저장하세요.'
  return state.errors > 0 ? `오류 ${state.errors}개를 먼저 고치세요` : ''
}

/** 승인, 수정 요청 and 링크로 승인 받기. */
export function reasonAgainstDecision({
  may,
  waits,
  changed,
}: {
  may: boolean
  waits: boolean
  changed: boolean
}): string {
  if (!may) return '승인은 발행 책임자가 합니다.'
  if (!waits) return '승인을 기다리는 편집본이 없습니다.'
  return changed ? '내용이 바뀌었으니 다시 검토를 요청하세요.' : ''
}

/** 발행. */
export function reasonAgainstPublishing(edition: Pick<EditionView, 'state'> | undefined, may: boolean): string {
  if (!may) return '발행은 발행 책임자가 합니다.'
  if (!edition) return '아직 편집본이 없습니다. 구성에서 검토를 요청하세요.'
  if (edition.state === 'approved') return ''
  if (edition.state === 'void') return '승인이 무효가 되었습니다. 다시 검토를 요청하세요.'
  return edition.state === 'published' ? '이 편집본은 발행되었습니다.' : '먼저 승인을 받으세요.'
}
