'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** A send is looked at in its issue's tab: the way there, from the list of all sends. */
export function SendDocument() {
  const { id, savedDocumentData } = useDocumentInfo()
  const { config } = useConfig()
  const router = useRouter()
  const issue: unknown = savedDocumentData?.issue
  const issueId = typeof issue === 'object' && issue !== null && 'id' in issue ? String(issue.id) : issue
  const href = issueId ? `${config.routes.admin}/collections/issues/${issueId}/send?send=${id}` : ''
  useEffect(() => {
    if (href) router.replace(href)
  }, [router, href])
  return (
    <main className="desk issue-view">
      <p className="desk__quiet">{href ? <a href={href}>발송 화면 열기</a> : '불러오는 중'}</p>
    </main>
  )
}
