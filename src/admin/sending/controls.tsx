'use client'
import { useState } from 'react'
import { figure } from '../../delivery/words.ts'
import { Dialog } from '../approval/dialog.tsx'
import { sentenceOf } from '../fetch-json.ts'
import type { ToldSend } from './told.ts'

type Run = (verb: string) => Promise<boolean>

/** Asks before the rest is given up; the number stands in the question. */
function CancelDialog({ unsent, onClose, onCancel }: { unsent: number; onClose: () => void; onCancel: () => void }) {
  return (
    <Dialog
      title="남은 발송 취소"
      onClose={onClose}
      buttons={
        <>
          <button type="button" className="desk__button" data-first onClick={onClose}>
            그만두기
          </button>
          <button type="button" className="desk__button sending__red" onClick={onCancel}>
            남은 발송 취소
          </button>
        </>
      }
    >
      <p>{`아직 보내지 않은 ${figure(unsent)}통을 취소합니다. 되돌릴 수 없습니다.`}</p>
    </Dialog>
  )
}

/** What may be done to a send under way. */
export function Controls({ send, unsent, run, may }: { send: ToldSend; unsent: number; run: Run; may: boolean }) {
  const [asks, setAsks] = useState(false)
  const { state, missedAt } = send
  const pauses = state === 'sending' || state === 'scheduled'
  const resumes = state === 'paused' || state === 'stopped'
  const cancels = pauses || resumes || state === 'preparing'
  if (!cancels) return null
  const word = state === 'stopped' ? '다시 시작' : missedAt ? '지금 보내기' : '이어서 보내기'
  const ring = (verb: string) => () => {
    if (may) void run(verb)
  }
  return (
    <>
      {may ? null : <span className="desk__reason">필요한 권한: 발행 책임자</span>}
      {pauses ? (
        <button type="button" className="desk__button sending__plain" aria-disabled={!may} onClick={ring('pause')}>
          일시 정지
        </button>
      ) : null}
      {resumes ? (
        <button type="button" className="desk__button desk__button--main" aria-disabled={!may} onClick={ring('resume')}>
          {word}
        </button>
      ) : null}
      <button
        type="button"
        className="desk__button sending__red"
        aria-disabled={!may}
        onClick={() => {
          if (may) setAsks(true)
        }}
      >
        남은 발송 취소
      </button>
      {asks ? (
        <CancelDialog
          unsent={unsent}
          onClose={() => setAsks(false)}
          onCancel={() => {
            setAsks(false)
            void run('cancel')
          }}
        />
      ) : null}
    </>
  )
}

/** What can be had of a send that is over. */
export function AfterEnd({
  send,
  onNew,
  onMore,
  tell,
}: {
  send: ToldSend
  onNew: () => void
  onMore: () => void
  tell: (sentence: string) => void
}) {
  const pdf = `/api/sends/${send.id}/report.pdf`
  return (
    <>
      <a
        className="desk__button"
        href={pdf}
        onClick={(event) => {
          event.preventDefault()
          tell('')
          // A report that is not made yet answers with a sentence, which must not take the page's place.
          fetch(pdf, { credentials: 'include' }).then(
            async (response) => {
              if (!response.ok) return tell((await response.json()).message)
              const address = URL.createObjectURL(await response.blob())
              const link = Object.assign(document.createElement('a'), {
                href: address,
                download: `${send.subject.replace(/[\\/:*?"<>|]/g, ' ')} 발송 보고서.pdf`,
              })
              link.click()
              URL.revokeObjectURL(address)
            },
            (error: unknown) => tell(sentenceOf(error)),
          )
        }}
      >
        보고서 PDF
      </a>
      <a className="desk__button" href={`/api/sends/${send.id}/report.csv`} download>
        CSV
      </a>
      <button type="button" className="desk__button" onClick={onMore}>
        새로 구독한 사람에게 보내기
      </button>
      <button type="button" className="desk__button" onClick={onNew}>
        새 발송
      </button>
    </>
  )
}
