'use client'
import { useCallback, useEffect, useState } from 'react'
import { fetchJson, sentenceOf } from '../fetch-json.ts'

export interface Comment {
  id: string
  text: string
  /** Words that the comment is about, and the line that has them. */
  quote?: string | null
  line?: string | null
  article?: { id: string; title: string } | string | null
  answers?: string | { id: string } | null
  author?: { id: string } | string | null
  authorName?: string | null
  resolved?: boolean | null
  resolvedBy?: string | null
  createdAt: string
}

/** Id of a relation, stored alone or as the document. */
export const idOf = (value: { id: string } | string | null | undefined): string =>
  typeof value === 'object' ? (value?.id ?? '') : (value ?? '')

/** Of the articles only their titles are wanted, not their bodies. */
const slim = 'depth=1&populate[articles][title]=true&populate[issues][title]=true&populate[users][name]=true'

function useStored(where: string) {
  const [comments, setComments] = useState<Comment[]>([])
  const [refusal, setRefusal] = useState('')
  const load = useCallback(async () => {
    if (where === '') return
    try {
      const url = `/api/comments?${where}&${slim}&pagination=false&sort=createdAt`
      setComments((await fetchJson<{ docs: Comment[] }>(url)).docs)
      setRefusal('')
    } catch (error) {
      setRefusal(sentenceOf(error))
    }
  }, [where])
  useEffect(() => {
    void load()
  }, [load])
  return { comments, refusal, load }
}

/** Comments on an issue and its articles, oldest first. */
export function useIssueComments(issue: string, articles: readonly string[]) {
  const ids = articles.join(',')
  return useStored(`where[or][0][issue][equals]=${issue}${ids ? `&where[or][1][article][in]=${ids}` : ''}`)
}

/** Comments on one article and places in it, oldest first; none before it is stored. */
export const useArticleComments = (article: string) => useStored(article && `where[article][equals]=${article}`)
