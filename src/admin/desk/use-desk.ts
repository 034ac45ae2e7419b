'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Mended } from '../../assemble/mend-stored.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import type { PlacedProblem } from '../services.ts'

/** Told by other parts of the page when they have stored something that may change the problems. */
export const deskChanged = 'desk:changed'

/** What came of the last mend, in words. */
interface Mending {
  done: string
  refusal: string
}

/** How much was mended, and what was left to whom it belongs. */
export const mendedWords = ({ mended, left }: Mended): string =>
  `${mended}곳을 고쳤습니다.${left > 0 ? ` 다른 필자의 기사에 있는 ${left}곳은 그대로 두었습니다.` : ''}`

/** Problems of an issue, read anew whenever something was stored or the window comes back. */
export function useProblems(issue: string, version: unknown) {
  const [problems, setProblems] = useState<PlacedProblem[] | null>(null)
  const [refusal, setRefusal] = useState('')
  const [mending, setMending] = useState<Mending>({ done: '', refusal: '' })
  const load = useCallback(async () => {
    try {
      const answer = await fetchJson<{ problems: PlacedProblem[] }>(`/api/issues/${issue}/problems`)
      setProblems(answer.problems)
      setRefusal('')
    } catch (error) {
      setRefusal(sentenceOf(error))
    }
  }, [issue])
  const mend = useCallback(
    async ({ finding }: PlacedProblem) => {
      try {
        const answer = await fetchJson<Mended>(`/api/issues/${issue}/mend`, { method: 'POST', body: { finding } })
        setMending({ done: mendedWords(answer), refusal: '' })
      } catch (error) {
        setMending({ done: '', refusal: sentenceOf(error) })
      }
      window.dispatchEvent(new Event(deskChanged))
    },
    [issue],
  )
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
  return { problems, refusal, reload: load, mend, mending }
}
