'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { StateMark } from '../state-mark.tsx'
import { IssueBar } from './issue-bar.tsx'
import { LogList, useHistory } from './log-list.tsx'
import { useStanding } from './use-standing.ts'

/** The tab 기록: everything that happened to an issue, and whether anybody tampered with it. */
export function HistoryView() {
  const { id } = useDocumentInfo()
  const { standing } = useStanding(String(id))
  const { history, refusal } = useHistory(String(id), standing?.editions[0]?.state)
  return (
    <main className="desk issue-view">
      <IssueBar tab="기록" standing={standing} />
      <section className="desk__part" aria-labelledby="history-head">
        <div className="desk__head">
          <h2 id="history-head">기록</h2>
          <span className="desk__quiet">수정·삭제 불가</span>
          <span className="desk__counts">
            {history && history.firstBroken === null ? (
              <StateMark shape="tick" tone="green">{`${history.entries.length}건, 빠짐없이 이어짐`}</StateMark>
            ) : null}
            {history?.firstBroken ? (
              <StateMark
                shape="octagon"
                tone="red"
              >{`${history.firstBroken}번째 기록이 처음 적은 것과 다릅니다. 관리자에게 알리세요.`}</StateMark>
            ) : null}
          </span>
        </div>
        {refusal ? <p className="desk__refusal" role="alert">{`기록을 불러오지 못했습니다. ${refusal}`}</p> : null}
        {history?.entries.length === 0 ? (
          <p className="desk__quiet">아직 기록이 없습니다. 검토를 요청하면 여기에 남습니다.</p>
        ) : null}
        <LogList entries={history?.entries ?? []} />
      </section>
    </main>
  )
}
