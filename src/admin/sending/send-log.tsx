'use client'
import { useState } from 'react'
import { secondOf } from './clock.ts'
import type { ProgressView } from './wire.ts'
import { eventWords } from './words.ts'

const first = 12

/** 진행 기록, newest first. */
export function SendLog({ entries }: { entries: ProgressView['log'] }) {
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? entries : entries.slice(0, first)
  return (
    <section className="desk__part" aria-labelledby="send-log">
      <div className="desk__head">
        <h2 id="send-log">진행 기록</h2>
        {entries.length > first ? (
          <button type="button" className="desk__link" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? '줄이기' : '모두 보기'}
          </button>
        ) : null}
      </div>
      <ol className="send-log" reversed>
        {shown.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries are only added; counted from the oldest they keep their places.
          <li key={entries.length - index}>
            <time dateTime={entry.at}>{secondOf(entry.at)}</time>
            <span>{eventWords(entry)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
