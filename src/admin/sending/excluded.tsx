'use client'
import { useEffect, useState } from 'react'
import { exclusionWords } from '../../delivery/words.ts'
import { Dialog } from '../approval/dialog.tsx'
import { fetchJson, sentenceOf } from '../fetch-json.ts'

/** The server tells no more than so many. */
const most = 500

/** Masked addresses that one reason keeps out. */
export function Excluded({
  send,
  reason,
  onClose,
}: {
  send: string
  reason: keyof typeof exclusionWords
  onClose: () => void
}) {
  const [addresses, setAddresses] = useState<string[] | null>(null)
  const [refusal, setRefusal] = useState('')
  useEffect(() => {
    fetchJson<{ addresses: string[] }>(`/api/sends/${send}/excluded/${reason}`).then(
      (found) => setAddresses(found.addresses),
      (error: unknown) => setRefusal(sentenceOf(error)),
    )
  }, [send, reason])
  return (
    <Dialog
      title={`제외 — ${exclusionWords[reason]}`}
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
      {addresses ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard.
        <ul className="send-addresses" tabIndex={0} aria-label="가린 주소">
          {addresses.map((address, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: masked addresses are alike.
            <li key={index}>{address || '주소 지움'}</li>
          ))}
        </ul>
      ) : (
        <p className="desk__quiet">불러오는 중</p>
      )}
      {addresses?.length === most ? <p className="desk__quiet">{`처음 ${most}명만 보입니다.`}</p> : null}
    </Dialog>
  )
}
