'use client'
import { useConfig, useDocumentInfo, useStepNav } from '@payloadcms/ui'
import { useEffect } from 'react'
import type { EditionView } from '../../approval/view.ts'
import { moment } from '../moments.ts'
import type { StandingView } from '../services.ts'
import { IssueStage, StateMark } from '../state-mark.tsx'

/** Hash as people compare it; the whole of it on focus and for copying. */
export function Hash({ hash }: { hash: string }) {
  return (
    <button type="button" className="hash" onClick={() => void navigator.clipboard?.writeText(hash)}>
      <code title={hash}>{hash.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ')}</code>
      <span className="visually-hidden"> 해시 복사</span>
    </button>
  )
}

/** How far the making of an edition is. */
export function Progress({ run }: { run: StandingView['run'] }) {
  if (run?.state !== 'waiting' && run?.state !== 'running') return null
  const counted = run.stepsTotal > 0
  return (
    <div className="progress">
      <progress
        aria-label="편집본 만들기"
        max={counted ? run.stepsTotal : 1}
        {...(counted ? { value: run.stepsDone } : {})}
      />
      <span>{counted ? `${run.step} · ${run.stepsDone}/${run.stepsTotal}` : run.step}</span>
      <span className="desk__quiet">이 화면을 닫아도 계속됩니다.</span>
    </div>
  )
}

function Facts({ edition }: { edition: EditionView | undefined }) {
  if (!edition) return null
  return (
    <>
      <span>
        편집본 <b>{edition.ordinal}차</b> {moment(edition.madeAt)}
      </span>
      <span>
        해시 <Hash hash={edition.hash} />
      </span>
      {edition.scheduledFor ? (
        <span>
          예약 <b>{moment(edition.scheduledFor)}</b>
        </span>
      ) : null}
    </>
  )
}

/** What else is to know of an issue's standing, in one line. */
export function Remark({ standing }: { standing: StandingView }) {
  const [edition] = standing.editions
  if (standing.run?.state === 'failed' && standing.stage !== 'making')
    return <span className="desk__refusal">{standing.run.error?.message ?? '편집본을 만들지 못했습니다.'}</span>
  if (edition?.state === 'void' && edition.voided) {
    const { by, at, what } = edition.voided
    return <span>{`${moment(at)} ${by.name} 님이 고쳐 무효가 되었습니다: ${what}. 다시 검토를 요청하세요.`}</span>
  }
  if (edition?.missedAt && edition.state === 'approved')
    return (
      <span>{`${moment(edition.missedAt)} 예약을 놓쳤습니다. 스스로 발행하지 않으니 지금 발행하거나 다시 예약하세요.`}</span>
    )
  if (edition && standing.changed.length > 0 && edition.state !== 'changes')
    return (
      <StateMark
        shape="triangle"
        tone="amber"
      >{`편집본을 만든 뒤 ${standing.changed.length}곳이 바뀌었습니다`}</StateMark>
    )
  return null
}

/** The path in the header of the desk, which Payload writes for its own tabs alone. */
export function useIssuePath(tab: string): void {
  const { id, title } = useDocumentInfo()
  const { config } = useConfig()
  const { setStepNav } = useStepNav()
  const issues = `${config.routes.admin}/collections/issues`
  useEffect(() => {
    setStepNav([{ label: '호', url: issues }, { label: title || '호', url: `${issues}/${id}` }, { label: tab }])
  }, [setStepNav, issues, id, title, tab])
}

/** The control bar: the path to its tab; stage, edition, hash, schedule, and the buttons of the screen. */
export function IssueBar(props: { tab: string; standing: StandingView | null; children?: React.ReactNode }) {
  const { tab, standing, children } = props
  const [edition] = standing?.editions ?? []
  useIssuePath(tab)
  return (
    <div className="issue-bar">
      <div className="issue-bar__line">
        {standing ? (
          <IssueStage stage={standing.stage} ordinal={edition?.ordinal ?? 1} />
        ) : (
          <span className="desk__quiet">불러오는 중</span>
        )}
        <Facts edition={edition} />
        <span className="issue-bar__buttons">{children}</span>
      </div>
      {standing ? <Remark standing={standing} /> : null}
      <div role="status">
        <Progress run={standing?.run ?? null} />
      </div>
    </div>
  )
}
