'use client'
import type { WorkRow } from '../../desk/work.ts'
import { type Shape, StateMark, type Tone } from '../state-mark.tsx'
import { whenWords } from './due.ts'

const looks: Record<WorkRow['kind'], { shape: Shape; tone: Tone }> = {
  requested: { shape: 'half', tone: 'accent' },
  changes: { shape: 'triangle', tone: 'amber' },
  void: { shape: 'triangle', tone: 'amber' },
  missed: { shape: 'triangle', tone: 'amber' },
  comments: { shape: 'triangle', tone: 'amber' },
  article: { shape: 'triangle', tone: 'amber' },
  manuscript: { shape: 'ring', tone: 'grey' },
  errors: { shape: 'octagon', tone: 'red' },
  uncertain: { shape: 'triangle', tone: 'amber' },
  missedSend: { shape: 'triangle', tone: 'amber' },
  stopped: { shape: 'octagon', tone: 'red' },
}

/** 내가 처리할 일: state, thing, one line why, when, one verb; nothing else can be clicked. */
export function WorkList({ rows, admin, now }: { rows: readonly WorkRow[]; admin: string; now: Date }) {
  return (
    <ul className="work">
      {rows.map(({ key, kind, word, thing, why, at, verb, href }) => (
        <li key={key} className="work__row">
          <StateMark {...looks[kind]}>{word}</StateMark>
          <div className="work__what">
            <p className="work__thing" title={thing}>
              {thing}
            </p>
            <p className="work__why" title={why}>
              {why}
            </p>
          </div>
          <time className="work__when" dateTime={at}>
            {whenWords(at, now)}
          </time>
          <a className="work__verb" href={`${admin}${href}`} aria-label={`${thing} ${verb}`}>
            {verb}
          </a>
        </li>
      ))}
    </ul>
  )
}
