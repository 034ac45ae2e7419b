import type { SilentWorkers } from '../../delivery/silent-workers.ts'
import { causeWords, silentWords } from '../../delivery/words.ts'
import { moment } from '../moments.ts'
import { StateMark } from '../state-mark.tsx'
import type { ToldSend } from './told.ts'

/** Why a send stands still and what it asks of a person: the breaker, or a time that was missed. */
export function Stopped({ send }: { send: ToldSend }) {
  if (send.state === 'stopped') {
    const { what, next } = causeWords(send.cause?.code ?? '')
    return (
      <div className="send-stopped" role="alert">
        <StateMark shape="octagon" tone="red">
          {`자동으로 멈췄습니다. ${what}`}
        </StateMark>
        <p>{next}</p>
        {send.cause?.reply ? (
          <details>
            <summary>서버의 답</summary>
            <code>{send.cause.reply}</code>
          </details>
        ) : null}
      </div>
    )
  }
  if (send.state === 'paused' && send.missedAt)
    return (
      <div className="send-stopped" role="alert">
        <StateMark shape="triangle" tone="amber">
          {`예약 놓침: ${moment(send.missedAt)}에 보내지 못했습니다.`}
        </StateMark>
        <p>30분 넘게 지나 스스로 보내지 않습니다. 지금 보낼지, 보내지 않을지 정하세요.</p>
      </div>
    )
  return null
}

/** That workers died with messages in hand, and what becomes of these. */
export function Silent({ silent }: { silent: SilentWorkers | null }) {
  if (!silent) return null
  return (
    <div className="send-stopped" role="alert">
      <StateMark shape="triangle" tone="amber">
        {silentWords(silent)}
      </StateMark>
    </div>
  )
}
