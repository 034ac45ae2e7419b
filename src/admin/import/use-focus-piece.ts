'use client'
import { type RefObject, useEffect, useState } from 'react'

/** Brings the focus to a place to look at, or to the button that puts an article in, once it is on the page. */
export function useFocusPiece(list: RefObject<HTMLElement | null>) {
  const [wanted, setWanted] = useState<string | null>(null)
  useEffect(() => {
    if (wanted === null) return
    const found = list.current?.querySelector<HTMLElement>(wanted)
    if (!found) return
    found.focus({ preventScroll: true })
    found.scrollIntoView({ block: 'center' })
    setWanted(null)
  })
  return {
    toPiece: (id: string) => setWanted(`[data-piece="${id}"] button`),
    toPut: (article: number) => setWanted(`[data-put="${article}"]`),
  }
}
