'use client'
import { useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { mayCompose } from '../../../collections/access.ts'
import { NextIssueDialog } from '../next-issue/next-issue-dialog.tsx'

/** Told to open, with the id of the field to go to. */
export const openFacts = 'compose:facts'

const relationOf = (value: unknown): string => {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : ''
}

/** The fold over the fields that Payload's form saves; open for a new issue and where a field has a fault. */
export function FactsFold() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const [asks, setAsks] = useState(false)
  const publication = useFormFields(([fields]) => relationOf(fields.publication?.value))
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
        <div className="facts-fold__head">
          <h2>
            <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              <svg className="facts-fold__sign" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
                <path d={isOpen ? 'M1 3h8L5 8z' : 'M3 1v8l5-4z'} fill="currentColor" />
              </svg>
              호의 정보
            </button>
            <span className="desk__quiet facts-fold__what">발행일 · 원고 마감 · 머리글 · 바로잡음 · 보고서</span>
          </h2>
          {publication && mayCompose(user) ? (
            <button type="button" className="desk__link" onClick={() => setAsks(true)}>
              이 호를 본으로 다음 호 만들기
            </button>
          ) : null}
        </div>
      ) : null}
      {asks && id && publication ? (
        <NextIssueDialog onClose={() => setAsks(false)} from={{ id: String(id), publication }} />
      ) : null}
    </div>
  )
}
