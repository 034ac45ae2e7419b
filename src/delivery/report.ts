/** The report of a send that is over, for the institution's files. Pure: rows of words and figures, and no address. */
import { type Service, services } from './address.ts'
import type { ServiceBalance } from './ledger.ts'
import type { SendLogEntry } from './send-log.ts'
import type { Send } from './sends.ts'
import { added, type RowState, rowStates, sumOf } from './states.ts'
import {
  duration,
  eventWords,
  exclusionWords,
  figure,
  people,
  rowStateWords,
  sendStateWords,
  serviceWords,
} from './words.ts'

/** What came back after the end, as far as it is known. */
export interface Returns {
  /** Rows whose message bounced, by status: `5.1.1`. */
  bounces: { status: string; rows: number }[]
  /** Readers who left by a link of this send's mails. */
  left: number
  /** Readers who told their mail service that they don't want it. */
  complaints: number
  /** Uncertain rows that were taken as sent, and rows that were sent again. */
  accepted: number
  resent: number
}

export interface ReportFacts {
  send: Send
  /** `산업기술 동향워치 2024년 18호`, `편집본 2차`. */
  title: string
  edition: string
  lists: readonly string[]
  balances: ServiceBalance
  /** Newest first, as the log gives them. */
  log: readonly SendLogEntry[]
  returns: Returns
  at: Date
}

/** A table of words; the first column heads its rows. */
export interface ReportPart {
  title: string
  head: string[]
  rows: string[][]
  note: string
}

export interface Report {
  title: string
  parts: ReportPart[]
  /** What the words mean, and as of when. */
  closing: string[]
}

const clock = new Intl.DateTimeFormat('ko-KR', {
  timeZone: 'Asia/Seoul',
  ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
})
const time = (at: Date | null): string => (at ? clock.format(at) : '–')

function facts({ send, title, edition, lists }: ReportFacts): ReportPart {
  const { startedAt, endedAt, window, perMinute } = send
  return {
    title: '발송',
    head: ['항목', '내용'],
    rows: [
      ['발간물과 호', title],
      ['제목', `${send.advertising ? '(광고) ' : ''}${send.subject}`],
      ['편집본', edition],
      ['편집본의 해시(SHA-256)', send.editionHash],
      ['시작한 사람', send.startedBy?.name ?? '–'],
      ['시작', time(startedAt)],
      ['끝', time(endedAt)],
      ['걸린 시간', startedAt && endedAt ? duration(startedAt, endedAt) : '–'],
      ['보내는 시간', window ? `${window.from}–${window.to}에만` : '정하지 않음'],
      ['속도', perMinute ? `1분에 ${figure(perMinute)}통까지` : '정하지 않음'],
      ['명단', lists.join(', ') || '–'],
      ['조건', send.tags.join(', ') || '없음'],
      ['상태', sendStateWords[send.state]],
    ],
    note: '',
  }
}

function audience({ send: { audience: sum } }: ReportFacts): ReportPart {
  const lines = (['duplicate', 'pending', 'left', 'bounced', 'expired', 'tag', 'already'] as const).flatMap((name) =>
    sum && sum[name] > 0 ? [[`제외 — ${exclusionWords[name]}`, `−${figure(sum[name])}`]] : [],
  )
  return {
    title: '받을 사람',
    head: ['항목', '사람'],
    rows: sum ? [['선택한 명단 합계', figure(sum.memberships)], ...lines, ['보낼 사람', figure(sum.recipients)]] : [],
    note: '주소 하나는 먼저 들어맞는 까닭 하나에만 셉니다.',
  }
}

function result({ send, balances }: ReportFacts): ReportPart {
  const all = added(Object.values(balances))
  const sum = sumOf(all)
  const note =
    sum === send.candidates
      ? `${rowStates.map((state) => figure(all[state])).join(' + ')} = ${figure(sum)}, 고정한 사람 수와 맞습니다.`
      : `합 ${figure(sum)}이 고정한 사람 수 ${figure(send.candidates)}와 다릅니다.`
  return {
    title: '결과',
    head: ['상태', '통', '뜻'],
    rows: [
      ...rowStates.map((state) => [rowStateWords[state].word, figure(all[state]), rowStateWords[state].meaning]),
      ['합계', figure(sum), ''],
    ],
    note,
  }
}

const shown: RowState[] = ['submitted', 'uncertain', 'rejected', 'suppressed', 'cancelled']

function byService({ balances }: ReportFacts): ReportPart {
  const row = (service: Service): string[] => [
    serviceWords[service],
    figure(sumOf(balances[service])),
    ...shown.map((state) => figure(balances[service][state])),
  ]
  return {
    title: '메일 서비스별',
    head: ['메일 서비스', '보낼 사람', ...shown.map((state) => rowStateWords[state].word)],
    rows: services.map(row),
    note: '',
  }
}

function afterwards({ returns, balances }: ReportFacts): ReportPart {
  const bounced = returns.bounces.reduce((sum, { rows }) => sum + rows, 0)
  return {
    title: '보낸 뒤',
    head: ['항목', '통'],
    rows: [
      ['반송', figure(bounced)],
      ...returns.bounces.map(({ status, rows }) => [`반송 — 상태 부호 ${status || '없음'}`, figure(rows)]),
      ['이 메일에서 구독을 그만둠', figure(returns.left)],
      ['수신 거부 신고', figure(returns.complaints)],
      ['불확실 — 보낸 것으로 처리', figure(returns.accepted)],
      ['불확실 — 다시 보냄', figure(returns.resent)],
      ['불확실 — 판단하지 않음', figure(Math.max(0, added(Object.values(balances)).uncertain - returns.accepted))],
    ],
    note: '반송과 해지는 나중에도 늘 수 있습니다.',
  }
}

const course = ({ log }: ReportFacts): ReportPart => ({
  title: '진행 기록',
  head: ['때', '일'],
  rows: [...log].reverse().map((entry) => [time(entry.at), eventWords(entry)]),
  note: '',
})

/** What a report is called, of an edition by its title. */
export const reportTitle = (edition: string): string => `${edition} 발송 보고서`

/** The whole report. */
export function reportOf(found: ReportFacts): Report {
  return {
    title: reportTitle(found.title),
    parts: [facts, audience, result, byService, afterwards, course].map((part) => part(found)),
    closing: [
      '‘접수’는 상대 메일 서버가 메일을 받았다고 답했다는 뜻입니다. 받은편지함에 들어갔는지, 읽었는지는 알지 못하며 추적하지 않습니다.',
      `${time(found.at)} 기준. 보낼 사람 ${people(found.send.audience?.recipients ?? 0)}. 주소는 싣지 않습니다.`,
    ],
  }
}

/** The report as lines of a table: part, then its columns. */
export function* reportRows({ title, parts, closing }: Report): Generator<string[]> {
  yield [title]
  for (const part of parts) {
    yield []
    yield [part.title]
    yield part.head
    yield* part.rows
    if (part.note) yield [part.note]
  }
  yield []
  for (const line of closing) yield [line]
}
