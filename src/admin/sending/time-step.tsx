'use client'
import { useId, useState } from 'react'
import { moment } from '../moments.ts'
import { Step } from './step.tsx'
import type { SendView } from './wire.ts'
import { number } from './words.ts'

interface TimeStepProps {
  draft: SendView
  /** Null for now; a local time of a `datetime-local` field, empty before one is chosen. */
  at: string | null
  setAt(at: string | null): void
  recipients: number | null
  change(set: Partial<Pick<SendView, 'perMinute' | 'window'>>): Promise<boolean>
}

const usual = { from: '09:00', to: '18:00' }

function Window({ draft, change }: Pick<TimeStepProps, 'draft' | 'change'>) {
  const id = useId()
  const set = (part: Partial<typeof usual>) => {
    const window = { ...(draft.window ?? usual), ...part }
    if (window.from && window.to) void change({ window })
  }
  return (
    <span className="send-line__group">
      <label className="send-check">
        <input
          type="checkbox"
          checked={draft.window !== null}
          onChange={(event) => void change({ window: event.target.checked ? usual : null })}
        />
        정한 시간에만
      </label>
      {draft.window ? (
        <>
          <label className="visually-hidden" htmlFor={`${id}-from`}>
            보내기 시작하는 시간
          </label>
          <input
            id={`${id}-from`}
            type="time"
            value={draft.window.from}
            onChange={(event) => set({ from: event.target.value })}
          />
          <span>부터</span>
          <label className="visually-hidden" htmlFor={`${id}-to`}>
            보내기를 쉬는 시간
          </label>
          <input
            id={`${id}-to`}
            type="time"
            value={draft.window.to}
            onChange={(event) => set({ to: event.target.value })}
          />
          <span>까지</span>
        </>
      ) : null}
    </span>
  )
}

function Pace({ draft, change }: Pick<TimeStepProps, 'draft' | 'change'>) {
  const id = useId()
  const [typed, setTyped] = useState(draft.perMinute === null ? '' : String(draft.perMinute))
  const keep = () => {
    const next = typed === '' ? null : Number(typed)
    if (next !== draft.perMinute) void change({ perMinute: next })
  }
  return (
    <span className="send-line__group">
      <label htmlFor={id}>1분에</label>
      <input
        id={id}
        type="number"
        min={1}
        step={1}
        className="send-pace"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          keep()
        }}
      />
      <span>통까지{draft.perMinute === null ? ' (비우면 한도 없음)' : ''}</span>
    </span>
  )
}

/** 시각과 속도. */
export function TimeStep({ draft, at, setAt, recipients, change }: TimeStepProps) {
  const id = useId()
  const minutes = draft.perMinute && recipients ? Math.ceil(recipients / draft.perMinute) : null
  return (
    <Step n={4} title="시각과 속도">
      <div className="send-line">
        <label className="send-check">
          <input type="radio" name={id} checked={at === null} onChange={() => setAt(null)} />
          지금
        </label>
        <label className="send-check">
          <input type="radio" name={id} checked={at !== null} onChange={() => setAt('')} />
          예약
        </label>
        {at === null ? null : (
          <>
            <label className="visually-hidden" htmlFor={`${id}-at`}>
              보낼 때
            </label>
            <input id={`${id}-at`} type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
          </>
        )}
        <Window draft={draft} change={change} />
        <Pace draft={draft} change={change} />
        {minutes ? <span className="desk__quiet">{`약 ${number(minutes)}분 걸림`}</span> : null}
      </div>
      {at ? (
        <p className="desk__quiet">{`${moment(new Date(at))}에 보냅니다. 30분 넘게 놓치면 스스로 보내지 않고 묻습니다.`}</p>
      ) : null}
    </Step>
  )
}
