'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { openStates } from '../../delivery/states.ts'
import { IssueBar } from '../approval/issue-bar.tsx'
import { useStanding } from '../approval/use-standing.ts'
import { moment } from '../moments.ts'
import { Prepare } from './prepare.tsx'
import { useSends } from './use-sends.ts'
import { Watch } from './watch.tsx'
import type { SendView as Sent } from './wire.ts'
import { lookOf } from './words.ts'

/** The other sends of an issue, where there are any. */
function Others({ sends, shown, show }: { sends: readonly Sent[]; shown: string; show(id: string): void }) {
  const others = sends.filter(({ id }) => id !== shown)
  if (others.length === 0) return null
  return (
    <section className="desk__part" aria-labelledby="send-others">
      <div className="desk__head">
        <h2 id="send-others">이 호의 다른 발송</h2>
      </div>
      <ul className="send-others">
        {others.map(({ id, subject, state, startedAt }) => (
          <li key={id}>
            <button type="button" className="desk__link" onClick={() => show(id)}>
              {subject}
            </button>{' '}
            <span className="desk__quiet">{`${lookOf(state, 0).word}${startedAt ? ` · ${moment(startedAt)}` : ''}`}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The tab 발송: five steps to a send, or how one goes. */
export function SendView() {
  const { id } = useDocumentInfo()
  const issue = String(id)
  const { standing, refusal: unread } = useStanding(issue)
  const { sends, refusal, load } = useSends(issue)
  /** A send by its id, `new`, or what the state of things calls for. */
  const [chosen, setChosen] = useState('')
  const edition = standing?.editions.find(({ state }) => state === 'published')
  const begun = (sends ?? []).filter(({ state }) => state !== 'draft')
  const shown = chosen === 'new' ? undefined : (begun.find((send) => send.id === chosen) ?? begun[0])
  // While one is open the edition takes no other.
  const isOpen = begun.some(({ state }) => openStates.includes(state))
  const isEmpty = standing !== null && sends !== null && !shown && !edition
  const wrong = refusal || unread
  const onSent = async () => {
    await load()
    setChosen('')
  }
  return (
    <main className="desk issue-view">
      <IssueBar tab="발송" standing={standing}>
        {begun.length > 0 && !(shown && isOpen) ? (
          <button type="button" className="desk__button" onClick={() => setChosen(shown ? 'new' : '')}>
            {shown ? '새 발송' : '지난 발송 보기'}
          </button>
        ) : null}
      </IssueBar>
      {wrong ? (
        <p className="desk__refusal" role="alert">
          {wrong}
        </p>
      ) : null}
      {isEmpty ? <p className="desk__quiet">발행한 편집본이 없습니다. 보내려면 먼저 승인을 받아 발행하세요.</p> : null}
      {shown ? (
        <Watch
          key={shown.id}
          id={shown.id}
          isEarlier={begun[0]?.id !== shown.id}
          onMoved={load}
          onNew={() => setChosen('new')}
        />
      ) : null}
      {sends && !shown && edition ? <Prepare key={edition.id} issue={issue} edition={edition} onSent={onSent} /> : null}
      <Others sends={begun} shown={shown?.id ?? ''} show={setChosen} />
    </main>
  )
}
