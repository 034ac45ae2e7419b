'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { fetchJson } from '../../fetch-json.ts'
import { type IssueTargets, noTargets } from './targets.ts'

/** Asked once for all chips of a page; forgotten after a minute, so that other people's names turn up. */
const asked = new Map<string, { at: number; answer: Promise<IssueTargets> }>()
const lasting = 60_000

function ask(id: string): Promise<IssueTargets> {
  const known = asked.get(id)
  if (known && Date.now() - known.at < lasting) return known.answer
  // Without an answer numbers count from this article's own first, and other articles' things are not offered.
  const answer = fetchJson<IssueTargets>(`/api/articles/${id}/targets`).catch(() => noTargets)
  asked.set(id, { at: Date.now(), answer })
  return answer
}

/** What the rest of the issue means for the article at hand. */
export function useTargets(): IssueTargets {
  const { id, collectionSlug } = useDocumentInfo()
  const article = collectionSlug === 'articles' && id ? String(id) : ''
  const [targets, setTargets] = useState(noTargets)
  useEffect(() => {
    let current = true
    if (article) void ask(article).then((answer) => current && setTargets(answer))
    return () => {
      current = false
    }
  }, [article])
  return targets
}
