'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PlacedProblem, RunView } from '../../publish/services.ts'
import { fetchJson, Refusal, sentenceOf } from '../fetch-json.ts'

export interface EditionRow {
  id: string
  ordinal: number
  label: string
  publishedAt: string
  hash: string
  publicationKey: string
  slug: string
  report?: { fit?: { code: string; message: string; hint: string }[] }
}

/** Told by other parts of the page when they have stored something that may change the problems. */
export const deskChanged = 'desk:changed'

const isGoing = (run: RunView | null): boolean => run?.state === 'waiting' || run?.state === 'running'

/** Problems of an issue, read anew whenever something was stored or the window comes back. */
export function useProblems(issue: string, version: unknown) {
  const [problems, setProblems] = useState<PlacedProblem[] | null>(null)
  const [refusal, setRefusal] = useState('')
  const load = useCallback(async () => {
    try {
      const answer = await fetchJson<{ problems: PlacedProblem[] }>(`/api/issues/${issue}/problems`)
      setProblems(answer.problems)
      setRefusal('')
    } catch (error) {
      setRefusal(sentenceOf(error))
    }
  }, [issue])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version of the stored issue asks for new problems.
  useEffect(() => {
    void load()
    window.addEventListener('focus', load)
    window.addEventListener(deskChanged, load)
    return () => {
      window.removeEventListener('focus', load)
      window.removeEventListener(deskChanged, load)
    }
  }, [load, version])
  return { problems, refusal, reload: load }
}

/** Editions of an issue, newest first. */
export function useEditions(issue: string, version: unknown) {
  const [editions, setEditions] = useState<EditionRow[] | null>(null)
  const [refusal, setRefusal] = useState('')
  const load = useCallback(async () => {
    try {
      const query = `where[issue][equals]=${issue}&sort=-ordinal&depth=0&limit=50`
      setEditions((await fetchJson<{ docs: EditionRow[] }>(`/api/editions?${query}`)).docs)
      setRefusal('')
    } catch (error) {
      setRefusal(sentenceOf(error))
    }
  }, [issue])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a finished run asks for the list anew.
  useEffect(() => {
    void load()
  }, [load, version])
  return { editions, refusal, reload: load }
}

/** The latest publication run, asked for each second while it goes on, and the way to start one. */
export function useRun(issue: string) {
  const [run, setRun] = useState<RunView | null>(null)
  const [refusal, setRefusal] = useState('')
  const [asked, setAsked] = useState(false)
  const alive = useRef(true)

  const look = useCallback(async () => {
    try {
      const answer = await fetchJson<{ run: RunView | null }>(`/api/issues/${issue}/run`)
      if (!alive.current) return
      setRun(answer.run)
      setRefusal('')
    } catch (error) {
      if (alive.current) setRefusal(sentenceOf(error))
    }
  }, [issue])

  useEffect(() => {
    alive.current = true
    void look()
    return () => {
      alive.current = false
    }
  }, [look])

  const going = isGoing(run)
  useEffect(() => {
    if (!going) return
    const timer = setInterval(() => void look(), 1000)
    return () => clearInterval(timer)
  }, [going, look])

  const publish = useCallback(async () => {
    setAsked(true)
    setRefusal('')
    try {
      await fetchJson(`/api/issues/${issue}/publish`, { method: 'POST', body: {} })
      await look()
    } catch (error) {
      setRefusal(error instanceof Refusal ? error.message : sentenceOf(error))
    } finally {
      setAsked(false)
    }
  }, [issue, look])

  return { run, going: going || asked, refusal, publish }
}
