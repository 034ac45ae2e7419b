'use client'
import { useState } from 'react'
import { figure, uncertainWords } from '../../delivery/words.ts'
import { toTheSecond } from '../moments.ts'
import type { ToldProgress } from './told.ts'

type Decide = (verb: 'accept' | 'resend', rows: string[]) => void

function Buttons({ rows, of, decide, may }: { rows: string[]; of: string; decide: Decide; may: boolean }) {
  const words = { accept: '보낸 것으로 처리', resend: '다시 보내기' } as const
  return (['accept', 'resend'] as const).map((verb) => (
    <button
      key={verb}
      type="button"
      className="desk__button"
      aria-disabled={!may || rows.length === 0}
      onClick={() => {
        if (may && rows.length > 0) decide(verb, rows)
      }}
    >
      {words[verb]}
      <span className="visually-hidden">{` ${of}`}</span>
    </button>
  ))
}

/** 불확실: a person decides, one by one or for chosen rows. The warning stands beside, not in a tooltip. */
export function UncertainList({
  rows,
  decide,
  may,
}: {
  rows: ToldProgress['uncertain']
  decide: Decide
  may: boolean
}) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  if (rows.length === 0) return null
  const picked = rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  const pick = (ids: string[], on: boolean) =>
    setChosen((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))))
  return (
    <section aria-labelledby="send-uncertain" className="desk__part uncertain">
      <div className="desk__head">
        <h2 id="send-uncertain" tabIndex={-1}>
          불확실 <span className="uncertain__count">{figure(rows.length)}</span>
        </h2>
        <span className="desk__quiet uncertain__beside">저절로 다시 보내지 않습니다</span>
      </div>
      <div className="uncertain__chosen">
        <label className="send-choice">
          <input
            type="checkbox"
            checked={picked.length === rows.length}
            onChange={(event) =>
              pick(
                rows.map(({ id }) => id),
                event.target.checked,
              )
            }
          />
          모두 고르기
        </label>
        <span className="sending__grey">{`고른 것 ${figure(picked.length)}통`}</span>
        <span className="uncertain__verbs">
          <Buttons rows={picked} of="고른 것 모두" decide={decide} may={may} />
        </span>
      </div>
      <ul>
        {rows.map(({ id, address, at, reply }) => (
          <li key={id}>
            <label className="send-choice">
              <input type="checkbox" checked={chosen.has(id)} onChange={(event) => pick([id], event.target.checked)} />
              {address || '주소 지움'}
            </label>
            <time dateTime={at}>{toTheSecond(at)}</time>
            <span>{uncertainWords(reply)}</span>
            <span className="uncertain__verbs">
              <Buttons rows={[id]} of={address} decide={decide} may={may} />
            </span>
          </li>
        ))}
      </ul>
      <p className="send-note">
        다시 보내면 같은 Message-ID로 나갑니다. 이미 받은 사람에게는 두 번 갈 수 있습니다.
        {may ? '' : ' 판단은 발행 책임자가 합니다.'}
      </p>
    </section>
  )
}
