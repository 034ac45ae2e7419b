import { moment } from '../moments.ts'
import type { ProgressView } from './wire.ts'
import { causeOf, number } from './words.ts'

/** What must be known before anything else: a stop, a missed time, a pause that still hands over what is in hand. */
export function SendNotices({ progress, claimed }: { progress: ProgressView; claimed: number }) {
  const { send } = progress
  return (
    <>
      {send.state === 'stopped' && send.cause ? (
        <div className="desk__refusal" role="alert">
          <p>{`자동으로 멈췄습니다. ${causeOf(send.cause.code)}`}</p>
          {send.cause.reply ? (
            <details>
              <summary>메일 서버의 답</summary>
              <code>{send.cause.reply}</code>
            </details>
          ) : null}
        </div>
      ) : null}
      {send.state === 'paused' && send.missedAt ? (
        <p className="desk__refusal" role="alert">
          {`${moment(send.missedAt)} 예약을 놓쳤습니다. 스스로 보내지 않으니 이어서 보내거나 취소하세요.`}
        </p>
      ) : null}
      {(send.state === 'paused' || send.state === 'cancelling') && claimed > 0 ? (
        <p className="desk__quiet">{`맡은 ${number(claimed)}통까지만 보내고 멈춥니다.`}</p>
      ) : null}
      {send.state === 'scheduled' && send.scheduledFor ? (
        <p className="desk__quiet">
          {`${moment(send.scheduledFor)}에 보냅니다. 30분 넘게 놓치면 스스로 보내지 않고 묻습니다.`}
        </p>
      ) : null}
      {send.state === 'preparing' ? <p className="desk__quiet">받을 사람과 편집본을 고정하고 있습니다.</p> : null}
    </>
  )
}
