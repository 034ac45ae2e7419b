/** What became of a send, as the rows of a table: figures and times, no address. Pure. */
import { services } from './address.ts'
import type { ServiceBalance } from './ledger.ts'
import type { Send } from './sends.ts'
import { emptyBalance, rowStates, sumOf } from './states.ts'
import { audienceWords, rowWords, serviceWords } from './words.ts'

export interface ReportFacts {
  send: Send
  /** State in the words of the glossary. */
  state: string
  title: string
  ordinal: number
  services: ServiceBalance
  /** Messages that came back after they were taken. */
  bounced: number
  /** Readers who unsubscribed by a link of this send. */
  left: number
  /** Uncertain rows that a person took as sent. */
  accepted: number
  /** When it was counted. */
  at: Date
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Seoul',
  dateStyle: 'short',
  timeStyle: 'medium',
})
const time = (at: Date | null): string => (at ? clock.format(at) : '')

/** How the number of recipients came about. */
function subtraction({ audience }: Send): string[][] {
  if (!audience) return []
  const reasons = Object.keys(audienceWords) as (keyof typeof audienceWords)[]
  return [
    [],
    ['받을 사람'],
    ['선택한 명단 합계', String(audience.memberships)],
    ...reasons.map((reason) => [`제외: ${audienceWords[reason]}`, String(audience[reason])]),
    ['확인한 보낼 사람', String(audience.recipients)],
  ]
}

/** Where every message stands; what a later send took over is a line of its own, so that the sum is the frozen number. */
function balance({ send, services: found }: ReportFacts): string[][] {
  const whole = emptyBalance()
  for (const one of Object.values(found)) for (const state of rowStates) whole[state] += one[state]
  const missing = send.candidates - sumOf(whole)
  const isOver = send.state === 'done' || send.state === 'cancelled'
  return [
    [],
    ['상태', '수', '뜻'],
    ...rowStates.map((state) => [rowWords[state].word, String(whole[state]), rowWords[state].meaning]),
    ...(missing === 0 ? [] : [[missing > 0 && isOver ? '뒤의 발송이 맡음' : '합에 맞지 않음', String(missing)]]),
    ['보낼 사람', String(send.candidates)],
  ]
}

const perService = (found: ServiceBalance): string[][] => [
  [],
  ['메일 서비스', '보낼 사람', ...rowStates.map((state) => rowWords[state].word)],
  ...services.map((service) => [
    serviceWords[service],
    String(sumOf(found[service])),
    ...rowStates.map((state) => String(found[service][state])),
  ]),
]

/** The report, line by line; empty lines part its tables. */
export function reportRows(facts: ReportFacts): string[][] {
  const { send, state, title, ordinal, bounced, left, accepted, at } = facts
  const rows = [
    ['발송 보고서', title],
    ['제목', send.advertising ? `(광고) ${send.subject}` : send.subject],
    ['편집본', `${ordinal}차`],
    ['편집본의 해시', send.editionHash],
    ['상태', state],
    ['보낸 사람', send.startedBy?.name ?? ''],
    ['시작', time(send.startedAt)],
    ['끝', time(send.endedAt)],
    ['센 때', time(at)],
    ...subtraction(send),
    ...balance(facts),
    ...perService(facts.services),
    [],
    ['나중에 알게 된 것', '수'],
    ['반송', String(bounced)],
    ['이 메일에서 해지', String(left)],
    ['불확실 가운데 보낸 것으로 처리', String(accepted)],
    [],
    ['‘접수’는 상대 서버가 받았다는 뜻입니다. 읽었는지는 알지 못합니다.'],
  ]
  // A table has as many cells in every line as in its longest.
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
}
