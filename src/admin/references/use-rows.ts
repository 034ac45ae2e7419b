'use client'
import { useForm, useFormFields } from '@payloadcms/ui'
import { useMemo } from 'react'
import type { Reference } from '../../document/nodes.ts'

const path = 'references'
const parts = ['organisation', 'title', 'date'] as const

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The rows of the reference line as they stand in the form. */
export function useReferenceRows(): Reference[] {
  // One string, so that it is the same from one call to the next.
  const told = useFormFields(([fields]) => {
    const rows = (fields[path]?.rows ?? []).map((_, at) =>
      Object.fromEntries(parts.map((part) => [part, textOf(fields[`${path}.${at}.${part}`]?.value)])),
    )
    return JSON.stringify(rows)
  })
  return useMemo(() => JSON.parse(told) as Reference[], [told])
}

/** Writes a source into a row of the form, which is made where it does not exist. */
export function useWriteRow(): (at: number, row: Reference, count: number) => void {
  const { addFieldRow, dispatchFields, setModified } = useForm()
  return (at, row, count) => {
    if (at >= count) {
      const subFieldState = Object.fromEntries(
        parts.map((part) => [part, { value: row[part], initialValue: row[part], valid: true, passesCondition: true }]),
      )
      addFieldRow({ path, schemaPath: `articles.${path}`, rowIndex: at, subFieldState })
      return
    }
    for (const part of parts) {
      dispatchFields({ type: 'UPDATE', path: `${path}.${at}.${part}`, value: row[part], valid: true })
    }
    setModified(true)
  }
}
