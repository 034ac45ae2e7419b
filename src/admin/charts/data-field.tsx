'use client'
import { FieldDescription, FieldLabel, useField } from '@payloadcms/ui'
import type { TextareaFieldClientComponent } from 'payload'
import { useMemo, useState } from 'react'
import { chartSvg } from '../../../templates/charts/chart.ts'
import { charts } from '../../../templates/publications/plain/charts.ts'
import { writeCells } from '../../assemble/chart-cells.ts'
import { readChart } from '../../document/chart-data.ts'
import { CellGrid } from './cell-grid.tsx'
import { type Grid, gridOf, storedRows } from './cells.ts'
import { useChart } from './use-chart.ts'

/** In mm: what fits beside the cells. */
const width = 110

/** The chart as it is drawn, in the colours of no house: those are the publication's. */
function Drawing() {
  const chart = useChart()
  const drawn = useMemo(() => chartSvg(chart, charts, { width, ground: 'mail' }).toString(), [chart])
  const faults = useMemo(() => readChart(chart).faults.filter(({ code }) => code === 'chart-cell'), [chart])
  return (
    <div className="chart-drawing">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by the writer of charts, which escapes every text. */}
      <div dangerouslySetInnerHTML={{ __html: drawn }} />
      {faults.length > 0 && (
        <p className="chart-drawing__faults" role="status">
          수로 읽지 못한 칸 {faults.length}개: {faults.map(({ detail }) => detail).join(', ')}. 수만 적으세요.
        </p>
      )}
    </div>
  )
}

/** A chart's data: a sheet to write and paste into, and the chart beside it. */
export const ChartDataField: TextareaFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { value, setValue, path, disabled } = useField<string>({ potentiallyStalePath: given })
  const stored = value ?? ''
  const [grid, setGrid] = useState<Grid>(() => gridOf(stored))
  // Empty rows at the end are written into but not stored; what comes from elsewhere takes the place of all.
  const shown = writeCells(storedRows(grid)) === stored ? grid : gridOf(stored)
  const change = (next: Grid) => {
    setGrid(next)
    setValue(writeCells(storedRows(next)))
  }
  return (
    <div className="field-type chart-data">
      <FieldLabel label={field.label} path={path} as="span" />
      <div className="chart-data__sides">
        <CellGrid grid={shown} readOnly={Boolean(readOnly) || Boolean(disabled)} onChange={change} />
        <Drawing />
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
