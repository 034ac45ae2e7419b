'use client'
import { referenceLine } from '../../../templates/labels.ts'
import { isPartialDate } from '../../document/date.ts'
import { useReferenceRows } from './use-rows.ts'

/** The reference line as it will be printed, under its rows. */
export function PrintedReferences() {
  const rows = useReferenceRows()
    .map((row) => ({ ...row, date: isPartialDate(row.date) ? row.date : '' }))
    .filter(({ organisation, title, date }) => organisation || title || date)
  if (rows.length === 0) return null
  return <p className="printed-references">지면 모습: {referenceLine(rows)}</p>
}
