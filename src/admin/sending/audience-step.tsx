'use client'
import { useState } from 'react'
import { exclusionWords, figure } from '../../delivery/words.ts'
import { Excluded } from './excluded.tsx'
import { Step } from './step.tsx'
import type { DraftDesk } from './use-draft.ts'

type Reason = keyof typeof exclusionWords
/** In the order in which an address counts. */
const reasons = Object.keys(exclusionWords) as Reason[]
/** Lines that stand there even when they are nothing. */
const standing: readonly Reason[] = ['duplicate', 'pending', 'left', 'bounced', 'expired']

const toggled = (all: readonly string[], one: string, on: boolean): string[] =>
  on ? [...all, one] : all.filter((other) => other !== one)

function Tags({ desk }: { desk: DraftDesk }) {
  const { choices, send, change } = desk
  const [isOpen, setOpen] = useState(send.tags.length > 0)
  if (!isOpen)
    return (
      <button type="button" className="desk__link" aria-expanded={false} onClick={() => setOpen(true)}>
        조건 더하기
      </button>
    )
  const tags = [...new Set([...(choices?.tags ?? []), ...send.tags])]
  return (
    <fieldset className="send-choices send-choices--tags">
      <legend>조건: 다음 꼬리표 가운데 하나라도 있는 사람만</legend>
      {tags.length === 0 ? <span className="desk__quiet">꼬리표가 붙은 구독자가 없습니다.</span> : null}
      {tags.map((tag) => (
        <label key={tag} className="send-choice">
          <input
            type="checkbox"
            checked={send.tags.includes(tag)}
            onChange={(event) => void change({ tags: toggled(send.tags, tag, event.target.checked) })}
          />
          {tag}
        </label>
      ))}
    </fieldset>
  )
}

function Sum({ desk }: { desk: DraftDesk }) {
  const { audience, send, counting } = desk
  const [opened, setOpened] = useState<Reason | null>(null)
  if (send.lists.length === 0) return <p className="desk__quiet">보낼 명단을 고르세요. 미리 골라 둔 명단은 없습니다.</p>
  if (!audience) return <p className="desk__quiet">세는 중</p>
  const lines = reasons.filter((reason) => standing.includes(reason) || audience[reason] > 0)
  return (
    <>
      <table className="send-sum" aria-busy={counting}>
        <caption className="visually-hidden">받을 사람을 셈한 식</caption>
        <tbody>
          <tr>
            <th scope="row">선택한 명단 합계</th>
            <td />
            <td className="send-sum__figure">{figure(audience.memberships)}</td>
          </tr>
          {lines.map((reason) => (
            <tr key={reason} className="send-sum__minus">
              <th scope="row">{`제외 — ${exclusionWords[reason]}`}</th>
              <td>
                {audience[reason] > 0 ? (
                  <button type="button" className="desk__link" onClick={() => setOpened(reason)}>
                    명단 보기<span className="visually-hidden">{` ${exclusionWords[reason]}`}</span>
                  </button>
                ) : null}
              </td>
              <td className="send-sum__figure">{`− ${figure(audience[reason])}`}</td>
            </tr>
          ))}
          <tr className="send-sum__result">
            <th scope="row">보낼 사람</th>
            <td />
            <td className="send-sum__figure">{figure(audience.recipients)}</td>
          </tr>
        </tbody>
      </table>
      <p className="send-note">
        {audience.recipients === 0
          ? '보낼 사람이 없습니다.'
          : '보내는 동안 해지한 사람은 그때그때 빠지고 ‘제외’로 셉니다.'}
      </p>
      {opened ? <Excluded send={send.id} reason={opened} onClose={() => setOpened(null)} /> : null}
    </>
  )
}

/** 2 받을 사람: a subtraction that anyone can redo. Nothing is chosen beforehand. */
export function AudienceStep({ desk }: { desk: DraftDesk }) {
  const { choices, send, change } = desk
  return (
    <Step number={2} title="받을 사람">
      <fieldset className="send-choices">
        <legend className="visually-hidden">보낼 명단</legend>
        {choices?.lists.length === 0 ? (
          <span className="desk__quiet">이 발간물의 명단이 없습니다. 배포의 명단에서 만드세요.</span>
        ) : null}
        {(choices?.lists ?? []).map(({ id, name, people }) => (
          <label key={id} className="send-choice">
            <input
              type="checkbox"
              checked={send.lists.includes(id)}
              onChange={(event) => void change({ lists: toggled(send.lists, id, event.target.checked) })}
            />
            {`${name} ${figure(people)}`}
          </label>
        ))}
        <Tags desk={desk} />
      </fieldset>
      <Sum desk={desk} />
    </Step>
  )
}
