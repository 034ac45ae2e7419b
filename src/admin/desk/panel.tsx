'use client'
import { useAuth, useConfig, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { mayPublish, maySendTestMail } from '../../../collections/access.ts'
import { EditionList } from './editions.tsx'
import { countProblems, ProblemList } from './problems.tsx'
import { PublishBar } from './publish-bar.tsx'
import { TestMail } from './test-mail.tsx'
import { useEditions, useProblems, useRun } from './use-desk.ts'

function Desk({ issue, version }: { issue: string; version: unknown }) {
  const { user } = useAuth()
  const { config } = useConfig()
  const modified = useFormModified()
  const { run, going, refusal, publish } = useRun(issue)
  const problems = useProblems(issue, version)
  const editions = useEditions(issue, run?.state === 'done' ? run.id : '')
  const rows = editions.editions ?? []
  return (
    <div className="desk">
      <PublishBar
        run={run}
        going={going}
        refusal={refusal}
        errors={countProblems(problems.problems ?? []).errors}
        editions={rows.length}
        modified={modified}
        mayPublish={mayPublish(user)}
        publish={publish}
      />
      <div className="desk__columns">
        <ProblemList
          problems={problems.problems}
          refusal={problems.refusal}
          admin={config.routes.admin}
          reload={() => void problems.reload()}
        />
        <div>
          <EditionList editions={editions.editions} refusal={editions.refusal} />
          <TestMail issue={issue} editions={rows} mayRing={maySendTestMail(user)} />
        </div>
      </div>
    </div>
  )
}

/** The panel above an issue's form: state, problems, publishing, editions, test mail. */
export function IssueDesk() {
  const { id, lastUpdateTime } = useDocumentInfo()
  if (!id)
    return (
      <p className="desk__quiet">발간물, 연도, 호, 발행일을 넣고 저장하면 분야가 들어오고 기사를 넣을 수 있습니다.</p>
    )
  return <Desk issue={String(id)} version={lastUpdateTime} />
}
