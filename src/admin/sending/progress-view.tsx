'use client'
import { useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { maySend } from '../../../collections/access.ts'
import { added, type Balance } from '../../delivery/states.ts'
import { dayAndTime, duration, messages } from '../../delivery/words.ts'
import { useIssuePath } from '../approval/issue-bar.tsx'
import { moment, toTheSecond } from '../moments.ts'
import type { StandingView } from '../services.ts'
import { Announcer } from './announcer.tsx'
import { Addition, BalanceBar, Legend } from './balance-bar.tsx'
import { AfterEnd, Controls } from './controls.tsx'
import { Course } from './course.tsx'
import { Figures } from './figures.tsx'
import { lookOf } from './rate.ts'
import { SendState } from './send-state.tsx'
import { ServicesTable } from './services-table.tsx'
import { Silent, Stopped } from './stopped.tsx'
import { isOver, type ToldProgress, type ToldSend } from './told.ts'
import { UncertainList } from './uncertain-list.tsx'
import { useProgress, useSendVerb } from './use-progress.ts'

interface ProgressViewProps {
  send: ToldSend
  standing: StandingView | null
  /** True where the issue has a later send, which may have taken rows over. */
  isEarlier: boolean
  onNew: () => void
  /** A new draft with the same lists. */
  onMore: () => void
}

function Bar({
  send,
  progress,
  standing,
  children,
}: {
  send: ToldSend
  progress: ToldProgress | null
  standing: StandingView | null
  children: React.ReactNode
}) {
  useIssuePath('발송')
  const edition = standing?.editions.find(({ id }) => id === send.edition)
  const { startedAt, endedAt } = send
  const took = startedAt && endedAt && send.state === 'done' ? duration(new Date(startedAt), new Date(endedAt)) : ''
  return (
    <div className="issue-bar">
      <div className="issue-bar__line">
        <SendState state={send.state} doubtful={progress?.uncertain.length ?? 0} more={took} />
        {startedAt ? <span>{`시작 ${moment(startedAt)} ${send.startedBy?.name ?? ''}`}</span> : null}
        <span>
          {edition ? `편집본 ${edition.ordinal}차 ` : '편집본 '}
          <code title={send.editionHash}>{send.editionHash.slice(0, 8).replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </span>
        {send.scheduledFor ? <span>{`예약 ${dayAndTime(send.scheduledFor)}`}</span> : null}
        {progress && !isOver(send) ? (
          <span className="sending__grey">{`${toTheSecond(progress.at)} 기준, 2초마다 새로 고침`}</span>
        ) : null}
        <span className="issue-bar__buttons">{children}</span>
      </div>
    </div>
  )
}

const sentence = (send: ToldSend, balance: Balance): string => {
  if (send.state === 'preparing') return '받을 사람과 편집본을 고정하고 있습니다.'
  if (send.state === 'scheduled' && send.scheduledFor)
    return `${dayAndTime(send.scheduledFor)}에 보냅니다. 30분 넘게 놓치면 스스로 보내지 않고 묻습니다.`
  if (send.state === 'paused' && balance.claimed > 0) return `맡은 ${messages(balance.claimed)}까지만 보내고 멈춥니다.`
  return isOver(send) || send.state === 'paused' || send.state === 'stopped'
    ? ''
    : '이 화면을 닫아도 발송은 계속됩니다.'
}

/** A send under way or over: watch without worry, act where a person is needed. */
export function ProgressView({ send: first, standing, isEarlier, onNew, onMore }: ProgressViewProps) {
  const { user } = useAuth()
  const { progress, looks, refusal, load } = useProgress(first.id)
  const verb = useSendVerb(first.id, load)
  const [told, setTold] = useState('')
  const send = progress?.send ?? first
  const balance = added(Object.values(progress?.services ?? {}))
  const total = send.candidates || (send.audience?.recipients ?? 0)
  const may = maySend(user)
  const doubtful = progress?.uncertain.length ?? 0
  const isFrozen = send.candidates > 0 && send.state !== 'preparing'
  const refused = verb.refusal || (progress ? '' : refusal) || told
  return (
    <>
      <Bar send={send} progress={progress} standing={standing}>
        <Controls send={send} unsent={balance.pending + balance.deferred} run={verb.run} may={may} />
        {isOver(send) ? <AfterEnd send={send} onNew={onNew} onMore={onMore} tell={setTold} /> : null}
      </Bar>
      {refused ? (
        <p className="desk__refusal" role="alert">
          {refused}
        </p>
      ) : null}
      {refusal && progress ? (
        <p className="send-stale" role="status">
          {`${toTheSecond(progress.at)} 뒤로 새 소식이 없습니다. 발송은 따로 계속됩니다.`}
        </p>
      ) : null}
      <Stopped send={send} />
      <Silent silent={progress?.silent ?? null} />
      {progress ? (
        <>
          <Announcer send={send} settled={lookOf(progress.at, balance).settled} total={total} />
          <Figures {...{ send, balance, total, doubtful }} looks={looks.whole} at={progress.at} />
          <BalanceBar balance={balance} label={`보낼 사람 ${total.toLocaleString('ko-KR')}명`} />
          <Legend balance={balance} />
          {isFrozen ? (
            <Addition balance={balance} candidates={send.candidates} mayBePassedOn={isEarlier && isOver(send)} />
          ) : null}
          <p className="desk__quiet">{sentence(send, balance)}</p>
          <div className="sending__columns">
            <div>
              <ServicesTable progress={progress} looks={looks.services} />
              <UncertainList
                rows={progress.uncertain}
                may={may}
                decide={(word, rows) => void verb.run(word, { rows })}
              />
            </div>
            <div>
              <Course log={progress.log} />
            </div>
          </div>
        </>
      ) : (
        <p className="desk__quiet">불러오는 중</p>
      )}
    </>
  )
}
