'use client'
import { useAuth, useConfig, useStepNav } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { mayCompose } from '../../../collections/access.ts'
import { NextIssueDialog } from '../next-issue/next-issue-dialog.tsx'
import { Block } from './block.tsx'
import { longNow } from './due.ts'
import { IssueTable } from './issue-table.tsx'
import { SentList } from './sent-list.tsx'
import { PlanList, PublishedList } from './side-lists.tsx'
import { useDashboard } from './use-dashboard.ts'
import { WorkList } from './work-list.tsx'

/** Now, once the page is in the browser: the server's minute is not the reader's. */
function useNow(): Date | null {
  const [now, setNow] = useState<Date | null>(null)
  useEffect(() => {
    setNow(new Date())
    const timer = setInterval(() => setNow(new Date()), 15_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** The way to taking manuscripts in, where the CMS does. */
function ImportLink() {
  const { config } = useConfig()
  if (!config.collections.some(({ slug }) => String(slug) === 'manuscripts')) return null
  return (
    <a className="desk__button" href={`${config.routes.admin}/import`}>
      원고 가져오기
    </a>
  )
}

/** 작업대: what must I do, what is late, what comes and what went out. */
export function DashboardView() {
  const { user } = useAuth()
  const { config } = useConfig()
  const { view, refusal, load } = useDashboard()
  const now = useNow()
  const [asks, setAsks] = useState(false)
  const { setStepNav } = useStepNav()
  useEffect(() => setStepNav([{ label: '작업대' }]), [setStepNav])
  const { admin } = config.routes
  const reload = () => void load()
  const at = now ?? new Date(view?.now ?? 0)
  // A server that doesn't answer fails every block that was never read.
  const rows = <T,>(found: T[] | null | undefined): T[] | null | undefined =>
    view ? found : refusal ? null : undefined
  const may = mayCompose(user)
  const next = (
    <button type="button" className="desk__link" onClick={() => setAsks(true)}>
      다음 호 만들기
    </button>
  )
  const buttons = may ? (
    <>
      <button type="button" className="desk__button desk__button--main" onClick={() => setAsks(true)}>
        다음 호 만들기
      </button>
      <ImportLink />
    </>
  ) : null
  return (
    <div className="dashboard desk">
      <div className="dashboard__head">
        <h1 tabIndex={-1}>작업대</h1>
        <span className="dashboard__now">{now ? longNow(now) : ''}</span>
      </div>
      {refusal && view ? (
        <p className="desk__refusal" role="alert">{`새 소식을 불러오지 못했습니다. ${refusal}`}</p>
      ) : null}
      <div className="dashboard__columns">
        <div>
          <Block
            title="내가 처리할 일"
            object="처리할 일을"
            rows={rows(view?.work)}
            empty="처리할 일이 없습니다."
            counts
            reload={reload}
            beside={buttons}
          >
            {(found) => <WorkList rows={found} admin={admin} now={at} />}
          </Block>
          <Block
            title="제작 중인 호"
            object="제작 중인 호를"
            rows={rows(view?.making)}
            empty={<>제작 중인 호가 없습니다. {may ? next : null}</>}
            counts
            reload={reload}
            beside={<span className="desk__quiet">마감 빠른 순</span>}
          >
            {(found) => <IssueTable rows={found} admin={admin} now={at} />}
          </Block>
        </div>
        <div>
          <Block
            title="다가오는 일정"
            object="다가오는 일정을"
            rows={rows(view?.plans)}
            empty="잡힌 일정이 없습니다."
            reload={reload}
          >
            {(found) => <PlanList rows={found} now={at} />}
          </Block>
          <Block
            title="최근 발송"
            object="최근 발송을"
            rows={rows(view?.sends)}
            empty="아직 보낸 것이 없습니다."
            reload={reload}
          >
            {(found) => <SentList rows={found} now={at} />}
          </Block>
          <Block
            title="최근 발행"
            object="최근 발행을"
            rows={rows(view?.published)}
            empty="아직 발행한 것이 없습니다."
            reload={reload}
          >
            {(found) => <PublishedList rows={found} now={at} />}
          </Block>
        </div>
      </div>
      {asks ? <NextIssueDialog onClose={() => setAsks(false)} /> : null}
    </div>
  )
}
