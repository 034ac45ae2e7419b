'use client'
import { useState } from 'react'
import { eventWords } from '../../delivery/words.ts'
import { toTheSecond } from '../moments.ts'
import type { ToldProgress } from './told.ts'

const first = 8

/** 진행 기록, newest first. */
export function Course({ log }: { log: ToldProgress['log'] }) {
  const [whole, setWhole] = useState(false)
  return (
    <section aria-labelledby="send-course" className="desk__part">
      <div className="desk__head">
        <h2 id="send-course">진행 기록</h2>
        {log.length > first && !whole ? (
          <button type="button" className="desk__link" onClick={() => setWhole(true)}>
            모두 보기
          </button>
        ) : null}
      </div>
      <ol className="course">
        {(whole ? log : log.slice(0, first)).map(({ at, event, detail, by }) => (
          <li key={`${at} ${event}`}>
            <time dateTime={at}>{toTheSecond(at)}</time>
            <span>{eventWords({ event, detail, by })}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
