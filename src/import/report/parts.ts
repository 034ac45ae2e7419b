import { type ChapterHead, readChapter, withoutPage } from '../chapters.ts'
import { compact, type Line, readMark, widthOf } from '../lines.ts'
import type { Reading } from '../reading.ts'

/** A chapter and the lines under its heading. */
export interface ChapterLines {
  head: ChapterHead
  line: Line
  lines: Line[]
}

/** A report cut into what stands before its chapters, and the chapters. */
export interface Parts {
  front: Line[]
  chapters: ChapterLines[]
}

const contentsTitle = /^(?:목\s*차|차\s*례|contents|table of contents)$/i
const listed =
  /^(?:[-•∙]\s?)?(?:\d{1,2}(?:[.-]\d{1,2})*[.)]?\s+\S.*|[<〈]?\s?(?:그림|표|참고)\s?\d.*|요\s?약.*|참고\s?문헌.*|부\s?록.*|발간\s?현황.*|【?\s?원문\s?정보.*)$/

const keyOf = (head: ChapterHead): string => `${head.value}:${compact(withoutPage(head.title))}`

/** True for lines that a table of contents may have: chapters, numbered parts, names with a page number. */
const isListed = (line: Line): boolean =>
  !line.cells &&
  (readChapter(line) !== null ||
    contentsTitle.test(line.text) ||
    (widthOf(line.text) < 45 && (listed.test(line.text) || /[·.…]{2,}\s*\d{1,3}$/.test(line.text))))

const isRow = (line: Line): boolean =>
  (line.cells ?? []).some((cell) => readChapter({ ...line, cells: null, text: cell }) !== null)

/** Tables of contents: runs of listed lines among which are two chapters or more. */
function contentsSpans(lines: readonly Line[]): Set<number> {
  const out = new Set<number>()
  let start = -1
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at]
    const inRun = line !== undefined && (isListed(line) || isRow(line))
    if (inRun && start === -1) start = at
    if (inRun || start === -1) continue
    const run = lines.slice(start, at)
    const chapters = run.filter((one) => readChapter(one) !== null || isRow(one)).length
    // The last chapter of a run that text follows is where the body begins, unless the run says its chapters in order.
    const last = run.findLastIndex((one) => readChapter(one) !== null)
    const tail = run[last]
    const opensBody = tail !== undefined && line !== undefined && readChapter(tail)?.value === 1 && chapters > 1
    const end = opensBody ? start + last : at
    if (chapters > (opensBody ? 2 : 1)) for (let index = start; index < end; index++) out.add(index)
    start = -1
  }
  return out
}

/** Index of the heading that opens the body: chapters before it that begin anew belong to the summary. */
function bodyStart(heads: readonly { index: number; head: ChapterHead }[]): number {
  let start = heads[0]?.index ?? -1
  heads.forEach(({ index, head }, at) => {
    const before = heads[at - 1]?.head
    if (before && head.value === 1 && before.value > 1) start = index
  })
  return start
}

/** Cuts a report at its chapters; tables of contents and chapter names that pages repeat are dropped. */
export function cutChapters(lines: readonly Line[], reading: Reading): Parts {
  const contents = contentsSpans(lines)
  const heads = lines.flatMap((line, index) => {
    const head = contents.has(index) || readMark(line.text)?.kind === 'dot' ? null : readChapter(line)
    return head ? [{ index, head }] : []
  })
  const start = bodyStart(heads)
  const byIndex = new Map(heads.map(({ index, head }) => [index, head]))
  const parts: Parts = { front: [], chapters: [] }
  const seen = new Set<string>()
  lines.forEach((line, index) => {
    if (contents.has(index)) {
      reading.put(line, 'repeat')
      return
    }
    const head = index >= start && start !== -1 ? byIndex.get(index) : undefined
    if (head && seen.has(keyOf(head))) reading.put(line, 'repeat')
    else if (head) {
      seen.add(keyOf(head))
      parts.chapters.push({ head, line, lines: [] })
    } else if (index < start || start === -1) parts.front.push(line)
    else parts.chapters.at(-1)!.lines.push(line)
  })
  return parts
}
