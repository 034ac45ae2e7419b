/** What the columns of a file seem to be; people correct it. */
import { normaliseAddress } from '../../delivery/address.ts'
import type { Mapping } from './import.ts'

const looksLikeAddress = (cell: string | undefined): boolean => normaliseAddress(cell ?? '') !== null

/** True where the first row names the columns. */
export const hasHeader = ([first = []]: readonly string[][]): boolean => !first.some(looksLikeAddress)

const named = {
  name: /이름|성명|^name$/i,
  tags: /꼬리표|태그|구분|분류|그룹|tags?$/i,
  consentedAt: /동의|가입일|구독일|신청일|consent/i,
} as const

/** The column with the most addresses in it, and others by their names. */
export function guessMapping(rows: readonly string[][]): Mapping {
  const header = hasHeader(rows) ? (rows[0] ?? []) : []
  const body = header.length > 0 ? rows.slice(1) : rows
  const width = Math.max(1, ...rows.map((row) => row.length))
  const hits = Array.from({ length: width }, (_, at) => body.filter((row) => looksLikeAddress(row[at])).length)
  const most = Math.max(...hits)
  const byName = header.findIndex((cell) => /메일|mail/i.test(cell))
  const address = most > 0 ? hits.indexOf(most) : Math.max(0, byName)
  const find = (pattern: RegExp): number | null => {
    const at = header.findIndex((cell, index) => index !== address && pattern.test(cell.trim()))
    return at === -1 ? null : at
  }
  return { address, name: find(named.name), tags: find(named.tags), consentedAt: find(named.consentedAt) }
}
