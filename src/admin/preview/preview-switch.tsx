'use client'
import { useEffect, useState } from 'react'

/** Where there is no room for both: text or pages. */
export function PreviewSwitch() {
  const [shown, setShown] = useState<'text' | 'pages'>('text')
  useEffect(() => {
    const view = document.querySelector<HTMLElement>('.document-fields:has(.article-preview)')
    if (view) view.dataset.shown = shown
  }, [shown])
  return (
    <nav className="preview__switch" aria-label="글과 지면">
      <button type="button" aria-current={shown === 'text'} onClick={() => setShown('text')}>
        글
      </button>
      <button type="button" aria-current={shown === 'pages'} onClick={() => setShown('pages')}>
        지면
      </button>
    </nav>
  )
}
