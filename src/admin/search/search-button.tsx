'use client'
import { useEffect, useState } from 'react'
import { SearchDialog } from './search-dialog.tsx'

/** `찾기` in the header of every screen, and `Ctrl K`. */
export function SearchButton() {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isOurs = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyK'
      if (!isOurs || event.isComposing || document.querySelector('dialog[open]')) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button type="button" className="search__open" onClick={() => setOpen(true)}>
        찾기{' '}
        <span className="key" aria-hidden="true">
          Ctrl K
        </span>
      </button>
      {isOpen ? <SearchDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}
