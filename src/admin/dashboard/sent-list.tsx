'use client'
import { figure, rowStateWords } from '../../delivery/words.ts'
import type { SendFacts } from '../../desk/send-facts.ts'
import { BalanceBar } from '../sending/balance-bar.tsx'
import { SendState } from '../sending/send-state.tsx'
import { shortDay } from './due.ts'

/** What a line tells beside 접수: what is there and not merely to come. */
const told = ['rejected', 'uncertain', 'suppressed', 'cancelled'] as const

const numbers = ({ rows }: SendFacts): string =>
  [
    `접수 ${figure(rows.submitted)}`,
    ...told.flatMap((state) => (rows[state] > 0 ? [`${rowStateWords[state].word} ${figure(rows[state])}`] : [])),
  ].join(' · ')

/** 최근 발송. */
export function SentList({ rows, now }: { rows: readonly SendFacts[]; now: Date }) {
  return (
    <ul className="sent">
      {rows.map((send) => (
        <li key={send.id}>
          <div className="sent__head">
            <span className="sent__title">{send.title}</span>
            <time dateTime={send.startedAt}>{shortDay(send.startedAt, now)}</time>
          </div>
          {send.candidates > 0 ? (
            <div className="sent__bar">
              <BalanceBar balance={send.rows} label={`보낼 사람 ${figure(send.candidates)}명`} />
            </div>
          ) : null}
          <p className="sent__numbers">
            {send.state === 'done' && send.undecided === 0 ? null : (
              <>
                <SendState state={send.state} doubtful={send.undecided} />{' '}
              </>
            )}
            {numbers(send)}
          </p>
        </li>
      ))}
    </ul>
  )
}
