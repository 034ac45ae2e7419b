'use client'
import { useFormFields } from '@payloadcms/ui'
import { useMemo } from 'react'
import type { Chart, ChartSeries } from '../../document/nodes.ts'
import { chartOf } from './chart-of.ts'

const useValue = (path: string): unknown => useFormFields(([fields]) => fields[path]?.value)

/** The chart that the form around describes, anew whenever it changes. */
export function useChart(): Chart {
  const data = useValue('data')
  const form = useValue('form')
  const subject = useValue('subject')
  const unit = useValue('unit')
  const alt = useValue('alt')
  // One string, so that it is the same from one call to the next.
  const told = useFormFields(([fields]) => {
    const count = Number(fields.series?.value ?? fields.series?.rows?.length ?? 0) || 0
    const rows = Array.from({ length: count }, (_, at) => ({
      form: fields[`series.${at}.form`]?.value,
      axis: fields[`series.${at}.axis`]?.value,
    }))
    return JSON.stringify(rows)
  })
  return useMemo(() => {
    const series = (JSON.parse(told) as { form?: unknown; axis?: unknown }[]).map(
      ({ form: drawn, axis }): ChartSeries => ({
        ...(drawn === 'bar' || drawn === 'line' ? { form: drawn } : {}),
        ...(axis === 'right' ? { axis } : {}),
      }),
    )
    return chartOf({ data, form, subject, unit, alt, series })
  }, [data, form, subject, unit, alt, told])
}
