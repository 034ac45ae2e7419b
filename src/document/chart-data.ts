import type { Chart } from './nodes.ts'

/** A cell of a chart that can't be drawn. `row` −1 is the head; columns count from 0. */
export interface ChartFault {
  code: 'chart-empty' | 'chart-cell' | 'chart-ragged' | 'chart-year' | 'chart-series' | 'chart-column'
  row: number
  column: number
  /** The cell's text, or what is missing. */
  detail: string
}

export interface ReadSeries {
  name: string
  form: 'bar' | 'line'
  axis: 'left' | 'right'
  /** One per category, null where there is no value. */
  values: (number | null)[]
  /** Most decimals among the numbers as typed. */
  decimals: number
  /** The one that the chart is about. */
  subject: boolean
}

export interface ChartData {
  categories: string[]
  series: ReadSeries[]
  faults: ChartFault[]
}

/** More series than this can't be told apart (kiat.md §3.4). */
export const mostSeries = 6

const blank = /^(?:|-|–|—|…|\.{3}|n\.?\/?a\.?|해당\s?없음|자료\s?없음)$/i
const figure = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+'
const plain = new RegExp(`^([△▲▽−–+-]?)\\s?(${figure})\\s?(?:%p?|p|배)?$`)
const inUnits = new RegExp(
  `^([△▲▽−–+-]?)\\s?(?:(${figure})조)?\\s?(?:(${figure})억)?\\s?(?:(${figure})만)?(?:\\s?(?:원|달러|불|엔|위안|유로))?$`,
)
/** Beyond these no bulletin counts: sums would lose their last figures, axes could not write theirs. */
const largest = 1e18
const smallest = 1e-9

/** A number as Korean bulletins write it: `1,018`, `△2.7`, `▲2.7` (also a minus), `−3`, `12.5%`, `1조 2,000억`; null where it is none. */
export function readNumber(text: string): number | null {
  const bare = text.trim()
  const match = plain.exec(bare)
  const value = match ? bareNumber(match[2]) : readUnits(bare)
  const signed = value !== null && /^[^\d.+]/.test(bare) ? -value : value
  if (signed === null || Math.abs(signed) > largest) return null
  return signed === 0 ? 0 : Math.abs(signed) < smallest ? null : signed
}

const bareNumber = (text: string | undefined): number => Number((text ?? '0').replaceAll(',', ''))

const units = [1e12, 1e8, 1e4]

function readUnits(text: string): number | null {
  const found = inUnits.exec(text)?.slice(2)
  if (!found?.some((part) => part !== undefined)) return null
  const sum = units.reduce((total, unit, index) => total + bareNumber(found[index]) * unit, 0)
  // 1.1조 is 1.1e12 and not a hair more.
  return Number(sum.toPrecision(15))
}

const hasUnit = (text: string): boolean => /[조억만]/.test(text)
const decimalsIn = (text: string): number => (hasUnit(text) ? 0 : (/\.(\d+)/.exec(text)?.[1]?.length ?? 0))

/** The year that a category names, `2024`, `’24`, `2024년`, `’26(e)`; null for any other category. */
export function yearOf(category: string): number | null {
  const match = /^(?:((?:19|20)\d{2})년?|[’'‘](\d{2})년?|(\d{2})년)(?:\([^)]*\)|[epf])?$/.exec(category.trim())
  if (!match) return null
  if (match[1]) return Number(match[1])
  const short = Number(match[2] ?? match[3])
  return short > 50 ? 1900 + short : 2000 + short
}

/** Reads a chart's cells as numbers; what can't be read is a fault with its cell, never a guess. */
export function readChart(chart: Chart): ChartData {
  const names = chart.columns.slice(1).map((name) => name.trim())
  const categories = chart.rows.map((row) => (row[0] ?? '').trim())
  const columns = names.map((_, index) => readColumn(chart, index + 1))
  const subject = chart.subject ? names.indexOf(chart.subject.trim()) : 0
  const series = names.map((name, index): ReadSeries => {
    const column = columns[index] as Column
    return {
      name,
      form: chart.series?.[index]?.form ?? (chart.form === 'line' ? 'line' : 'bar'),
      axis: chart.series?.[index]?.axis ?? 'left',
      values: column.values,
      decimals: column.decimals,
      subject: index === Math.max(0, subject),
    }
  })
  const byRow = columns.flatMap((column) => column.faults).concat(ragged(chart))
  byRow.sort((one, other) => one.row - other.row || one.column - other.column)
  const faults = [...headFaults(chart, names), ...byRow, ...yearFaults(categories, series)]
  return { categories, series, faults }
}

function headFaults(chart: Chart, names: readonly string[]): ChartFault[] {
  const head = (code: ChartFault['code'], column: number, detail: string): ChartFault => ({
    code,
    row: -1,
    column,
    detail,
  })
  const unnamed = names.flatMap((name, index) => (name === '' ? [index + 1] : []))
  return [
    ...(names.length === 0 || chart.rows.length === 0 ? [head('chart-empty', 0, chart.columns.join(', '))] : []),
    ...(names.length > mostSeries ? [head('chart-series', mostSeries + 1, String(names.length))] : []),
    ...(names.length > 1 ? unnamed.map((column) => head('chart-column', column, String(column + 1))) : []),
  ]
}

const ragged = (chart: Chart): ChartFault[] =>
  chart.rows.flatMap((row, at) =>
    row.length === chart.columns.length
      ? []
      : [{ code: 'chart-ragged', row: at, column: Math.min(row.length, chart.columns.length), detail: row[0] ?? '' }],
  )

interface Column {
  values: (number | null)[]
  decimals: number
  faults: ChartFault[]
}

/** Where some numbers of a series name 억 or 조 and others don't, the others can't be trusted to mean the same. */
function readColumn(chart: Chart, column: number): Column {
  const texts = chart.rows.map((row) => (row[column] ?? '').trim())
  const mixed = texts.some((text) => hasUnit(text) && readNumber(text) !== null)
  const faults: ChartFault[] = []
  const values = texts.map((text, row) => {
    if (blank.test(text)) return null
    const value = readNumber(text)
    const stray = value !== null && value !== 0 && mixed && !hasUnit(text)
    if (value !== null && !stray) return value
    faults.push({ code: 'chart-cell', row, column, detail: text })
    return null
  })
  const read = texts.filter((_, row) => values[row] !== null)
  return { values, decimals: Math.max(0, ...read.map(decimalsIn)), faults }
}

/** In a series of single years one left out or out of order is a slip; bars may name an earlier year before the run. */
function yearFaults(categories: readonly string[], series: readonly ReadSeries[]): ChartFault[] {
  const years = categories.map(yearOf)
  if (years.length < 3 || years.some((year) => year === null)) return []
  const steps = years.slice(1).map((year, index) => (year as number) - (years[index] as number))
  if (steps.filter((step) => step === 1).length < steps.length / 2) {
    const back = steps.findIndex((step) => step <= 0)
    return back < 0 ? [] : [{ code: 'chart-year', row: back + 1, column: 0, detail: categories[back + 1] ?? '' }]
  }
  const lines = series.some(({ form }) => form === 'line')
  return steps.flatMap((step, index): ChartFault[] => {
    if (step === 1 || (index === 0 && step > 1 && !lines)) return []
    const detail = step > 1 ? String((years[index] as number) + 1) : (categories[index + 1] ?? '')
    return [{ code: 'chart-year', row: index + 1, column: 0, detail }]
  })
}
