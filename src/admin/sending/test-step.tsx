'use client'
import { useAuth } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import { moment } from '../moments.ts'
import { StateMark } from '../state-mark.tsx'
import { Step } from './step.tsx'
import type { SendView } from './wire.ts'

/** True when a mail server took a test mail of just this edition. */
export const isTested = ({ test, editionHash }: SendView): boolean =>
  test?.hash === editionHash && test.results.some(({ accepted }) => accepted)

function Outcome({ draft }: { draft: SendView }) {
  const { test } = draft
  if (!test || test.hash !== draft.editionHash) return null
  const taken = test.results.filter(({ accepted }) => accepted).length
  const all = test.results.length
  const when = moment(test.at)
  if (taken === all) return <StateMark shape="tick" tone="green">{`${all}통 모두 접수됨 ${when}`}</StateMark>
  return <StateMark shape="triangle" tone="amber">{`${all}통 중 ${taken}통 접수됨 ${when}`}</StateMark>
}

/** 시험 발송. */
export function TestStep({ draft, load }: { draft: SendView; load(): Promise<void> }) {
  const { user } = useAuth()
  const id = useId()
  const known = draft.test?.results.map(({ address }) => address).join(', ')
  const [typed, setTyped] = useState(known ?? String(user?.email ?? ''))
  const [isGoing, setIsGoing] = useState(false)
  const [refusal, setRefusal] = useState('')
  const addresses = typed.split(/[\s,;]+/).filter(Boolean)
  const send = async () => {
    setIsGoing(true)
    setRefusal('')
    try {
      await fetchJson(`/api/sends/${draft.id}/test`, { method: 'POST', body: { addresses } })
      await load()
    } catch (error) {
      setRefusal(sentenceOf(error))
    }
    setIsGoing(false)
  }
  const refused = draft.test?.results.filter(({ accepted }) => !accepted) ?? []
  return (
    <Step
      n={3}
      title="시험 발송"
      beside={
        <span role="status">
          <Outcome draft={draft} />
        </span>
      }
    >
      <div className="send-line">
        <label htmlFor={id}>받을 주소</label>
        <input
          id={id}
          type="text"
          inputMode="email"
          value={typed}
          placeholder="name@example.org"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            // Enter must not save the issue around it.
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
        <button
          type="button"
          className="desk__button"
          disabled={addresses.length === 0 || isGoing}
          onClick={() => void send()}
        >
          {isGoing ? '보내는 중' : draft.test ? '다시 보내기' : '시험 메일 보내기'}
        </button>
      </div>
      {refused.length > 0 ? (
        <details className="send-answers">
          <summary>접수되지 않은 주소와 서버의 답</summary>
          <ul>
            {refused.map(({ address, response }) => (
              <li key={address}>
                {address} <code>{response}</code>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {refusal ? (
        <p className="desk__refusal" role="alert">
          {refusal}
        </p>
      ) : null}
    </Step>
  )
}
