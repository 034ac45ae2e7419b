import type { ReadIssue } from '../grammar.ts'
import { readNumber } from '../grammar.ts'
import { compact, type Line } from '../lines.ts'
import type { Reading } from '../reading.ts'

/** A numbered part of the issue as the cover lists it: `01 국내외 기술동향 … 1` under `[ISSUE]`. */
export interface Entry {
  /** Block of the cover: `ISSUE`, `FOCUS`. */
  part: string
  number: string
  name: string
}

/** What the cover says, and the index of the first line behind it. */
export interface Cover {
  entries: Entry[]
  end: number
  /** Lines that were not understood. */
  strays: Line[]
}

const blockName = /^[[【〔<]?\s?(ISSUE|FOCUS)\s?[\]】〕>]?$/i
const listed = /^(\d{2})[.)]?\s+(\D.*?)[\s·.…‥-]*\s(\d{1,3})$/

const partOf = (line: Line): string | null => blockName.exec(line.text)?.[1]?.toUpperCase() ?? null

function entryOf(line: Line): { number: string; name: string } | null {
  const filled = line.cells?.filter((cell) => cell !== '') ?? []
  const [number = '', name = '', page = ''] = filled
  if (line.cells) {
    return /^\d{2}$/.test(number) && name !== '' && /^\d{0,3}$/.test(page) ? { number, name } : null
  }
  const match = listed.exec(line.text)
  return match ? { number: match[1] ?? '', name: (match[2] ?? '').trim() } : null
}

/** Parts of the issue with the index of the last line that lists one. */
export function findEntries(lines: readonly Line[]): { entries: Entry[]; last: number } {
  const entries: Entry[] = []
  let part = 'ISSUE'
  let last = -1
  lines.slice(0, 80).forEach((line, index) => {
    const entry = entryOf(line)
    if (!entry) {
      part = partOf(line) ?? part
      return
    }
    entries.push({ part, ...entry })
    last = index
  })
  return { entries, last }
}

const author = /^작\s?성(?:자)?\s?[:：]\s*/
const contact = /^[(（]?\s?(?:e-?mail\s?:?\s?)?[\w.+-]+@[\w.-]+\s?[)）]?$/i
const mail = /[\w.+-]+@[\w.-]+\.\w+/
const imprint =
  /^(?:[A-Z]{2,8}\s+)?[가-힣]{2,14}(?:기술원|연구원|진흥원|재단|공단)$|^발\s?행(?:처|인|일)?\s?[:：]|^(?:TEL|전화|주소|홈페이지)\b/i
const volume = /Vol\.?\s?\d{1,4}/i

/** Takes number and month from the line that has them; the day is not printed. */
function takeVolume(line: Line, issue: ReadIssue, title: readonly Line[], reading: Reading): void {
  const { year, number } = readNumber(line.text)
  const month = /20\d{2}\s?[.년]\s?(\d{1,2})/.exec(line.text)?.[1]
  issue.title = [...title, line].map((one) => one.text).join(' ')
  issue.year = year
  issue.number = number
  reading.put([...title, line], 'issue')
  if (year === null || !month || Number(month) < 1 || Number(month) > 12) return
  issue.date = `${year}-${month.padStart(2, '0')}-01`
  reading.problem(
    'issue-day-assumed',
    line.number,
    `표지에 ${year}년 ${Number(month)}월까지만 있어 발행일을 1일로 두었습니다. 발행일을 고쳐 주세요.`,
  )
}

function takeAuthors(lines: readonly Line[], issue: ReadIssue, reading: Reading): void {
  const word = author.exec(lines[0]?.text ?? '')?.[0] ?? ''
  const own = lines
    .map((line) => line.text)
    .join(' ')
    .slice(word.length)
  issue.authors = [issue.authors, own].filter(Boolean).join(', ')
  reading.put(lines, 'issue')
  if (lines[0]) reading.generated(lines[0], word, 'issue')
}

/** Reads the cover: what stands before the first page's tab, or before the text where there are no tabs. */
export function readCover(
  lines: readonly Line[],
  isTab: (line: Line) => boolean,
  issue: ReadIssue,
  reading: Reading,
): Cover {
  const { entries, last } = findEntries(lines)
  const volumeAt = lines.slice(0, 30).findIndex((line) => !line.cells && volume.test(line.text))
  const from = Math.max(last, volumeAt)
  const tab = lines.findIndex((line, index) => index > from && isTab(line))
  let end = tab !== -1 && tab - from < 30 ? tab : from + 1
  const strays: Line[] = []
  const names = new Set(entries.map((entry) => compact(entry.name)))
  const isTitle = (line: Line, at: number) =>
    at < volumeAt &&
    !line.cells &&
    !entryOf(line) &&
    !partOf(line) &&
    !author.test(line.text) &&
    !imprint.test(line.text)
  if (volumeAt !== -1) takeVolume(lines[volumeAt]!, issue, lines.slice(0, volumeAt).filter(isTitle), reading)
  for (let at = 0; at < end; at++) {
    const line = lines[at]!
    if (at === volumeAt || isTitle(line, at)) continue
    if (author.test(line.text)) {
      const next = lines[at + 1]
      const more = next && at + 1 < end && contact.test(next.text) ? 2 : 1
      takeAuthors(lines.slice(at, at + more), issue, reading)
      at += more - 1
    } else if (issue.authors && mail.test(line.text) && !line.cells) {
      takeAuthors([line], issue, reading)
    } else if (entryOf(line)) {
      const { name } = entryOf(line)!
      reading.put({ ...line, text: name }, 'section')
      reading.put({ ...line, text: line.text.replace(name, '') }, 'repeat')
    } else if (partOf(line) || names.has(compact(line.text))) reading.put(line, 'repeat')
    else if (imprint.test(line.text)) reading.put(line, 'furniture')
    else strays.push(line)
  }
  // Behind the last entry an author may stand before the first page even where no tab tells it.
  while (
    tab === -1 &&
    end < lines.length &&
    (author.test(lines[end]!.text) || contact.test(lines[end]!.text) || imprint.test(lines[end]!.text))
  ) {
    const line = lines[end]!
    if (imprint.test(line.text)) reading.put(line, 'furniture')
    else takeAuthors([line], issue, reading)
    end++
  }
  return { entries, end, strays }
}
