'use client'
import { useCallback, useEffect, useState } from 'react'
import type { DashboardView } from '../../desk/dashboard.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'

/** Pause between looks, in milliseconds. */
const pause = 60_000

/** What waits, is made, comes and was published; read anew every minute and when the window comes back. */
export function useDashboard() {
  const [view, setView] = useState<DashboardView | null>(null)
  const [refusal, setRefusal] = useState('')
  const load = useCallback(async () => {
    try {
      setView(await fetchJson<DashboardView>('/api/dashboard'))
      setRefusal('')
    } catch (error) {
      setRefusal(sentenceOf(error))
    }
  }, [])
  useEffect(() => {
    const look = () => {
      if (!document.hidden) void load()
    }
    void load()
    const timer = setInterval(look, pause)
    window.addEventListener('focus', look)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', look)
    }
  }, [load])
  return { view, refusal, load }
}
