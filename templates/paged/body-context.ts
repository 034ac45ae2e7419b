import { chartSvg } from '../charts/chart.ts'
import type { ChartLook } from '../charts/look.ts'
import type { BodyContext, PagedContext } from './context.ts'
import type { GridMeasures } from './grid-columns.ts'
import { gridTable } from './grid-table.ts'

/** What a house style tells of its bodies; lengths in mm. */
export interface BodyLook extends Pick<BodyContext, 'width' | 'boxWidth' | 'gutter'> {
  charts: ChartLook
  /** Measures of statistical tables; without them tables are set on the grid of `columns.ts`. */
  tables?: Omit<GridMeasures, 'width'>
}

/** The context of a style's bodies. */
export function bodyContext(given: PagedContext, { charts, tables, ...measures }: BodyLook): BodyContext {
  const { places } = given.apparatus
  return {
    ...given,
    ...measures,
    chart: (node, width) => chartSvg(node, charts, { width, ground: 'print', places }),
    ...(tables ? { table: (node, inner) => gridTable(node, inner, tables) } : {}),
  }
}
