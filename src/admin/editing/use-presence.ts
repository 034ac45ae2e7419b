'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { StandingNow } from '../../editing/standing.ts'
import { fetchJson } from '../fetch-json.ts'
import { tab } from './use-form-of.ts'

/** Milliseconds between two signs of life; the server waits for two and a half of them (`src/editing/presence.ts`). */
const heartbeat = 10_000

/** Milliseconds after which the others hear that the caret went elsewhere. */
const caretPause = 1_200

export interface Presence {
  /** What the server said last; null before it said anything. */
  now: StandingNow | null
  /** True from a sign of life that did not arrive to the next that does. */
  isCut: boolean
  /** Gives a sign of life at once. */
  beat: () => void
}

/** Tells the server that this screen shows a document, and who else does. `place` is asked each time. */
export function usePresence(url: string | null, isEditing: boolean, place: () => string): Presence {
  const [now, setNow] = useState<StandingNow | null>(null)
  const [isCut, setCut] = useState(false)
  const told = useRef({ isEditing, place })
  told.current = { isEditing, place }

  const beat = useCallback(() => {
    if (url === null) return
    const { isEditing: editing, place: where } = told.current
    fetchJson<StandingNow>(`${url}/presence`, {
      method: 'POST',
      body: { tab, isEditing: editing, place: where() },
    }).then(
      (answer) => {
        setNow(answer)
        setCut(false)
      },
      () => setCut(true),
    )
  }, [url])

  // biome-ignore lint/correctness/useExhaustiveDependencies: that somebody began to write, or saved, is told at once.
  useEffect(() => beat(), [beat, isEditing])

  useEffect(() => {
    if (url === null) return
    const timer = setInterval(beat, heartbeat)
    let caret: ReturnType<typeof setTimeout> | undefined
    let last = ''
    const onCaret = () => {
      clearTimeout(caret)
      caret = setTimeout(() => {
        const place = told.current.place()
        if (place !== last) beat()
        last = place
      }, caretPause)
    }
    const onShow = () => document.visibilityState === 'visible' && beat()
    const leave = () => {
      const body = new Blob([JSON.stringify({ tab })], { type: 'application/json' })
      navigator.sendBeacon(`${url}/leave`, body)
    }
    document.addEventListener('selectionchange', onCaret)
    document.addEventListener('visibilitychange', onShow)
    window.addEventListener('online', beat)
    window.addEventListener('pagehide', leave)
    return () => {
      clearInterval(timer)
      clearTimeout(caret)
      document.removeEventListener('selectionchange', onCaret)
      document.removeEventListener('visibilitychange', onShow)
      window.removeEventListener('online', beat)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [url, beat])

  return { now, isCut, beat }
}
