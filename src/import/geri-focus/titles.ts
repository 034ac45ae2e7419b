import { readChapter } from '../chapters.ts'
import { isoDate, readDate } from '../dates.ts'
import type { DraftArticle } from '../draft.ts'
import { goesOn } from '../join.ts'
import { type Line, readMark, widthOf } from '../lines.ts'
import type { Reading } from '../reading.ts'

/** What stands in the brackets behind a title: an organisation, a date, or both. */
export interface TitleMark {
  organisation: string | null
  date: string | null
  /** The date's own letters. */
  dateText: string
}

export interface GeriTitle {
  title: string
  mark: TitleMark | null
  /** Index behind the title's last line. */
  end: number
}

const organisation =
  /^(?=.{2,40}$)(?:[가-힣A-Za-z·,&()\s]+(?:부|처|청|원|위|회|실|단|공사|은행|센터|협회|합동|학회|대학교?|시|도|군|硏|社)(?:\s?등)?|[A-Z][A-Za-z&.\s]{1,30})$/
const opener = /^(?:[<〈＜【❖➔▶◆◇①-⑳(（*※▣]|\d{1,2}\s?[.．)]\s|\d{1,2}$)/

/** Reads the brackets behind a title; null where they hold neither organisation nor date. */
export function readTitleMark(inside: string): TitleMark | null {
  const pieces = inside.split(/\s?[,，]\s?/)
  const dateText = pieces.at(-1) ?? ''
  const written = readDate(dateText.trim())
  const date = written && written.year !== null && written.month !== null ? isoDate(written) : null
  if (date !== null) {
    const rest = pieces.slice(0, -1).join(', ').trim()
    return { organisation: rest || null, date, dateText }
  }
  return organisation.test(inside.trim()) ? { organisation: inside.trim(), date: null, dateText: '' } : null
}

/** Splits a title from its mark; the mark stands behind a blank unless it is a date. */
export function splitGeriTitle(text: string): { title: string; mark: TitleMark } | null {
  const match = /^(.*\S)(\s?)[(（]([^()（）]{2,60}|[^()（）]{1,40}\([^()]{1,20}\)[^()]{0,20})[)）]$/.exec(text)
  const mark = match && readTitleMark(match[3] ?? '')
  if (!match || !mark || (mark.date === null && match[2] === '')) return null
  return { title: match[1] ?? '', mark }
}

const mayHead = (line: Line | undefined): line is Line =>
  line !== undefined &&
  !line.cells &&
  !line.image &&
  readMark(line.text) === null &&
  !opener.test(line.text) &&
  readChapter(line) === null

/**
 * The heading of an article at `at`: a line with its mark between blank lines, or, where `top` says that a page begins
 * and no text goes on there, a short line without one. It may run over two lines.
 */
export function geriTitleAt(lines: readonly Line[], at: number, top: boolean, reading: Reading): GeriTitle | null {
  const line = lines[at]
  if (!mayHead(line) || line.text.length > 120) return null
  const own = splitGeriTitle(line.text)
  const next = lines[at + 1]
  const parted = next === undefined || next.gap > 0 || next.top || readMark(next.text) !== null
  if (own) return top || line.gap > 0 ? { ...own, end: at + 1 } : null
  const alone = next && !next.cells && /^[(（][^()（）]{2,60}[)）]$/.test(next.text)
  if (next && (alone || mayHead(next)) && next.gap === 0 && !next.top && (top || line.gap > 0)) {
    const two = splitGeriTitle(`${line.text} ${next.text}`)
    if (two && widthOf(next.text) < 45) return { ...two, end: at + 2 }
  }
  if (!top || !parted || widthOf(line.text) > 60 || /[.。:]$/.test(line.text)) return null
  const above = lines[at - 1]
  if (above && goesOn(above, { ...line, gap: 0 }, 'paragraph', reading.evidence).goesOn) return null
  return { title: line.text, mark: null, end: at + 1 }
}

/** Source of an article as its title's mark gives it; a title without one is reported. */
export function sourceOf(mark: TitleMark | null): DraftArticle['source'] {
  return { country: null, organisation: mark?.organisation ?? null, date: mark?.date ?? null }
}
