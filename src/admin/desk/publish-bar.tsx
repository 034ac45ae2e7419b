'use client'
import { useId } from 'react'
import type { RunView } from '../../publish/services.ts'
import { StateMark } from '../state-mark.tsx'

export interface PublishBarProps {
  run: RunView | null
  going: boolean
  refusal: string
  errors: number
  editions: number
  modified: boolean
  mayPublish: boolean
  publish: () => Promise<void>
}

/** State of the issue in one word, as the glossary has it. */
function IssueState({ going, editions }: { going: boolean; editions: number }) {
  if (going)
    return (
      <StateMark shape="half" tone="accent">
        발행 중
      </StateMark>
    )
  if (editions === 0)
    return (
      <StateMark shape="ring" tone="grey">
        작성 중
      </StateMark>
    )
  return (
    <StateMark shape="disc" tone="black">
      {editions > 1 ? `발행됨 · ${editions}차` : '발행됨'}
    </StateMark>
  )
}

/** Why 발행 can't be pressed now, and what to do first; empty when it can. */
export function reasonAgainst(props: Pick<PublishBarProps, 'mayPublish' | 'going' | 'modified' | 'errors'>): string {
  if (!props.mayPublish) return '발행은 발행 책임자가 합니다.'
  if (props.going) return '지금 발행하고 있습니다.'
  if (props.modified) return '바뀐 것을 먼저 저장하세요.'
  return props.errors > 0 ? `오류 ${props.errors}개를 먼저 고치세요.` : ''
}

function Outcome({ run, refusal }: { run: RunView | null; refusal: string }) {
  if (refusal) {
    return (
      <p className="desk__refusal" role="alert">
        {refusal}
      </p>
    )
  }
  if (run?.state === 'failed') {
    return (
      <p className="desk__refusal" role="alert">
        발행하지 못했습니다. {run.error?.message ?? ''} 먼저 발행한 것은 그대로 있습니다. 고친 다음 다시 발행하세요.
      </p>
    )
  }
  return null
}

function Progress({ run, going }: { run: RunView | null; going: boolean }) {
  if (!going) return null
  // Right after the button the newest run known is still the one before, and over.
  const current = run?.state === 'waiting' || run?.state === 'running' ? run : null
  const counted = current && current.stepsTotal > 0 ? current : null
  const step = current?.step || '차례를 기다리는 중'
  return (
    <div className="progress">
      <progress aria-label="발행" max={counted?.stepsTotal ?? 1} {...(counted ? { value: counted.stepsDone } : {})} />
      <span>{counted ? `${step} · ${counted.stepsDone}/${counted.stepsTotal}` : step}</span>
      <span className="desk__quiet">이 화면을 닫아도 발행은 계속됩니다.</span>
    </div>
  )
}

/** The control bar: how the issue stands, and the one button that makes it public. */
export function PublishBar(props: PublishBarProps) {
  const reason = reasonAgainst(props)
  const ids = useId()
  const finished = props.run?.state === 'done' && !props.going
  return (
    <div className="desk__bar">
      <div className="desk__line">
        <IssueState going={props.going} editions={props.editions} />
        <span
          className={reason.startsWith('오류') ? 'desk__reason desk__reason--red' : 'desk__reason'}
          id={`${ids}-reason`}
        >
          {reason}
        </span>
        <button
          type="button"
          className="desk__button desk__button--main"
          aria-disabled={reason !== ''}
          aria-describedby={`${ids}-reason`}
          onClick={() => {
            if (reason === '') void props.publish()
          }}
        >
          {props.editions > 0 ? '다시 발행' : '발행'}
        </button>
      </div>
      <div role="status" aria-live="polite">
        <Progress run={props.run} going={props.going} />
        {finished ? (
          <p className="desk__good">{`편집본 ${props.run?.edition?.ordinal ?? ''}차를 발행했습니다.`}</p>
        ) : null}
      </div>
      <Outcome run={props.run} refusal={props.refusal} />
    </div>
  )
}
