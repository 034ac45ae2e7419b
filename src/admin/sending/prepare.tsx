'use client'
import { useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { maySend } from '../../../collections/access.ts'
import { IssueBar } from '../approval/issue-bar.tsx'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import type { StandingView } from '../services.ts'
import { AudienceStep } from './audience-step.tsx'
import { ConfirmStep } from './confirm-step.tsx'
import { MailPicture } from './mail-picture.tsx'
import { MailStep } from './mail-step.tsx'
import { PaceStep } from './pace-step.tsx'
import { ReadinessList } from './readiness-list.tsx'
import { isTested, TestStep } from './test-step.tsx'
import type { ToldSend } from './told.ts'
import { type DraftDesk, useDraft } from './use-draft.ts'

/** Why nothing can be sent yet, the first thing first; empty where all that is missing is the number. */
function hindranceOf({ send, audience, readiness, counting }: DraftDesk, may: boolean, at: string | null): string {
  if (!may) return '보낼 권한이 없습니다. 필요한 권한: 발행 책임자'
  if (send.lists.length === 0) return '보낼 명단을 고르세요.'
  if (counting || !audience || !readiness) return '세는 중입니다.'
  if (audience.recipients === 0) return '보낼 사람이 없습니다.'
  const wrong = readiness.checks.find(({ level }) => level === 'error')
  if (wrong) return `오류를 먼저 고치세요: ${wrong.words}`
  if (!isTested(send)) return '먼저 이 편집본의 시험 메일을 보내 접수되는지 확인하세요.'
  return at === '' ? '보낼 날과 시각을 고르세요.' : ''
}

/** A send before it begins: what, to whom, tested, when, how many. */
export function Prepare({
  send: first,
  standing,
  onGone,
}: {
  send: ToldSend
  standing: StandingView | null
  onGone: () => void
}) {
  const { user } = useAuth()
  const desk = useDraft(first)
  const [at, setAt] = useState<string | null>(null)
  const [going, setGoing] = useState(false)
  const [message, setMessage] = useState('')
  const { send, audience, readiness, refusal, count, counting } = desk
  const go = async (number: number): Promise<void> => {
    setGoing(true)
    setMessage('')
    try {
      const time = at === null ? {} : { at: new Date(at).toISOString() }
      await fetchJson(`/api/sends/${send.id}/go`, { method: 'POST', body: { number, ...time } })
      onGone()
    } catch (error) {
      setMessage(sentenceOf(error))
      await count()
    } finally {
      setGoing(false)
    }
  }
  return (
    <>
      <IssueBar tab="발송" standing={standing}>
        <span className="desk__reason">초안은 저절로 저장됩니다.</span>
      </IssueBar>
      {refusal ? (
        <p className="desk__refusal" role="alert">
          {refusal}
        </p>
      ) : null}
      <div className="sending__columns">
        <div>
          <MailStep desk={desk} />
          <AudienceStep desk={desk} />
          <TestStep desk={desk} />
          <PaceStep desk={desk} at={at} setAt={setAt} />
          <ConfirmStep
            recipients={counting && !audience ? null : (audience?.recipients ?? null)}
            hindrance={hindranceOf(desk, maySend(user), at)}
            going={going}
            message={message}
            onGo={go}
          />
        </div>
        <div>
          <ReadinessList readiness={readiness} reload={() => void count()} />
          <MailPicture edition={send.edition} issue={send.issue} />
        </div>
      </div>
    </>
  )
}
