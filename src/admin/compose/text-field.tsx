'use client'
import { useEffect, useRef, useState } from 'react'

interface TextFieldProps {
  label: string
  value: string
  /** True where Shift Enter makes another line. */
  isLong?: boolean
  onSave: (text: string) => void
  onClose: () => void
  /** What stands below: counts, keys. */
  below: (text: string) => React.ReactNode
}

/** Text written in place: Enter saves, Esc gives up, Shift Enter makes another line; never while a syllable is composed. */
export function TextField({ label, value, isLong = false, onSave, onClose, below }: TextFieldProps) {
  const [text, setText] = useState(value)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
  }, [])
  const onKeyDown = (event: React.KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.code === 'Escape') {
      event.preventDefault()
      onClose()
    }
    if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return
    if (event.shiftKey && isLong) return
    event.preventDefault()
    onSave(text)
  }
  return (
    <div className="entry__edit">
      <textarea
        ref={field}
        aria-label={label}
        rows={Math.max(1, text.split('\n').length)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p className="entry__below">{below(text)}</p>
    </div>
  )
}

/** A key as it is printed. */
export const Key = ({ children }: { children: React.ReactNode }) => <kbd className="key">{children}</kbd>
