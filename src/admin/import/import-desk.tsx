'use client'
import { SetStepNav, useAuth, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useId, useState } from 'react'
import { mayImport } from '../../../collections/access.ts'
import type { Known } from '../../manuscripts/desk.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import { KnownFile } from './known-file.tsx'
import { RecentList } from './recent-list.tsx'
import { fileFault, type Sending, send } from './upload.ts'

interface Series {
  id: string
  name: string
}

function useSeries(): Series[] {
  const [series, setSeries] = useState<Series[]>([])
  useEffect(() => {
    // Without the list the publication is told from the text, as the first choice says.
    fetchJson<{ docs: Series[] }>('/api/publications?depth=0&limit=100&select[name]=true')
      .then(({ docs }) => setSeries(docs))
      .catch(() => setSeries([]))
  }, [])
  return series
}

/** Sends a manuscript and goes on to its screen; keeps one that was put in before until somebody says what to do. */
function useTakingIn(publication: string, issue: string) {
  const router = useRouter()
  const { config } = useConfig()
  const [refusal, setRefusal] = useState('')
  const [busy, setBusy] = useState(false)
  const [waiting, setWaiting] = useState<{ sending: Sending; known: Known } | null>(null)
  const take = async (sending: Sending) => {
    setBusy(true)
    setRefusal('')
    setWaiting(null)
    try {
      const answer = await send(sending)
      if ('known' in answer) setWaiting({ sending, known: answer.known })
      else router.push(`${config.routes.admin}/import/${answer.id}`)
    } catch (error) {
      setRefusal(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }
  const takeFile = (file: File | undefined) => {
    if (!file) return
    const fault = fileFault(file)
    if (fault) setRefusal(fault)
    else void take({ name: file.name, bytes: file, publication, issue })
  }
  return { refusal, busy, waiting, take, takeFile }
}

/** The page 가져오기: drop or pick a file, or paste a text; nothing goes into an issue here. */
export function ImportDesk({ issue }: { issue: string }) {
  const { user } = useAuth()
  const series = useSeries()
  const [publication, setPublication] = useState('')
  const [text, setText] = useState('')
  const [over, setOver] = useState(false)
  const { refusal, busy, waiting, take, takeFile } = useTakingIn(publication, issue)
  const ids = useId()
  return (
    <main className="desk import-page">
      <SetStepNav nav={[{ label: '가져오기' }]} />
      <h1>원고 가져오기</h1>
      {mayImport(user) ? (
        <>
          <p className="desk__quiet">
            올린 원고는 먼저 읽어서 보여 드립니다. 확인하고 넣기 전에는 호가 바뀌지 않습니다.
          </p>
          {issue ? null : (
            <p className="import-field">
              <label htmlFor={`${ids}-series`}>발간물</label>
              <select id={`${ids}-series`} value={publication} onChange={(event) => setPublication(event.target.value)}>
                <option value="">원고를 보고 알아내기</option>
                {series.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </p>
          )}
          {/* biome-ignore lint/a11y/useSemanticElements: a place to drop files on is no set of fields. */}
          <div
            role="group"
            aria-label="원고 파일"
            className={over ? 'import-drop import-drop--over' : 'import-drop'}
            onDragOver={(event) => {
              event.preventDefault()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault()
              setOver(false)
              takeFile(event.dataTransfer.files[0])
            }}
          >
            <b id={`${ids}-drop`}>원고 파일을 여기에 놓거나 고르세요.</b>
            <input
              id={`${ids}-file`}
              className="import-file"
              type="file"
              accept=".txt,.md,.docx,.hwpx,.hwp"
              disabled={busy}
              aria-describedby={`${ids}-drop ${ids}-kinds`}
              onChange={(event) => {
                takeFile(event.target.files?.[0])
                event.target.value = ''
              }}
            />
            <label className="desk__button" htmlFor={`${ids}-file`}>
              파일 고르기
            </label>
            <span className="desk__quiet" id={`${ids}-kinds`}>
              .hwpx .hwp .docx .txt .md, 100 MB까지
            </span>
          </div>
          {refusal ? (
            <p className="desk__refusal" role="alert">
              {refusal}
            </p>
          ) : null}
          <div role="status">{busy ? <p className="desk__quiet">파일을 올리는 중입니다.</p> : null}</div>
          {waiting ? (
            <KnownFile
              known={waiting.known}
              busy={busy}
              onChoose={(known) => void take({ ...waiting.sending, known })}
            />
          ) : null}
          <div className="import-paste">
            <label htmlFor={`${ids}-text`}>파일이 없으면 글을 붙여 넣으세요.</label>
            <textarea id={`${ids}-text`} rows={5} value={text} onChange={(event) => setText(event.target.value)} />
            <button
              type="button"
              className="desk__button"
              disabled={busy || text.trim() === ''}
              onClick={() => void take({ name: '붙여 넣은 글.txt', bytes: new Blob([text]), publication, issue })}
            >
              붙여 넣은 글 읽기
            </button>
          </div>
        </>
      ) : (
        <p className="desk__quiet">원고는 편집자가 가져옵니다. 올린 원고를 볼 수는 있습니다.</p>
      )}
      <RecentList />
    </main>
  )
}
