'use client'
import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

/** Told to open, with the id of the field to go to. */
export const openFacts = 'compose:facts'

/** The fold over the fields that Payload's form saves; open for a new issue and where a field has a fault. */
export function FactsFold() {
  const { id } = useDocumentInfo()
  const [isOpen, setOpen] = useState(!id)
  const isFaulty = useFormFields(([fields]) => Object.values(fields).some(({ valid }) => valid === false))
  useEffect(() => {
    if (isFaulty) setOpen(true)
  }, [isFaulty])
  useEffect(() => {
    const open = (event: Event) => {
      setOpen(true)
      const field = event instanceof CustomEvent ? String(event.detail) : ''
      requestAnimationFrame(() => {
        const found = document.getElementById(field)
        const target = found?.matches('input, textarea')
          ? found
          : found?.querySelector<HTMLElement>('input, textarea, button')
        found?.scrollIntoView({ block: 'center' })
        target?.focus()
      })
    }
    window.addEventListener(openFacts, open)
    return () => window.removeEventListener(openFacts, open)
  }, [])
  return (
    <div className="facts-fold" data-open={isOpen}>
      {id ? (
        <h2>
          <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> 호의 정보
          </button>
          <span className="desk__quiet">발행일 · 원고 마감 · 머리글 · 바로잡음 · 보고서</span>
        </h2>
      ) : null}
    </div>
  )
}
