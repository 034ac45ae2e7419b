'use client'
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { articleIdsOf } from '../compose/use-article-ids.ts'
import { fetchJson } from '../fetch-json.ts'

/** An article next to this one in its issue. */
export interface Neighbour {
  /** Its place in the issue, from 1. */
  number: number
  href: string
}

export interface Neighbourhood {
  issue: { title: string; href: string }
  number: number
  before: Neighbour | null
  after: Neighbour | null
}

interface Found {
  docs: { id: string; title: string; sections: unknown }[]
}

/** The newest issue that has an article, and who stands beside it there; null for an article in none. */
export function useNeighbours(article: string): Neighbourhood | null {
  const { config } = useConfig()
  const admin = `${config.routes.admin}/collections`
  const [found, setFound] = useState<Found['docs'][number] | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    const url = `/api/issues?where[sections.articles][equals]=${article}&sort=-date&limit=1&depth=0`
    fetchJson<Found>(`${url}&select[title]=true&select[sections]=true`, { signal: abort.signal })
      .then(({ docs }) => setFound(docs[0] ?? null))
      // Without the issue the article can be written all the same.
      .catch(() => setFound(null))
    return () => abort.abort()
  }, [article])
  if (!found) return null
  const ids = articleIdsOf(found)
  const at = ids.indexOf(article)
  const neighbour = (index: number): Neighbour | null =>
    ids[index] === undefined ? null : { number: index + 1, href: `${admin}/articles/${ids[index]}` }
  return {
    issue: { title: found.title, href: `${admin}/issues/${found.id}` },
    number: at + 1,
    before: neighbour(at - 1),
    after: neighbour(at + 1),
  }
}
