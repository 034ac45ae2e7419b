'use client'
import { useEffect, useId, useState } from 'react'
import type { Target } from '../../manuscripts/manuscript.ts'
import type { DeskView } from '../../manuscripts/view.ts'
import { Dialog } from '../approval/dialog.tsx'
import { fetchJson, sentenceOf } from '../fetch-json.ts'

interface Named {
  id: string
  title?: string
  name?: string
}

function useChoices() {
  const [issues, setIssues] = useState<Named[]>([])
  const [series, setSeries] = useState<Named[]>([])
  const [refusal, setRefusal] = useState('')
  useEffect(() => {
    Promise.all([
      fetchJson<{ docs: Named[] }>('/api/issues?depth=0&limit=100&sort=-date&select[title]=true'),
      fetchJson<{ docs: Named[] }>('/api/publications?depth=0&limit=100&select[name]=true'),
    ])
      .then(([found, named]) => {
        setIssues(found.docs)
        setSeries(named.docs)
      })
      .catch((error: unknown) => setRefusal(sentenceOf(error)))
  }, [])
  return { issues, series, refusal }
}

interface Props {
  desk: DeskView
  busy: boolean
  onClose: () => void
  onChoose: (target: Target) => void
}

/** Which issue the articles go to: one that exists, or a new one. */
export function TargetDialog({ desk, busy, onClose, onChoose }: Props) {
  const { issues, series, refusal } = useChoices()
  const given = desk.target && 'year' in desk.target ? desk.target : null
  const [kind, setKind] = useState<'old' | 'new'>(given ? 'new' : 'old')
  const [issue, setIssue] = useState(desk.target && 'issue' in desk.target ? desk.target.issue : '')
  const [made, setMade] = useState({
    publication: given?.publication ?? desk.publication ?? '',
    year: String(given?.year ?? new Date().getFullYear()),
    number: String(given?.number ?? ''),
    date: given?.date ?? new Date().toISOString().slice(0, 10),
  })
  const id = useId()
  const ready = kind === 'old' ? issue !== '' : made.publication !== '' && /^\d+$/.test(made.number) && made.date !== ''
  const choose = () => {
    if (!ready || busy) return
    onChoose(kind === 'old' ? { issue } : { ...made, year: Number(made.year), number: Number(made.number) })
  }
  const field = (name: 'year' | 'number' | 'date', label: string, type: string) => (
    <span>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        type={type}
        value={made[name]}
        onChange={(event) => setMade({ ...made, [name]: event.target.value })}
      />
    </span>
  )
  return (
    <Dialog
      title="넣을 호"
      onClose={onClose}
      buttons={
        <>
          <button type="button" className="desk__button" onClick={onClose}>
            그만두기
          </button>
          <button
            type="button"
            className="desk__button desk__button--main"
            aria-disabled={!ready || busy}
            onClick={choose}
          >
            이 호에 넣기
          </button>
        </>
      }
    >
      {refusal ? (
        <p className="desk__refusal" role="alert">
          {refusal}
        </p>
      ) : null}
      <label className="import-choice">
        <input type="radio" name={id} data-first checked={kind === 'old'} onChange={() => setKind('old')} /> 있는 호
      </label>
      {kind === 'old' ? (
        <select aria-label="있는 호" value={issue} onChange={(event) => setIssue(event.target.value)}>
          <option value="">고르세요</option>
          {issues.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      ) : null}
      <label className="import-choice">
        <input type="radio" name={id} checked={kind === 'new'} onChange={() => setKind('new')} /> 새 호
      </label>
      {kind === 'new' ? (
        <div className="import-new">
          <span>
            <label htmlFor={`${id}-series`}>발간물</label>
            <select
              id={`${id}-series`}
              value={made.publication}
              onChange={(event) => setMade({ ...made, publication: event.target.value })}
            >
              <option value="">고르세요</option>
              {series.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </span>
          {field('year', '연도', 'number')}
          {field('number', '호', 'number')}
          {field('date', '발행일', 'date')}
        </div>
      ) : null}
    </Dialog>
  )
}
