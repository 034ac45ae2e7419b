/** Korean of sending: states, services, events and causes, for screens and reports alike. Each table is whole by its type. */
import type { Service } from './address.ts'
import type { Exclusion } from './audience.ts'
import type { SendEvent, SendLogEntry } from './send-log.ts'
import type { SilentWorkers } from './silent-workers.ts'
import type { RowState, SendState } from './states.ts'

/** Words of the glossary. */
export const sendStateWords: Record<SendState, string> = {
  draft: '초안',
  preparing: '준비 중',
  scheduled: '예약됨',
  sending: '보내는 중',
  paused: '일시 정지',
  stopped: '자동으로 멈춤',
  cancelling: '취소 중',
  cancelled: '취소됨',
  done: '끝남',
}

/** Word and plain meaning of a row's state. */
export const rowStateWords: Record<RowState, { word: string; meaning: string }> = {
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

/** Why people are left out, as lines of the sum. */
export const exclusionWords: Record<Exclusion | 'duplicate', string> = {
  duplicate: '중복 주소',
  pending: '구독 확인 대기',
  left: '해지',
  bounced: '반송 정지',
  expired: '동의한 지 2년 지남',
  tag: '고른 조건에 맞지 않음',
  already: '이 편집본을 이미 보냄',
}

export const figure = (value: number): string => value.toLocaleString('ko-KR')
export const people = (value: number): string => `${figure(value)}명`
export const messages = (value: number): string => `${figure(value)}통`

/** `12분 40초`, `2시간 5분`. */
export function duration(from: Date, to: Date): string {
  const seconds = Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  if (hours > 0) return `${figure(hours)}시간 ${minutes}분`
  return minutes > 0 ? `${minutes}분 ${seconds % 60}초` : `${seconds}초`
}

/** What a cause means, and what to do; codes are those that workers write down. */
const causes: Record<string, { what: string; next: string }> = {
  AUTHENTICATION: {
    what: '메일 서버가 로그인을 받지 않았습니다.',
    next: '관리자가 메일 서버의 계정 설정을 고친 다음 다시 시작하세요.',
  },
  POLICY: {
    what: '메일 서버가 보내는 곳을 거절했습니다.',
    next: '관리자가 보내는 주소와 서명(DKIM), 서버의 정책을 확인한 다음 다시 시작하세요.',
  },
  EDITION_CHANGED: {
    what: '보내는 동안 새 편집본이 발행되었습니다.',
    next: '남은 발송을 취소하고 새 편집본으로 다시 보내세요.',
  },
  NOT_APPROVED: {
    what: '편집본이 더는 발행된 상태가 아닙니다.',
    next: '남은 발송을 취소하고 편집본을 확인하세요.',
  },
  UNBALANCED: {
    what: '기록의 합이 보낼 사람 수와 다릅니다.',
    next: '관리자에게 알리고, 까닭을 찾은 다음 이어서 보낼지 정하세요.',
  },
}

export const causeWords = (code: string): { what: string; next: string } =>
  causes[code] ?? { what: '까닭이 적히지 않았습니다.', next: '관리자에게 알리세요.' }

/** `1분 안에`, `2분 뒤`. */
const soon = (milliseconds: number): string => {
  const minutes = Math.ceil(milliseconds / 60_000)
  return minutes <= 1 ? '1분 안에' : `${minutes}분 뒤`
}

/** What becomes of the rows of workers that died. */
export const silentWords = ({ workers, rows, left }: SilentWorkers): string =>
  `발송기 ${figure(workers)}개가 멈췄습니다. 맡았던 ${messages(rows)}은 ${soon(left)} 다시 나뉘고, 넘기던 것은 ‘불확실’로 남습니다.`

type Detail = SendLogEntry['detail']
const count = (detail: Detail, name: string): string => figure(Number(detail[name] ?? 0))
const seoul = new Intl.DateTimeFormat('ko-KR', {
  timeZone: 'Asia/Seoul',
  ...{ month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
})

/** `9. 25. 10:00`, in Seoul. */
export const dayAndTime = (at: string | Date): string => seoul.format(new Date(at))

const slowed = ({ service, domain }: Detail): string =>
  (service === 'other' && domain ? String(domain) : serviceWords[service as Service]) ?? '한'

const events: Record<SendEvent, (detail: Detail) => string> = {
  confirmed: (detail) => `${count(detail, 'recipients')}명에게 보내기로 확인`,
  frozen: (detail) => `받을 사람 ${count(detail, 'candidates')}명과 편집본을 고정`,
  scheduled: ({ at }) => `${at ? dayAndTime(String(at)) : ''} 예약`.trim(),
  missed: () => '예약한 때를 30분 넘게 놓쳐 보내지 않음',
  started: () => '보내기 시작',
  paused: () => '일시 정지',
  resumed: () => '이어서 보내기',
  stopped: ({ code }) => `자동으로 멈춤: ${causeWords(String(code)).what.replace(/\.$/, '')}`,
  cancelling: () => '남은 발송 취소',
  cancelled: () => '남은 발송을 모두 취소함',
  finished: () => '끝남',
  slowed: (detail) => `${slowed(detail)} 쪽을 천천히 보냄`,
  freed: (detail) => `멈춘 발송기가 맡았던 ${count(detail, 'rows')}통을 다시 나눔`,
  uncertain: (detail) =>
    `${detail.why === 'worker-ended' ? '발송기가 멈춤' : '연결 끊김'}. 불확실 ${count(detail, 'rows')}통 생김`,
  suppressed: (detail) => `해지·정지 ${count(detail, 'rows')}명, 보내지 않고 제외`,
  unreachable: () => '메일 서버에 닿지 못함. 저절로 다시 시도',
  accepted: (detail) => `불확실 ${count(detail, 'rows')}통을 보낸 것으로 처리`,
  resent: (detail) => `불확실 ${count(detail, 'rows')}통을 다시 보내기`,
  unbalanced: (detail) => `합이 맞지 않음: 보낼 사람 ${count(detail, 'expected')}, 기록 ${count(detail, 'found')}`,
}

/** An entry of the log as a sentence: `일시 정지 — 한가온`. */
export const eventWords = ({ event, detail, by }: Pick<SendLogEntry, 'event' | 'detail' | 'by'>): string =>
  `${events[event](detail)}${by ? ` — ${by}` : ''}`

/** How far the hand-over of an uncertain message got. */
export const uncertainWords = (reply: string): string =>
  reply === 'worker-ended' ? '본문을 보내는 중에 발송기가 멈춤' : '본문을 보낸 뒤 답이 오기 전에 연결 끊김'
