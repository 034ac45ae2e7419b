'use client'
import { useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { bodyEditor, bodyRoot, bodyState } from './body-editor.ts'

/** The form's values as they would be saved now. */
export type Snapshot = Record<string, unknown>

/** Fields that are printed, the body apart. */
const printed = ['title', 'source', 'summary', 'references', 'name'] as const

/**
 * Calls `onPause` when nothing was typed for `pause` milliseconds, and never while a syllable is being composed. Returns
 * what reads the form's values, and what has to be told of changes of its fields.
 */
export function useTyping(pause: number, onPause: () => void): { snapshot: () => Snapshot; onField: () => void } {
  const { getData } = useForm()
  const call = useRef(onPause)
  call.current = onPause
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const composing = useRef(false)

  const schedule = useCallback(() => {
    clearTimeout(timer.current)
    if (!composing.current) timer.current = setTimeout(() => call.current(), pause)
  }, [pause])

  useEffect(() => {
    const start = () => {
      composing.current = true
      clearTimeout(timer.current)
    }
    const end = () => {
      composing.current = false
      schedule()
    }
    document.addEventListener('compositionstart', start, true)
    document.addEventListener('compositionend', end, true)
    return () => {
      document.removeEventListener('compositionstart', start, true)
      document.removeEventListener('compositionend', end, true)
      clearTimeout(timer.current)
    }
  }, [schedule])

  useBodyChanges(schedule)

  const snapshot = useCallback((): Snapshot => {
    const data: Record<string, unknown> = getData()
    const kept = Object.fromEntries(printed.map((name) => [name, data[name]]))
    return { ...kept, body: bodyState() ?? data.body }
  }, [getData])

  const last = useRef('')
  const onField = useCallback(() => {
    const { body: _, ...rest } = snapshot()
    const now = JSON.stringify(rest)
    if (now !== last.current) schedule()
    last.current = now
  }, [snapshot, schedule])
  return { snapshot, onField }
}

/** Listens to the body's editor, which is drawn later than the form and anew after some saves. */
function useBodyChanges(onChange: () => void): void {
  const [root, setRoot] = useState<HTMLElement | null>(null)
  useEffect(() => {
    const look = () => setRoot(bodyRoot())
    look()
    const watcher = new MutationObserver(look)
    watcher.observe(document.querySelector('.document-fields__main') ?? document.body, {
      childList: true,
      subtree: true,
    })
    return () => watcher.disconnect()
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new writing surface has a new editor.
  useEffect(() => {
    onChange()
    return bodyEditor()?.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size + dirtyLeaves.size > 0) onChange()
    })
  }, [root, onChange])
}
