'use client'
import { useAuth, useConfig, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useId } from 'react'
import { mayRequestReview } from '../../../collections/access.ts'
import { IssueBar } from '../approval/issue-bar.tsx'
import { useStanding, useVerb } from '../approval/use-standing.ts'
import { ImportButton } from '../import/import-button.tsx'
import { countProblems, ProblemList } from './problems.tsx'
import { useProblems } from './use-desk.ts'

/** Why a review can't be asked for now, and what to do first; empty when it can. */
export function reasonAgainst(state: { may: boolean; making: boolean; modified: boolean; errors: number }): string {
  if (!state.may) return '검토는 편집자가 요청합니다.'
  if (state.making) return '지금 편집본을 만들고 있습니다.'
  if (state.modified) return '바뀐 것을 먼저 저장하세요.'
  return state.errors > 0 ? `오류 ${state.errors}개를 먼저 고치세요` : ''
}

function Desk({ issue, version }: { issue: string; version: unknown }) {
  const { user } = useAuth()
  const { config } = useConfig()
  const modified = useFormModified()
  const { standing, refusal, load } = useStanding(issue)
  const verb = useVerb(issue, load)
  const problems = useProblems(issue, version)
  const ids = useId()
  const reason = reasonAgainst({
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
      {refusal || verb.refusal ? (
        <p className="desk__refusal" role="alert">
          {verb.refusal || refusal}
        </p>
      ) : null}
      <ProblemList
        problems={problems.problems}
        refusal={problems.refusal}
        admin={config.routes.admin}
        reload={() => void problems.reload()}
      />
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
