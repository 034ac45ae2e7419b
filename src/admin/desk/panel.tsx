'use client'
import { useAuth, useConfig, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useId } from 'react'
import { mayRequestReview } from '../../../collections/access.ts'
import { IssueBar } from '../approval/issue-bar.tsx'
import { reasonAgainstReview } from '../approval/reasons.ts'
import { useStanding, useVerb } from '../approval/use-standing.ts'
import { IssueHandout } from '../handout/handout-links.tsx'
import { ImportButton } from '../import/import-button.tsx'
import { countProblems, ProblemList } from './problems.tsx'
import { useProblems } from './use-desk.ts'

function Desk({ issue, version }: { issue: string; version: unknown }) {
  const { user } = useAuth()
  const { config } = useConfig()
  const modified = useFormModified()
  const { standing, refusal, load } = useStanding(issue)
  const verb = useVerb(issue, load)
  const problems = useProblems(issue, version)
  const ids = useId()
  const reason = reasonAgainstReview({
    may: mayRequestReview(user),
    making: standing?.stage === 'making' || verb.going !== '',
    modified,
    errors: countProblems(problems.problems ?? []).errors,
  })
  return (
    <div className="desk">
      <IssueBar standing={standing}>
        <ImportButton issue={issue} />
        <button
          type="button"
          className="desk__button desk__button--main"
          aria-disabled={reason !== ''}
          aria-describedby={ids}
          onClick={() => {
            if (reason === '') void verb.run('request-review', null, {}, '')
          }}
        >
          검토 요청
        </button>
        <span className={reason.startsWith('오류') ? 'desk__reason desk__reason--red' : 'desk__reason'} id={ids}>
          {reason}
        </span>
      </IssueBar>
      {refusal || verb.refusal || problems.mending.refusal ? (
        <p className="desk__refusal" role="alert">
          {verb.refusal || problems.mending.refusal || refusal}
        </p>
      ) : null}
      {problems.mending.done ? (
        <p className="desk__good" role="status">
          {problems.mending.done}
        </p>
      ) : null}
      <ProblemList
        problems={problems.problems}
        refusal={problems.refusal}
        admin={config.routes.admin}
        reload={() => void problems.reload()}
        mend={(problem) => void problems.mend(problem)}
      />
      <IssueHandout issue={issue} />
    </div>
  )
}

/** The panel above an issue's form: how it stands, the button that asks for a review, and what to mend before. */
export function IssueDesk() {
  const { id, lastUpdateTime } = useDocumentInfo()
  if (!id)
    return (
      <p className="desk__quiet">발간물, 연도, 호, 발행일을 넣고 저장하면 분야가 들어오고 기사를 넣을 수 있습니다.</p>
    )
  return <Desk issue={String(id)} version={lastUpdateTime} />
}
