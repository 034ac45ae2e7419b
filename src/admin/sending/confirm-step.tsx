'use client'
import { useId } from 'react'
import { StateMark } from '../state-mark.tsx'
import { Step } from './step.tsx'
import { number } from './words.ts'

interface ConfirmStepProps {
  recipients: number | null
  typed: string
  setTyped(typed: string): void
  reason: string
  refusal: string
  isGoing: boolean
  isScheduled: boolean
  go(): void
}

/** 확인: the number is typed by hand, and no key sends. */
export function ConfirmStep(props: ConfirmStepProps) {
  const { recipients, typed, setTyped, reason, refusal, isGoing, isScheduled, go } = props
  const id = useId()
  const people = recipients === null ? '' : `${number(recipients)}명에게 `
  const isBlocked = reason !== '' || isGoing
  return (
    <Step n={5} title="확인">
      <p>보낸 메일은 되돌릴 수 없습니다. 보낼 사람 수를 그대로 입력하세요.</p>
      <div className="send-line send-confirm">
        <label htmlFor={id}>
          보낼 사람 수{' '}
          <span className="send-confirm__star" aria-hidden="true">
            *
          </span>
        </label>
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          required
          aria-describedby={`${id}-reason`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
        <span id={`${id}-reason`} role="status">
          {reason ? (
            <span className="desk__quiet">{reason}</span>
          ) : (
            <StateMark shape="tick" tone="green">
              일치합니다
            </StateMark>
          )}
        </span>
        <button
          type="button"
          className="desk__button desk__button--main"
          aria-disabled={isBlocked}
          aria-describedby={`${id}-reason`}
          onClick={() => {
            if (!isBlocked) go()
          }}
        >
          {`${people}${isScheduled ? '예약 보내기' : '보내기'}`}
        </button>
      </div>
      {refusal ? (
        <p className="desk__refusal" role="alert">
          {refusal}
        </p>
      ) : null}
    </Step>
  )
}
