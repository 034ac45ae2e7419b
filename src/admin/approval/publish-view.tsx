'use client'
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { mayPublish, maySendTestMail } from '../../../collections/access.ts'
import type { EditionView } from '../../approval/view.ts'
import { moment } from '../moments.ts'
import { Dialog } from './dialog.tsx'
import { EditionList } from './edition-list.tsx'
import { IssueBar } from './issue-bar.tsx'
import { reasonAgainstPublishing } from './reasons.ts'
import { TestMail } from './test-mail.tsx'
import { useStanding, useVerb } from './use-standing.ts'

/** Local time for a `datetime-local` field. */
const local = (iso: string | null): string => {
  if (!iso) return ''
  const at = new Date(iso)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

function Schedule({
  edition,
  planned,
  set,
}: {
  edition: EditionView
  planned: string | null
  set: (at: string | null) => void
}) {
  const [at, setAt] = useState(local(edition.scheduledFor ?? planned))
  const id = useId()
  return (
    <section className="desk__part" aria-labelledby={`${id}-head`}>
      <div className="desk__head">
        <h2 id={`${id}-head`}>발행 예약</h2>
      </div>
      <div className="test-mail">
        <label htmlFor={id}>발행할 때</label>
        <input id={id} type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
        <button
          type="button"
          className="desk__button"
          disabled={at === ''}
          onClick={() => set(new Date(at).toISOString())}
        >
          {edition.scheduledFor ? '예약 바꾸기' : '예약'}
        </button>
        {edition.scheduledFor ? (
          <button type="button" className="desk__button" onClick={() => set(null)}>
            예약 취소
          </button>
        ) : null}
      </div>
      <p className="desk__quiet">
        {edition.scheduledFor
          ? `${moment(edition.scheduledFor)}에 발행합니다. 30분 넘게 놓치면 스스로 발행하지 않고 묻습니다.`
          : '그때까지 한 글자라도 바뀌면 예약도 함께 멈춥니다.'}
      </p>
    </section>
  )
}

/** The tab 발행: makes an approved edition public, now or at a set time; lists what was made; sends test mails. */
export function PublishView() {
  const { id, savedDocumentData } = useDocumentInfo()
  const issue = String(id)
  const { user } = useAuth()
  const { standing, refusal, load } = useStanding(issue)
  const verb = useVerb(issue, load)
  const [asks, setAsks] = useState(false)
  const [edition] = standing?.editions ?? []
  const reason = reasonAgainstPublishing(edition, mayPublish(user))
  const planned = typeof savedDocumentData?.publishAt === 'string' ? savedDocumentData.publishAt : null
  const words = `편집본 ${edition?.ordinal ?? ''}차를 발행했습니다.`
  return (
    <main className="desk issue-view">
      <IssueBar tab="발행" standing={standing}>
        {standing ? <span className="desk__reason">{reason}</span> : null}
        <button
          type="button"
          className="desk__button desk__button--main"
          aria-disabled={reason !== '' || verb.going !== ''}
          onClick={() => {
            if (reason === '' && verb.going === '') setAsks(true)
          }}
        >
          발행
        </button>
      </IssueBar>
      {refusal || verb.refusal ? (
        <p className="desk__refusal" role="alert">
          {verb.refusal || refusal}
        </p>
      ) : null}
      <div role="status">{verb.done ? <p className="desk__good">{verb.done}</p> : null}</div>
      {edition?.state === 'approved' && mayPublish(user) ? (
        <Schedule
          edition={edition}
          planned={planned}
          set={(at) =>
            void verb.run(
              'schedule',
              edition,
              { at },
              at ? `${moment(at)} 발행을 예약했습니다.` : '예약을 취소했습니다.',
            )
          }
        />
      ) : null}
      <EditionList editions={standing?.editions ?? []} isLoaded={standing !== null} />
      <TestMail issue={issue} editions={standing?.editions ?? []} mayRing={maySendTestMail(user)} />
      {asks && edition ? (
        <Dialog
          title="발행"
          onClose={() => setAsks(false)}
          buttons={
            <>
              <button type="button" className="desk__button" data-first onClick={() => setAsks(false)}>
                그만두기
              </button>
              <button
                type="button"
                className="desk__button desk__button--main"
                onClick={() => {
                  setAsks(false)
                  void verb.run('publish', edition, {}, words)
                }}
              >
                발행
              </button>
            </>
          }
        >
          <p>{`승인된 편집본 ${edition.ordinal}차를 지금 웹에 공개합니다. 공개한 편집본은 거두어도 주소가 남습니다.`}</p>
        </Dialog>
      ) : null}
    </main>
  )
}
