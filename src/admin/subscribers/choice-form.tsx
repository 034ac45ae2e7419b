'use client'
import { useEffect, useId, useState } from 'react'
import type { Mapping } from '../../subscribers/import/import.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import type { ImportView } from './import-view.ts'

export interface RunChoice {
  mapping: Mapping
  hasHeader: boolean
  lists: string[]
  basis: string
  basisDate: string
}

interface ListChoice {
  id: string
  name: string
  publication: { name: string } | string
}

const columnWords: Record<keyof Mapping, string> = {
  address: '주소',
  name: '이름',
  tags: '꼬리표',
  consentedAt: '동의한 날',
}

function useLists() {
  const [lists, setLists] = useState<ListChoice[] | null>(null)
  const [refusal, setRefusal] = useState('')
  useEffect(() => {
    fetchJson<{ docs: ListChoice[] }>('/api/lists?depth=1&limit=200')
      .then(({ docs }) => setLists(docs))
      .catch((error: unknown) => setRefusal(sentenceOf(error)))
  }, [])
  return { lists, refusal }
}

const encodings: Record<ImportView['encoding'], string> = {
  'utf-8': '유니코드(UTF-8)',
  'utf-16le': '유니코드(UTF-16)',
  'utf-16be': '유니코드(UTF-16)',
  cp949: '완성형(CP949)',
}

/** First rows, each column under what it is taken for. */
function Preview({ found, mapping }: { found: ImportView; mapping: Mapping }) {
  const width = Math.max(1, ...found.preview.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, at) => at)
  const roleOf = (at: number): string => {
    const role = (Object.keys(columnWords) as (keyof Mapping)[]).find((key) => mapping[key] === at)
    return role ? columnWords[role] : '쓰지 않음'
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is moved by the keyboard as well.
    <section className="subscriber-preview" aria-label="파일의 첫 줄들" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((at) => (
              <th key={at} scope="col">{`${at + 1}. ${roleOf(at)}`}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.preview.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have nothing but their place.
            <tr key={index}>
              {columns.map((at) => (
                <td key={at}>{row[at] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What is to be told before a file is taken in: columns, lists, and why these people may be written to. */
export function ChoiceForm({
  found,
  isBusy,
  onStart,
}: {
  found: ImportView
  isBusy: boolean
  onStart: (choice: RunChoice) => void
}) {
  const ids = useId()
  const { lists, refusal } = useLists()
  const [mapping, setMapping] = useState<Mapping>(found.mapping)
  const [hasHeader, setHasHeader] = useState(found.hasHeader)
  const [chosen, setChosen] = useState<string[]>([])
  const [basis, setBasis] = useState('')
  const [basisDate, setBasisDate] = useState('')
  const width = Math.max(1, ...found.preview.map((row) => row.length))
  const nameOf = (at: number): string => `${at + 1}번째 칸${hasHeader ? ` (${found.preview[0]?.[at] ?? ''})` : ''}`
  const choose = (key: keyof Mapping, value: string) =>
    setMapping({ ...mapping, [key]: value === '' ? null : Number(value) } as Mapping)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onStart({ mapping, hasHeader, lists: chosen, basis, basisDate })
      }}
    >
      <section className="desk__part" aria-labelledby={`${ids}-columns`}>
        <div className="desk__head">
          <h2 id={`${ids}-columns`}>칸</h2>
          <span className="desk__quiet">{`글자 부호: ${encodings[found.encoding]}`}</span>
        </div>
        <Preview found={found} mapping={mapping} />
        <div className="subscriber-fields">
          {(Object.keys(columnWords) as (keyof Mapping)[]).map((key) => (
            <p key={key} className="import-field">
              <label htmlFor={`${ids}-${key}`}>{columnWords[key]}</label>
              <select
                id={`${ids}-${key}`}
                value={mapping[key] ?? ''}
                onChange={(event) => choose(key, event.target.value)}
              >
                {key === 'address' ? null : <option value="">없음</option>}
                {Array.from({ length: width }, (_, at) => at).map((at) => (
                  <option key={at} value={at}>
                    {nameOf(at)}
                  </option>
                ))}
              </select>
            </p>
          ))}
        </div>
        <p className="subscriber-check">
          <input
            id={`${ids}-header`}
            type="checkbox"
            checked={hasHeader}
            onChange={(event) => setHasHeader(event.target.checked)}
          />
          <label htmlFor={`${ids}-header`}>첫 줄은 칸의 이름입니다</label>
        </p>
      </section>
      <section className="desk__part" aria-labelledby={`${ids}-lists`}>
        <div className="desk__head">
          <h2 id={`${ids}-lists`}>넣을 명단</h2>
        </div>
        {refusal ? <p className="desk__refusal" role="alert">{`명단을 불러오지 못했습니다. ${refusal}`}</p> : null}
        {lists?.length === 0 ? <p className="desk__quiet">명단이 없습니다. 먼저 명단을 만드세요.</p> : null}
        {(lists ?? []).map(({ id, name, publication }) => (
          <p key={id} className="subscriber-check">
            <input
              id={`${ids}-${id}`}
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                setChosen(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
            <label htmlFor={`${ids}-${id}`}>
              {typeof publication === 'object' ? `${name} — ${publication.name}` : name}
            </label>
          </p>
        ))}
      </section>
      <section className="desk__part" aria-labelledby={`${ids}-consent`}>
        <div className="desk__head">
          <h2 id={`${ids}-consent`}>동의 근거</h2>
        </div>
        <p className="desk__quiet" id={`${ids}-why`}>
          이 사람들이 언제 어디서 무엇에 동의했는지 적으세요. 구독자마다 증거로 남고, 본인이 볼 수 있습니다.
        </p>
        <p className="import-field">
          <label htmlFor={`${ids}-basis`}>근거</label>
          <textarea
            id={`${ids}-basis`}
            rows={3}
            maxLength={1000}
            required
            aria-describedby={`${ids}-why`}
            value={basis}
            onChange={(event) => setBasis(event.target.value)}
          />
        </p>
        <p className="import-field">
          <label htmlFor={`${ids}-date`}>동의한 날</label>
          <input
            id={`${ids}-date`}
            type="date"
            required
            value={basisDate}
            onChange={(event) => setBasisDate(event.target.value)}
          />
          <span className="desk__quiet">
            칸에 날짜가 있는 줄은 그 날짜를 씁니다. 2년이 지난 동의로는 보내지 않습니다.
          </span>
        </p>
        <p>
          <button type="submit" className="desk__button desk__button--main" disabled={isBusy}>
            가져오기 시작
          </button>
        </p>
      </section>
    </form>
  )
}
