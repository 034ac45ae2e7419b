'use client'
import { Link, SetStepNav, useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import { ChoiceForm, type RunChoice } from './choice-form.tsx'
import { ImportResult } from './import-result.tsx'
import { ImportState } from './import-state.tsx'
import { figure, type ImportView } from './import-view.ts'

/** Pause between looks at a run, in milliseconds. */
const pause = 700

/** One import with its verbs; looks again while it runs. */
function useImport(id: string) {
  const [found, setFound] = useState<ImportView | null>(null)
  const [refusal, setRefusal] = useState('')
  const [isBusy, setBusy] = useState(false)
  const url = `/api/subscriber-imports/${id}`
  const isGoing = found?.state === 'waiting' || found?.state === 'running'
  useEffect(() => {
    let isGone = false
    const look = async () => {
      try {
        const now = await fetchJson<ImportView>(`${url}/view`)
        if (isGone) return
        setFound(now)
        setRefusal('')
      } catch (error) {
        if (!isGone) setRefusal(sentenceOf(error))
      }
    }
    void look()
    const timer = isGoing ? setInterval(look, pause) : undefined
    return () => {
      isGone = true
      clearInterval(timer)
    }
  }, [url, isGoing])
  const ring = useCallback(
    async (path: 'start' | 'stop', body: object) => {
      setBusy(true)
      setRefusal('')
      try {
        setFound(await fetchJson<ImportView>(`${url}/${path}`, { method: 'POST', body }))
      } catch (error) {
        setRefusal(sentenceOf(error))
      } finally {
        setBusy(false)
      }
    },
    [url],
  )
  return { found, refusal, isBusy, ring }
}

function Progress({ found }: { found: ImportView }) {
  const { counts, lines } = found
  const most = Math.max(lines, counts.rows)
  return (
    <div className="progress">
      <progress value={counts.rows} max={most} aria-label="읽은 줄" />
      <span>{`약 ${figure(most)}줄 가운데 ${figure(counts.rows)}줄 읽음`}</span>
      <span>{`더함 ${figure(counts.added)} · 이미 있음 ${figure(counts.already)} · 거절 ${figure(counts.refused)}`}</span>
    </div>
  )
}

/** The page of one file. */
export function ImportRun({ id }: { id: string }) {
  const { config } = useConfig()
  const { found, refusal, isBusy, ring } = useImport(id)
  const { admin } = config.routes
  const isOpen = found && ['choosing', 'waiting', 'running'].includes(found.state)
  return (
    <main className="desk import-page">
      <SetStepNav
        nav={[
          { label: '구독자', url: `${admin}/collections/subscribers` },
          { label: '가져오기', url: `${admin}/subscribers/import` },
          { label: found?.name ?? '파일' },
        ]}
      />
      <h1>{found?.name ?? '구독자 가져오기'}</h1>
      {refusal ? (
        <p className="desk__refusal" role="alert">
          {refusal}
        </p>
      ) : null}
      {found ? (
        <>
          <p className="subscriber-links">
            <ImportState state={found.state} />
            <span className="desk__quiet">{`${found.by.name} 님이 올림 · ${figure(Math.ceil(found.size / 1024))} KB`}</span>
            {isOpen ? (
              <button type="button" className="desk__button" disabled={isBusy} onClick={() => void ring('stop', {})}>
                {found.state === 'choosing' ? '이 파일 버리기' : '멈추기'}
              </button>
            ) : null}
          </p>
          {found.error ? <p className="desk__refusal">{found.error}</p> : null}
          {found.state === 'choosing' ? (
            <ChoiceForm found={found} isBusy={isBusy} onStart={(choice: RunChoice) => void ring('start', choice)} />
          ) : null}
          {found.state === 'waiting' || found.state === 'running' ? <Progress found={found} /> : null}
          {found.state !== 'choosing' ? <ImportResult found={found} /> : null}
        </>
      ) : null}
      <p className="desk__quiet">
        {found?.state === 'running' || found?.state === 'waiting' ? (
          '이 화면을 닫아도 가져오기는 계속됩니다.'
        ) : (
          <Link href={`${admin}/subscribers/import`} prefetch={false}>
            다른 파일 가져오기
          </Link>
        )}
      </p>
    </main>
  )
}
