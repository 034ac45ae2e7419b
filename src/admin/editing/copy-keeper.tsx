'use client'
import { useAllFormFields, useFormModified } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/** Milliseconds without a change after which a copy is kept. */
const pause = 400

/** Keeps a copy of what is typed while the form has something unsaved; apart, so that nothing else is drawn with every letter. */
export function CopyKeeper({ keep }: { keep: () => void }) {
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const call = useRef(keep)
  call.current = keep
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new state of the fields is kept.
  useEffect(() => {
    if (!modified) return
    const timer = setTimeout(() => call.current(), pause)
    return () => clearTimeout(timer)
  }, [fields, modified])
  useEffect(() => {
    if (!modified) return
    const now = () => call.current()
    window.addEventListener('pagehide', now)
    return () => window.removeEventListener('pagehide', now)
  }, [modified])
  return null
}
