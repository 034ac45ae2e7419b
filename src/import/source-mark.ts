import { isCountrySign } from '../document/countries.ts'
import { isoDate, readDate, type WrittenDate } from './dates.ts'

/** The mark behind a title as written, before its year is known. */
export interface WrittenSource {
  country: string | null
  organisation: string | null
  date: WrittenDate
  /** The date's own letters, `9.4`. */
  dateText: string
}

const sign = '(?:\\p{Script=Han}|EU|UAE)'
const signs = new RegExp(`^(${sign}(?:\\s?[·∙,/&]\\s?${sign})*)(?:\\s+|(?=[A-Za-z가-힣]))`, 'u')

function readSigns(text: string): { country: string | null; rest: string } {
  if (isCountrySign(text) && text !== 'EU') return { country: text, rest: '' }
  const match = signs.exec(text)
  if (!match) return { country: null, rest: text }
  const country = match[1] ?? ''
  const spaced = /\s$/.test(match[0])
  // `EUIPO` and `日本総研` open with letters that only look like a sign.
  if (!spaced && (/^[A-Z]/.test(country) || !isCountrySign(country))) return { country: null, rest: text }
  return { country: country.replace(/\s/g, ''), rest: text.slice(match[0].length).trim() }
}

/** Reads what stands in the brackets: `美 CB Insights, 9.4`, `WEF, 9.4`, `1월`; null where it has no date. */
export function readSource(inside: string): WrittenSource | null {
  const text = inside.trim()
  const comma = Math.max(text.lastIndexOf(','), text.lastIndexOf('，'))
  const dateText = text.slice(comma + 1).trim()
  const date = readDate(dateText.replace(/\s?(?:자|발표|보도|게재)$/, ''))
  if (!date) return null
  const { country, rest } = readSigns(comma === -1 ? '' : text.slice(0, comma).trim())
  return { country, organisation: rest || null, date, dateText }
}

/** Splits a title from the mark in its last brackets; null for a line without a source mark. */
export function splitTitle(text: string): { title: string; source: WrittenSource } | null {
  const trimmed = text.trim()
  if (!/[)）]$/.test(trimmed)) return null
  let depth = 0
  for (let at = trimmed.length - 1; at > 0 && trimmed.length - at < 120; at--) {
    if (/[)）]/.test(trimmed[at]!)) depth++
    else if (/[(（]/.test(trimmed[at]!) && --depth === 0) {
      const source = readSource(trimmed.slice(at + 1, -1))
      return source && { title: trimmed.slice(0, at).trim(), source }
    }
  }
  return null
}

/**
 * ISO date of a source mark. The year is that of a reference of the same month and day, else the issue's; a mark from
 * the end of the year in an issue whose references are from the year before belongs to that year.
 */
export function dateSource(
  source: WrittenSource,
  references: readonly (string | null)[],
  issueYear: number | null,
): string | null {
  const { year, month, day } = source.date
  if (year !== null) return isoDate(source.date)
  const dated = references.filter((date): date is string => date !== null)
  const same = dated.find(
    (date) => Number(date.slice(5, 7)) === month && (day === null || Number(date.slice(8, 10)) === day),
  )
  if (same) return isoDate(source.date, Number(same.slice(0, 4)))
  const earlier = dated.find((date) => issueYear !== null && Number(date.slice(0, 4)) === issueYear - 1)
  if (earlier && (month ?? 0) >= 10) return isoDate(source.date, Number(earlier.slice(0, 4)))
  return isoDate(source.date, issueYear ?? (dated[0] ? Number(dated[0].slice(0, 4)) : null))
}
