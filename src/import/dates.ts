import { isPartialDate, partialDate } from '../document/date.ts'

/** A date as written: month and day without year is what source marks mostly have. */
export interface WrittenDate {
  year: number | null
  month: number | null
  day: number | null
}

const century = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year))

const forms: readonly [RegExp, (m: RegExpExecArray) => WrittenDate][] = [
  [/^(\d{4}|['’‘]?\d{2})\s?[.\-/년]\s?(\d{1,2})\s?[.\-/월]\s?(\d{1,2})\s?[.일]?$/, (m) => date(m[1], m[2], m[3])],
  [/^(\d{4}|['’‘]\d{2})\s?[.\-/년]\s?(\d{1,2})\s?[.월]?$/, (m) => date(m[1], m[2])],
  [/^(\d{4}|['’‘]\d{2})\s?[.년]?$/, (m) => date(m[1])],
  [/^(\d{1,2})\s?[./월]\s?(\d{1,2})\s?[.일]?$/, (m) => date(undefined, m[1], m[2])],
  [/^(\d{1,2})\s?월$/, (m) => date(undefined, m[1])],
]

function date(year?: string, month?: string, day?: string): WrittenDate {
  return {
    year: year === undefined ? null : century(year.replace(/^['’‘]/, '')),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  }
}

/** Reads `9.4`, `1월`, `9월 4일`, `2024.09.04.`, `’24.9.4`, `2024년`; null for anything else. */
export function readDate(text: string): WrittenDate | null {
  const trimmed = text.trim()
  for (const [pattern, build] of forms) {
    const match = pattern.exec(trimmed)
    if (match) return build(match)
  }
  return null
}

/** ISO form of a written date whose year is known (or given); null where it is not or the day doesn't exist. */
export function isoDate(written: WrittenDate, year: number | null = written.year): string | null {
  if (year === null) return null
  const { month, day } = written
  const iso =
    month === null ? partialDate(year) : day === null ? partialDate(year, month) : partialDate(year, month, day)
  return isPartialDate(iso) ? iso : null
}
