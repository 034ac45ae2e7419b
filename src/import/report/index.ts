import { referenceDate } from '../../document/date.ts'
import { rejoinText, splitColumns } from '../broken-lines.ts'
import { joinContinuedTables } from '../continued-tables.ts'
import type { DraftArticle, DraftBlock } from '../draft.ts'
import { dropFolios } from '../furniture.ts'
import type { ReadIssue } from '../grammar.ts'
import type { Line } from '../lines.ts'
import type { Reading } from '../reading.ts'
import { cutTail, readArchive, readBibliography, type Tail, takeColophon } from './back.ts'
import { referToExhibits } from './cross-references.ts'
import { liftFootnotes } from './footnotes.ts'
import { readFront } from './front.ts'
import { callNotes } from './notes.ts'
import { readOutline } from './outline.ts'
import { type ChapterLines, cutChapters } from './parts.ts'
import { dropRunningLines } from './running.ts'

/** What tells the reports of one series from those of another. */
export interface Series {
  /** Key of the house style, null for a report of no known series. */
  publication: string | null
  /** Name of the series as its cover has it. */
  name: RegExp | null
}

/** Reads one report; holds what its parts share. */
class ReportReader {
  private readonly issue: ReadIssue
  private named: ReadonlySet<string> = new Set()

  constructor(
    private readonly series: Series,
    private readonly reading: Reading,
  ) {
    this.issue = { publication: series.publication, year: null, number: null, title: '', sections: [] }
  }

  read(all: readonly Line[]): ReadIssue {
    const { reading } = this
    const pages = splitColumns(dropRunningLines(dropFolios(all, reading), reading))
    const lifted = liftFootnotes(rejoinText(joinContinuedTables(pages, reading), true), reading)
    const referred = referToExhibits(rejoinText(lifted.lines, true), reading)
    this.named = referred.named
    const { front, chapters } = cutChapters(referred.lines, reading)
    const last = chapters.at(-1)
    const tail = cutTail(last ? last.lines : front)
    if (last) last.lines = tail.body
    this.readFront(last ? front : tail.body)
    this.issue.sections = [{ title: '', articles: chapters.map((chapter) => this.chapter(chapter)) }]
    if (chapters.length === 0) {
      reading.problem('headings-missing', null, '장(Ⅰ. Ⅱ.)을 찾지 못했습니다. 장 제목을 넣어 나누어 주세요.')
    }
    if (Object.keys(lifted.footnotes).length > 0) this.issue.footnotes = lifted.footnotes
    this.readTail(tail)
    return this.issue
  }

  private readFront(lines: readonly Line[]): void {
    const { report, strays } = readFront(lines, this.issue, this.series.name, this.named, this.reading)
    callNotes(report, lines[0]?.number ?? null, this.reading)
    if (report.title === '') {
      this.reading.problem('report-title-missing', null, '보고서 제목을 찾지 못했습니다. 제목을 넣어 주세요.')
    }
    this.issue.report = report
    if (this.issue.title === '') {
      this.issue.title = report.title.replace(/\*+$/, '')
    }
    if (strays.length === 0) return
    this.reading.problem(
      'text-in-front',
      strays[0]!.number,
      '첫 장 앞에 있는 글을 따로 두었습니다. 표지 문구면 지우고, 필요하면 제자리로 옮겨 주세요.',
    )
    this.issue.front = readOutline(strays, this.named, this.reading)
  }

  private chapter({ head, line, lines }: ChapterLines): DraftArticle {
    this.reading.put(line, 'title')
    this.reading.generated(line, head.written, 'title')
    const body = readOutline(lines, this.named, this.reading)
    const source = { country: null, organisation: null, date: null }
    const article = { title: head.title, source, summary: [], page: null, body, references: [] }
    this.reading.place(article, [line, ...lines])
    return article
  }

  private readTail(tail: Tail): void {
    const { reading } = this
    const { archive, strays } = readArchive(tail.archive, reading)
    if (archive.length > 0) this.issue.archive = archive
    const references = readBibliography(tail.references, reading)
    const article = this.issue.sections[0]?.articles.at(-1)
    const all = [...strays, ...takeColophon(tail.colophon, this.issue, reading)]
    if (article) article.references = references
    for (const { organisation, title, date } of references)
      reading.rewritten('', article ? organisation + title + referenceDate(date ?? '') : '')
    const back: DraftBlock[] = readOutline(all, this.named, reading)
    if (back.length === 0) return
    reading.problem(
      'text-in-back',
      all[0]!.number,
      '보고서 뒤에 있는 글을 따로 두었습니다. 뒤표지 문구면 지우고, 본문이면 장에 옮겨 주세요.',
    )
    this.issue.back = back
  }
}

/** Reads a report: title and summary, chapters as articles of one section, footnotes, exhibits, boxes, past issues. */
export const readReport = (lines: readonly Line[], series: Series, reading: Reading): ReadIssue =>
  new ReportReader(series, reading).read(lines)
