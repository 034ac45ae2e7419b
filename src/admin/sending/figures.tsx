import type { Balance } from '../../delivery/states.ts'
import { figure } from '../../delivery/words.ts'
import { moment } from '../moments.ts'
import { type Look, rateOf, remaining } from './rate.ts'
import { isOver, type ToldSend } from './told.ts'

interface FiguresProps {
  send: ToldSend
  balance: Balance
  total: number
  looks: readonly Look[]
  at: string
  doubtful: number
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '0%' : `${((part / whole) * 100).toFixed(1).replace(/\.0$/, '')}%`

function Remaining({ send, balance, looks, at }: FiguresProps) {
  if (isOver(send)) return <b>없음</b>
  if (send.state !== 'sending') return <b>–</b>
  const { words, minutes } = remaining(looks, balance.pending + balance.claimed + balance.deferred)
  const end = minutes === null ? '' : `${moment(new Date(new Date(at).getTime() + minutes * 60_000))}쯤 끝남`
  return (
    <>
      <b>{words}</b> <span className="sending__grey">{end}</span>
    </>
  )
}

/** 접수 of total, rate, remaining time, and what a person must decide. */
export function Figures(props: FiguresProps) {
  const { send, balance, total, looks, doubtful } = props
  const rate = send.state === 'sending' ? rateOf(looks) : null
  return (
    <dl className="figures">
      <div>
        <dt>접수</dt>
        <dd>
          <b>{figure(balance.submitted)}</b>{' '}
          <span className="sending__grey">{`/ ${figure(total)} · ${percent(balance.submitted, total)}`}</span>
        </dd>
      </div>
      <div>
        <dt>속도</dt>
        <dd>
          <b>{send.state !== 'sending' ? '–' : rate === null ? '계산 중' : figure(rate)}</b>{' '}
          <span className="sending__grey">
            {[rate === null ? '' : '통/분', send.perMinute ? `한도 ${figure(send.perMinute)}` : '']
              .filter(Boolean)
              .join(' · ')}
          </span>
        </dd>
      </div>
      <div>
        <dt>남은 시간</dt>
        <dd>
          <Remaining {...props} />
        </dd>
      </div>
      <div>
        <dt>판단이 필요한 것</dt>
        <dd className={doubtful > 0 ? 'figures__doubt' : ''}>
          <b>{figure(doubtful)}</b>{' '}
          <span className="sending__grey">
            불확실
            {doubtful > 0 ? (
              <>
                {' · '}
                <a href="#send-uncertain">판단하기</a>
              </>
            ) : null}
          </span>
        </dd>
      </div>
    </dl>
  )
}
