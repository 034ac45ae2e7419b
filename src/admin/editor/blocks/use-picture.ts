'use client'
import { useEffect, useState } from 'react'
import { fetchJson } from '../../fetch-json.ts'

/** What is known of an uploaded picture. */
export interface KnownPicture {
  alt: string
  credit: string
}

const idOf = (media: unknown): string => {
  if (typeof media === 'string') return media
  return typeof media === 'object' && media !== null && 'id' in media ? String(media.id) : ''
}

/** The alternative text and credit of the picture behind an upload field; null until they are known. */
export function usePicture(media: unknown): KnownPicture | null {
  const id = idOf(media)
  const [picture, setPicture] = useState<KnownPicture | null>(null)
  useEffect(() => {
    setPicture(null)
    if (!id) return
    const stop = new AbortController()
    fetchJson<{ alt?: string; credit?: string }>(`/api/media/${id}?depth=0`, { signal: stop.signal })
      .then(({ alt, credit }) => setPicture({ alt: alt ?? '', credit: credit?.trim() ?? '' }))
      // Without an answer the row says nothing of the picture.
      .catch(() => {})
    return () => stop.abort()
  }, [id])
  return picture
}
