'use client'
import { useForm, useFormFields } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { Order } from './moves.ts'

const idsOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap((entry): string[] => {
        if (typeof entry === 'string') return [entry]
        return entry && typeof entry === 'object' && 'id' in entry ? [String(entry.id)] : []
      })
    : []

const separator = '\u0000'

/** Articles of every section as the form holds them now, their section titles, and the way to change them. */
export function useOrder(): { order: Order; titles: string[]; setOrder: (next: Order) => void } {
  const { dispatchFields, setModified } = useForm()
  // One string, so that the component renders again only when the order or a title changed.
  const key = useFormFields(([fields]) => {
    const count = Number(fields.sections?.rows?.length ?? 0)
    const sections = Array.from({ length: count }, (_, index) => ({
      ids: idsOf(fields[`sections.${index}.articles`]?.value),
      title: String(fields[`sections.${index}.title`]?.value ?? ''),
    }))
    return JSON.stringify(sections) + separator
  })
  const sections = JSON.parse(key.replace(separator, '')) as { ids: string[]; title: string }[]
  const setOrder = useCallback(
    (next: Order) => {
      next.forEach((ids, index) => {
        dispatchFields({ type: 'UPDATE', path: `sections.${index}.articles`, value: [...ids] })
      })
      setModified(true)
    },
    [dispatchFields, setModified],
  )
  return { order: sections.map(({ ids }) => ids), titles: sections.map(({ title }) => title), setOrder }
}
