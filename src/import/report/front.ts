import { readChapter } from '../chapters.ts'
import { isoDate } from '../dates.ts'
import type { DraftBlock, DraftReport } from '../draft.ts'
import type { ReadIssue } from '../grammar.ts'
import { joinLines } from '../join.ts'
import { type Line, readMark, widthOf } from '../lines.ts'
import type { Reading } from '../reading.ts'
import { readNote } from './notes.ts'
import { readOutline } from './outline.ts'

/** What stands before the first chapter. */
export interface Front {
  report: DraftReport
  /** Lines that were not understood. */
  strays: Line[]
}

const summaryTitle =
  /^(?:[<〈【[]\s?)?(?:요\s*약(?:\s?문)?|초\s*록|개\s*요|summary|executive summary|abstract)(?:\s?[>〉】\]])?$/i
const kind = /^(?:[가-힣A-Za-z\s·]{0,12})?(?:보고서|리포트|브리프|이슈\s?분석|이슈\s?브리프|연구\s?자료|report|brief)$/i
const authors =
  /(?:연구원|연구위원|연구팀|전문위원|팀장|교수|박사|부장|과장|대리)(?:[\s)）·,*]|$)|^(?:작성|집필|저자|글)\s?[:：]|@/
const dateLine = /^(20\d{2})\s?[.년-]\s?(\d{1,2})\s?(?:[.월-]\s?(?:(\d{1,2})\s?[.일]?)?)?$/
const issueNumber =
  /^(?:(?:제|Vol\.?|No\.?|통권)\s?\d{1,4}\s?호?|20\d{2}\s?[-–]\s?\d{1,3}\s?호?|20\d{2}년\s?제?\s?\d{1,3}호)$/i
const publisher =
  /^(?:KDB|KIAT|한국산업은행|KDB\s?산업은행|KDB\s?미래전략연구소|한국산업기술진흥원)(?:\s?\(.{1,12}\))?(?:\s.{0,20})?$|^[가-힣A-Z\s]{2,16}(?:연구소|진흥원|연구원|은행)$/

const isProse = (line: Line): boolean => !line.cells && widthOf(line.text) > 55

/** Reads the lines before the first chapter: title and its notes, what kind of report it is, authors, the summary. */
class FrontReader {
  private readonly report: DraftReport = { title: '', summary: [], notes: [] }
  private readonly strays: Line[] = []
  private readonly summary: Line[] = []
  private inSummary = false
  private titled = false

  constructor(
    private readonly issue: ReadIssue,
    private readonly series: RegExp | null,
    private readonly named: ReadonlySet<string>,
    private readonly reading: Reading,
  ) {}

  read(lines: readonly Line[]): Front {
    const title = this.titleAt(lines)
    for (let at = 0; at < lines.length; ) at = this.step(lines, at, title)
    const blocks = this.readSummary()
    this.report.summary = blocks
    return { report: this.report, strays: this.strays }
  }

  /** The first Markdown heading of the top level, else the widest short line above the summary. */
  private titleAt(lines: readonly Line[]): number {
    const heading = lines.findIndex((line) => line.heading > 0 && this.mayTitle(line))
    if (heading !== -1) return heading
    const stop = lines.findIndex((_line, at) => this.opensProse(lines, at))
    const near = lines.slice(0, stop === -1 ? Math.min(lines.length, 12) : stop)
    const candidates = near.map((line, index) => ({ line, index })).filter(({ line }) => this.mayTitle(line))
    const called = candidates.find(({ line }) => /\S\*{1,2}$/.test(line.text))
    const widest = candidates.reduce((most, one) => Math.max(most, widthOf(one.line.text)), 0)
    return (called ?? candidates.find(({ line }) => widthOf(line.text) === widest))?.index ?? -1
  }

  private opensProse(lines: readonly Line[], at: number): boolean {
    const [line, next] = [lines[at]!, lines[at + 1]]
    if (isProse(line) || summaryTitle.test(line.text) || readMark(line.text)?.kind === 'square') return true
    const runs = next !== undefined && next.gap === 0 && !next.top && !next.cells && widthOf(line.text) > 35
    return !line.cells && (/[가-힣]\.$/.test(line.text) || (runs && line.heading === 0 && !/[*)）]$/.test(line.text)))
  }

  private isLabel = (line: Line): boolean =>
    summaryTitle.test(line.text) ||
    kind.test(line.text) ||
    publisher.test(line.text) ||
    this.series?.test(line.text) === true

  private mayTitle(line: Line): boolean {
    if (line.cells || line.image || readMark(line.text) || this.isLabel(line)) return false
    return (
      !dateLine.test(line.text) &&
      !issueNumber.test(line.text) &&
      !authors.test(line.text) &&
      /\p{L}{2}/u.test(line.text)
    )
  }

  private step(lines: readonly Line[], at: number, title: number): number {
    const line = lines[at]!
    if (at === title) return this.takeTitle(lines, at)
    if (this.isNote(line)) return this.takeNote(lines, at)
    if (summaryTitle.test(line.text)) {
      this.reading.put(line, 'furniture')
      this.inSummary = true
    } else if (this.inSummary || this.opensProse(lines, at) || this.summary.length > 0) {
      this.summary.push(line)
    } else if (!this.takeImprint(line)) this.strays.push(line)
    return at + 1
  }

  private takeTitle(lines: readonly Line[], at: number): number {
    this.titled = true
    const line = lines[at]!
    const next = lines[at + 1]
    // A title that OCR broke goes on in a heading of the same level right under it.
    const two = next && line.heading > 0 && next.heading === line.heading && next.gap <= 1 && this.mayTitle(next)
    const own = lines.slice(at, at + (two ? 2 : 1))
    this.report.title = joinLines(own, this.reading)
    this.reading.put(own, 'title')
    return at + own.length
  }

  /** Notes on the title stand outside the outline, at the margin, and explain no word of the summary. */
  private isNote(line: Line): boolean {
    const mark = line.cells ? null : readMark(line.text)
    if (mark?.kind !== 'note' && mark?.kind !== 'remark') return false
    const outlined = this.summary.some((one) => !one.cells && /square|circle|dash/.test(readMark(one.text)?.kind ?? ''))
    return !outlined || /원문|본고|본\s?보고서|공식\s?(?:입장|견해)/.test(mark.rest)
  }

  private takeNote(lines: readonly Line[], at: number): number {
    const { note, end } = readNote(lines, at, this.reading)
    this.report.notes.push(note)
    return end
  }

  private takeImprint(line: Line): boolean {
    if (line.cells) return false
    const { text } = line
    const date = dateLine.exec(text)
    const iso =
      date && isoDate({ year: Number(date[1]), month: Number(date[2]), day: date[3] ? Number(date[3]) : null })
    if (issueNumber.test(text)) this.takeNumber(line)
    else if (iso) this.takeDate(line, iso)
    else if (this.series?.test(text)) this.takeSeries(line)
    else if (authors.test(text)) this.take(line, 'authors', text.replace(/^(?:작성|집필|저자|글)\s?[:：]\s*/, ''))
    else if (kind.test(text) && !this.report.kind) this.take(line, 'kind', text)
    else if (publisher.test(text)) this.reading.put(line, 'furniture')
    else if (this.titled && !this.report.subtitle && !readMark(text) && widthOf(text) < 45)
      this.take(line, 'subtitle', text)
    else if (this.titled && !this.report.subtitle && /^[-–—]\s.*\s?[-–—]$/.test(text))
      this.take(line, 'subtitle', text.replace(/^[-–—]\s*|\s*[-–—]$/g, ''))
    else return false
    return true
  }

  private take(line: Line, field: 'authors' | 'kind' | 'subtitle', text: string): void {
    const old = this.report[field]
    this.report[field] = old ? `${old} · ${text}` : text
    this.reading.put(line, 'issue')
    this.reading.rewritten(line.text, text)
  }

  private takeSeries(line: Line): void {
    this.reading.put(line, 'issue')
    const number = /(20\d{2})\s?[-–]\s?(\d{1,3})/.exec(line.text)
    if (number) Object.assign(this.issue, { year: Number(number[1]), number: Number(number[2]) })
    if (this.issue.title === '') this.issue.title = line.text
    else this.reading.rewritten(line.text)
  }

  private takeNumber(line: Line): void {
    const both = /(20\d{2})\D{1,4}(\d{1,3})/.exec(line.text)
    const number = Number(both?.[2] ?? /\d{1,4}/.exec(line.text)?.[0])
    Object.assign(this.issue, { number, ...(both ? { year: Number(both[1]) } : {}) })
    this.reading.put(line, 'issue')
    if (this.issue.title !== '' && !this.issue.title.includes(line.text)) this.issue.title += ` ${line.text}`
    else this.reading.rewritten(line.text)
  }

  private takeDate(line: Line, iso: string): void {
    this.reading.put(line, 'issue')
    this.reading.rewritten(line.text)
    this.issue.year ??= Number(iso.slice(0, 4))
    if (iso.length === 10) this.issue.date ??= iso
  }

  private readSummary(): DraftBlock[] {
    // Chapters that the summary names are headings in it.
    const lines = this.summary.map((line) => (readChapter(line) ? { ...line, text: `【${line.text}】` } : line))
    return readOutline(lines, this.named, this.reading)
  }
}

/** Reads what stands before the first chapter. `series` is the name of the series on the cover. */
export const readFront = (
  lines: readonly Line[],
  issue: ReadIssue,
  series: RegExp | null,
  named: ReadonlySet<string>,
  reading: Reading,
): Front => new FrontReader(issue, series, named, reading).read(lines)
