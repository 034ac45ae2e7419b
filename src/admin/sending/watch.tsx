'use client'
import { useAuth } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { maySend } from '../../../collections/access.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import { StateMark } from '../state-mark.tsx'
import { BalanceBar } from './balance-bar.tsx'
import { secondOf } from './clock.ts'
import { spanWords, totalOf, wholeOf } from './figures.ts'
import { SendButtons } from './send-buttons.tsx'
import { SendFigures } from './send-figures.tsx'
import { SendLog } from './send-log.tsx'
import { SendNotices } from './send-notices.tsx'
import { ServiceTable } from './service-table.tsx'
import { UncertainList } from './uncertain-list.tsx'
import { useProgress } from './use-sends.ts'
import type { ProgressView } from './wire.ts'
import { lookOf, number } from './words.ts'

/** State, who began it and when; spoken when the state changes, and every tenth of the way. */
function Standing({ progress, submitted }: { progress: ProgressView; submitted: number }) {
  const { send, uncertain } = progress
  const { shape, tone, word } = lookOf(send.state, uncertain.length)
  const isOver = send.state === 'done' || send.state === 'cancelled'
  const span = isOver && send.startedAt && send.endedAt ? ` · ${spanWords(send.startedAt, send.endedAt)}` : ''
  const total = totalOf(send)
  const tenth = total > 0 ? Math.floor((submitted * 10) / total) * 10 : 0
  return (
    <>
      <StateMark shape={shape} tone={tone}>{`${word}${span}`}</StateMark>
      <span role="status" className="visually-hidden">{`${word}, ${tenth}% 접수`}</span>
      {send.startedAt ? (
        <span>
          시작 <b>{`${secondOf(send.startedAt)} ${send.startedBy?.name ?? ''}`}</b>
        </span>
      ) : null}
      <span>
        해시 <code title={send.editionHash}>{send.editionHash.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </span>
      <span className="desk__quiet">
        {isOver ? `${secondOf(progress.at)} 기준` : `${secondOf(progress.at)} 기준, 2초마다 새로 고침`}
      </span>
    </>
  )
}

interface WatchProps {
  id: string
  /** True where the issue has a later send. */
  isEarlier: boolean
  /** Called after the state changed. */
  onMoved(): Promise<void>
  /** Begins another send; absent while one is open. */
  onNew(): void
}

/** A send as it goes, and after its end as a report. */
export function Watch({ id, isEarlier, onMoved, onNew }: WatchProps) {
  const { user } = useAuth()
  const { progress, samples, refusal, load } = useProgress(id)
  const [wrong, setWrong] = useState('')
  const [isGoing, setIsGoing] = useState(false)
  const ring = useCallback(
    async (verb: string, body: object = {}) => {
      setIsGoing(true)
      setWrong('')
      try {
        await fetchJson(`/api/sends/${id}/${verb}`, { method: 'POST', body })
      } catch (error) {
        setWrong(sentenceOf(error))
      }
      await Promise.all([load(), onMoved()])
      setIsGoing(false)
    },
    [id, load, onMoved],
  )
  if (!progress)
    return refusal ? (
      <p className="desk__refusal" role="alert">
        {refusal}
      </p>
    ) : (
      <p className="desk__quiet">불러오는 중</p>
    )
  const { send } = progress
  const balance = wholeOf(progress.services)
  const may = maySend(user)
  const isOver = send.state === 'done' || send.state === 'cancelled'
  const left = send.candidates > 0 ? balance.pending + balance.deferred : totalOf(send)
  return (
    <>
      <div className="send-standing">
        <Standing progress={progress} submitted={balance.submitted} />
        <span className="issue-bar__buttons">
          {may ? (
            <SendButtons state={send.state} left={left} isGoing={isGoing} run={(verb) => void ring(verb)} />
          ) : null}
          {isOver ? (
            <>
              <a className="desk__button" href={`/api/sends/${id}/report.csv`} download>
                CSV
              </a>
              <button type="button" className="desk__button" onClick={onNew}>
                새로 구독한 사람에게 보내기
              </button>
            </>
          ) : null}
        </span>
      </div>
      {refusal ? (
        <p className="desk__refusal" role="alert">
          {`${secondOf(progress.at)} 뒤로 새 소식이 없습니다. 발송은 따로 계속됩니다.`}
        </p>
      ) : null}
      {wrong ? (
        <p className="desk__refusal" role="alert">
          {wrong}
        </p>
      ) : null}
      <SendNotices progress={progress} claimed={balance.claimed} />
      <SendFigures progress={progress} balance={balance} samples={samples} />
      {send.candidates > 0 ? (
        <BalanceBar
          balance={balance}
          total={send.candidates}
          isBalanced={progress.isBalanced}
          mayBePassedOn={isOver && isEarlier}
        />
      ) : (
        <p className="desk__quiet">{`보낼 사람 ${number(totalOf(send))}명. 고정하면 상태가 여기에 나옵니다.`}</p>
      )}
      <div className="send-columns">
        <div>
          <ServiceTable progress={progress} samples={samples} />
          <UncertainList
            rows={progress.uncertain}
            may={may}
            isGoing={isGoing}
            decide={(verb, rows) => void ring(verb, { rows })}
          />
        </div>
        <SendLog entries={progress.log} />
      </div>
      {isOver ? null : <p className="desk__quiet">이 화면을 닫아도 발송은 계속됩니다.</p>}
    </>
  )
}
