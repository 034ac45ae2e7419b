/** Citations as editors paste them: reference lines of bulletins, APA, Chicago, with or without an address. */
import { isPartialDate, partialDate } from '../document/date.ts'
import { type DraftReference, readReference, splitOutsideBrackets, stripLabel } from './references.ts'

export interface Citation {
  references: DraftReference[]
  /** Addresses that were left out: a reference line prints none. */
  addresses: string[]
}

const names =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthOf = (name: string | undefined): number => months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1

/** Dates in running text, most exact first; each gives year, month and day where it has them. */
const dates: readonly [RegExp, (m: RegExpExecArray) => (number | string | undefined)[]][] = [
  [new RegExp(`\\((\\d{4}),?\\s+(${names})\\.?(?:\\s+(\\d{1,2}))?\\)`, 'iu'), (m) => [m[1], monthOf(m[2]), m[3]]],
  [new RegExp(`\\b(${names})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})\\b`, 'iu'), (m) => [m[3], monthOf(m[1]), m[2]]],
  [new RegExp(`\\b(\\d{1,2})\\s+(${names})\\.?,?\\s+(\\d{4})\\b`, 'iu'), (m) => [m[3], monthOf(m[2]), m[1]]],
  [/\(?(\d{4})\s?[.년-]\s?(\d{1,2})\s?[.월-]\s?(\d{1,2})(?:\s?[.일]|\b)\)?/u, (m) => [m[1], m[2], m[3]]],
  [new RegExp(`\\b(${names})\\.?,?\\s+(\\d{4})\\b`, 'iu'), (m) => [m[2], monthOf(m[1])]],
  [/\(?\b(\d{4})\s?[.년-]\s?(\d{1,2})(?:\s?[.월]|\b(?!\d))\)?/u, (m) => [m[1], m[2]]],
  [/\((\d{4})[a-z]?\)/u, (m) => [m[1]]],
  [/(?<=\.\s)(\d{4})(?=\.\s)/u, (m) => [m[1]]],
  [/(?<=[,，]\s?)((?:19|20)\d{2})년?\.?$/u, (m) => [m[1]]],
]

interface Found {
  date: string
  start: number
  end: number
}

function findDate(text: string): Found | null {
  for (const [pattern, read] of dates) {
    const match = pattern.exec(text)
    const [year, month, day] = match ? read(match) : []
    if (!match || year === undefined) continue
    const date =
      month === undefined
        ? partialDate(year)
        : day === undefined
          ? partialDate(year, month)
          : partialDate(year, month, day)
    if (isPartialDate(date)) return { date, start: match.index, end: match.index + match[0].length }
  }
  return null
}

const address = /(?:https?:\/\/|www\.|doi:\s?)[^\s<>]+/giu
const around = /(?:retrieved from|available (?:at|from|online)|검색일|접속일)\s?:?\s*$/iu

/** Takes addresses out of a text, with the words that announce them. */
function withoutAddresses(text: string): { text: string; addresses: string[] } {
  const addresses = [...text.matchAll(address)].map(([found]) => found.replace(/[).,;]+$/u, ''))
  const rest = text.replace(address, (found) => /[).,;]+$/u.exec(found)?.[0].replace(/[.,;]+$/u, '') ?? '')
  return { text: rest.replace(/\s+/gu, ' ').trim().replace(around, '').trim(), addresses }
}

const trim = (text: string): string =>
  text
    .replace(/^[\s.,;:，·-]+/u, '')
    .replace(/[\s,;:，]+$/u, '')
    .replace(/(?<!\b[A-Z])\.$/u, '')
    .trim()

const quoted = /[“"「『«‘]([^“”"「」『』«»’]{2,})[”"」』»’]/u

/** Title and what stands around it: a quoted one is clear, else everything. */
function titleOf(text: string): string {
  const match = quoted.exec(text)
  if (!match) return trim(text)
  const rest = [text.slice(0, match.index), text.slice(match.index + match[0].length)].map(trim).filter(Boolean)
  return [trim(match[1] ?? ''), ...rest].join(', ')
}

/** Who stands before a date in brackets, or before a quoted title. */
function splitHead(text: string, date: Found | null): DraftReference | null {
  const behind = date ? text.slice(date.end) : ''
  if (date && date.start > 0 && trim(behind) !== '' && !/[,，]\s*$/u.test(text.slice(0, date.start))) {
    const before = trim(text.slice(0, date.start))
    const title = quoted.exec(before)
    if (!title) return { organisation: before, title: titleOf(behind), date: date.date }
  }
  const rest = date ? `${text.slice(0, date.start)} ${behind}` : text
  const match = quoted.exec(rest)
  if (!match || match.index === 0) return null
  const head = trim(rest.slice(0, match.index))
  return head ? { organisation: head, title: titleOf(rest.slice(match.index)), date: date?.date ?? null } : null
}

function readOne(text: string): DraftReference {
  const house = readReference(text.replace(/\.$/u, (dot) => (/\d\.$/u.test(text) ? dot : '')))
  if (house.reference.date && house.reference.organisation && house.reference.title && !quoted.test(text))
    return house.reference
  const date = findDate(text)
  const head = splitHead(text, date)
  if (head) return head
  const rest = date ? `${trim(text.slice(0, date.start))}, ${trim(text.slice(date.end))}` : text
  const comma = rest.search(/[,，]/u)
  const sentence = rest.search(/\.\s/u)
  const cut = comma === -1 ? sentence : comma
  if (cut === -1) return { organisation: '', title: trim(rest), date: date?.date ?? null }
  return { organisation: trim(rest.slice(0, cut)), title: titleOf(rest.slice(cut + 1)), date: date?.date ?? null }
}

/** Reads a pasted citation or reference line; what can't be told apart stays in the title. */
export function readCitation(source: string): Citation {
  const flat = source.replace(/\s+/gu, ' ').trim()
  const { text, addresses } = withoutAddresses(flat)
  const { inside } = stripLabel(text)
  const references = splitOutsideBrackets(inside, /[;；]/u)
    .map((part) => readOne(part))
    .filter(({ organisation, title }) => organisation !== '' || title !== '')
  return { references, addresses }
}

/** True for a text that is more than one field's worth: two of organisation, title and date at least, told apart for sure. */
export function isCitation(source: string): boolean {
  const { references, addresses } = readCitation(source)
  const [first] = references
  if (!first || first.organisation === '' || first.title === '') return false
  return first.date !== null || addresses.length > 0 || stripLabel(source.trim()).label !== ''
}
