'use client'
import { useEffect, useState } from 'react'
import { fetchJson, sentenceOf } from '../fetch-json.ts'

/** Something that can be opened. */
export interface Found {
  /** Address below the admin's route. */
  path: string
  kind: '호' | '기사' | '원고'
  title: string
}

interface Named {
  id: string
  title?: string | null
  name?: string | null
}

/** Where things are looked for, and by which of their words. */
const places = [
  { kind: '호', collection: 'issues', field: 'title', path: (id: string) => `/collections/issues/${id}` },
  { kind: '기사', collection: 'articles', field: 'title', path: (id: string) => `/collections/articles/${id}` },
  { kind: '원고', collection: 'manuscripts', field: 'name', path: (id: string) => `/import/${id}` },
] as const

const mostOfKind = 6
/** Pause in typing after which is looked, in milliseconds. */
const pause = 200

async function look(words: string, signal: AbortSignal): Promise<Found[]> {
  const found = await Promise.all(
    places.map(async ({ kind, collection, field, path }) => {
      const query = new URLSearchParams({
        [`where[${field}][like]`]: words,
        [`select[${field}]`]: 'true',
        ...{ depth: '0', limit: String(mostOfKind), sort: '-updatedAt' },
      })
      const { docs } = await fetchJson<{ docs: Named[] }>(`/api/${collection}?${query}`, { signal })
      return docs.map((one): Found => ({ path: path(one.id), kind, title: one.title ?? one.name ?? '' }))
    }),
  )
  return found.flat()
}

/** Issues, articles and manuscripts with all of these words in their name, newest first; null before anything was looked for. */
export function useFound(words: string): { found: Found[] | null; refusal: string } {
  const [found, setFound] = useState<Found[] | null>(null)
  const [refusal, setRefusal] = useState('')
  const asked = words.trim()
  useEffect(() => {
    if (asked === '') {
      setFound(null)
      return
    }
    const abort = new AbortController()
    const timer = setTimeout(() => {
      look(asked, abort.signal)
        .then((all) => {
          setFound(all)
          setRefusal('')
        })
        .catch((error: unknown) => {
          if (!abort.signal.aborted) setRefusal(sentenceOf(error))
        })
    }, pause)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [asked])
  return { found, refusal }
}
