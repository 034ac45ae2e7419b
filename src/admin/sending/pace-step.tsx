'use client'
import { useId, useState } from 'react'
import { dayAndTime } from '../../delivery/words.ts'
import { estimate } from './estimate.ts'
import { Step } from './step.tsx'
import type { DraftDesk } from './use-draft.ts'

function Rate({ desk }: { desk: DraftDesk }) {
  const { send, change } = desk
  const [text, setText] = useState(send.perMinute ? String(send.perMinute) : '')
  const id = useId()
  return (
    <span className="send-line">
      <label htmlFor={id}>1분에</label>
      <input
        id={id}
        className="send-field send-field--short"
        inputMode="numeric"
        placeholder="제한 없음"
        value={text}
        onChange={(event) => setText(event.target.value.replace(/\D/g, '').slice(0, 6))}
        onBlur={() => {
          const perMinute = Number(text) > 0 ? Number(text) : null
          if (perMinute !== send.perMinute) void change({ perMinute })
        }}
      />
      통까지
    </span>
  )
}

function Window({ desk }: { desk: DraftDesk }) {
  const { send, change } = desk
  const [from, to] = [send.window?.from ?? '09:00', send.window?.to ?? '18:00']
  const id = useId()
  return (
    <span className="send-line">
      <label className="send-choice">
        <input
          type="checkbox"
          checked={send.window !== null}
          onChange={(event) => void change({ window: event.target.checked ? { from, to } : null })}
        />
        정한 시간에만
      </label>
      {send.window ? (
        <>
          <label htmlFor={`${id}-from`} className="visually-hidden">
            보내기 시작하는 시각
          </label>
          <input
            id={`${id}-from`}
            type="time"
            className="send-field"
            value={from}
            onChange={(event) => void change({ window: { from: event.target.value, to } })}
          />
          –
          <label htmlFor={`${id}-to`} className="visually-hidden">
            보내기를 쉬는 시각
          </label>
          <input
            id={`${id}-to`}
            type="time"
            className="send-field"
            value={to}
            onChange={(event) => void change({ window: { from, to: event.target.value } })}
          />
        </>
      ) : null}
    </span>
  )
}

/** 4 시각과 속도. `at` is what the person typed as the time, null for now. */
export function PaceStep({
  desk,
  at,
  setAt,
}: {
  desk: DraftDesk
  at: string | null
  setAt: (at: string | null) => void
}) {
  const name = useId()
  const { send, audience } = desk
  const takes = estimate(audience?.recipients ?? 0, send.perMinute)
  return (
    <Step number={4} title="시각과 속도">
      <fieldset className="send-choices">
        <legend className="visually-hidden">보낼 때</legend>
        <label className="send-choice">
          <input type="radio" name={name} checked={at === null} onChange={() => setAt(null)} />
          지금
        </label>
        <label className="send-choice">
          <input type="radio" name={name} checked={at !== null} onChange={() => setAt('')} />
          예약
        </label>
        {at === null ? null : (
          <span>
            <label htmlFor={`${name}-at`} className="visually-hidden">
              보낼 날과 시각
            </label>
            <input
              id={`${name}-at`}
              type="datetime-local"
              className="send-field"
              value={at}
              onChange={(event) => setAt(event.target.value)}
            />
          </span>
        )}
      </fieldset>
      <div className="send-choices">
        <Window desk={desk} />
        <Rate desk={desk} />
        <span className="sending__grey">{takes}</span>
      </div>
      {at ? (
        <p className="send-note">{`${dayAndTime(new Date(at))}에 보냅니다. 30분 넘게 놓치면 스스로 보내지 않고 묻습니다.`}</p>
      ) : null}
    </Step>
  )
}
