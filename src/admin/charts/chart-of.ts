import { readCells } from '../../assemble/chart-cells.ts'
import type { Chart, ChartSeries } from '../../document/nodes.ts'

/** Values of the form of a chart block, as they stand in its fields. */
export interface ChartFields {
  data: unknown
  form: unknown
  subject: unknown
  unit: unknown
  alt: unknown
  series: readonly ChartSeries[]
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The chart that a form describes; what is missing in it is empty. */
export function chartOf({ data, form, subject, unit, alt, series }: ChartFields): Chart {
  const [columns = [], ...rows] = readCells(textOf(data))
  return {
    type: 'chart',
    caption: [],
    unit: textOf(unit),
    form: form === 'stacked' || form === 'line' ? form : 'bar',
    columns,
    rows,
    ...(series.length > 0 ? { series: [...series] } : {}),
    ...(textOf(subject).trim() ? { subject: textOf(subject).trim() } : {}),
    alt: textOf(alt),
  }
}

const formWords = { bar: '막대', stacked: '쌓은 막대', line: '꺾은선' } as const

/** `막대 · 값 5개`: what a closed chart tells of itself. */
export function chartFacts(chart: Chart): string {
  const values = chart.rows.flatMap((row) => row.slice(1)).filter((cell) => cell.trim() !== '').length
  return `${formWords[chart.form]} · 값 ${values}개`
}
