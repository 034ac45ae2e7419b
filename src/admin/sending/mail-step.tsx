'use client'
import { useId, useState } from 'react'
import { Step } from './step.tsx'
import type { SendView } from './wire.ts'

interface MailStepProps {
  draft: SendView
  /** Size of the mail in bytes. */
  size: number
  change(set: { subject?: string; advertising?: boolean }): Promise<boolean>
}

/** Where Gmail cuts a mail off, in kilobytes. */
export const longestMail = 100
export const kilobytes = (size: number): number => Math.ceil(size / 1000)

function Subject({ draft, change }: Pick<MailStepProps, 'draft' | 'change'>) {
  const [typed, setTyped] = useState<string | null>(null)
  const id = useId()
  if (typed === null)
    return (
      <>
        {draft.subject}{' '}
        <button type="button" className="desk__link" onClick={() => setTyped(draft.subject)}>
          고치기<span className="visually-hidden"> 제목</span>
        </button>
      </>
    )
  const keep = async () => {
    if (await change({ subject: typed })) setTyped(null)
  }
  return (
    <span className="send-subject">
      <label className="visually-hidden" htmlFor={id}>
        메일 제목
      </label>
      <input
        id={id}
        value={typed}
        maxLength={200}
        // biome-ignore lint/a11y/noAutofocus: the person asked for this field a moment ago.
        autoFocus
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          // Enter must not save the issue around it.
          event.preventDefault()
          void keep()
        }}
      />
      <button type="button" className="desk__button" onClick={() => void keep()}>
        제목 바꾸기
      </button>
      <button type="button" className="desk__button" onClick={() => setTyped(null)}>
        그만두기
      </button>
    </span>
  )
}

/** 보낼 메일. */
export function MailStep({ draft, size, change }: MailStepProps) {
  const kilo = kilobytes(size)
  return (
    <Step n={1} title="보낼 메일">
      <dl className="send-mail">
        <dt>제목</dt>
        <dd>
          <Subject draft={draft} change={change} />
        </dd>
        <dt>크기</dt>
        <dd>
          <b>{`${kilo}KB`}</b>{' '}
          {`/ ${longestMail}KB (지메일이 자르는 크기${kilo <= longestMail ? '보다 작음' : '를 넘음'})`}
        </dd>
        <dt>(광고) 표시</dt>
        <dd>
          <label className="send-check">
            <input
              type="checkbox"
              checked={draft.advertising}
              onChange={(event) => void change({ advertising: event.target.checked })}
            />
            제목 앞에 (광고)를 붙임
          </label>
          <span className="desk__quiet">{draft.advertising ? '광고 정보' : '붙이지 않음 — 정보 제공 발간물'}</span>
        </dd>
      </dl>
    </Step>
  )
}
