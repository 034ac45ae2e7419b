/** Dates as precise as they are known: `2024`, `2024-09` or `2024-09-04` (ISO 8601, reduced precision). */

const partial = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** True for an ISO date of any of the three precisions that exists in the calendar. */
export function isPartialDate(value: string): boolean {
  const match = partial.exec(value)
  if (!match) return false
  const [, year, month = '01', day = '01'] = match
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
}

const parts = (value: string): { year?: string; month?: string; day?: string } => {
  const match = partial.exec(value)
  return match ? { year: match[1], month: match[2], day: match[3] } : {}
}

/** Builds the ISO form; months and days may come without a leading zero. */
export function partialDate(year: number | string, month?: number | string, day?: number | string): string {
  const two = (n: number | string) => String(Number(n)).padStart(2, '0')
  if (month === undefined) return String(year)
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
}

/** As in a source mark: `9.4`, `9월`, `2024년`. */
export function markDate(value: string): string {
  const { year, month, day } = parts(value)
  if (month && day) return `${Number(month)}.${Number(day)}`
  if (month) return `${Number(month)}월`
  return year ? `${year}년` : ''
}

/** As in a reference line: `2024.09.04.`, `2024.09.`, `2024.` */
export function referenceDate(value: string): string {
  const { year, month, day } = parts(value)
  return year ? [year, month, day].filter(Boolean).join('.').concat('.') : ''
}

/** As on a cover or in a mail: `2024. 9. 25.` */
export function coverDate(value: string): string {
  const { year, month, day } = parts(value)
  return [year, month && String(Number(month)), day && String(Number(day))]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ')
}

/** In words, as on the web page: `2024년 9월 25일`. */
export function wordDate(value: string): string {
  const { year, month, day } = parts(value)
  return [year && `${year}년`, month && `${Number(month)}월`, day && `${Number(day)}일`].filter(Boolean).join(' ')
}

/** As in a list of issues: `2026. 3.`; `2026.` where the month is unknown. */
export const monthDate = (value: string): string => coverDate(value.slice(0, 7))

/** As behind a local bulletin's heading: `’26.03.09.` */
export function shortDate(value: string): string {
  const { year, month, day } = parts(value)
  return year ? `’${[year.slice(2), month, day].filter(Boolean).join('.')}.` : ''
}
