'use client'
import { memo, useEffect, useRef } from 'react'
import type { PreviewProblem } from '../../preview/messages.ts'
import { StateMark } from '../state-mark.tsx'
import { verbsOf } from './further-problems.ts'

const isError = ({ severity }: PreviewProblem): boolean => severity === 'error'

/** F8 goes to the next problem, Shift F8 to the one before, from anywhere but inside a syllable. */
function useF8(problems: readonly PreviewProblem[], go: (problem: PreviewProblem) => void): () => void {
  const at = useRef(-1)
  const latest = useRef({ problems, go })
  latest.current = { problems, go }
  const step = useRef((by: number) => {
    const { problems: all, go: goTo } = latest.current
    if (all.length === 0) return
    at.current = (at.current + by + all.length) % all.length
    const problem = all[at.current]
    if (problem) goTo(problem)
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'F8' || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      step.current(event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return () => step.current(1)
}

/** Errors come first; the order of the text stays. */
export const sortedProblems = (problems: readonly PreviewProblem[]): PreviewProblem[] => [
  ...problems.filter(isError),
  ...problems.filter((problem) => !isError(problem)),
]

/** The problems under the page, each with the way to its place. */
export const ProblemRail = memo(function ProblemRail(props: {
  problems: readonly PreviewProblem[]
  go: (problem: PreviewProblem) => void
}) {
  const { problems } = props
  const next = useF8(problems, props.go)
  const errors = problems.filter(isError).length
  return (
    <section className="rail" aria-labelledby="preview-problems">
      <div className="rail__head">
        <h2 id="preview-problems">문제 {problems.length}</h2>
        <span>{errors > 0 ? `발행을 막는 문제 ${errors}` : '발행을 막는 문제 없음'}</span>
        {problems.length > 0 ? (
          <button type="button" className="rail__next" onClick={next} aria-keyshortcuts="F8">
            다음 문제 <kbd>F8</kbd>
          </button>
        ) : null}
      </div>
      <ol className="rail__list">
        {problems.map((problem) => (
          <Row
            key={`${problem.code} ${problem.path} ${problem.message} ${problem.quote ?? ''}`}
            {...{ problem }}
            go={props.go}
          />
        ))}
      </ol>
    </section>
  )
})

function Row({ problem, go }: { problem: PreviewProblem; go: (problem: PreviewProblem) => void }) {
  const mend = problem.mend === undefined ? null : verbsOf(problem)?.mend
  return (
    <li className="rail__row" data-code={problem.code}>
      <StateMark shape={isError(problem) ? 'octagon' : 'triangle'} tone={isError(problem) ? 'red' : 'amber'}>
        <span className="visually-hidden">{isError(problem) ? '오류: ' : '주의: '}</span>
        {problem.message}
        {problem.hint ? <span className="rail__hint"> {problem.hint}</span> : null}
      </StateMark>
      <span className="rail__verbs">
        {mend ? (
          <button type="button" className="preview__link" onClick={() => mend(problem)}>
            {problem.verb ?? `‘${problem.mend}’로 고치기`}
          </button>
        ) : null}
        <button type="button" className="preview__link" onClick={() => go(problem)}>
          그 자리로
        </button>
      </span>
    </li>
  )
}
