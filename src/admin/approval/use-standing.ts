'use client'
import { useCallback, useState } from 'react'
import type { EditionView } from '../../approval/view.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import type { StandingView } from '../services.ts'
import { useLooking } from '../use-looking.ts'

/** Pause between looks, in milliseconds: while an edition is being made, and else. */
const pauses = { making: 1000, still: 5000 }

/** How an issue stands, looked at anew all the while, since others act on it too. */
export function useStanding(issue: string) {
  const [standing, setStanding] = useState<StandingView | null>(null)
  const [refusal, setRefusal] = useState('')
  const load = useCallback(async () => {
    try {
      const answer = await fetchJson<StandingView>(`/api/issues/${issue}/standing`)
      setStanding(answer)
      setRefusal('')
    } catch (error) {
      setRefusal(sentenceOf(error))
    }
  }, [issue])
  const pause = standing?.stage === 'making' ? pauses.making : pauses.still
  useLooking(load, pause)
  return { standing, refusal, load }
}

/** Runs a verb about an edition; tells when it goes on and what came of it. */
export function useVerb(issue: string, load: () => Promise<void>) {
  const [going, setGoing] = useState('')
  const [refusal, setRefusal] = useState('')
  const [done, setDone] = useState('')
  const run = useCallback(
    async (path: string, edition: EditionView | null, body: object, words: string): Promise<boolean> => {
      setGoing(path)
      setRefusal('')
      setDone('')
      try {
        const meant = edition ? { edition: edition.id, hash: edition.hash } : {}
        await fetchJson(`/api/issues/${issue}/${path}`, { method: 'POST', body: { ...meant, ...body } })
        await load()
        setDone(words)
        return true
      } catch (error) {
        setRefusal(sentenceOf(error))
        await load()
        return false
      } finally {
        setGoing('')
      }
    },
    [issue, load],
  )
  return { run, going, refusal, done }
}
