import { referenceDate } from '../document/date.ts'
import { isoDate, readDate } from './dates.ts'
import type { DraftArticle } from './draft.ts'
import { joinLines } from './join.ts'
import { type Line, readMark } from './lines.ts'
import type { Reading } from './reading.ts'

/** One source of a reference line; an unknown date is null. */
export type DraftReference = DraftArticle['references'][number]

const opening =
  /^[(（[［〔【<〈※]?\s?(참고\s?자료|참고\s?문헌|참고|출처|자료\s?출처|원문)\s?[)）\]］〕】>〉]?\s?[:：]?\s*/

/** True for a line that opens a reference line: `(참고 : …`, `[참고] …`, `출처: …`. */
export function opensReferences(text: string): boolean {
  const match = opening.exec(text)
  if (!match) return false
  const bracketed = /^[(（[［〔【<〈]/.test(match[0])
  const colon = /[:：]/.test(match[0])
  const closed = /[)）\]］〕】>〉]/.test(match[0])
  return match[0].length < text.length && (colon || (bracketed && closed && /,|，/.test(text)))
}

const depthOf = (text: string): number => (text.match(/[(（]/g)?.length ?? 0) - (text.match(/[)）]/g)?.length ?? 0)

/** Index behind the last line of the reference line that opens at `start`; at most ten lines. */
export function referencesEnd(lines: readonly Line[], start: number): number {
  const enclosed =
    /^[(（]/.test(lines[start]?.text ?? '') && !/^[(（]\s?[가-힣\s]{2,6}\s?[)）]/.test(lines[start]?.text ?? '')
  let depth = depthOf(lines[start]?.text ?? '')
  let end = start + 1
  while (end < lines.length && end - start < 10) {
    const next = lines[end]!
    if (readMark(next.text) || next.heading > 0 || next.cells || opensReferences(next.text) || /^▘/.test(next.text))
      break
    const line = lines[end - 1]!
    if (enclosed ? depth <= 0 && !line.text.endsWith(';') : !line.space && !/[,;]$/.test(line.text)) break
    depth += depthOf(next.text)
    end++
  }
  return end
}

/** Splits at signs that stand in no bracket; empty pieces go. */
export function splitOutsideBrackets(text: string, sign: RegExp): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const char of text) {
    if (/[(（「『“]/.test(char)) depth++
    else if (/[)）」』”]/.test(char)) depth--
    if (depth <= 0 && sign.test(char)) parts.push('')
    else parts[parts.length - 1] += char
  }
  return parts.map((part) => part.trim()).filter(Boolean)
}

/** Reads one source, `organisation, title, 2024.09.04.`; what is missing stays empty, a missing date null. */
export function readReference(text: string): { reference: DraftReference; dateText: string } {
  const comma = Math.max(text.lastIndexOf(','), text.lastIndexOf('，'))
  const tail = text.slice(comma + 1).trim()
  const written = comma === -1 ? null : readDate(tail)
  const date = written && written.year !== null ? isoDate(written) : null
  const rest = date === null ? text : text.slice(0, comma).trim()
  const first = rest.search(/[,，]/)
  const organisation = first === -1 ? (date === null ? '' : rest) : rest.slice(0, first).trim()
  const title = first === -1 ? (date === null ? rest : '') : rest.slice(first + 1).trim()
  return { reference: { organisation, title, date }, dateText: date === null ? '' : tail }
}

/** A reference line without `(참고 :` and the bracket that closes it. */
export function stripLabel(text: string): { label: string; inside: string } {
  const label = opening.exec(text)?.[0] ?? ''
  const inside = text.slice(label.length).trim()
  const closed = /^[(（[［〔]/.test(text) && depthOf(inside) < 0 ? /[)）]\s*$/ : /[\]］〕]\s*$/
  return { label, inside: inside.replace(closed, '') }
}

/** Reads a whole reference line into its sources and reports sources that lack organisation, title or date. */
export function readReferences(lines: readonly Line[], reading: Reading): DraftReference[] {
  const text = joinLines(lines, reading)
  const { label, inside } = stripLabel(text)
  reading.rewritten(label)
  reading.put(lines, 'reference')
  return splitOutsideBrackets(inside, /[;；]/).map((part) => {
    const { reference, dateText } = readReference(part)
    reading.rewritten(dateText, referenceDate(reference.date ?? ''))
    if (!reference.organisation || !reference.title || !reference.date) {
      reading.problem(
        'reference-incomplete',
        lines[0]?.number ?? null,
        '참고 자료에서 기관·제목·날짜를 모두 가려내지 못했습니다. 빠진 항목을 채워 주세요.',
      )
    }
    return reference
  })
}
