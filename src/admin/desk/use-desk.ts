'use client'
import { useCallback, useEffect, useState } from 'react'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import type { PlacedProblem } from '../services.ts'

/** Told by other parts of the page when they have stored something that may change the problems. */
export const deskChanged = 'desk:changed'

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
