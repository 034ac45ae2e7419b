'use client'
import { useEffect, useId, useRef } from 'react'

interface DialogProps {
  title: string
  onClose: () => void
  children: React.ReactNode
  /** Buttons; the one that gives up comes first and has the focus, so that nothing happens by a stray Enter. */
  buttons: React.ReactNode
}

/** A question that holds everything else up; Escape gives up. */
export function Dialog({ title, onClose, children, buttons }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const opened = document.activeElement
    const selection = document.getSelection()
    const chosen = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null
    ref.current?.showModal()
    ref.current?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      if (!(opened instanceof HTMLElement)) return
      opened.focus()
      // A text that gets the focus back would begin again at its first letter.
      if (!chosen || !opened.isContentEditable || !opened.contains(chosen.startContainer)) return
      selection?.removeAllRanges()
      selection?.addRange(chosen)
    }
  }, [])
  return (
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <p className="dialog__buttons">{buttons}</p>
    </dialog>
  )
}
