'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Typesetting } from '../../preview/messages.ts'
import { deskChanged } from '../desk/use-desk.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'

/** The last typesetting of an issue, and the way to a new one. */
export function useTypesetting(issue: string, version: unknown) {
  const [typesetting, setTypesetting] = useState<Typesetting | null>(null)
  const [isWorking, setWorking] = useState(false)
  const [refusal, setRefusal] = useState('')
  const load = useCallback(async () => {
    try {
      const answer = await fetchJson<{ typesetting: Typesetting | null }>(`/api/issues/${issue}/typesetting`)
      setTypesetting(answer.typesetting)
      setRefusal('')
    } catch (error) {
      setRefusal(`쪽 배치를 불러오지 못했습니다. ${sentenceOf(error)}`)
    }
  }, [issue])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version of the stored issue may be another than what was set.
  useEffect(() => {
    void load()
    window.addEventListener('focus', load)
    window.addEventListener(deskChanged, load)
    return () => {
      window.removeEventListener('focus', load)
      window.removeEventListener(deskChanged, load)
    }
  }, [load, version])
  const typeset = async () => {
    if (isWorking) return
    setWorking(true)
    setRefusal('')
    try {
      const url = `/api/issues/${issue}/typesetting`
      setTypesetting((await fetchJson<{ typesetting: Typesetting }>(url, { method: 'POST', body: {} })).typesetting)
    } catch (error) {
      setRefusal(`조판하지 못했습니다. ${sentenceOf(error)}`)
    } finally {
      setWorking(false)
    }
  }
  return { typesetting, isWorking, refusal, typeset }
}
