'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer, Target } from '../../manuscripts/manuscript.ts'
import type { PutRequest } from '../../manuscripts/put-in.ts'
import type { DeskView, LineView, ReviewView } from '../../manuscripts/view.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'

/** Pause between looks at a manuscript that is being read, and at one that others may work on, in milliseconds. */
const pauses = { reading: 500, still: 8000 }

/** A manuscript with the verbs of its screen; what went wrong last is `refusal`, what went well is `done`. */
export function useManuscript(id: string) {
  const [desk, setDesk] = useState<DeskView | null>(null)
  const [lines, setLines] = useState<LineView[]>([])
  const [refusal, setRefusal] = useState('')
  const [done, setDone] = useState<{ words: string; issue?: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const alive = useRef(true)
  const writing = useRef(false)
  /** Counts what was written from here: an answer to a question that was asked before is stale. */
  const round = useRef(0)
  const url = `/api/manuscripts/${id}`

  const load = useCallback(async () => {
    try {
      const { lines: read, ...rest } = await fetchJson<ReviewView>(`${url}/review`)
      if (!alive.current) return
      setDesk(rest)
      setLines(read)
      setRefusal('')
    } catch (error) {
      if (alive.current) setRefusal(sentenceOf(error))
    }
  }, [url])

  const state = desk?.state
  useEffect(() => {
    alive.current = true
    if (state === undefined) void load()
    const look = async () => {
      if (document.hidden || writing.current) return
      const asked = round.current
      try {
        const now = await fetchJson<DeskView>(`${url}/desk`)
        if (!alive.current || asked !== round.current) return
        setDesk(now)
        if (state === 'reading' && now.state !== 'reading') await load()
      } catch (error) {
        if (alive.current) setRefusal(sentenceOf(error))
      }
    }
    const timer = setInterval(look, state === 'reading' ? pauses.reading : pauses.still)
    return () => {
      alive.current = false
      clearInterval(timer)
    }
  }, [load, url, state])

  const ring = useCallback(
    async <T>(path: string, body: object): Promise<T | null> => {
      // The screen learns a moment late that something is under way; a second press in between is no second wish.
      if (writing.current) return null
      writing.current = true
      round.current++
      setBusy(true)
      setRefusal('')
      setDone(null)
      try {
        return await fetchJson<T>(`${url}/${path}`, { method: 'POST', body })
      } catch (error) {
        setRefusal(sentenceOf(error))
        return null
      } finally {
        writing.current = false
        setBusy(false)
      }
    },
    [url],
  )

  const answer = useCallback(
    async (piece: string, given: Omit<Answer, 'by' | 'at'> | null): Promise<DeskView | null> => {
      const now = await ring<DeskView>('answer', { piece, answer: given })
      if (now) setDesk(now)
      return now
    },
    [ring],
  )
  const choose = useCallback(
    async (target: Target): Promise<boolean> => {
      const now = await ring<DeskView>('target', target)
      if (now) setDesk(now)
      return now !== null
    },
    [ring],
  )
  const putIn = useCallback(
    async (articles: number[], sections: Record<string, string>): Promise<void> => {
      const body: { articles: PutRequest['article'][]; sections: Record<string, string> } = { articles, sections }
      const answered = await ring<{ issue: string; count: number; desk: DeskView }>('put-in', body)
      if (!answered) return
      setDesk(answered.desk)
      const words = answered.count > 0 ? `기사 ${answered.count}편을 넣었습니다.` : '이미 넣은 기사입니다.'
      setDone({ words, issue: answered.issue })
    },
    [ring],
  )
  const say = useCallback(
    async (verb: 'stop' | 'again') => {
      if ((await ring(verb, {})) !== null) await load()
    },
    [ring, load],
  )
  return { desk, lines, refusal, done, busy, answer, choose, putIn, say }
}
