'use client'
import { useEffect, useState } from 'react'
import { fetchJson } from '../fetch-json.ts'

interface Publication {
  id: string
  name: string
}

/** Publications that an article in no issue may be looked at in; asked for only then. */
export function usePublications(isWanted: boolean): readonly Publication[] {
  const [found, setFound] = useState<readonly Publication[]>([])
  useEffect(() => {
    if (!isWanted) return
    fetchJson<{ docs: Publication[] }>('/api/publications?depth=0&limit=100&sort=name')
      .then(({ docs }) => setFound(docs))
      // The page is shown in the first one; only the choice is missing.
      .catch(() => undefined)
  }, [isWanted])
  return found
}
