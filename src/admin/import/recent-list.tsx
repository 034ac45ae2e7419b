'use client'
import { Link, useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { ListedManuscript } from '../../manuscripts/view.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import { moment } from '../moments.ts'
import { ManuscriptState } from './manuscript-state.tsx'

/** Pause between looks, in milliseconds. */
const pause = 4000

function useRecent() {
  const [manuscripts, setManuscripts] = useState<ListedManuscript[] | null>(null)
  const [refusal, setRefusal] = useState('')
  useEffect(() => {
    let alive = true
    const look = async () => {
      if (document.hidden) return
      try {
        const found = await fetchJson<{ manuscripts: ListedManuscript[] }>('/api/manuscripts/recent')
        if (!alive) return
        setManuscripts(found.manuscripts)
        setRefusal('')
      } catch (error) {
        if (alive) setRefusal(sentenceOf(error))
      }
    }
    void look()
    const timer = setInterval(look, pause)
    return () => {
      alive = false
      clearInterval(timer)
    }
  }, [])
  return { manuscripts, refusal }
}

/** The manuscripts that were taken in last, to go on with. */
export function RecentList() {
  const { config } = useConfig()
  const { manuscripts, refusal } = useRecent()
  return (
    <section className="desk__part" aria-labelledby="recent-head">
      <div className="desk__head">
        <h2 id="recent-head">올린 원고</h2>
      </div>
      {refusal ? <p className="desk__refusal" role="alert">{`올린 원고를 불러오지 못했습니다. ${refusal}`}</p> : null}
      {manuscripts?.length === 0 ? (
        <p className="desk__quiet">아직 올린 원고가 없습니다. 위에 파일을 놓으세요.</p>
      ) : null}
      <ul className="import-recent">
        {(manuscripts ?? []).map(({ id, name, state, openPieces, articles, step, error, by, createdAt }) => (
          <li key={id}>
            <ManuscriptState state={state} open={openPieces} />
            <span className="import-recent__name">
              <Link href={`${config.routes.admin}/import/${id}`} prefetch={false}>
                {name}
              </Link>
              {state === 'reading' && step ? <span className="desk__quiet">{step}</span> : null}
              {state === 'failed' ? <span className="desk__quiet">{error}</span> : null}
              {articles > 0 ? <span className="desk__quiet">{`기사 ${articles}편 넣음`}</span> : null}
            </span>
            <span className="import-recent__when">{`${by} · ${moment(createdAt)}`}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
