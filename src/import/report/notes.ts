import { textEnd } from '../body.ts'
import type { DraftNote, DraftReport } from '../draft.ts'
import { joinLines } from '../join.ts'
import { type Line, readMark } from '../lines.ts'
import type { Reading } from '../reading.ts'

/** Reads a note of the cover, `* …` or `※ …`, that opens at `at`. */
export function readNote(lines: readonly Line[], at: number, reading: Reading): { note: DraftNote; end: number } {
  const line = lines[at]!
  const mark = readMark(line.text)!
  const style = { depth: () => 0 as const, indents: false }
  const end = textEnd(lines, at, 'note', style, reading)
  const own = lines.slice(at, end)
  reading.put(own, 'note')
  const text = joinLines([{ ...line, text: mark.rest }, ...own.slice(1)], reading)
  return { note: { type: 'note', mark: mark.kind === 'note' ? (mark.sign as DraftNote['mark']) : '※', text }, end }
}

/** A title whose star the extraction lost gets it back for its note; other notes without a call are reported. */
export function callNotes(report: DraftReport, line: number | null, reading: Reading): void {
  const text = report.title + JSON.stringify(report.summary)
  for (const { mark } of report.notes) {
    if (mark === '※' || new RegExp(`[^\\s*]${mark.replaceAll('*', '\\*')}(?!\\*)`).test(text)) continue
    if (mark === '*' && report.title !== '') report.title += mark
    else {
      reading.problem(
        'note-call-missing',
        line,
        `제목의 주 ‘${mark}’를 부르는 표시가 없습니다. 설명할 낱말 뒤에 ${mark}를 붙여 주세요.`,
      )
    }
  }
}
