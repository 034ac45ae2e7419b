'use client'
import { useFormModified } from '@payloadcms/ui'
import { useId } from 'react'
import type { ComposeView } from '../../desk/compose-view.ts'
import type { Typesetting } from '../../preview/messages.ts'
import { Progress, Remark } from '../approval/issue-bar.tsx'
import { reasonAgainstReview } from '../approval/reasons.ts'
import { ImportButton } from '../import/import-button.tsx'
import { moment } from '../moments.ts'
import type { StandingView } from '../services.ts'
import { IssueStage } from '../state-mark.tsx'

interface ComposeBarProps {
  issue: string
  view: ComposeView
  standing: StandingView | null
  typesetting: { typesetting: Typesetting | null; isWorking: boolean; typeset: () => Promise<void> }
  isStale: boolean
  errors: number
  may: boolean
  going: boolean
  request: () => void
  addNew: () => void
  addStored: () => void
}

function Typeset({
  typesetting: { typesetting, isWorking, typeset },
  isStale,
}: Pick<ComposeBarProps, 'typesetting' | 'isStale'>) {
  return (
    <span>
      조판{' '}
      {typesetting ? (
        <span className={isStale ? 'entry__stale' : 'issue-bar__fact'}>
          {`${moment(typesetting.at)} 기준 ${typesetting.pages}쪽${isStale ? ' · 바뀜' : ''}`}
        </span>
      ) : isWorking ? null : (
        '아직 없음'
      )}{' '}
      {isWorking ? (
        <span role="status">조판 중</span>
      ) : (
        <button type="button" className="desk__link" onClick={() => void typeset()}>
          {typesetting ? '다시 조판' : '조판하기'}
        </button>
      )}
    </span>
  )
}

function Review({ standing, errors, may, going, request }: ComposeBarProps) {
  const modified = useFormModified()
  const id = useId()
  const reason = reasonAgainstReview({ may, making: standing?.stage === 'making' || going, modified, errors })
  return (
    <>
      <button
        type="button"
        className="desk__button desk__button--main"
        aria-disabled={reason !== ''}
        aria-describedby={id}
        onClick={() => {
          if (reason === '') request()
        }}
      >
        검토 요청
      </button>
      <span className={reason.startsWith('오류') ? 'desk__reason desk__reason--red' : 'desk__reason'} id={id}>
        {reason}
      </span>
    </>
  )
}

/** The control bar: stage, plan, who saved last, typesetting, and the buttons. */
export function ComposeBar(props: ComposeBarProps) {
  const { view, standing, may, addNew, addStored } = props
  const [edition] = standing?.editions ?? []
  return (
    <div className="issue-bar compose__bar">
      <div className="issue-bar__line">
        {standing ? (
          <IssueStage stage={standing.stage} ordinal={edition?.ordinal ?? 1} />
        ) : (
          <span className="desk__quiet">불러오는 중</span>
        )}
        {edition ? (
          <span>
            편집본 <b>{`${edition.ordinal}차`}</b>
          </span>
        ) : null}
        <span>
          발행 예정 <b>{view.publishAt ? moment(view.publishAt) : '정하지 않음'}</b>
        </span>
        <span>
          마지막 저장 <span className="issue-bar__fact">{`${moment(view.savedAt)} ${view.savedBy?.name ?? ''}`}</span>
        </span>
        <Typeset {...props} />
        <span className="issue-bar__buttons">
          {may ? (
            <>
              <ImportButton issue={props.issue} />
              <button type="button" className="desk__button" onClick={addStored}>
                있는 기사 넣기
              </button>
              <button type="button" className="desk__button" onClick={addNew}>
                + 새 기사
              </button>
            </>
          ) : null}
          <Review {...props} />
        </span>
      </div>
      {standing ? <Remark standing={standing} /> : null}
      <div role="status">
        <Progress run={standing?.run ?? null} />
      </div>
    </div>
  )
}
