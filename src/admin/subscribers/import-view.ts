/** An import as the server tells it: JSON, so its times are text. */
import type { SubscriberImport } from '../../subscribers/import/import.ts'

export type ImportView = Omit<SubscriberImport, 'basisDate' | 'createdAt' | 'endedAt'> & {
  basisDate: string | null
  createdAt: string
  endedAt: string | null
}

/** A number as the desk writes it. */
export const figure = (value: number): string => value.toLocaleString('ko-KR')
