'use client'
import { useAllFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Tells of every change of the form's state; apart, so that nothing else is drawn anew with every letter. */
export function FieldWatch({ onField }: { onField: () => void }) {
  const [fields] = useAllFormFields()
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new state of the fields is told.
  useEffect(() => onField(), [fields, onField])
  return null
}
