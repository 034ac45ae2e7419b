/** Words of sending for the screens and the report; every kind of thing has its words, or the types do not hold. */
import { sendStateLabels } from '../../../collections/sends.ts'
import type { Service } from '../../delivery/address.ts'
import type { Exclusion } from '../../delivery/audience.ts'
import type { SendEvent } from '../../delivery/send-log.ts'
import type { SendState } from '../../delivery/states.ts'
import { audienceWords, number, rowWords, serviceWords } from '../../delivery/words.ts'
import { moment } from '../moments.ts'
import type { Shape, Tone } from '../state-mark.tsx'
import type { ProgressView } from './wire.ts'

export { audienceWords, number, rowWords, serviceWords }

/** Duplicates are the same people once more, so there is no list of them. */
export const isListed = (reason: keyof typeof audienceWords): reason is Exclusion => reason !== 'duplicate'

const looks: Record<SendState, { shape: Shape; tone: Tone }> = {
  draft: { shape: 'ring', tone: 'grey' },
  preparing: { shape: 'half', tone: 'accent' },
  scheduled: { shape: 'ring', tone: 'accent' },
  sending: { shape: 'half', tone: 'accent' },
  paused: { shape: 'triangle', tone: 'amber' },
  stopped: { shape: 'octagon', tone: 'red' },
  cancelling: { shape: 'half', tone: 'accent' },
  cancelled: { shape: 'octagon', tone: 'grey' },
  done: { shape: 'tick', tone: 'green' },
}

/** State of a send as the glossary shows it; an end with uncertain rows asks for a decision. */
export function lookOf(state: SendState, undecided: number): { shape: Shape; tone: Tone; word: string } {
  if (state === 'done' && undecided > 0) return { shape: 'triangle', tone: 'amber', word: '끝남 · 판단 필요' }
  return { ...looks[state], word: sendStateLabels[state] }
}

const causes: Record<string, string> = {
  AUTHENTICATION: '메일 서버가 로그인을 받지 않았습니다. 관리자에게 계정과 암호를 확인해 달라고 하세요.',
  POLICY: '메일 서버가 규정을 들어 거절했습니다. 관리자에게 보내는 주소와 서버 설정을 확인해 달라고 하세요.',
  UNBALANCED: '세어 보니 합이 맞지 않습니다. 관리자에게 알리세요.',
  EDITION_CHANGED: '보내는 사이 새 편집본이 발행되었습니다. 남은 발송을 취소하고 새로 보내세요.',
  NOT_APPROVED: '보내던 편집본의 발행을 거두었습니다. 남은 발송을 취소하세요.',
}

/** Why a send stopped by itself. */
export const causeOf = (code: string): string => causes[code] ?? '뜻밖의 일로 멈췄습니다. 관리자에게 알리세요.'

/** How far an uncertain message got. */
export const reachOf = (reply: string): string =>
  reply === 'worker-ended' ? '본문을 보내는 중에 발송기가 멈춤' : '본문을 보낸 뒤 답이 오기 전에 연결 끊김'

type Detail = ProgressView['log'][number]['detail']

const rows = ({ rows: count }: Detail): string => number(Number(count ?? 0))
const service = (name: string | number | undefined): string =>
  Object.hasOwn(serviceWords, String(name)) ? serviceWords[name as Service] : '한 메일 서비스'

const events: Record<SendEvent, (detail: Detail) => string> = {
  confirmed: ({ recipients }) => `보낼 사람 ${number(Number(recipients ?? 0))}명을 확인함`,
  frozen: ({ candidates }) => `받을 사람 ${number(Number(candidates ?? 0))}명과 편집본을 고정`,
  scheduled: ({ at }) => `${moment(String(at))} 발송을 예약`,
  missed: () => '예약을 놓침. 스스로 보내지 않음',
  started: () => '예약한 때가 되어 보내기 시작',
  paused: () => '일시 정지',
  resumed: () => '이어서 보내기',
  stopped: ({ code }) => `자동으로 멈춤. ${causeOf(String(code))}`,
  cancelling: () => '남은 발송 취소',
  cancelled: () => '취소됨',
  finished: () => '끝남',
  slowed: ({ service: name, domain }) => `${service(name)}${domain ? ` ${domain}` : ''} 속도를 늦춤`,
  freed: (detail) => `멈춘 발송기가 맡았던 ${rows(detail)}통을 다시 나눔`,
  uncertain: (detail) =>
    detail.why === 'worker-ended'
      ? `발송기가 멈춤. 불확실 ${rows(detail)}통 생김`
      : `연결 끊김. 불확실 ${rows(detail)}통 생김`,
  suppressed: (detail) => `해지·정지 ${rows(detail)}명. 보내지 않고 제외`,
  unreachable: () => '메일 서버에 닿지 못함. 저절로 다시 해 봄',
  accepted: (detail) => `불확실 ${rows(detail)}통을 보낸 것으로 처리`,
  resent: (detail) => `불확실 ${rows(detail)}통을 다시 보내기`,
  unbalanced: ({ expected, found }) =>
    `합이 맞지 않아 멈춤. 보낼 사람 ${number(Number(expected ?? 0))}, 세어 본 것 ${number(Number(found ?? 0))}`,
}

/** One line of the log: what happened, and who did it where it was a person. */
export const eventWords = ({
  event,
  detail,
  by,
}: Pick<ProgressView['log'][number], 'event' | 'detail' | 'by'>): string =>
  `${events[event](detail)}${by ? ` — ${by}` : ''}`
