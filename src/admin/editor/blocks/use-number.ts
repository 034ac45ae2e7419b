'use client'
import { useFormFields } from '@payloadcms/ui'
import type { LabelWord } from '../../../document/numbers.ts'
import { useFacts } from '../facts/use-facts.ts'
import { useTargets } from '../facts/use-targets.ts'

/** Number of this block among its kind in the issue, from 1; 0 while unknown. */
export function useNumber(word: LabelWord): number {
  const id = useFormFields(([fields]) => fields.id?.value)
  const number = useFacts().blocks.get(String(id))
  const { before } = useTargets()
  return number ? before[word] + number : 0
}
