'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { fetchJson, Refusal, sentenceOf } from '../fetch-json.ts'
import type { ToldSend } from './told.ts'

const unpublished = '발행된 편집본이 없습니다. 발행한 다음 보내세요.'

/** Sends of an issue, and which one is looked at: the one that the address names, the newest, or a draft where there is none. */
export function useSends(issue: string) {
  const [sends, setSends] = useState<ToldSend[] | null>(null)
  const [shown, setShown] = useState<ToldSend | null>(null)
  const [refusal, setRefusal] = useState('')
  const begun = useRef(false)

  const load = useCallback(async (): Promise<ToldSend[]> => {
    const found = await fetchJson<ToldSend[]>(`/api/issues/${issue}/sends`)
    setSends(found)
    return found
  }, [issue])

  /** Opens the issue's draft, with another send's lists where they are given. */
  const draft = useCallback(
    async (like?: Pick<ToldSend, 'lists' | 'tags'>) => {
      setRefusal('')
      try {
        const made = await fetchJson<ToldSend>(`/api/issues/${issue}/sends`, { method: 'POST' })
        const chosen = like ? { lists: like.lists, tags: like.tags } : {}
        if (like) await fetchJson(`/api/sends/${made.id}/change`, { method: 'POST', body: chosen })
        setShown({ ...made, ...chosen })
        await load()
      } catch (error) {
        setRefusal(error instanceof Refusal && error.code === 'NOT_APPROVED' ? unpublished : sentenceOf(error))
      }
    },
    [issue, load],
  )

  const show = useCallback(
    async (id: string) => {
      const found = await load()
      setShown(found.find((send) => send.id === id) ?? null)
    },
    [load],
  )

  useEffect(() => {
    // Two drafts would be one too many, however often the page is drawn.
    if (begun.current) return
    begun.current = true
    const open = async () => {
      const found = await load()
      const wanted = new URLSearchParams(window.location.search).get('send')
      const best = found.find(({ id }) => id === wanted) ?? found.find(({ state }) => state !== 'draft')
      if (best && best.state !== 'draft') setShown(best)
      else await draft()
    }
    void open().catch((error: unknown) => setRefusal(sentenceOf(error)))
  }, [load, draft])

  return { sends, shown, refusal, draft, show }
}
