'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Choices } from '../../delivery/choices.ts'
import type { DraftChange } from '../../delivery/desk.ts'
import type { Readiness } from '../../delivery/readiness.ts'
import type { Audience, TestResult } from '../../delivery/sends.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import type { ToldSend } from './told.ts'

/** A draft as this person changes it: every change is stored at once, and numbers are counted anew. */
export function useDraft(first: ToldSend) {
  const [send, setSend] = useState(first)
  const [choices, setChoices] = useState<Choices | null>(null)
  const [audience, setAudience] = useState<Audience | null>(null)
  const [readiness, setReadiness] = useState<Readiness | null>(null)
  const [refusal, setRefusal] = useState('')
  const [counting, setCounting] = useState(true)
  const at = `/api/sends/${first.id}`
  /** The newest question; answers to older ones are let go. */
  const asked = useRef(0)

  const count = useCallback(async () => {
    const turn = ++asked.current
    setCounting(true)
    try {
      const [found, ready] = await Promise.all([
        fetchJson<Audience>(`${at}/audience`),
        fetchJson<Readiness>(`${at}/readiness`),
      ])
      if (turn !== asked.current) return
      setAudience(found)
      setReadiness(ready)
    } catch (error) {
      if (turn === asked.current) setRefusal(sentenceOf(error))
    } finally {
      if (turn === asked.current) setCounting(false)
    }
  }, [at])

  useEffect(() => {
    fetchJson<Choices>(`${at}/choices`).then(setChoices, (error: unknown) => setRefusal(sentenceOf(error)))
    void count()
  }, [at, count])

  const change = useCallback(
    async (what: DraftChange): Promise<boolean> => {
      setRefusal('')
      const isOther = what.subject !== undefined && what.subject !== send.subject
      setSend((before) => ({ ...before, ...what, ...(isOther ? { test: null } : {}) }))
      try {
        await fetchJson(`${at}/change`, { method: 'POST', body: what })
        if (what.lists || what.tags) await count()
        return true
      } catch (error) {
        setSend(send)
        setRefusal(sentenceOf(error))
        return false
      }
    },
    [at, count, send],
  )

  const test = useCallback(
    async (addresses: string[]): Promise<void> => {
      setRefusal('')
      try {
        const { results } = await fetchJson<{ results: TestResult[] }>(`${at}/test`, {
          method: 'POST',
          body: { addresses },
        })
        setSend((before) => ({
          ...before,
          test: { hash: before.editionHash, at: new Date().toISOString(), results },
        }))
      } catch (error) {
        setRefusal(sentenceOf(error))
      }
    },
    [at],
  )

  return { send, choices, audience, readiness, refusal, counting, change, count, test, setRefusal }
}

export type DraftDesk = ReturnType<typeof useDraft>
