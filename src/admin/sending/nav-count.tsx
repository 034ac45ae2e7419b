'use client'
import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { DashboardView } from '../../desk/dashboard.ts'
import { fetchJson } from '../fetch-json.ts'

/** How many sends wait for a person, beside 발송 in the navigation; counted from the rows of 내가 처리할 일. */
export function SendNavCount() {
  const path = usePathname()
  const [count, setCount] = useState(0)
  const [link, setLink] = useState<Element | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page may have done some of the work.
  useEffect(() => {
    let isGone = false
    setLink(document.querySelector('#nav-sends'))
    fetchJson<DashboardView>('/api/dashboard')
      .then(({ work }) => {
        const waiting = new Set((work ?? []).flatMap(({ send }) => send ?? []))
        if (!isGone) setCount(waiting.size)
      })
      // The dashboard itself says what went wrong; here a number is missing.
      .catch(() => {})
    return () => {
      isGone = true
    }
  }, [path])
  if (!link || count === 0) return null
  return createPortal(
    <span className="desk-link__count nav-count">
      {count}
      <span className="visually-hidden">건, 판단 필요</span>
    </span>,
    link,
  )
}
