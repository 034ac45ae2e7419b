'use client'
import { useEffect, useState } from 'react'
import type { ChangeRow, Run } from '../../preview/changes.ts'
import type { Comparison } from '../../preview/previews.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import type { Look } from './use-pages.ts'
import type { Snapshot } from './use-typing.ts'

const kindWords: Record<ChangeRow['kind'], string> = { same: '', changed: '바뀜', added: '더함', removed: '뺌' }

function Words({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, mark }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have nothing else to be told apart by.
    if (mark === 'added') return <ins key={index}>{text}</ins>
    // biome-ignore lint/suspicious/noArrayIndexKey: see above.
    if (mark === 'removed') return <del key={index}>{text}</del>
    // biome-ignore lint/suspicious/noArrayIndexKey: see above.
    return <span key={index}>{text}</span>
  })
}

function Rows({ rows, all }: { rows: readonly ChangeRow[]; all: boolean }) {
  const shown = rows.map((row, index) => ({ row, index })).filter(({ row }) => all || row.kind !== 'same')
  return (
    <table className="changes__table">
      <thead>
        <tr>
          <th scope="col">발행본</th>
          <th scope="col">지금</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ row, index }) => (
          <tr key={index} data-kind={row.kind}>
            <td>
              {row.kind === 'removed' ? <b className="changes__kind">{kindWords.removed}</b> : null}
              <Words runs={row.before} />
            </td>
            <td>
              {row.kind === 'added' || row.kind === 'changed' ? (
                <b className="changes__kind">{kindWords[row.kind]}</b>
              ) : null}
              <Words runs={row.after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const day = new Intl.DateTimeFormat('ko', { dateStyle: 'medium', timeZone: 'Asia/Seoul' })

/** What changed since the last edition, paragraph by paragraph, the published text at the left. */
export function ChangesView({ look, snapshot, pause }: { look: Look; snapshot: () => Snapshot; pause: number }) {
  const [comparison, setComparison] = useState<Comparison | null | undefined>(undefined)
  const [failure, setFailure] = useState('')
  const [all, setAll] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each pause asks anew.
  useEffect(() => {
    const mine = new AbortController()
    const body = { ...look, data: snapshot() }
    fetchJson<{ comparison: Comparison | null }>('/api/articles/preview/changes', {
      method: 'POST',
      signal: mine.signal,
      body,
    })
      .then((answer) => {
        setComparison(answer.comparison)
        setFailure('')
      })
      .catch((error: unknown) => !mine.signal.aborted && setFailure(sentenceOf(error)))
    return () => mine.abort()
  }, [look, snapshot, pause])
  if (failure) return <p className="screen__refusal">{failure}</p>
  if (comparison === undefined) return <p className="changes__none">비교하는 중</p>
  if (comparison === null) return <p className="changes__none">아직 발행한 적이 없어 비교할 것이 없습니다.</p>
  const shown = comparison.articles.filter(({ rows }) => all || rows.some(({ kind }) => kind !== 'same'))
  return (
    <div className="changes">
      <p className="changes__about">
        {comparison.label} ({day.format(new Date(comparison.publishedAt))})과 지금 쓰는 글
        <label>
          <input type="checkbox" checked={all} onChange={({ target }) => setAll(target.checked)} /> 같은 문단도 보기
        </label>
      </p>
      {shown.length === 0 ? <p className="changes__none">바뀐 곳이 없습니다.</p> : null}
      {shown.map(({ title, rows }) => (
        <section key={title}>
          {comparison.articles.length > 1 ? <h3>{title}</h3> : null}
          <Rows rows={rows} all={all} />
        </section>
      ))}
    </div>
  )
}
