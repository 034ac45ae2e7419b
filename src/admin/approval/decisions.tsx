'use client'
import { useId, useState } from 'react'
import type { EditionView } from '../../approval/view.ts'
import { moment } from '../moments.ts'
import { Dialog } from './dialog.tsx'

interface DecisionProps {
  edition: EditionView
  going: boolean
  onClose: () => void
}

const short = (hash: string): string => hash.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ')
const outputWords = { pdf: 'PDF', web: '웹', mail: '메일' } as const

/** The one decision, about one frozen thing; nothing is preselected but giving up. */
export function ApproveDialog({
  edition,
  going,
  publishAt,
  onClose,
  onApprove,
}: DecisionProps & { publishAt: string | null; onApprove: () => void }) {
  const unseen = edition.outputs.filter(({ seenAt }) => seenAt === null).map(({ name }) => outputWords[name])
  return (
    <Dialog
      title="승인"
      onClose={onClose}
      buttons={
        <>
          <button type="button" className="desk__button" data-first onClick={onClose}>
            그만두기
          </button>
          <button type="button" className="desk__button desk__button--main" disabled={going} onClick={onApprove}>
            승인
          </button>
        </>
      }
    >
      <p>{`편집본 ${edition.ordinal}차 (${short(edition.hash)})를 승인합니다.`}</p>
      {unseen.length > 0 ? <p>{`아직 보지 않은 것: ${unseen.join(', ')}.`}</p> : null}
      <p>{publishAt ? `${moment(publishAt)}에 발행됩니다.` : '발행은 승인한 뒤 따로 합니다.'}</p>
    </Dialog>
  )
}

/** Sends the edition back; it needs a comment. */
export function ChangesDialog({
  edition,
  going,
  onClose,
  onSend,
}: DecisionProps & { onSend: (comment: string) => void }) {
  const [comment, setComment] = useState('')
  const id = useId()
  return (
    <Dialog
      title="수정 요청"
      onClose={onClose}
      buttons={
        <>
          <button type="button" className="desk__button" onClick={onClose}>
            그만두기
          </button>
          <button
            type="button"
            className="desk__button desk__button--main"
            disabled={going || comment.trim() === ''}
            onClick={() => onSend(comment)}
          >
            수정 요청
          </button>
        </>
      }
    >
      <label htmlFor={id}>{`편집본 ${edition.ordinal}차에서 무엇을 고칠지 적으세요.`}</label>
      <textarea
        id={id}
        data-first
        rows={5}
        maxLength={4000}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
    </Dialog>
  )
}

/** Asks somebody without an account. */
export function LinkDialog({
  edition,
  going,
  onClose,
  onSend,
}: DecisionProps & { onSend: (to: { name: string; address: string; days: number }) => void }) {
  const [to, setTo] = useState({ name: '', address: '', days: 3 })
  const id = useId()
  return (
    <Dialog
      title="링크로 승인 받기"
      onClose={onClose}
      buttons={
        <>
          <button type="button" className="desk__button" onClick={onClose}>
            그만두기
          </button>
          <button
            type="button"
            className="desk__button desk__button--main"
            disabled={going || to.name.trim() === '' || to.address.trim() === ''}
            onClick={() => onSend({ ...to, name: to.name.trim(), address: to.address.trim() })}
          >
            보내기
          </button>
        </>
      }
    >
      <p>{`편집본 ${edition.ordinal}차 (${short(edition.hash)})를 계정이 없는 사람에게 보입니다. 한 번만 쓸 수 있는 주소를 보냅니다.`}</p>
      <label htmlFor={`${id}-name`}>이름</label>
      <input
        id={`${id}-name`}
        data-first
        maxLength={80}
        value={to.name}
        onChange={(event) => setTo({ ...to, name: event.target.value })}
      />
      <label htmlFor={`${id}-address`}>주소</label>
      <input
        id={`${id}-address`}
        type="email"
        placeholder="name@example.org"
        value={to.address}
        onChange={(event) => setTo({ ...to, address: event.target.value })}
      />
      <label htmlFor={`${id}-days`}>기한</label>
      <select
        id={`${id}-days`}
        value={to.days}
        onChange={(event) => setTo({ ...to, days: Number(event.target.value) })}
      >
        {[1, 3, 7, 14].map((days) => (
          <option key={days} value={days}>{`${days}일`}</option>
        ))}
      </select>
    </Dialog>
  )
}
