'use client'
import { useCallback, useState } from 'react'
import type { DashboardView } from '../../desk/dashboard.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import { useLooking } from '../use-looking.ts'

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
  useLooking(load, pause)
  return { view, refusal, load }
}
