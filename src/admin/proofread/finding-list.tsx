'use client'
import { useEffect, useRef } from 'react'
import type { Finding } from '../../proofread/finding.ts'
import { gather, mendedWith } from '../../proofread/gather.ts'
import { StateMark } from '../state-mark.tsx'

interface Verbs {
  /** Brings the words into view and selects them. */
  go: (finding: Finding) => void
  /** Mends these findings together; null where the form may only be read. */
  mend: ((findings: Finding[]) => void) | null
}

/** One finding with its verbs; those of one kin are one row, told with their number. */
export function FindingRow({
  finding,
  places,
  all,
  verbs,
}: {
  finding: Finding
  places: number
  all: readonly Finding[]
  verbs: Verbs
}) {
  const { mend } = verbs
  return (
    <li className="finding">
      <StateMark shape="triangle" tone="amber">
        <span className="visually-hidden">주의: </span>
        {finding.message}
        {places > 1 ? ` · ${places}곳` : ''}
      </StateMark>
      <span className="finding__verbs">
        {finding.mend && mend ? (
          <button
            type="button"
            className="desk__link"
            title={finding.hint}
            onClick={() => mend(mendedWith(finding, all))}
          >
            {finding.verb}
          </button>
        ) : (
          <span className="finding__hint">{finding.hint}</span>
        )}
        <button type="button" className="desk__link" onClick={() => verbs.go(finding)}>
          그 자리로
        </button>
      </span>
    </li>
  )
}

/** F8 goes from one finding to the next, round and round. */
function useNext(findings: readonly Finding[], go: Verbs['go']): void {
  const last = useRef(-1)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'F8' || event.isComposing || findings.length === 0) return
      event.preventDefault()
      const from = last.current < 0 && event.shiftKey ? 0 : last.current
      last.current = (from + (event.shiftKey ? findings.length - 1 : 1)) % findings.length
      const next = findings[last.current]
      if (next) go(next)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [findings, go])
}

/** What proofreading found, each with what can be done about it. */
export function FindingList({ findings, verbs }: { findings: Finding[]; verbs: Verbs }) {
  useNext(findings, verbs.go)
  const rows = gather(findings)
  return (
    <section className="findings" aria-labelledby="findings-head">
      <div className="desk__head">
        <h2 id="findings-head">교정 {rows.length}</h2>
        <span className="findings__count" role="status">
          {rows.length === 0 ? '고칠 곳이 없습니다.' : '발행을 막지 않습니다.'}
        </span>
        <span className="findings__next">
          다음 문제 <kbd>F8</kbd>
        </span>
      </div>
      <ol className="problems">
        {rows.map(({ finding, places }) => (
          <FindingRow
            key={`${finding.code} ${finding.path} ${finding.at.start} ${finding.quote}`}
            finding={finding}
            places={places.length}
            all={findings}
            verbs={verbs}
          />
        ))}
      </ol>
    </section>
  )
}
