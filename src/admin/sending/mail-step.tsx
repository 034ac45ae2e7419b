'use client'
import { useId, useRef, useState } from 'react'
import { Step } from './step.tsx'
import type { DraftDesk } from './use-draft.ts'

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000)}KB`

function Subject({ desk }: { desk: DraftDesk }) {
  const [text, setText] = useState<string | null>(null)
  const id = useId()
  const change = useRef<HTMLButtonElement>(null)
  const close = () => {
    setText(null)
    requestAnimationFrame(() => change.current?.focus())
  }
  if (text === null)
    return (
      <>
        {desk.send.subject}{' '}
        <button ref={change} type="button" className="desk__link" onClick={() => setText(desk.send.subject)}>
          고치기<span className="visually-hidden"> 제목</span>
        </button>
      </>
    )
  return (
    <form
      className="send-line"
      onSubmit={(event) => {
        event.preventDefault()
        void desk.change({ subject: text }).then((done) => {
          if (done) close()
        })
      }}
    >
      <label htmlFor={id} className="visually-hidden">
        메일 제목
      </label>
      <input
        id={id}
        className="send-field send-field--wide"
        value={text}
        maxLength={200}
        // biome-ignore lint/a11y/noAutofocus: the person just asked to write here.
        autoFocus
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) close()
        }}
      />
      <button type="submit" className="desk__button">
        바꾸기
      </button>
      <button type="button" className="desk__button" onClick={close}>
        그만두기
      </button>
    </form>
  )
}

/** 1 보낼 메일. */
export function MailStep({ desk }: { desk: DraftDesk }) {
  const { send, readiness, change } = desk
  const mail = readiness?.mail
  return (
    <Step number={1} title="보낼 메일">
      <dl className="send-facts">
        <dt>제목</dt>
        <dd>
          <Subject desk={desk} />
        </dd>
        <dt>보내는 이</dt>
        <dd>{mail ? `${mail.from}${mail.replyTo ? ` · 답장 ${mail.replyTo}` : ''}` : '불러오는 중'}</dd>
        <dt>크기</dt>
        <dd>
          {mail ? (
            <>
              <b>{kilobytes(mail.size)}</b>
              {` / ${kilobytes(mail.limit)}`}
              <span className="sending__grey">
                {mail.size > mail.limit ? ' (지메일이 뒤를 자릅니다)' : ' (지메일이 자르는 크기보다 작음)'}
              </span>
            </>
          ) : (
            '불러오는 중'
          )}
        </dd>
        <dt>(광고) 표시</dt>
        <dd>
          <label className="send-choice">
            <input
              type="checkbox"
              checked={send.advertising}
              onChange={(event) => void change({ advertising: event.target.checked })}
            />
            {send.advertising ? '제목 앞에 (광고)를 붙임' : '붙이지 않음'}
            <span className="sending__grey">{send.advertising ? '' : '— 정보 제공 발간물'}</span>
          </label>
        </dd>
      </dl>
    </Step>
  )
}
