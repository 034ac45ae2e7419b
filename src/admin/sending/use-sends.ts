'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Audience } from '../../delivery/sends.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import { kept, type Sample, sampleOf } from './figures.ts'
import type { DraftView, ProgressView, SendView } from './wire.ts'

/** Sends of an issue, newest first; null before they are known. */
export function useSends(issue: string) {
  const [sends, setSends] = useState<SendView[] | null>(null)
  const [refusal, setRefusal] = useState('')
  const load = useCallback(async () => {
    try {
      setSends(await fetchJson<SendView[]>(`/api/issues/${issue}/sends`))
      setRefusal('')
    } catch (error) {
      setRefusal(sentenceOf(error))
    }
  }, [issue])
  useEffect(() => void load(), [load])
  return { sends, refusal, load }
}

type Change = Partial<Pick<SendView, 'lists' | 'tags' | 'subject' | 'advertising' | 'perMinute' | 'window'>>

/** The draft of an issue about what is published now, and how to change it. */
export function useDraft(issue: string) {
  const [draft, setDraft] = useState<DraftView | null>(null)
  const [refusal, setRefusal] = useState('')
  const load = useCallback(async () => {
    try {
      setDraft(await fetchJson<DraftView>(`/api/issues/${issue}/sends`, { method: 'POST', body: {} }))
      setRefusal('')
    } catch (error) {
      setRefusal(sentenceOf(error))
    }
  }, [issue])
  useEffect(() => void load(), [load])
  const id = draft?.id
  const change = useCallback(
    async (set: Change): Promise<boolean> => {
      try {
        await fetchJson(`/api/sends/${id}/change`, { method: 'POST', body: set })
        setDraft((known) => {
          // A test mail showed the old subject.
          const retest = set.subject !== undefined && set.subject !== known?.subject ? { test: null } : {}
          return known && { ...known, ...set, ...retest }
        })
        setRefusal('')
        return true
      } catch (error) {
        setRefusal(sentenceOf(error))
        return false
      }
    },
    [id],
  )
  return { draft, refusal, load, change }
}

/** The audience of a draft, counted anew whenever its lists or tags change. */
export function useAudience(draft: SendView | null) {
  const [audience, setAudience] = useState<Audience | null>(null)
  const [refusal, setRefusal] = useState('')
  const id = draft?.id
  const chosen = draft ? [...draft.lists, '', ...draft.tags].join() : ''
  const isEmpty = draft?.lists.length === 0
  const count = useCallback(
    async (signal?: AbortSignal) => {
      if (!id || isEmpty) return
      try {
        const found = await fetchJson<Audience>(`/api/sends/${id}/audience`, signal ? { signal } : {})
        if (signal?.aborted) return
        setAudience(found)
        setRefusal('')
      } catch (error) {
        if (!signal?.aborted) setRefusal(sentenceOf(error))
      }
    },
    [id, isEmpty],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is counted anew.
  useEffect(() => {
    const abort = new AbortController()
    setAudience(null)
    void count(abort.signal)
    return () => abort.abort()
  }, [count, chosen])
  return { audience, refusal, count }
}

/** Pause between looks at a send that goes on, in milliseconds. */
const pause = 2000

/** How a send goes, looked at every two seconds until it is over. */
export function useProgress(id: string) {
  const [progress, setProgress] = useState<ProgressView | null>(null)
  const [samples, setSamples] = useState<Sample[]>([])
  const [refusal, setRefusal] = useState('')
  const load = useCallback(async () => {
    try {
      const found = await fetchJson<ProgressView>(`/api/sends/${id}/progress`)
      setProgress(found)
      setSamples((known) => (found.send.state === 'sending' ? kept(known, sampleOf(found)) : []))
      setRefusal('')
    } catch (error) {
      setRefusal(sentenceOf(error))
    }
  }, [id])
  const isOver = progress?.send.state === 'done' || progress?.send.state === 'cancelled'
  useEffect(() => {
    void load()
    if (isOver) return
    const timer = setInterval(() => {
      if (!document.hidden) void load()
    }, pause)
    window.addEventListener('focus', load)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', load)
    }
  }, [load, isOver])
  return { progress, samples, refusal, load }
}
