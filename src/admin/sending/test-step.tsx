'use client'
import { useAuth } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { moment } from '../moments.ts'
import { StateMark } from '../state-mark.tsx'
import { Step } from './step.tsx'
import type { ToldSend } from './told.ts'
import type { DraftDesk } from './use-draft.ts'

/** A test of this very edition that the mail server took at least once. */
export const isTested = ({ test, editionHash }: ToldSend): boolean =>
  test?.hash === editionHash && test.results.some(({ accepted }) => accepted)

function Result({ send: { test } }: { send: ToldSend }) {
  if (!test) return null
  const taken = test.results.filter(({ accepted }) => accepted).length
  if (taken === test.results.length)
    return <StateMark shape="tick" tone="green">{`${taken}통 모두 접수됨 ${moment(test.at)}`}</StateMark>
  return <StateMark shape="triangle" tone="amber">{`${test.results.length}통 가운데 ${taken}통 접수됨`}</StateMark>
}

/** 3 시험 발송. */
export function TestStep({ desk }: { desk: DraftDesk }) {
  const { send, test } = desk
  const { user } = useAuth()
  const own = user && 'email' in user && typeof user.email === 'string' ? user.email : ''
  const known = send.test?.results.map(({ address }) => address).join(', ')
  const [text, setText] = useState(known ?? own)
  const [isOpen, setOpen] = useState(!known)
  const [going, setGoing] = useState(false)
  const id = useId()
  const refused = send.test?.results.filter(({ accepted }) => !accepted) ?? []
  const ring = async () => {
    const addresses = text.split(/[\s,;]+/).filter(Boolean)
    setGoing(true)
    await test(addresses)
    setGoing(false)
  }
  return (
    <Step
      number={3}
      title="시험 발송"
      beside={
        <span role="status">
          <Result send={send} />
        </span>
      }
    >
      {isOpen ? (
        <form
          className="send-line"
          onSubmit={(event) => {
            event.preventDefault()
            if (!going) void ring()
          }}
        >
          <label htmlFor={id}>받을 주소</label>
          <input
            id={id}
            className="send-field send-field--wide"
            value={text}
            inputMode="email"
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit" className="desk__button" aria-disabled={going}>
            {going ? '보내는 중' : send.test ? '다시 보내기' : '시험 메일 보내기'}
          </button>
        </form>
      ) : (
        <p className="send-line">
          {known}
          <button type="button" className="desk__link" onClick={() => setOpen(true)}>
            다시 보내기
          </button>
        </p>
      )}
      {refused.map(({ address }) => (
        <p key={address} className="desk__refusal">{`${address}: 메일 서버가 받지 않았습니다. 주소를 확인하세요.`}</p>
      ))}
      {send.test && send.test.hash !== send.editionHash ? (
        <p className="send-note">앞선 편집본의 시험입니다. 이 편집본을 다시 시험하세요.</p>
      ) : null}
    </Step>
  )
}
