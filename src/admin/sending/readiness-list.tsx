'use client'
import type { Check, Readiness } from '../../delivery/readiness.ts'
import { type Shape, StateMark, type Tone } from '../state-mark.tsx'

const looks: Record<Check['level'], { shape: Shape; tone: Tone; word: string }> = {
  ok: { shape: 'tick', tone: 'green', word: '확인됨' },
  warning: { shape: 'triangle', tone: 'amber', word: '주의' },
  unknown: { shape: 'triangle', tone: 'amber', word: '주의' },
  error: { shape: 'octagon', tone: 'red', word: '오류' },
}

/** 보내기 전 확인: each line with what it means. */
export function ReadinessList({ readiness, reload }: { readiness: Readiness | null; reload: () => void }) {
  return (
    <section aria-labelledby="send-readiness" className="send-readiness">
      <div className="desk__head">
        <h2 id="send-readiness">보내기 전 확인</h2>
        <button type="button" className="desk__link" onClick={reload}>
          다시 확인
        </button>
      </div>
      {readiness ? (
        <ul>
          {readiness.checks.map(({ key, level, words, meaning }) => {
            const { shape, tone, word } = looks[level]
            return (
              <li key={key} data-level={level}>
                <StateMark shape={shape} tone={tone}>
                  <span className="visually-hidden">{`${word}: `}</span>
                  {words}
                </StateMark>
                {meaning ? <p>{meaning}</p> : null}
              </li>
            )
          })}
        </ul>
      ) : (
        <p className="desk__quiet">확인하는 중</p>
      )}
    </section>
  )
}
