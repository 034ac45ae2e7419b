'use client'
import type { PlacedProblem } from '../services.ts'
import { StateMark } from '../state-mark.tsx'

/** Numbers of errors and warnings in a list. */
export function countProblems(problems: readonly PlacedProblem[]): { errors: number; warnings: number } {
  const errors = problems.filter((problem) => problem.severity === 'error').length
  return { errors, warnings: problems.length - errors }
}

interface RowProps {
  problem: PlacedProblem
  admin: string
  mend: (problem: PlacedProblem) => void
}

function ProblemRow(props: RowProps) {
  const { problem, admin } = props
  const isError = problem.severity === 'error'
  return (
    <li className="problem">
      <StateMark shape={isError ? 'octagon' : 'triangle'} tone={isError ? 'red' : 'amber'}>
        <span className="visually-hidden">{isError ? '오류: ' : '주의: '}</span>
        {problem.message}
        {(problem.spots ?? 1) > 1 ? ` · ${problem.spots}곳` : ''}
      </StateMark>
      {problem.where ? <p className="problem__where">{problem.where}</p> : null}
      <p className="problem__hint">
        {problem.hint}{' '}
        {problem.finding?.mend ? (
          <button type="button" className="desk__link" onClick={() => props.mend(problem)}>
            {problem.finding.verb}
          </button>
        ) : null}{' '}
        {problem.place && problem.place.collection !== 'issues' ? (
          <a href={`${admin}/collections/${problem.place.collection}/${problem.place.id}`}>고치러 가기</a>
        ) : null}
      </p>
    </li>
  )
}

/** All problems, errors first, each with its place and what to do next. */
export function ProblemList(props: {
  problems: PlacedProblem[] | null
  refusal: string
  admin: string
  reload: () => void
  mend: (problem: PlacedProblem) => void
}) {
  const { problems, refusal } = props
  const { errors, warnings } = countProblems(problems ?? [])
  const sorted = [...(problems ?? [])].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
  return (
    <section className="desk__part" aria-labelledby="desk-problems">
      <div className="desk__head">
        <h2 id="desk-problems">문제</h2>
        <span className="desk__counts" role="status">
          {errors > 0 ? <StateMark shape="octagon" tone="red">{`오류 ${errors}`}</StateMark> : null}
          {warnings > 0 ? <StateMark shape="triangle" tone="amber">{`주의 ${warnings}`}</StateMark> : null}
          {problems?.length === 0 ? (
            <StateMark shape="tick" tone="green">
              문제 없음
            </StateMark>
          ) : null}
        </span>
        <button type="button" className="desk__link" onClick={props.reload}>
          다시 살피기
        </button>
      </div>
      {refusal ? (
        <p className="desk__refusal" role="alert">
          문제를 살피지 못했습니다. {refusal}
        </p>
      ) : null}
      {problems === null && !refusal ? <p className="desk__quiet">살피는 중</p> : null}
      <ol className="problems">
        {sorted.map((problem) => (
          <ProblemRow
            key={`${problem.code} ${problem.path} ${problem.message} ${problem.finding?.at.start}`}
            problem={problem}
            admin={props.admin}
            mend={props.mend}
          />
        ))}
      </ol>
    </section>
  )
}
