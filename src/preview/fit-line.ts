/** How an article sits on its pages, in an editor's words; the order is that of the screen. */
import type { FitMeasure } from '../press/in-page/fit.ts'
import { isOver } from '../publish/fit.ts'

/** What the line over the page says. */
export interface FitLine {
  state: 'fits' | 'over'
  /** Printed number of the first page. */
  first: number
  pages: number
  /** Lines on the last page, where the article runs over. */
  over: number
  /** Lines that are left on the last page; null where another article follows on it. */
  room: number | null
  /** Paragraphs whose last line is one word, by index of the block. */
  lonely: number[]
}

/** The line for one article that begins on the printed page `first`. */
export function fitLine(measure: FitMeasure, first: number, lonely: readonly number[]): FitLine {
  const { pages, endsFlow, lastLines, pageLines } = measure
  const over = isOver(measure)
  return {
    state: over ? 'over' : 'fits',
    first,
    pages,
    over: over ? lastLines : 0,
    room: endsFlow && !over ? Math.max(0, pageLines - lastLines) : null,
    lonely: [...lonely],
  }
}

const counts = ['', '한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열']

/** `2쪽 한 쪽에 들어맞음`, `3–4쪽 두 쪽에 들어맞음`, `2쪽에서 3줄 넘침`. */
export function fitWords({ state, first, pages, over }: FitLine): string {
  if (state === 'over') return `${first + pages - 2}쪽에서 ${over}줄 넘침`
  const range = pages > 1 ? `${first}–${first + pages - 1}쪽` : `${first}쪽`
  return `${range} ${counts[pages] ?? pages} 쪽에 들어맞음`
}

/** `남은 자리 9줄`; empty where another article follows on the page. */
export const roomWords = ({ room }: FitLine): string => (room === null ? '' : `남은 자리 ${room}줄`)

/** `한 낱말로 끝나는 문단 없음`, `한 낱말로 끝나는 문단 2`. */
export const lonelyWords = ({ lonely }: FitLine): string => `한 낱말로 끝나는 문단 ${lonely.length || '없음'}`
