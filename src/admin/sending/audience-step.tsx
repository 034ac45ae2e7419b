'use client'
import { useEffect, useState } from 'react'
import type { Exclusion } from '../../delivery/audience.ts'
import type { Audience } from '../../delivery/sends.ts'
import { Dialog } from '../approval/dialog.tsx'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import { Step } from './step.tsx'
import type { SendView } from './wire.ts'
import { audienceWords, isListed, number } from './words.ts'

interface List {
  id: string
  name: string
}

function useLists(publication: string) {
  const [lists, setLists] = useState<List[] | null>(null)
  const [refusal, setRefusal] = useState('')
  useEffect(() => {
    const abort = new AbortController()
    const url = `/api/lists?where[publication][equals]=${publication}&depth=0&limit=100&sort=name`
    fetchJson<{ docs: List[] }>(url, { signal: abort.signal })
      .then(({ docs }) => setLists(docs))
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setRefusal(sentenceOf(error))
      })
    return () => abort.abort()
  }, [publication])
  return { lists, refusal }
}

/** Who is left out for one reason, with masked addresses. */
function Excluded(props: { send: string; reason: Exclusion; count: number; onClose(): void }) {
  const { send, reason, count, onClose } = props
  const [addresses, setAddresses] = useState<string[] | null>(null)
  const [refusal, setRefusal] = useState('')
  useEffect(() => {
    fetchJson<{ addresses: string[] }>(`/api/sends/${send}/excluded/${reason}`)
      .then((found) => setAddresses(found.addresses))
      .catch((error: unknown) => setRefusal(sentenceOf(error)))
  }, [send, reason])
  const more = addresses ? count - addresses.length : 0
  return (
    <Dialog
      title={`제외 — ${audienceWords[reason]} ${number(count)}명`}
      onClose={onClose}
      buttons={
        <button type="button" className="desk__button" data-first onClick={onClose}>
          닫기
        </button>
      }
    >
      {refusal ? (
        <p className="desk__refusal" role="alert">
          {refusal}
        </p>
      ) : null}
      {addresses === null && !refusal ? <p className="desk__quiet">불러오는 중</p> : null}
      <ul className="send-excluded">
        {addresses?.map((address, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: masked addresses may be alike, and the list never changes.
          <li key={index}>{address}</li>
        ))}
      </ul>
      {more > 0 ? <p className="desk__quiet">{`이 밖에 ${number(more)}명이 더 있습니다.`}</p> : null}
    </Dialog>
  )
}

/** The audience as a sum that anyone can redo. */
function Subtraction({ send, audience }: { send: string; audience: Audience }) {
  const [shown, setShown] = useState<Exclusion | null>(null)
  const reasons = (Object.keys(audienceWords) as (keyof typeof audienceWords)[]).filter(
    (reason) => audience[reason] > 0 || (reason !== 'tag' && reason !== 'already'),
  )
  return (
    <>
      <table className="send-sum">
        <tbody>
          <tr>
            <th scope="row">선택한 명단 합계</th>
            <td />
            <td>{number(audience.memberships)}</td>
          </tr>
          {reasons.map((reason) => (
            <tr key={reason}>
              <th scope="row">{`제외 — ${audienceWords[reason]}`}</th>
              <td>
                {isListed(reason) && audience[reason] > 0 ? (
                  <button
                    type="button"
                    className="desk__link"
                    aria-label={`${audienceWords[reason]} 명단 보기`}
                    onClick={() => setShown(reason)}
                  >
                    명단 보기
                  </button>
                ) : null}
              </td>
              <td className="send-sum__less">{`− ${number(audience[reason])}`}</td>
            </tr>
          ))}
          <tr className="send-sum__result">
            <th scope="row">보낼 사람</th>
            <td />
            <td>{number(audience.recipients)}</td>
          </tr>
        </tbody>
      </table>
      <p className="desk__quiet">보내는 동안 해지한 사람은 그때그때 빠지고 ‘제외’로 셉니다.</p>
      {shown ? <Excluded send={send} reason={shown} count={audience[shown]} onClose={() => setShown(null)} /> : null}
    </>
  )
}

interface AudienceStepProps {
  draft: SendView
  audience: Audience | null
  refusal: string
  change(set: { lists: string[] }): Promise<boolean>
}

/** 받을 사람: no list is chosen before a person does. */
export function AudienceStep({ draft, audience, refusal, change }: AudienceStepProps) {
  const { lists, refusal: unread } = useLists(draft.publication)
  const wrong = refusal || unread
  const choose = (id: string, isChosen: boolean) =>
    void change({ lists: isChosen ? [...draft.lists, id] : draft.lists.filter((one) => one !== id) })
  return (
    <Step n={2} title="받을 사람">
      <fieldset className="send-lists">
        <legend className="visually-hidden">명단</legend>
        {lists?.map(({ id, name }) => (
          <label key={id} className="send-check">
            <input
              type="checkbox"
              checked={draft.lists.includes(id)}
              onChange={(event) => choose(id, event.target.checked)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      {lists?.length === 0 ? (
        <p className="desk__quiet">이 발간물의 명단이 없습니다. 배포 › 명단에서 먼저 만드세요.</p>
      ) : null}
      {wrong ? (
        <p className="desk__refusal" role="alert">
          {wrong}
        </p>
      ) : null}
      {draft.lists.length === 0 ? <p className="desk__quiet">고른 명단이 없습니다.</p> : null}
      {draft.lists.length > 0 && audience ? <Subtraction send={draft.id} audience={audience} /> : null}
      {draft.lists.length > 0 && !audience && !wrong ? <p className="desk__quiet">세는 중</p> : null}
    </Step>
  )
}
