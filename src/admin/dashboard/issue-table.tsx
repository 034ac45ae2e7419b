'use client'
import type { IssueFacts } from '../../desk/work.ts'
import { IssueStage, StateMark } from '../state-mark.tsx'
import { dayWords, left } from './due.ts'

/** How many of the four ticks are behind an issue, which one it is at, and whether that waits for a person. */
const steps: Record<IssueFacts['stage'], { at: number; amber: boolean }> = {
  writing: { at: 0, amber: false },
  making: { at: 1, amber: false },
  requested: { at: 1, amber: false },
  changes: { at: 1, amber: true },
  void: { at: 1, amber: true },
  approved: { at: 2, amber: false },
  missed: { at: 2, amber: true },
  published: { at: 3, amber: false },
  corrected: { at: 3, amber: true },
}

/** Four ticks: 작성 → 검토 → 승인 → 발행. They repeat the word beside them. */
function Ticks({ stage }: { stage: IssueFacts['stage'] }) {
  const { at, amber } = steps[stage]
  return (
    <span className="ticks" aria-hidden="true">
      {[0, 1, 2, 3].map((tick) => (
        <span
          key={tick}
          className={tick < at ? 'ticks__done' : tick === at ? (amber ? 'ticks__amber' : 'ticks__now') : ''}
        />
      ))}
    </span>
  )
}

function Problems({ problems }: { problems: IssueFacts['problems'] }) {
  if (!problems) return <span className="desk__quiet">확인 전</span>
  const { errors, warnings } = problems
  if (errors + warnings === 0) return <span>없음</span>
  if (errors === 0) return <StateMark shape="triangle" tone="amber">{`주의 ${warnings}`}</StateMark>
  return (
    <>
      <StateMark shape="octagon" tone="red">{`오류 ${errors}`}</StateMark>
      {warnings > 0 ? <span className="desk__quiet">{` · 주의 ${warnings}`}</span> : null}
    </>
  )
}

/** 제작 중인 호, soonest first. */
export function IssueTable({ rows, admin, now }: { rows: readonly IssueFacts[]; admin: string; now: Date }) {
  return (
    <>
      <table className="making">
        <thead>
          <tr>
            <th scope="col">발간물 · 호</th>
            <th scope="col">단계</th>
            <th scope="col" className="making__figure">
              완료 기사
            </th>
            <th scope="col">문제</th>
            <th scope="col" className="making__figure">
              마감
            </th>
            <th scope="col" className="making__figure">
              남은 날
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((issue) => {
            const due = issue.deadline ?? issue.publishAt
            const rest = due && left(due, now)
            return (
              <tr key={issue.id}>
                <th scope="row">
                  <a href={`${admin}/collections/issues/${issue.id}`} title={issue.title}>
                    <span className="making__series">{issue.publication}</span>
                    <b>{issue.number}</b>
                  </a>
                </th>
                <td data-label="단계">
                  <IssueStage stage={issue.stage} />
                  <Ticks stage={issue.stage} />
                </td>
                <td className="making__figure" data-label="완료 기사">{`${issue.done} / ${issue.articles}`}</td>
                <td data-label="문제">
                  <Problems problems={issue.problems} />
                </td>
                <td className="making__figure" data-label="마감">
                  {due ? dayWords(due, now) : '정하지 않음'}
                </td>
                <td className="making__figure" data-label="남은 날">
                  {rest ? <span className={`making__left making__left--${rest.tone}`}>{rest.words}</span> : '–'}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="making__legend">
        <Ticks stage="approved" /> 작성 → 검토 → 승인 → 발행. 파란 칸이 지금 단계입니다.
      </p>
    </>
  )
}
