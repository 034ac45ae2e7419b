'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ArticlePreview } from '../../preview/messages.ts'
import { fetchJson, Refusal, sentenceOf } from '../fetch-json.ts'
import type { Snapshot } from './use-typing.ts'

/** What is asked of the server besides the text. */
export interface Look {
  id: string | null
  scope: 'article' | 'issue'
  publication: string | null
}

export interface Pages {
  /** The newest pages; those of before while new ones are made, and after a failure. */
  preview: ArticlePreview | null
  working: boolean
  /** Why the newest pages could not be made; empty otherwise. */
  failure: string
  /** Milliseconds from asking to the answer. */
  took: number
}

/** Milliseconds until the same text is asked for again after another window of the same person took its turn. */
const turn = 300

/** Asks for pages; a newer ask takes the place of one that is under way. */
export function usePages(look: Look, snapshot: () => Snapshot): Pages & { ask: () => void } {
  const [pages, setPages] = useState<Pages>({ preview: null, working: false, failure: '', took: 0 })
  const underWay = useRef<AbortController | null>(null)
  const issue = useRef<string | null>(null)
  const typeset = useRef(false)
  const { id, scope, publication } = look

  const ask = useCallback(async () => {
    underWay.current?.abort()
    const mine = new AbortController()
    underWay.current = mine
    setPages((before) => ({ ...before, working: true }))
    const start = performance.now()
    try {
      const body = { id, scope, publication, issue: issue.current, data: snapshot() }
      const preview = await fetchJson<ArticlePreview>('/api/articles/preview/pages', {
        method: 'POST',
        signal: mine.signal,
        body,
      })
      issue.current = preview.issue?.id ?? null
      setPages({ preview, working: false, failure: '', took: Math.round(performance.now() - start) })
      if (!preview.numbered && preview.issue && !typeset.current) {
        // Once is enough: an issue that can't be typeset says so where it is composed.
        typeset.current = true
        const typesetting = `/api/issues/${preview.issue.id}/typesetting`
        const isSet = await fetchJson(typesetting, { method: 'POST', body: {} }).then(
          () => true,
          () => false,
        )
        if (isSet && !mine.signal.aborted) void ask()
      }
    } catch (error) {
      if (mine.signal.aborted) return
      if (error instanceof Refusal && error.code === 'PREVIEW_SUPERSEDED') {
        setTimeout(() => !mine.signal.aborted && void ask(), turn)
        return
      }
      setPages((before) => ({ ...before, working: false, failure: sentenceOf(error) }))
    }
  }, [id, scope, publication, snapshot])

  useEffect(() => () => underWay.current?.abort(), [])
  return { ...pages, ask: useCallback(() => void ask(), [ask]) }
}
