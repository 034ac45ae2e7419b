'use client'
import type { Plan, PublishedRow } from '../../desk/dashboard.ts'
import { StateMark } from '../state-mark.tsx'
import { shortDay, timeWords } from './due.ts'

/** 다가오는 일정. */
export function PlanList({ rows, now }: { rows: readonly Plan[]; now: Date }) {
  return (
    <ul className="dated">
      {rows.map(({ key, at, isDay, thing, what, isUnapproved }) => (
        <li key={key}>
          <time dateTime={at}>{shortDay(at, now)}</time>
          <div>
            {thing} <b>{isDay ? what : `${what} ${timeWords(at)}`}</b>
            {isUnapproved ? (
              <p>
                <StateMark shape="triangle" tone="amber">
                  아직 승인되지 않음
                </StateMark>
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** 최근 발행. */
export function PublishedList({ rows, now }: { rows: readonly PublishedRow[]; now: Date }) {
  return (
    <ul className="dated">
      {rows.map(({ id, at, title, ordinal, isCorrected }) => (
        <li key={id}>
          <time dateTime={at}>{shortDay(at, now)}</time>
          <div>
            {title} <span className="dashboard__count">{`${ordinal}차`}</span>{' '}
            {isCorrected ? (
              <StateMark shape="triangle" tone="amber">
                정정
              </StateMark>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
