'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useStanding } from '../approval/use-standing.ts'
import { moment } from '../moments.ts'
import { Prepare } from './prepare.tsx'
import { ProgressView } from './progress-view.tsx'
import { SendState } from './send-state.tsx'
import type { ToldSend } from './told.ts'
import { useSends } from './use-sends.ts'

/** The issue's sends, where there are several. */
function Others({ sends, shown, show }: { sends: ToldSend[]; shown: ToldSend; show: (id: string) => void }) {
  const others = sends.filter(({ id, state }) => id !== shown.id && state !== 'draft')
  if (others.length === 0) return null
  return (
    <section className="desk__part" aria-labelledby="send-others">
      <div className="desk__head">
        <h2 id="send-others">이 호의 다른 발송</h2>
      </div>
      <ul className="editions">
        {others.map((send) => (
          <li key={send.id} className="edition">
            <SendState state={send.state} />
            <span className="edition__when">{send.startedAt ? moment(send.startedAt) : ''}</span>
            <span>{`${(send.candidates || (send.audience?.recipients ?? 0)).toLocaleString('ko-KR')}명`}</span>
            <span className="edition__links">
              <button type="button" className="desk__link" onClick={() => show(send.id)}>
                열기<span className="visually-hidden">{` ${send.subject}`}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The tab 발송: what is to be sent, or how it goes. */
export function SendView() {
  const { id } = useDocumentInfo()
  const issue = String(id)
  const { standing, refusal: unread } = useStanding(issue)
  const { sends, shown, refusal, draft, show } = useSends(issue)
  return (
    <main className="desk issue-view sending">
      {refusal || unread ? (
        <p className="desk__refusal" role="alert">
          {refusal || unread}
        </p>
      ) : null}
      {!shown && !refusal ? <p className="desk__quiet">불러오는 중</p> : null}
      {shown?.state === 'draft' ? (
        <Prepare
          key={shown.id + shown.lists.join()}
          send={shown}
          standing={standing}
          onGone={() => void show(shown.id)}
        />
      ) : null}
      {shown && shown.state !== 'draft' ? (
        <ProgressView
          key={shown.id}
          send={shown}
          standing={standing}
          isEarlier={sends?.find(({ state }) => state !== 'draft')?.id !== shown.id}
          onNew={() => void draft()}
          onMore={() => void draft(shown)}
        />
      ) : null}
      {sends && shown ? <Others sends={sends} shown={shown} show={(one) => void show(one)} /> : null}
    </main>
  )
}
