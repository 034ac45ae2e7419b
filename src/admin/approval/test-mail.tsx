'use client'
import { useId, useState } from 'react'
import type { EditionView } from '../../approval/view.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'

type Outcome = { kind: 'none' } | { kind: 'sending' } | { kind: 'taken' | 'refused'; sentence: string }

/** Sends one edition to one address, so that people see the mail where it will be read. */
export function TestMail({
  issue,
  editions,
  mayRing,
}: {
  issue: string
  editions: readonly EditionView[]
  mayRing: boolean
}) {
  const [to, setTo] = useState('')
  const [chosen, setChosen] = useState('')
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' })
  const ids = useId()
  const edition = chosen || (editions[0]?.id ?? '')
  if (editions.length === 0 || !mayRing) return null

  const send = async () => {
    setOutcome({ kind: 'sending' })
    try {
      const url = `/api/issues/${issue}/test-mail`
      const { response } = await fetchJson<{ response: string }>(url, { method: 'POST', body: { to, edition } })
      setOutcome({ kind: 'taken', sentence: `${to}로 보낸 시험 메일을 상대 서버가 접수했습니다. (${response})` })
    } catch (error) {
      setOutcome({ kind: 'refused', sentence: `시험 메일을 보내지 못했습니다. ${sentenceOf(error)}` })
    }
  }

  // Not a form: it stands inside the issue's own form, and its Enter must not save the issue.
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (to) void send()
  }

  return (
    <section className="desk__part" aria-labelledby={`${ids}-head`}>
      <div className="desk__head">
        <h2 id={`${ids}-head`}>시험 메일</h2>
      </div>
      <div className="test-mail">
        <label htmlFor={`${ids}-to`}>받을 주소</label>
        <input
          id={`${ids}-to`}
          type="email"
          value={to}
          autoComplete="email"
          placeholder="name@example.org"
          onChange={(event) => setTo(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <label htmlFor={`${ids}-edition`}>편집본</label>
        <select id={`${ids}-edition`} value={edition} onChange={(event) => setChosen(event.target.value)}>
          {editions.map((row) => (
            <option key={row.id} value={row.id}>{`${row.ordinal}차`}</option>
          ))}
        </select>
        <button
          type="button"
          className="desk__button"
          disabled={!to || outcome.kind === 'sending'}
          onClick={() => void send()}
        >
          {outcome.kind === 'sending' ? '보내는 중' : '시험 메일 보내기'}
        </button>
      </div>
      <p className="desk__quiet">구독자에게는 보내지 않습니다. 제목 앞에 [시험]이 붙습니다.</p>
      <div role="status">{outcome.kind === 'taken' ? <p className="desk__good">{outcome.sentence}</p> : null}</div>
      {outcome.kind === 'refused' ? (
        <p className="desk__refusal" role="alert">
          {outcome.sentence}
        </p>
      ) : null}
    </section>
  )
}
