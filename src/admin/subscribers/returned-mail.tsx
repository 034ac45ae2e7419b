'use client'
import { useEffect, useState } from 'react'
import type { Returned } from '../../delivery/bounces/tallies.ts'
import { figure } from '../../delivery/words.ts'
import { fetchJson } from '../fetch-json.ts'

/** What came back in the last 30 days; nothing where nothing did. */
export function ReturnedMail() {
  const [returned, setReturned] = useState<Returned | null>(null)
  useEffect(() => {
    fetchJson<Returned>('/api/subscribers/returned')
      .then(setReturned)
      // The table below is what people came for.
      .catch(() => setReturned(null))
  }, [])
  if (!returned) return null
  const { bounces, complaints, unclear } = returned
  if (bounces + complaints + unclear === 0) return null
  return (
    <p className="desk__quiet">
      {`지난 30일에 돌아온 메일: 반송 ${figure(bounces)}, 수신 거부 신고 ${figure(complaints)}, 알아볼 수 없음 ${figure(unclear)}.`}
      {unclear > bounces ? ' 알아볼 수 없는 것이 많습니다. 관리자에게 알리세요.' : ''}
    </p>
  )
}
