'use client'
import { useConfig } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import type { NextIssue } from '../../desk/next-issue.ts'
import { Dialog } from '../approval/dialog.tsx'
import { dayWords, timeWords } from '../dashboard/due.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'

const parts = [
  ['sections', '분야', '지난 호의 분야와 차례'],
  ['lead', '머리글', '웹과 메일 맨 위의 문장'],
  ['authors', '작성자', '표지의 ‘작성 : …’'],
  ['report', '보고서 앞머리', '보고서의 갈래와 쓴 사람'],
] as const

type Part = (typeof parts)[number][0]

interface Series {
  id: string
  name: string
}

function useSeries() {
  const [series, setSeries] = useState<Series[] | null>(null)
  const [refusal, setRefusal] = useState('')
  useEffect(() => {
    fetchJson<{ docs: Series[] }>('/api/publications?depth=0&pagination=false&sort=name&select[name]=true')
      .then(({ docs }) => setSeries(docs))
      .catch((error: unknown) => setRefusal(sentenceOf(error)))
  }, [])
  return { series, refusal }
}

function usePlan(publication: string, from: string | undefined) {
  const [plan, setPlan] = useState<NextIssue | null>(null)
  const [refusal, setRefusal] = useState('')
  useEffect(() => {
    setPlan(null)
    if (publication === '') return
    const abort = new AbortController()
    const url = `/api/issues/next?publication=${publication}${from ? `&from=${from}` : ''}`
    fetchJson<NextIssue>(url, { signal: abort.signal })
      .then((found) => {
        setPlan(found)
        setRefusal('')
      })
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setRefusal(sentenceOf(error))
      })
    return () => abort.abort()
  }, [publication, from])
  return { plan, refusal }
}

function Planned({ plan }: { plan: NextIssue }) {
  const now = new Date()
  return (
    <dl className="next-issue__plan">
      <dt>만들 호</dt>
      <dd>
        <b>{plan.title}</b>
      </dd>
      <dt>발행일</dt>
      <dd>{dayWords(plan.date, now)}</dd>
      <dt>원고 마감</dt>
      <dd>{dayWords(plan.deadline, now)}</dd>
      <dt>발행 예정</dt>
      <dd>{`${dayWords(plan.publishAt, now)} ${timeWords(plan.publishAt)}`}</dd>
    </dl>
  )
}

interface NextIssueDialogProps {
  onClose: () => void
  /** The issue that is the model, where one is chosen already. */
  from?: { id: string; publication: string }
}

/** 다음 호 만들기: asks for the publication and what to take over, shows what will be made, and opens it. */
export function NextIssueDialog({ onClose, from }: NextIssueDialogProps) {
  const { config } = useConfig()
  const { series, refusal } = useSeries()
  const [chosen, setChosen] = useState(from?.publication ?? '')
  const [keep, setKeep] = useState<readonly Part[]>(['sections', 'authors'])
  const [isMaking, setMaking] = useState(false)
  const [fault, setFault] = useState('')
  const id = useId()
  const publication = chosen || (series?.[0]?.id ?? '')
  const { plan, refusal: planRefusal } = usePlan(publication, from?.id)

  const make = async () => {
    if (!plan || isMaking) return
    setMaking(true)
    setFault('')
    try {
      const body = { publication, year: plan.year, number: plan.number, keep, ...(from ? { from: from.id } : {}) }
      const made = await fetchJson<{ id: string }>('/api/issues/next', { method: 'POST', body })
      window.location.assign(`${config.routes.admin}/collections/issues/${made.id}`)
    } catch (error) {
      setFault(sentenceOf(error))
      setMaking(false)
    }
  }
  const toggle = (part: Part) => setKeep(keep.includes(part) ? keep.filter((one) => one !== part) : [...keep, part])
  const alert = fault || planRefusal || refusal
  const buttons = (
    <>
      <button type="button" className="desk__button" data-first onClick={onClose}>
        그만두기
      </button>
      <button
        type="button"
        className="desk__button desk__button--main"
        aria-disabled={!plan || isMaking}
        onClick={() => void make()}
      >
        {isMaking ? '만드는 중' : '만들기'}
      </button>
    </>
  )
  return (
    <Dialog title="다음 호 만들기" onClose={onClose} buttons={buttons}>
      <div className="next-issue">
        <label htmlFor={id}>발간물</label>
        <select
          id={id}
          value={publication}
          disabled={from !== undefined}
          onChange={(event) => setChosen(event.target.value)}
        >
          {(series ?? []).map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
        {plan?.from ? (
          <fieldset>
            <legend>{`${from ? '본이 되는 호' : '지난 호'}에서 가져올 것 · ${plan.from.title}`}</legend>
            {parts.map(([part, word, hint]) => (
              <label key={part}>
                <input type="checkbox" checked={keep.includes(part)} onChange={() => toggle(part)} />
                <span>
                  {word} <span className="dashboard__count">{hint}</span>
                </span>
              </label>
            ))}
          </fieldset>
        ) : null}
        {plan ? <Planned plan={plan} /> : <p className="desk__quiet">{alert ? '' : '불러오는 중'}</p>}
      </div>
      {series?.length === 0 ? <p className="desk__quiet">발간물이 없습니다. 먼저 발간물을 만드세요.</p> : null}
      {alert ? (
        <p className="desk__refusal" role="alert">
          {alert}
        </p>
      ) : null}
    </Dialog>
  )
}
