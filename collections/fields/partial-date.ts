import type { TextField } from 'payload'
import { isPartialDate } from '../../src/document/date.ts'

/** Refuses what is no date of the three precisions; empty passes, since a date may be unknown. */
export function validatePartialDate(value: unknown): true | string {
  if (value === null || value === undefined || value === '') return true
  if (typeof value === 'string' && isPartialDate(value)) return true
  return '날짜를 2024, 2024-09, 2024-09-04 가운데 한 꼴로 쓰세요.'
}

/** A date as precise as it is known. */
export const partialDateField = (name: string, label: string, width = '30%'): TextField => ({
  name,
  type: 'text',
  label,
  validate: validatePartialDate,
  admin: { width, placeholder: '2024-09-04', description: '아는 데까지: 2024, 2024-09, 2024-09-04' },
})
