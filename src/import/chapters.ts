import { type Line, readMark, widthOf } from './lines.ts'

/** A chapter's heading: its number, and its title without numeral and page number. */
export interface ChapterHead {
  value: number
  title: string
  /** Numeral and page number as written. */
  written: string
}

const roman = /^(?:([IVX]{1,5})|([Ⅰ-Ⅻ]))\s?[.．]\s*(?=\S)/
const page = /\s*[\s·.…‥]{2,}\s*\d{1,3}$|\s+\d{1,3}$/
const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

function romanValue(text: string): number {
  const values = [...text].map((char) => digits[char] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

/** Reads `I. 제목`, `Ⅱ. 제목`, also as a list item; null for other lines. */
export function readChapter(line: Line): ChapterHead | null {
  if (line.cells || line.image) return null
  const mark = readMark(line.text)
  const text = mark?.kind === 'dash' || mark?.kind === 'dot' ? mark.rest : line.text
  const match = roman.exec(text)
  if (!match || widthOf(text) > 60) return null
  const value = match[1] ? romanValue(match[1]) : (match[2]?.codePointAt(0) ?? 0) - 0x215f
  return { value, title: text.slice(match[0].length).trim(), written: match[0] }
}

/** Title of a chapter as a table of contents has it, without dots and page number. */
export const withoutPage = (title: string): string => title.replace(page, '').trim()
