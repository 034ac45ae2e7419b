'use client'
import { useEffect, useState } from 'react'
import { markDate } from '../../document/date.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'

export interface ArticleRow {
  id: string
  title: string
  /** `(美 CB Insights, 9.4)`, empty when nothing of it is known. */
  mark: string
  summary: string[]
  writer: string
  state: string
}

interface StoredArticle {
  id: string
  title?: string
  source?: {
    country?: string | null
    organisation?: { name?: string; mark?: string | null } | string | null
    date?: string | null
  }
  summary?: { sentence?: string }[] | null
  writer?: { name?: string } | string | null
  state?: string
}

function markOf(source: StoredArticle['source']): string {
  const organisation = typeof source?.organisation === 'object' ? source.organisation : null
  const name = [source?.country, organisation?.mark || organisation?.name].filter(Boolean).join(' ')
  const date = source?.date ? markDate(source.date) : ''
  const inside = [name, date].filter(Boolean).join(', ')
  return inside && `(${inside})`
}

const rowOf = (article: StoredArticle): ArticleRow => ({
  id: article.id,
  title: article.title ?? '',
  mark: markOf(article.source),
  summary: (article.summary ?? []).flatMap(({ sentence }) => (sentence ? [sentence] : [])),
  writer: typeof article.writer === 'object' ? (article.writer?.name ?? '') : '',
  state: article.state ?? '',
})

const fields = ['title', 'source', 'summary', 'writer', 'state'].map((name) => `select[${name}]=true`).join('&')

/** Facts of the given articles by id; `round` asks for them anew. An id without a row is still loading or gone. */
export function useArticles(ids: readonly string[], round: number) {
  const [rows, setRows] = useState<ReadonlyMap<string, ArticleRow>>(new Map())
  const [refusal, setRefusal] = useState('')
  const [loaded, setLoaded] = useState('')
  const wanted = [...ids].sort().join(',')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks for the same articles anew.
  useEffect(() => {
    if (wanted === '') return
    const abort = new AbortController()
    const url = `/api/articles?depth=1&limit=200&pagination=false&where[id][in]=${wanted}&${fields}`
    fetchJson<{ docs: StoredArticle[] }>(url, { signal: abort.signal })
      .then(({ docs }) => {
        setRows(new Map(docs.map((doc) => [doc.id, rowOf(doc)])))
        setLoaded(wanted)
        setRefusal('')
      })
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setRefusal(sentenceOf(error))
      })
    return () => abort.abort()
  }, [wanted, round])
  return { rows, refusal, isLoaded: loaded === wanted }
}
