'use client'
import { useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { maySend } from '../../../collections/access.ts'
import type { EditionView } from '../../approval/view.ts'
import { fetchJson, Refusal, sentenceOf } from '../fetch-json.ts'
import { AudienceStep } from './audience-step.tsx'
import { Checks, checksOf } from './checks.tsx'
import { ConfirmStep } from './confirm-step.tsx'
import { typedNumber } from './figures.ts'
import { MailStep } from './mail-step.tsx'
import { reasonAgainstSending } from './reasons.ts'
import { isTested, TestStep } from './test-step.tsx'
import { TimeStep } from './time-step.tsx'
import { useAudience, useDraft } from './use-sends.ts'

/** Five steps to a send: what, to whom, tested, when, and the number. */
export function Prepare({ issue, edition, onSent }: { issue: string; edition: EditionView; onSent(): Promise<void> }) {
  const { user } = useAuth()
  const { draft, refusal, load, change } = useDraft(issue)
  const { audience, refusal: uncounted, count } = useAudience(draft)
  const [at, setAt] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [stopped, setStopped] = useState('')
  const [isGoing, setIsGoing] = useState(false)
  if (!draft)
    return refusal ? (
      <p className="desk__refusal" role="alert">
        {refusal}
      </p>
    ) : (
      <p className="desk__quiet">불러오는 중</p>
    )
  const recipients = draft.lists.length === 0 ? null : (audience?.recipients ?? null)
  const reason = reasonAgainstSending({
    may: maySend(user),
    isCurrent: draft.edition === edition.id && draft.editionHash === edition.hash,
    hasLists: draft.lists.length > 0,
    recipients,
    isTested: isTested(draft),
    isTimed: at !== '',
    typed,
  })
  const go = async () => {
    setIsGoing(true)
    setStopped('')
    try {
      const body = { number: typedNumber(typed), at: at ? new Date(at).toISOString() : null }
      await fetchJson(`/api/sends/${draft.id}/go`, { method: 'POST', body })
      await onSent()
    } catch (error) {
      setStopped(sentenceOf(error))
      setIsGoing(false)
      setTyped('')
      if (error instanceof Refusal && error.code === 'AUDIENCE_CHANGED') await count()
      else await load()
    }
  }
  return (
    <div className="send-columns">
      <div>
        {refusal ? (
          <p className="desk__refusal" role="alert">
            {refusal}
          </p>
        ) : null}
        <MailStep draft={draft} size={draft.mailSize} change={change} />
        <AudienceStep draft={draft} audience={audience} refusal={uncounted} change={change} />
        <TestStep key={draft.id} draft={draft} load={load} />
        <TimeStep draft={draft} at={at} setAt={setAt} recipients={recipients} change={change} />
        <ConfirmStep
          recipients={recipients}
          typed={typed}
          setTyped={(next) => {
            setTyped(next)
            setStopped('')
          }}
          reason={reason}
          refusal={stopped}
          isGoing={isGoing}
          isScheduled={at !== null}
          go={() => void go()}
        />
      </div>
      <Checks checks={checksOf(draft, edition, draft.mailSize, audience)} edition={edition} />
    </div>
  )
}
