'use client'
import { useFormModified } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { moment } from '../moments.ts'
import { StateMark } from '../state-mark.tsx'
import type { Saving } from './saving.ts'

const minute = 60_000

/** Whether the form is saved, and since when: nothing is saved by itself, so this is always told. */
export function SaveWord({ saving, savedAt, isNew }: { saving: Saving; savedAt: string; isNew: boolean }) {
  const modified = useFormModified()
  const [now, setNow] = useState(() => Date.now())
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save is just now, however long nothing was drawn.
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), minute / 2)
    return () => clearInterval(timer)
  }, [saving])
  if (saving.state === 'saving') return <span className="save-word">저장하는 중</span>
  if (saving.state === 'failed' && modified)
    return (
      <StateMark shape="triangle" tone="amber">
        저장하지 못함
      </StateMark>
    )
  if (modified)
    return (
      <StateMark shape="half" tone="accent">
        저장하지 않은 변경
      </StateMark>
    )
  if (saving.state === 'saved' && now - saving.at < minute)
    return (
      <span className="save-word">
        저장 <b>방금</b>
      </span>
    )
  const at = saving.state === 'saved' ? new Date(saving.at) : savedAt
  if (isNew || !at) return <span className="save-word">아직 저장하지 않음</span>
  return (
    <span className="save-word">
      저장 <b>{moment(at)}</b>
    </span>
  )
}
