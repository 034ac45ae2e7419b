'use client'
import { useEffect, useRef, useState } from 'react'
import { figure, sendStateWords } from '../../delivery/words.ts'
import type { ToldSend } from './told.ts'

/** Says every tenth part and every change of state, not every tick. */
export function Announcer({ send, settled, total }: { send: ToldSend; settled: number; total: number }) {
  const tenth = total === 0 ? 0 : Math.floor((settled * 10) / total)
  const before = useRef({ state: send.state, tenth })
  const [words, setWords] = useState('')
  useEffect(() => {
    const { state, tenth: last } = before.current
    if (state === send.state && last === tenth) return
    before.current = { state: send.state, tenth }
    setWords(
      state === send.state
        ? `${tenth * 10}% 처리함. ${figure(total)}통 가운데 ${figure(settled)}통.`
        : `${sendStateWords[send.state]}.`,
    )
  }, [send.state, tenth, settled, total])
  return (
    <div role="status" className="visually-hidden">
      {words}
    </div>
  )
}
