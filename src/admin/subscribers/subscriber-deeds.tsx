'use client'
import { useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { mayExportSubscribers, mayKeepSubscribers } from '../../../collections/access.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'

type Deed = 'lift' | 'leave' | 'erase'

const words: Record<Deed, { name: string; asks: string }> = {
  lift: { name: '반송 정지 풀기', asks: '이 주소로 다시 보냅니다. 주소가 맞는지 확인했습니까?' },
  leave: { name: '구독 해지', asks: '모든 명단에서 뺍니다. 본인이 부탁했습니까?' },
  erase: { name: '삭제', asks: '주소와 이름, 동의 기록을 지웁니다. 되돌릴 수 없습니다.' },
}

/** What staff may do on a subscriber's own word; each asks once more. */
export function SubscriberDeeds() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const state = useFormFields(([fields]) => fields.state?.value)
  const [asked, setAsked] = useState<Deed | null>(null)
  const [refusal, setRefusal] = useState('')
  if (!id || !mayKeepSubscribers(user) || state === 'erased') return null
  const may: Record<Deed, boolean> = {
    lift: state === 'bounced',
    leave: state !== 'left',
    erase: mayExportSubscribers(user),
  }
  const act = async (deed: Deed) => {
    try {
      await fetchJson(`/api/subscribers/${id}/${deed}`, { method: 'POST', body: {} })
      // The form holds what was; a fresh one shows what is.
      location.reload()
    } catch (error) {
      setRefusal(sentenceOf(error))
    }
  }
  return (
    <div className="desk subscriber-links">
      {asked === null ? (
        (Object.keys(words) as Deed[])
          .filter((deed) => may[deed])
          .map((deed) => (
            <button key={deed} type="button" className="desk__button" onClick={() => setAsked(deed)}>
              {words[deed].name}
            </button>
          ))
      ) : (
        <>
          <p role="status">{words[asked].asks}</p>
          <button type="button" className="desk__button" onClick={() => setAsked(null)}>
            그만두기
          </button>
          <button type="button" className="desk__button desk__button--main" onClick={() => void act(asked)}>
            {words[asked].name}
          </button>
        </>
      )}
      {refusal ? (
        <p className="desk__refusal" role="alert">
          {refusal}
        </p>
      ) : null}
    </div>
  )
}
