'use client'
import { useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { DashboardView } from '../../desk/dashboard.ts'
import { fetchJson } from '../fetch-json.ts'

/** How many sends wait for a person, beside 발송, whose link is Payload's. */
function SendCount({ link, count }: { link: Element | null; count: number }) {
  if (!link || count === 0) return null
  return createPortal(
    <span className="desk-link__count nav-count">
      {count}
      <span className="visually-hidden">건, 판단 필요</span>
    </span>,
    link,
  )
}

/** The way to the dashboard, with the number of what waits there; the list behind it is counted, nothing else. */
export function DeskLink() {
  const { config } = useConfig()
  const path = usePathname()
  const [count, setCount] = useState(0)
  const [sends, setSends] = useState(0)
  const [sendLink, setSendLink] = useState<Element | null>(null)
  const { admin } = config.routes
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page may have done some of the work.
  useEffect(() => {
    let isGone = false
    setSendLink(document.querySelector('#nav-sends'))
    fetchJson<DashboardView>('/api/dashboard')
      .then(({ work }) => {
        if (isGone) return
        setCount(work?.length ?? 0)
        setSends(new Set((work ?? []).flatMap(({ send }) => send ?? [])).size)
      })
      // The dashboard itself says what went wrong; here a number is missing.
      .catch(() => {})
    return () => {
      isGone = true
    }
  }, [path])
  const isHere = path === admin
  return (
    <>
      <a className="nav__link desk-link" href={admin} {...(isHere ? { 'aria-current': 'page' as const } : {})}>
        {isHere ? <span className="nav__link-indicator" /> : null}
        <span className="nav__link-label">작업대</span>
        {count > 0 ? (
          <span className="desk-link__count">
            {count}
            <span className="visually-hidden">건</span>
          </span>
        ) : null}
      </a>
      <SendCount link={sendLink} count={sends} />
    </>
  )
}
