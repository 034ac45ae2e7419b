'use client'
import { useId, useState } from 'react'
import { figure } from '../../delivery/words.ts'
import { StateMark } from '../state-mark.tsx'
import { Step } from './step.tsx'
import { typedNumber } from './typed-number.ts'

/** 5 확인: the number of people, typed by hand. Enter in the field does nothing. */
export function ConfirmStep({
  recipients,
  hindrance,
  going,
  message,
  onGo,
}: {
  /** Null while they are counted. */
  recipients: number | null
  /** Why nothing can be sent, whatever is typed. */
  hindrance: string
  going: boolean
  /** What the server said last. */
  message: string
  onGo: (number: number) => Promise<void>
}) {
  const [text, setText] = useState('')
  const id = useId()
  const number = typedNumber(text)
  const fits = number !== null && number === recipients
  const wrong = text.trim() !== '' && !fits && recipients !== null ? `보낼 사람은 ${figure(recipients)}명입니다` : ''
  const reason = hindrance || (fits ? '' : wrong || '보낼 사람 수를 입력하세요.')
  return (
    <Step number={5} title="확인">
      <p>보낸 메일은 되돌릴 수 없습니다. 보낼 사람 수를 그대로 입력하세요.</p>
      <div className="send-confirm">
        <label htmlFor={id}>
          보낼 사람 수{' '}
          <span className="send-confirm__star" aria-hidden="true">
            *
          </span>
        </label>
        <input
          id={id}
          className="send-field send-confirm__field"
          inputMode="numeric"
          autoComplete="off"
          required
          value={text}
          aria-describedby={`${id}-word`}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
        <span id={`${id}-word`} role="status">
          {fits ? (
            <StateMark shape="tick" tone="green">
              일치합니다
            </StateMark>
          ) : null}
          {wrong ? (
            <StateMark shape="triangle" tone="amber">
              {wrong}
            </StateMark>
          ) : null}
        </span>
        <span className="send-confirm__go">
          <button
            type="button"
            className="desk__button desk__button--main"
            aria-disabled={reason !== '' || going}
            aria-describedby={`${id}-reason`}
            onClick={() => {
              if (reason !== '' || going || number === null) return
              // Whatever comes of it, the number is to be typed anew.
              void onGo(number).then(() => setText(''))
            }}
          >
            {going ? '보내기를 시작하는 중' : `${figure(recipients ?? 0)}명에게 보내기`}
          </button>
        </span>
      </div>
      <p id={`${id}-reason`} className="send-note send-confirm__reason">
        {reason === wrong ? '' : reason}
      </p>
      {message ? (
        <p className="desk__refusal" role="alert">
          {message}
        </p>
      ) : null}
    </Step>
  )
}
