'use client'
import { useCallback, useState } from 'react'
import { added } from '../../delivery/states.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import { useLooking } from '../use-looking.ts'
import { type Look, lookOf, remembered } from './rate.ts'
import { isOver, type ToldProgress } from './told.ts'

/** Pause between looks, in milliseconds: while it goes on, and once it is over. */
const pauses = { open: 2000, over: 15_000 }

/** How a send goes, looked at every two seconds; the looks of three minutes are kept for rates. */
export function useProgress(id: string) {
  const [progress, setProgress] = useState<ToldProgress | null>(null)
  const [looks, setLooks] = useState<{ whole: Look[]; services: Record<string, Look[]> }>({ whole: [], services: {} })
  /** Set while the server doesn't answer. */
  const [refusal, setRefusal] = useState('')

  const load = useCallback(async () => {
    try {
      const found = await fetchJson<ToldProgress>(`/api/sends/${id}/progress`)
      setProgress(found)
      setRefusal('')
      setLooks(({ whole, services }) => {
        // What was seen before a pause tells nothing of how it goes on.
        const isMoving = found.send.state === 'sending'
        const kept = <T>(value: T[]): T[] => (isMoving ? value : [])
        return {
          whole: remembered(kept(whole), lookOf(found.at, added(Object.values(found.services)))),
          services: Object.fromEntries(
            Object.entries(found.services).map(([name, balance]) => [
              name,
              remembered(kept(services[name] ?? []), lookOf(found.at, balance)),
            ]),
          ),
        }
      })
    } catch (error) {
      setRefusal(sentenceOf(error))
    }
  }, [id])

  const pause = progress && isOver(progress.send) ? pauses.over : pauses.open
  useLooking(load, pause)
  return { progress, looks, refusal, load }
}

/** Rings a verb of a send and looks anew. */
export function useSendVerb(id: string, load: () => Promise<void>) {
  const [refusal, setRefusal] = useState('')
  const [going, setGoing] = useState('')
  const run = useCallback(
    async (verb: string, body: object = {}): Promise<boolean> => {
      setGoing(verb)
      setRefusal('')
      try {
        await fetchJson(`/api/sends/${id}/${verb}`, { method: 'POST', body })
        return true
      } catch (error) {
        setRefusal(sentenceOf(error))
        return false
      } finally {
        await load()
        setGoing('')
      }
    },
    [id, load],
  )
  return { run, refusal, going }
}
