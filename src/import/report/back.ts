import type { PastIssue } from '../../document/nodes.ts'
import { isoDate, readDate } from '../dates.ts'
import type { DraftArticle } from '../draft.ts'
import type { ReadIssue } from '../grammar.ts'
import { compact, type Line, readMark, widthOf } from '../lines.ts'
import type { Reading } from '../reading.ts'
import { readReference } from '../references.ts'

const archiveTitle =
  /^(?:[<〈【[■□]\s?)?(?:.{0,24}\s)?(?:발간|발행)\s?(?:현황|목록)(?:\s?[>〉】\]])?(?:\s?[(（].{1,20}[)）])?$/
const imprint =
  /^(?:발\s?행\s?일|발\s?간\s?일|발\s?행\s?처|발\s?행\s?인|발\s?간\s?처|기획\s?[/·,]\s?진행|기\s?획|편\s?집|진\s?행|주\s?소|전\s?화|문\s?의|홈\s?페이지|누리집|ISSN|TEL|FAX)\s?(?:[:：|]|\s{2,}|\t|\s(?=[\d(가-힣]))/i
const disclaimer = /^[※*]?\s*본\s?(?:자료|보고서|책자|브리프|내용).{0,60}(?:견해|입장|무단|출처|인용)/
const bibliography = /^(?:[<〈【[]\s?)?(?:참고\s?문헌|References)(?:\s?[>〉】\]])?$/i
const yearLine = /^[<〈【[■□]?\s?(20\d{2})\s?년?(?:도)?\s?[>〉】\]]?$/
const rowText =
  /^(?:제\s?)?(20\d{2}\s?[-–]\s?\d{1,3}|\d{1,4})\s?호?\s+(\S.*?)\s+(20\d{2}\s?[.년-]\s?\d{1,2}(?:\s?[.월-]\s?\d{0,2})?[.일]?)$/

/** Text of the last chapter without what stands behind the report, and the lines of that. */
export interface Tail {
  body: Line[]
  archive: Line[]
  references: Line[]
  colophon: Line[]
}

/** Cuts off the list of past issues, the bibliography and the colophon, in whatever order they come. */
export function cutTail(lines: readonly Line[]): Tail {
  const tail: Tail = { body: [], archive: [], references: [], colophon: [] }
  let place: keyof Tail = 'body'
  lines.forEach((line, index) => {
    const { text } = line
    const short = !line.cells && widthOf(text) < 40
    if (short && archiveTitle.test(text) && rowsFollow(lines, index)) place = 'archive'
    else if (short && bibliography.test(text)) place = 'references'
    else if (!line.cells && imprint.test(text) && imprintFollows(lines, index)) place = 'colophon'
    tail[place].push(line)
  })
  return tail
}

const readRow = (line: Line): string[] | null => {
  const cells = line.cells?.filter((cell) => cell !== '') ?? rowText.exec(line.text)?.slice(1) ?? []
  return cells.length >= 2 && /\d/.test(cells[0] ?? '') ? cells : null
}

const rowsFollow = (lines: readonly Line[], at: number): boolean =>
  lines.slice(at + 1, at + 8).filter((line) => readRow(line) !== null).length > 0

/** A colophon has two of its words near one another; a single `문의 :` is text. */
const imprintFollows = (lines: readonly Line[], at: number): boolean =>
  lines.slice(at, at + 8).filter((line) => !line.cells && imprint.test(line.text)).length > 1

const isHeadRow = (line: Line): boolean =>
  /^(?:호수|번호|연번|호)/.test(line.cells?.[0] ?? line.text) && /제목|발간|발행/.test(line.text)

const isoOf = (text: string): string | null => {
  const written = readDate(text.replace(/\s/g, ''))
  return written ? isoDate(written) : null
}

/** Past issues of a table per year; what is no row of one is given back. */
export function readArchive(lines: readonly Line[], reading: Reading): { archive: PastIssue[]; strays: Line[] } {
  const archive: PastIssue[] = []
  const strays: Line[] = []
  let year = ''
  for (const line of lines) {
    const named = line.cells ? null : yearLine.exec(line.text)
    const cells = readRow(line)
    const [number = '', title = '', written = ''] = cells ?? []
    const date = cells ? (isoOf(written) ?? isoOf(number.replace(/[–]/g, '-')) ?? (year || null)) : null
    if (named) {
      year = named[1] ?? ''
      reading.put(line, 'furniture')
    } else if (isHeadRow(line) || archiveTitle.test(line.text)) reading.put(line, 'furniture')
    else if (cells && date && cells.length <= 3) {
      archive.push({ number: number.replace(/\s/g, '').replace(/호$/, '').replace(/^제/, ''), title, date })
      const past = archive.at(-1)!
      reading.put({ ...line, text: `${past.number}${past.title}` }, 'back')
      reading.put({ ...line, text: line.text.replace(past.title, '').replace(/\d{4}-\d{1,3}|\d+/, '') }, 'furniture')
    } else strays.push(line)
  }
  if (strays.length > 0) {
    reading.problem(
      'archive-unclear',
      strays[0]!.number,
      '발간현황에서 읽지 못한 줄을 따로 두었습니다. 지난 호 목록에 넣거나 지워 주세요.',
    )
  }
  return { archive, strays }
}

/** Takes the date from the colophon and drops it: the publication itself says the rest. */
export function takeColophon(lines: readonly Line[], issue: ReadIssue, reading: Reading): Line[] {
  const strays: Line[] = []
  let known = false
  for (const line of lines) {
    const { text } = line
    const isImprint: boolean = !line.cells && (imprint.test(text) || disclaimer.test(text))
    const day = /^발\s?(?:행|간)\s?일\s*[:：|]?\s*(.+)$/.exec(text)?.[1]
    const iso = day ? isoOf(day) : null
    if (iso?.length === 10) issue.date ??= iso
    if (iso) issue.year ??= Number(iso.slice(0, 4))
    const goesOn: boolean = known && !line.cells && line.gap === 0 && readMark(text) === null && widthOf(text) < 60
    const isName = !line.cells && widthOf(text) < 40 && readMark(text) === null && compact(text).length > 0
    known = isImprint || goesOn
    if (known || isName) reading.put(line, 'furniture')
    else strays.push(line)
  }
  return strays
}

/** Reads a bibliography, a source a line, `기관, 제목, 날짜`; no letter is lost where a part is not told apart. */
export function readBibliography(lines: readonly Line[], reading: Reading): DraftArticle['references'] {
  const [head, ...rest] = lines
  if (head) reading.put(head, 'furniture')
  return rest.flatMap((line) => {
    const text = readMark(line.text)?.rest ?? line.text
    const { reference } = readReference(text)
    reading.put(line, 'reference')
    reading.rewritten(line.text, '')
    return [reference]
  })
}
