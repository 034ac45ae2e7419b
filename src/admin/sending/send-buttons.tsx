'use client'
import { useState } from 'react'
import type { SendState } from '../../delivery/states.ts'
import { Dialog } from '../approval/dialog.tsx'
import { number } from './words.ts'

export type SendVerb = 'pause' | 'resume' | 'cancel'

interface SendButtonsProps {
  state: SendState
  /** Messages that would not be sent. */
  left: number
  isGoing: boolean
  run(verb: SendVerb): void
}

const pausable: readonly SendState[] = ['sending', 'scheduled']
const resumable: readonly SendState[] = ['paused', 'stopped']
const cancellable: readonly SendState[] = ['preparing', 'scheduled', 'sending', 'paused', 'stopped']

/** 일시 정지, 이어서 보내기, 남은 발송 취소: what the state allows. */
export function SendButtons({ state, left, isGoing, run }: SendButtonsProps) {
  const [asks, setAsks] = useState(false)
  const button = (verb: SendVerb, words: string) => (
    <button type="button" className="desk__button" disabled={isGoing} onClick={() => run(verb)}>
      {words}
    </button>
  )
  return (
    <>
      {pausable.includes(state) ? button('pause', '일시 정지') : null}
      {resumable.includes(state) ? button('resume', '이어서 보내기') : null}
      {cancellable.includes(state) ? (
        <button type="button" className="desk__button send-cancel" disabled={isGoing} onClick={() => setAsks(true)}>
          남은 발송 취소
        </button>
      ) : null}
      {asks ? (
        <Dialog
          title="남은 발송 취소"
          onClose={() => setAsks(false)}
          buttons={
            <>
              <button type="button" className="desk__button" data-first onClick={() => setAsks(false)}>
                그만두기
              </button>
              <button
                type="button"
                className="desk__button send-cancel"
                onClick={() => {
                  setAsks(false)
                  run('cancel')
                }}
              >
                남은 발송 취소
              </button>
            </>
          }
        >
          <p>{`아직 보내지 않은 ${number(left)}통을 취소합니다. 되돌릴 수 없습니다.`}</p>
        </Dialog>
      ) : null}
    </>
  )
}
