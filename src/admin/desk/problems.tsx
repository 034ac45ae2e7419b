'use client'
import { useState } from 'react'
import type { PlacedProblem } from '../services.ts'
import { StateMark } from '../state-mark.tsx'
import { leadOf } from './verbs.ts'

/** Numbers of errors and warnings in a list. */
export function countProblems(problems: readonly PlacedProblem[]): { errors: number; warnings: number } {
  const errors = problems.filter((problem) => problem.severity === 'error').length
  return { errors, warnings: problems.length - errors }
}

/** Ways to places on this very screen. */
export interface Ways {
  toField: (field: string) => void
  toSection: (index: number) => void
}

function LeadTo({ problem, admin, ways }: { problem: PlacedProblem; admin: string; ways: Ways }) {
  const lead = leadOf(problem, admin)
  if (lead.kind === 'link') return <a href={lead.href}>{lead.word}</a>
  const go = () => (lead.kind === 'field' ? ways.toField(lead.field) : ways.toSection(lead.index))
  return (
    <button type="button" className="desk__link" onClick={go}>
      {lead.word}
    </button>
  )
}

interface RowProps {
  problem: PlacedProblem
  admin: string
  ways: Ways
  mend: (problem: PlacedProblem) => void
}

function ProblemRow({ problem, admin, ways, mend }: RowProps) {
  const isError = problem.severity === 'error'
  return (
    <li className="problem">
      <StateMark shape={isError ? 'octagon' : 'triangle'} tone={isError ? 'red' : 'amber'}>
        <span className="visually-hidden">{isError ? '오류: ' : '주의: '}</span>
        {problem.message}
        {(problem.spots ?? 1) > 1 ? ` · ${problem.spots}곳` : ''}
      </StateMark>
      {problem.where ? <p className="problem__where">{problem.where}</p> : null}
      <p className="problem__hint">{problem.hint}</p>
      <p className="problem__verb">
        {problem.finding?.mend ? (
          <button type="button" className="desk__link" onClick={() => mend(problem)}>
            {problem.finding.verb}
          </button>
        ) : null}{' '}
        <LeadTo problem={problem} admin={admin} ways={ways} />
      </p>
    </li>
  )
}

/** Problems that are shown before the rest is asked for. */
const shownFirst = 6

interface ProblemListProps {
  problems: PlacedProblem[] | null
  refusal: string
  admin: string
  reload: () => void
  ways: Ways
  mend: (problem: PlacedProblem) => void
}

function Counts({ problems }: { problems: readonly PlacedProblem[] | null }) {
  const { errors, warnings } = countProblems(problems ?? [])
  return (
    <span className="desk__counts" role="status">
      {errors > 0 ? <StateMark shape="octagon" tone="red">{`오류 ${errors}`}</StateMark> : null}
      {warnings > 0 ? <StateMark shape="triangle" tone="amber">{`주의 ${warnings}`}</StateMark> : null}
      {problems?.length === 0 ? (
        <StateMark shape="tick" tone="green">
          문제 없음
        </StateMark>
      ) : null}
    </span>
  )
}

/** All problems, errors first, each with its place and the verb that mends it. */
export function ProblemList({ problems, refusal, admin, reload, ways, mend }: ProblemListProps) {
  const [isWhole, setWhole] = useState(false)
  const sorted = [...(problems ?? [])].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
  const shown = isWhole ? sorted : sorted.slice(0, shownFirst)
  const rest = sorted.slice(shown.length)
  const hidden = countProblems(rest)
  const words = [
    hidden.errors > 0 ? `오류 ${hidden.errors}개` : '',
    hidden.warnings > 0 ? `주의 ${hidden.warnings}개` : '',
  ]
  return (
    <section className="desk__part compose__problems" aria-labelledby="desk-problems">
      <div className="desk__head">
        <h2 id="desk-problems">문제</h2>
        <Counts problems={problems} />
      </div>
      {refusal ? (
        <p className="desk__refusal" role="alert">
          {`문제를 살피지 못했습니다. ${refusal} `}
          <button type="button" className="desk__link" onClick={reload}>
            다시
          </button>
        </p>
      ) : null}
      {problems === null && !refusal ? <p className="desk__quiet">살피는 중</p> : null}
      <ol className="problems">
        {shown.map((problem) => (
          <ProblemRow
            key={`${problem.code} ${problem.path} ${problem.message} ${problem.finding?.at.start}`}
            problem={problem}
            admin={admin}
            ways={ways}
            mend={mend}
          />
        ))}
      </ol>
      {rest.length > 0 ? (
        <p>
          <button type="button" className="desk__link" onClick={() => setWhole(true)}>
            {`${words.filter(Boolean).join(', ')} 더 보기`}
          </button>
        </p>
      ) : null}
    </section>
  )
}
