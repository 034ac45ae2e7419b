'use client'
import { useId } from 'react'

interface BlockProps<T> {
  title: string
  /** What is said when it could not be read: `최근 발행을`. */
  object: string
  /** Undefined while loading, null where it could not be read. */
  rows: T[] | null | undefined
  /** What is said of an empty one. */
  empty: React.ReactNode
  /** True where the number of rows stands behind the title. */
  counts?: boolean
  reload: () => void
  children: (rows: T[]) => React.ReactNode
  beside?: React.ReactNode
}

/** A part of the dashboard: a heading on a dark rule, and its rows or what is said instead. */
export function Block<T>({ title, object, rows, empty, counts = false, reload, children, beside }: BlockProps<T>) {
  const id = useId()
  return (
    <section className="desk__part dashboard__part" aria-labelledby={id} aria-busy={rows === undefined}>
      <div className="desk__head">
        <h2 id={id}>
          {title}
          {counts && rows ? <span className="dashboard__count">{rows.length}</span> : null}
        </h2>
        {beside ? <div className="dashboard__beside">{beside}</div> : null}
      </div>
      {rows === undefined ? (
        <>
          <span className="compose__rule" />
          <span className="compose__rule" />
          <p className="desk__quiet compose__late">불러오는 중</p>
        </>
      ) : null}
      {rows === null ? (
        <p className="desk__refusal" role="alert">
          {`${object} 불러오지 못했습니다. `}
          <button type="button" className="desk__link" onClick={reload}>
            다시
          </button>
        </p>
      ) : null}
      {rows?.length === 0 ? <p className="desk__quiet">{empty}</p> : null}
      {rows && rows.length > 0 ? children(rows) : null}
    </section>
  )
}
