'use client'
import { useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useRef, useState } from 'react'
import type { ProofContext } from '../../assemble/proof-context.ts'
import type { Finding } from '../../proofread/finding.ts'
import { fetchJson } from '../fetch-json.ts'
import { type FormArticle, type FormSettings, findingsIn, settingsOf } from './article-in-form.ts'

/** Pause after the last change before the article is read, in milliseconds. */
const pause = 300

/** What the issue of an article wants; an article that is not stored yet is read by itself. */
function useSettings(): FormSettings | null {
  const { id } = useDocumentInfo()
  const [settings, setSettings] = useState<FormSettings | null>(null)
  useEffect(() => {
    const alone = settingsOf({ off: [], year: null, around: [] }, new Date())
    if (!id) {
      setSettings(alone)
      return
    }
    const abort = new AbortController()
    fetchJson<ProofContext>(`/api/articles/${id}/proofreading`, { signal: abort.signal })
      .then((context) => setSettings(settingsOf(context, new Date())))
      .catch(() => {
        if (!abort.signal.aborted) setSettings(alone)
      })
    return () => abort.abort()
  }, [id])
  return settings
}

/** True while an input method composes a syllable anywhere on the page. */
function useComposing(): boolean {
  const [composing, setComposing] = useState(false)
  useEffect(() => {
    const start = () => setComposing(true)
    const end = () => setComposing(false)
    document.addEventListener('compositionstart', start, true)
    document.addEventListener('compositionend', end, true)
    return () => {
      document.removeEventListener('compositionstart', start, true)
      document.removeEventListener('compositionend', end, true)
    }
  }, [])
  return composing
}

/** Findings in the article that is being written, read anew after a pause and never during composition; null until read. */
export function useFindings(): Finding[] | null {
  const [fields] = useAllFormFields()
  const settings = useSettings()
  const composing = useComposing()
  const [findings, setFindings] = useState<Finding[] | null>(null)
  const latest = useRef(fields)
  latest.current = fields
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of a field begins the pause anew.
  useEffect(() => {
    if (!settings || composing) return
    const timer = setTimeout(() => {
      const found = findingsIn(reduceFieldsToValues(latest.current, true) as FormArticle, settings)
      if (found) setFindings(found)
    }, pause)
    return () => clearTimeout(timer)
  }, [fields, settings, composing])
  return findings
}
