import { type Balance, isAtRest } from '../../delivery/states.ts'
import { rateOf, remainingWords, type Sample, totalOf } from './figures.ts'
import type { ProgressView } from './wire.ts'
import { number } from './words.ts'

const clock = (at: number): string =>
  new Intl.DateTimeFormat('ko-KR', {
    timeZone: 'Asia/Seoul',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)

function Figure({
  name,
  figure,
  small,
  amber,
}: {
  name: string
  figure: string
  small?: React.ReactNode
  amber?: boolean
}) {
  return (
    <div className="send-figure">
      <dt>{name}</dt>
      <dd>
        <b className={amber ? 'send-figure__amber' : undefined}>{figure}</b> <span>{small}</span>
      </dd>
    </div>
  )
}

/** 접수, 속도, 남은 시간, 판단이 필요한 것. */
export function SendFigures(props: { progress: ProgressView; balance: Balance; samples: readonly Sample[] }) {
  const { progress, balance, samples } = props
  const { send, uncertain } = progress
  const total = totalOf(send)
  const rate = rateOf(samples)
  const isSending = send.state === 'sending'
  const left = balance.pending + balance.claimed + balance.deferred
  const remaining = remainingWords(left, rate)
  const share = total > 0 ? ` · ${((balance.submitted * 100) / total).toFixed(1)}%` : ''
  const ends =
    rate && rate > 0 && left / rate >= 1 ? `${clock(Date.parse(progress.at) + (left / rate) * 60_000)}쯤 끝남` : ''
  const isGoing = isSending && !isAtRest(balance)
  return (
    <dl className="send-figures">
      <Figure name="접수" figure={number(balance.submitted)} small={`/ ${number(total)}${share}`} />
      <Figure
        name="속도"
        figure={isGoing ? (rate === null ? '계산 중' : number(rate)) : '—'}
        small={`${isGoing && rate !== null ? '통/분 · ' : ''}${send.perMinute ? `한도 ${number(send.perMinute)}` : '한도 없음'}`}
      />
      <Figure name="남은 시간" figure={isGoing ? (remaining ?? '계산 중') : '—'} small={isGoing ? ends : ''} />
      <Figure
        name="판단이 필요한 것"
        figure={number(uncertain.length)}
        amber={uncertain.length > 0}
        small={
          uncertain.length > 0 ? (
            <>
              불확실 · <a href="#send-uncertain">판단하기</a>
            </>
          ) : (
            '불확실'
          )
        }
      />
    </dl>
  )
}
