/** One row of a file: what it says of a person, or why it is refused. Pure. */
import { domainOf, normaliseAddress } from '../../delivery/address.ts'
import { plainName } from '../sign-up.ts'
import type { Mapping } from './import.ts'

export interface Judged {
  address: string
  domain: string
  name: string | null
  tags: string[]
  consentedAt: Date
}

export interface Refused {
  address: string
  /** Korean, with the next step. */
  reason: string
}

const mostTags = 20
const longestTag = 40
/** Longest text that is given back as an address. */
const longestEcho = 300

const dayPattern = /^(\d{4})(?:[-./년]\s*(\d{1,2})[-./월]\s*(\d{1,2})[.일]?|(\d{2})(\d{2}))(?:[T\s].*)?$/

/** Midnight in Seoul of a day as people write it; null for what is none. */
export function dayIn(text: string): Date | null {
  const [, year, month, day, plainMonth, plainDay] = dayPattern.exec(text.trim()) ?? []
  if (!year) return null
  const [m, d] = [month ?? plainMonth ?? '', day ?? plainDay ?? ''].map((part) => part.padStart(2, '0'))
  const at = new Date(`${year}-${m}-${d}T00:00:00+09:00`)
  // 31 February is a day to JavaScript, and another one.
  const isReal = !Number.isNaN(at.getTime()) && new Date(`${year}-${m}-${d}T00:00:00Z`).getUTCDate() === Number(d)
  return isReal ? at : null
}

/** Null for a row in which nothing stands. */
export function judge(row: readonly string[], mapping: Mapping, basisDate: Date, now: Date): Judged | Refused | null {
  if (row.every((cell) => cell.trim() === '')) return null
  const cell = (at: number | null): string => (at === null ? '' : (row[at] ?? '')).trim()
  const given = cell(mapping.address)
  const refuse = (reason: string): Refused => ({ address: given.slice(0, longestEcho), reason })
  if (given === '') return refuse('주소가 비어 있습니다. 주소를 채우세요.')
  const address = normaliseAddress(given)
  if (address === null) return refuse('메일 주소가 아닙니다. 주소 하나만 쓰세요.')
  const day = cell(mapping.consentedAt)
  const consentedAt = day === '' ? basisDate : dayIn(day)
  if (consentedAt === null) return refuse('동의한 날을 읽을 수 없습니다. 2026-09-25처럼 쓰세요.')
  if (consentedAt > now) return refuse('동의한 날이 아직 오지 않은 날입니다. 날짜를 확인하세요.')
  const tags = cell(mapping.tags)
    .split(/[,;|]/)
    .map((tag) => (plainName(tag) ?? '').slice(0, longestTag))
    .filter((tag) => tag !== '')
  return {
    address,
    domain: domainOf(address),
    name: plainName(cell(mapping.name)),
    tags: [...new Set(tags)].slice(0, mostTags),
    consentedAt,
  }
}
