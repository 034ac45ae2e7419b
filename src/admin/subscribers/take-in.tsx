'use client'
import { Link, SetStepNav, useAuth, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useId, useState } from 'react'
import { mayKeepSubscribers } from '../../../collections/access.ts'
import { largestFile } from '../../subscribers/import/import.ts'
import { fetchJson, Refusal, sentenceOf } from '../fetch-json.ts'
import { moment } from '../moments.ts'
import { ImportState } from './import-state.tsx'
import { figure, type ImportView } from './import-view.ts'

/** Why a file is not sent; empty when it is. */
const faultOf = ({ size, name }: File): string => {
  if (size === 0) return '빈 파일입니다. 주소가 들어 있는 파일을 올리세요.'
  if (size > largestFile) return '파일이 50 MB보다 큽니다. 나누어 올리세요.'
  return /\.(csv|txt|tsv)$/i.test(name) ? '' : '엑셀에서 ‘CSV UTF-8(쉼표로 분리)’로 저장해 .csv 파일을 올리세요.'
}

/** Sends a file as it is. Throws Refusal. */
async function send(file: File): Promise<string> {
  const query = new URLSearchParams({ name: file.name })
  let answer: Response
  try {
    const headers = { 'content-type': 'application/octet-stream' }
    const init = { method: 'POST', credentials: 'include', headers, body: file } as const
    answer = await fetch(`/api/subscriber-imports/take-in?${query}`, init)
  } catch {
    throw new Refusal('서버와 연결이 끊겼습니다. 파일은 그대로 있으니 연결을 확인하고 다시 올리세요.')
  }
  const body = (await answer.json().catch(() => ({}))) as { id?: string; message?: string }
  if (!body.id)
    throw new Refusal(body.message ?? '파일을 올리지 못했습니다. 다시 올려 보고, 되풀이되면 관리자에게 알리세요.')
  return body.id
}

function Recent() {
  const { config } = useConfig()
  const [imports, setImports] = useState<ImportView[] | null>(null)
  const [refusal, setRefusal] = useState('')
  useEffect(() => {
    fetchJson<{ imports: ImportView[] }>('/api/subscriber-imports/recent')
      .then((found) => setImports(found.imports))
      .catch((error: unknown) => setRefusal(sentenceOf(error)))
  }, [])
  return (
    <section className="desk__part" aria-labelledby="recent-head">
      <div className="desk__head">
        <h2 id="recent-head">올린 파일</h2>
      </div>
      {refusal ? <p className="desk__refusal" role="alert">{`올린 파일을 불러오지 못했습니다. ${refusal}`}</p> : null}
      {imports?.length === 0 ? <p className="desk__quiet">아직 올린 파일이 없습니다.</p> : null}
      <ul className="import-recent">
        {(imports ?? []).map(({ id, name, state, counts, by, createdAt }) => (
          <li key={id}>
            <ImportState state={state} />
            <span className="import-recent__name">
              <Link href={`${config.routes.admin}/subscribers/import/${id}`} prefetch={false}>
                {name}
              </Link>
              {counts.rows > 0 ? (
                <span className="desk__quiet">{`${figure(counts.rows)}줄 가운데 ${figure(counts.added)}명 더함`}</span>
              ) : null}
            </span>
            <span className="import-recent__when">{`${by.name} · ${moment(createdAt)}`}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The page 구독자 가져오기: choose a file; nobody is subscribed by it alone. */
export function TakeIn() {
  const { user } = useAuth()
  const { config } = useConfig()
  const router = useRouter()
  const [refusal, setRefusal] = useState('')
  const [isBusy, setBusy] = useState(false)
  const ids = useId()
  const take = async (file: File | undefined) => {
    if (!file) return
    const fault = faultOf(file)
    setRefusal(fault)
    if (fault) return
    setBusy(true)
    try {
      router.push(`${config.routes.admin}/subscribers/import/${await send(file)}`)
    } catch (error) {
      setRefusal(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <main className="desk import-page">
      <SetStepNav
        nav={[{ label: '구독자', url: `${config.routes.admin}/collections/subscribers` }, { label: '가져오기' }]}
      />
      <h1>구독자 가져오기</h1>
      {mayKeepSubscribers(user) ? (
        <>
          <p className="desk__quiet">
            파일을 먼저 읽어서 보여 드립니다. 명단과 동의 근거를 고르고 시작하기 전에는 아무도 구독자가 되지 않습니다.
          </p>
          {/* biome-ignore lint/a11y/useSemanticElements: a place to drop files on is no set of fields. */}
          <div
            role="group"
            aria-label="주소 파일"
            className="import-drop"
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault()
              void take(event.dataTransfer.files[0])
            }}
          >
            <b id={`${ids}-drop`}>주소가 든 CSV 파일을 여기에 놓거나 고르세요.</b>
            <input
              id={`${ids}-file`}
              className="import-file"
              type="file"
              accept=".csv,.txt,.tsv"
              disabled={isBusy}
              aria-describedby={`${ids}-drop ${ids}-kinds`}
              onChange={(event) => {
                void take(event.target.files?.[0])
                event.target.value = ''
              }}
            />
            <label className="desk__button" htmlFor={`${ids}-file`}>
              파일 고르기
            </label>
            <span className="desk__quiet" id={`${ids}-kinds`}>
              .csv .tsv .txt, 50 MB까지
            </span>
          </div>
          {refusal ? (
            <p className="desk__refusal" role="alert">
              {refusal}
            </p>
          ) : null}
          <div role="status">{isBusy ? <p className="desk__quiet">파일을 올리는 중입니다.</p> : null}</div>
          <Recent />
        </>
      ) : (
        <p className="desk__quiet">이 화면을 볼 권한이 없습니다. 필요한 권한: 편집자</p>
      )}
    </main>
  )
}
