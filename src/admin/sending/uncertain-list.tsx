'use client'
import { useState } from 'react'
import { secondOf } from './clock.ts'
import type { ProgressView } from './wire.ts'
import { number, reachOf } from './words.ts'

interface UncertainListProps {
  rows: ProgressView['uncertain']
  may: boolean
  isGoing: boolean
  decide(verb: 'accept' | 'resend', rows: readonly string[]): void
}

function Buttons(props: Pick<UncertainListProps, 'isGoing' | 'decide'> & { rows: readonly string[]; whose: string }) {
  const { rows, whose, isGoing, decide } = props
  return (
    <span className="send-decide">
      {(
        [
          ['accept', '보낸 것으로 처리'],
          ['resend', '다시 보내기'],
        ] as const
      ).map(([verb, words]) => (
        <button
          key={verb}
          type="button"
          className="desk__button"
          disabled={isGoing || rows.length === 0}
          onClick={() => decide(verb, rows)}
        >
          {words}
          <span className="visually-hidden">{` ${whose}`}</span>
        </button>
      ))}
    </span>
  )
}

/** 불확실: nobody knows whether these were taken, so a person decides, one by one or on chosen rows. */
export function UncertainList({ rows, may, isGoing, decide }: UncertainListProps) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  if (rows.length === 0) return null
  const still = chosen.filter((id) => rows.some((row) => row.id === id))
  const choose = (id: string, isChosen: boolean) =>
    setChosen(isChosen ? [...still, id] : still.filter((one) => one !== id))
  return (
    <section className="desk__part" aria-labelledby="send-uncertain">
      <div className="desk__head">
        <h2 id="send-uncertain" tabIndex={-1}>
          불확실 <span className="send-figure__amber">{number(rows.length)}</span>
        </h2>
        <span className="desk__quiet send-head__beside">저절로 다시 보내지 않습니다</span>
      </div>
      <table className="send-table">
        <thead>
          <tr>
            <th scope="col">받는 사람</th>
            <th scope="col">언제</th>
            <th scope="col">어디까지 갔나</th>
            <th scope="col" className="send-table__figure">
              판단
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, address, at, reply }) => (
            <tr key={id}>
              <th scope="row">
                {may ? (
                  <label className="send-check">
                    <input
                      type="checkbox"
                      checked={still.includes(id)}
                      onChange={(event) => choose(id, event.target.checked)}
                    />
                    {address || '삭제한 구독자'}
                  </label>
                ) : (
                  address || '삭제한 구독자'
                )}
              </th>
              <td>
                <time dateTime={at}>{secondOf(at)}</time>
              </td>
              <td>{reachOf(reply)}</td>
              <td className="send-table__figure">
                {may ? <Buttons rows={[id]} whose={address} isGoing={isGoing} decide={decide} /> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {may && still.length > 0 ? (
        <div className="send-line">
          <span>{`고른 ${number(still.length)}통`}</span>
          <Buttons rows={still} whose="고른 것 모두" isGoing={isGoing} decide={decide} />
        </div>
      ) : null}
      <p className="desk__quiet">
        {may
          ? '다시 보내면 같은 메일 번호로 나갑니다. 이미 받은 사람에게는 두 번 갈 수 있습니다.'
          : '판단은 발행 책임자가 합니다.'}
      </p>
    </section>
  )
}
