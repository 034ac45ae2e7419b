/** Words of the ledger, of the audience and of mail services, for the screens and the report alike. */
import type { Service } from './address.ts'
import type { Audience } from './sends.ts'
import type { RowState } from './states.ts'

export const number = (value: number): string => value.toLocaleString('ko-KR')

export const rowWords: Record<RowState, { word: string; meaning: string }> = {
  submitted: { word: '접수', meaning: '상대 서버가 받았다고 답함' },
  claimed: { word: '처리 중', meaning: '발송기가 맡음' },
  deferred: { word: '재시도', meaning: '서버가 나중에 오라고 함. 저절로 다시 보냄' },
  uncertain: { word: '불확실', meaning: '넘기던 중 끊김. 담당자가 판단' },
  rejected: { word: '거절', meaning: '서버가 받지 않음' },
  suppressed: { word: '제외', meaning: '시작한 뒤 해지·정지됨' },
  cancelled: { word: '취소', meaning: '취소해서 보내지 않음' },
  pending: { word: '대기', meaning: '아직 차례가 오지 않음' },
}

export const serviceWords: Record<Service, string> = {
  naver: '네이버',
  gmail: '지메일',
  kakao: '다음·카카오',
  other: '기관 메일과 그 밖',
}

/** The subtraction, in the order in which addresses are counted. */
export const audienceWords: Record<Exclude<keyof Audience, 'memberships' | 'recipients'>, string> = {
  duplicate: '중복 주소',
  pending: '구독 확인 대기',
  left: '해지',
  bounced: '반송 정지',
  expired: '동의한 지 2년 지남',
  tag: '고른 꼬리표가 없음',
  already: '이미 보냄',
}
