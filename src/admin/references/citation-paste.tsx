'use client'
import { useFormInitializing } from '@payloadcms/ui'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { isCitation, readCitation } from '../../import/citation.ts'
import { citationSentence, placesFor, toRow } from './rows.ts'
import { useReferenceRows, useWriteRow } from './use-rows.ts'

/** `field-references__2__title` → 2; null for other fields. */
function rowOf(target: EventTarget | null): number | null {
  if (!(target instanceof HTMLInputElement)) return null
  const match = /^field-references__(\d+)__(?:organisation|title)$/u.exec(target.id)
  return match ? Number(match[1]) : null
}

/** A field for a whole citation, and an ear on the fields of the rows: what is pasted there is divided, too. */
export function CitationPaste() {
  const rows = useReferenceRows()
  const writeRow = useWriteRow()
  const busy = useFormInitializing()
  const [text, setText] = useState('')
  const [words, setWords] = useState('')
  const id = useId()
  const own = useRef<HTMLDivElement>(null)

  const put = (source: string, into: number | null) => {
    const citation = readCitation(source)
    if (citation.references.length === 0) return
    const places = placesFor(rows, citation.references.length, into)
    citation.references.forEach((reference, index) => {
      writeRow(places[index] ?? rows.length, toRow(reference), rows.length)
    })
    setText('')
    setWords(citationSentence(citation))
  }

  const latest = useRef(put)
  latest.current = put
  useEffect(() => {
    const around = own.current?.parentElement
    const onPaste = (event: Event) => {
      const row = rowOf(event.target)
      const source = (event as globalThis.ClipboardEvent).clipboardData?.getData('text/plain') ?? ''
      if (row === null || !isCitation(source)) return
      event.preventDefault()
      latest.current(source, row)
    }
    around?.addEventListener('paste', onPaste)
    return () => around?.removeEventListener('paste', onPaste)
  }, [])

  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const source = event.clipboardData.getData('text/plain')
    if (source.trim() === '') return
    event.preventDefault()
    put(source, null)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.code !== 'Enter' && event.code !== 'NumpadEnter')) return
    // In a form Enter would save it.
    event.preventDefault()
    put(text, null)
  }

  return (
    <div className="citation-paste" ref={own}>
      <label htmlFor={id}>인용문 붙여 넣기</label>
      <input
        id={id}
        value={text}
        disabled={busy}
        placeholder="인용문을 붙여 넣으면 칸이 나뉩니다"
        onChange={({ target }) => setText(target.value)}
        onPaste={onPaste}
        onKeyDown={onKey}
      />
      <p role="status">{words}</p>
    </div>
  )
}
