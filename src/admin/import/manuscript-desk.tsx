'use client'
import { Link, SetStepNav, useAuth, useConfig, useNav } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { mayImport } from '../../../collections/access.ts'
import type { DeskView } from '../../manuscripts/view.ts'
import { moment } from '../moments.ts'
import { ManuscriptState } from './manuscript-state.tsx'
import { Review } from './review.tsx'
import { useManuscript } from './use-manuscript.ts'
import { sizeOf } from './words.ts'

function facts({ name, size, readAt, took }: DeskView): string {
  const read = readAt ? `${moment(readAt)}에 읽음` : ''
  const time = took > 0 ? `${(took / 1000).toFixed(1)}초` : ''
  return [name, sizeOf(size), read, time].filter(Boolean).join(' · ')
}

/** The manuscript is being read: which step, and a way to stop it. */
function ReadingState({ desk, may, onStop }: { desk: DeskView; may: boolean; onStop: () => void }) {
  return (
    <div className="import-waiting">
      <p role="status">
        <ManuscriptState state="reading" open={0} />
        {desk.step ? ` · ${desk.step}` : ''}
      </p>
      {may ? (
        <button type="button" className="desk__button" onClick={onStop}>
          멈추기
        </button>
      ) : null}
      <p className="desk__quiet">이 화면을 닫아도 계속 읽습니다.</p>
    </div>
  )
}

function FailedState({ desk, may, onAgain }: { desk: DeskView; may: boolean; onAgain: () => void }) {
  const { config } = useConfig()
  return (
    <div className="import-waiting">
      <p role="alert">
        <ManuscriptState state="failed" open={0} /> <b>{desk.error?.message ?? '파일을 읽지 못했습니다.'}</b>
      </p>
      <p className="import-waiting__buttons">
        <Link className="desk__button" href={`${config.routes.admin}/import`} prefetch={false}>
          다른 파일
        </Link>
        {may ? (
          <button type="button" className="desk__button" onClick={onAgain}>
            다시 읽기
          </button>
        ) : null}
      </p>
    </div>
  )
}

/** The screen 원고 확인: a manuscript while it is read, what came of it, and the way into an issue. */
export function ManuscriptDesk({ id }: { id: string }) {
  const { config } = useConfig()
  const { user } = useAuth()
  const { setNavOpen } = useNav()
  const manuscript = useManuscript(id)
  const { desk, refusal, done } = manuscript
  const may = mayImport(user)
  const head = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the navigation is folded once, on coming here.
  useEffect(() => {
    setNavOpen(false)
    head.current?.focus()
  }, [])
  return (
    <main className="desk import-page import-page--review">
      <SetStepNav
        nav={[{ label: '가져오기', url: `${config.routes.admin}/import` }, { label: desk?.name ?? '원고 확인' }]}
      />
      <div className="import-title">
        <h1 ref={head} tabIndex={-1}>
          원고 확인
        </h1>
        {desk ? <span className="desk__quiet">{facts(desk)}</span> : null}
      </div>
      {refusal ? (
        <p className="desk__refusal" role="alert">
          {refusal}
        </p>
      ) : null}
      <div role="status">
        {done ? (
          <p className="desk__good import-done">
            {done.words}{' '}
            {done.issue ? (
              <Link href={`${config.routes.admin}/collections/issues/${done.issue}`} prefetch={false}>
                호 열기
              </Link>
            ) : null}
          </p>
        ) : null}
      </div>
      {!desk && !refusal ? <p className="desk__quiet">불러오는 중</p> : null}
      {desk?.state === 'reading' ? (
        <ReadingState desk={desk} may={may} onStop={() => void manuscript.say('stop')} />
      ) : null}
      {desk?.state === 'failed' ? (
        <FailedState desk={desk} may={may} onAgain={() => void manuscript.say('again')} />
      ) : null}
      {desk && desk.state !== 'reading' && desk.state !== 'failed' && desk.balance ? (
        <Review manuscript={manuscript} desk={desk} balance={desk.balance} may={may} />
      ) : null}
    </main>
  )
}
