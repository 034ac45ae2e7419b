'use client'
import { useEffect, useState } from 'react'
import { type KeyGroup, KeysDialog } from './keys-dialog.tsx'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null

/** Opens the list of a screen's keys, by a press or by `?` outside of fields. */
export function KeysButton({ groups, remark }: { groups: readonly KeyGroup[]; remark: string }) {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isOurs = event.code === 'Slash' && event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey
      if (!isOurs || event.isComposing || isTyping(event.target) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button type="button" className="desk__link keys-button" onClick={() => setOpen(true)}>
        <span aria-hidden="true">
          <kbd className="key">?</kbd>
        </span>
        단축키
      </button>
      {isOpen ? <KeysDialog groups={groups} remark={remark} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
