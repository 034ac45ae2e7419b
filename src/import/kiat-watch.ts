import { type ArticleLines, readArticle, SummaryRows } from './articles.ts'
import { type BodyStyle, readBody } from './body.ts'
import type { DraftBlock, DraftSection } from './draft.ts'
import { dropFolios, isFolio } from './furniture.ts'
import { type Grammar, ladderOf, type ReadIssue, readNumber } from './grammar.ts'
import { findLayout, type Layout, type Segment } from './layout.ts'
import { compact, type Line, readMark } from './lines.ts'
import type { Reading } from './reading.ts'
import { opensReferences } from './references.ts'
import { splitTitle } from './source-mark.ts'
import type { SummaryRow } from './summary-table.ts'
import { sectionNames } from './titles.ts'

const series = /산업\s?기술\s?동향\s?워치/

function fits(lines: readonly Line[]): number {
  const named = lines.slice(0, 200).some((line) => series.test(line.text))
  const corners = lines.some((line) => line.text.startsWith('▘'))
  const folios = lines.some((line) => line.text.includes('❚') && isFolio(line.text))
  const marks = lines.some((line) => !line.cells && splitTitle(line.text)?.source.organisation)
  const references = lines.some((line) => opensReferences(line.text))
  return Math.min(1, 0.5 * +named + 0.4 * +corners + 0.2 * +folios + 0.4 * +(marks && references))
}

/** Reads one issue of this style; holds what its parts share. */
class KiatWatchReader {
  private readonly layout: Layout
  private readonly style: BodyStyle
  private readonly rows: SummaryRows
  /** True where dashes stand at the margin, so that indented ones are a depth below. */
  private readonly flat: boolean
  /** True where the body itself names its sections. */
  private readonly headed: boolean
  private readonly issue: ReadIssue = { publication: 'kiat-watch', year: null, number: null, title: '', sections: [] }
  private front: Line[] = []
  private back: Line[] = []

  constructor(
    private readonly lines: readonly Line[],
    private readonly reading: Reading,
  ) {
    this.layout = findLayout(lines, reading.evidence)
    this.headed = this.layout.segments.some((segment) => segment.kind === 'section')
    this.flat = lines.some((line) => line.indent === 0 && readMark(line.text)?.kind === 'dash')
    this.style = ladderOf(lines, this.deepens)
    this.rows = new SummaryRows(this.layout.summary.rows, reading)
  }

  read(): ReadIssue {
    this.readFront()
    this.readSummaryHeads()
    this.readSegments()
    this.placeLeftRows()
    this.readLabels()
    const front = this.readLoose(this.front, 'front')
    if (front.length > 0) this.issue.front = front
    const back = this.readLoose(this.back, 'back')
    return back.length > 0 ? { ...this.issue, back } : this.issue
  }

  private deepens = (line: Line): number => (this.flat && line.indent >= 2 ? 1 : 0)

  /** Writers of one issue use different marks: each article ranks its own. */
  private styleOf = (lines: readonly Line[]): BodyStyle => ({
    ...ladderOf(lines, this.deepens),
    indents: this.style.indents,
  })

  private takeIssueTitle(line: Line): boolean {
    if (this.issue.title !== '') return false
    const found = readNumber(line.text)
    if (!series.test(line.text) && (found.year === null || found.number === null)) return false
    const title = line.text.replace(/\s*요약$/, '')
    Object.assign(this.issue, { title, year: found.year, number: found.number })
    this.reading.put(line, 'issue')
    this.reading.rewritten(line.text.slice(title.length))
    return true
  }

  /** The cover repeats what stands inside; other text in front of the summary is kept. */
  private readFront(): void {
    const start = this.layout.summaryStart
    const known = new Set(this.lines.slice(start).map((line) => compact(line.text.replace(/^∙\s*/, ''))))
    for (const line of this.lines.slice(0, start)) {
      const key = compact(line.text.replace(/^[∙•·-]\s*/, ''))
      if (known.has(key) || sectionNames.has(key)) this.reading.put(line, 'repeat')
      else if (!this.takeNumber(line) && !this.takeIssueTitle(line)) this.front.push(line)
    }
  }

  /** A cover has series and number on lines of their own. */
  private takeNumber(line: Line): boolean {
    const { year, number } = readNumber(line.text)
    if (this.issue.title === '' || this.issue.number !== null || number === null || line.text.length > 20) return false
    Object.assign(this.issue, { title: `${this.issue.title} ${line.text}`, year, number })
    this.reading.put(line, 'issue')
    return true
  }

  private readSummaryHeads(): void {
    for (const line of this.layout.summary.heads) if (!this.takeIssueTitle(line)) this.reading.put(line, 'furniture')
    this.reading.put(this.layout.summary.pages, 'summary')
    this.front = this.front.concat(this.layout.summary.strays)
  }

  private slice = (segment: Segment): Line[] => this.lines.slice(segment.start, segment.end)

  private readSegments(): void {
    let open: { from: Omit<ArticleLines, 'row'>; lines: Line[] } | null = null
    const close = () => {
      if (open) this.addArticle({ ...open.from, lines: open.lines })
      open = null
    }
    for (const segment of this.layout.segments) {
      const own = this.slice(segment)
      if (segment.kind === 'furniture') this.reading.put(own, 'furniture')
      else if (segment.kind === 'text') {
        open ??= { from: { title: null, titleLines: [], lines: [] }, lines: [] }
        open.lines = open.lines.concat(own)
      } else {
        close()
        if (segment.kind === 'section') this.openSection(own)
        else open = { from: { title: segment.title, titleLines: own, lines: [] }, lines: [] }
      }
    }
    close()
  }

  private openSection(own: Line[]): void {
    this.keepBehind()
    this.issue.sections.push({ title: own.map((line) => line.text).join(' '), articles: [] })
    this.reading.put(own, 'section')
  }

  /** The section that articles go to now; without headings in the body the summary table's first column names it. */
  private sectionFor(row: SummaryRow | null): DraftSection {
    const last = this.issue.sections.at(-1)
    if (last && (this.headed || !row || last.title === row.section)) return last
    const section: DraftSection = { title: row?.section ?? '', articles: [] }
    this.issue.sections.push(section)
    if (section.title === '') {
      this.reading.problem('section-title-missing', null, '꼭지(섹션) 이름을 찾지 못했습니다. 꼭지 이름을 넣어 주세요.')
    }
    return section
  }

  private addArticle(from: Omit<ArticleLines, 'row'>): void {
    this.keepBehind()
    const row = from.title ? this.rows.take(from.title) : null
    if (row) this.reading.put(row.titleLines, 'repeat')
    const { article, behind } = readArticle({ ...from, row }, this.styleOf(from.lines), this.issue.year, this.reading)
    this.sectionFor(row).articles.push(article)
    this.back = behind
  }

  /** Text behind a reference line belongs to its article as long as another article follows. */
  private keepBehind(): void {
    const article = this.issue.sections.at(-1)?.articles.at(-1)
    if (!article || this.back.length === 0) return
    this.reading.problem(
      'text-behind-references',
      this.back[0]!.number,
      '참고 자료 줄 뒤에 글이 더 있어 본문 끝에 두었습니다. 제자리로 옮겨 주세요.',
    )
    article.body = article.body.concat(readBody(this.back, this.style, this.reading))
    this.back = []
  }

  private placeLeftRows(): void {
    for (const row of this.rows.left) {
      const title = { start: 0, end: 0, title: row.title, source: row.source, text: row.title }
      this.reading.problem(
        'article-body-missing',
        row.titleLines[0]?.number ?? null,
        `요약표의 ‘${row.title}’은(는) 본문이 없습니다. 본문을 넣거나 요약표에서 지워 주세요.`,
      )
      const from = { title, titleLines: row.titleLines, lines: [], row }
      const { article } = readArticle(from, this.style, this.issue.year, this.reading)
      const same = this.issue.sections.find((section) => compact(section.title) === compact(row.section))
      ;(same ?? this.sectionFor(row)).articles.push(article)
    }
  }

  /** Names of the first column say the section headings again, or are the only ones; others are kept as text. */
  private readLabels(): void {
    const counted = new Set<string>()
    for (const { name, lines } of this.layout.summary.labels) {
      const key = compact(name)
      const known = this.issue.sections.some((section) => compact(section.title) === key)
      if (!known) this.front = this.front.concat(lines)
      else this.reading.put(lines, this.headed || counted.has(key) ? 'repeat' : 'section')
      counted.add(key)
    }
  }

  private readLoose(lines: readonly Line[], place: 'front' | 'back'): DraftBlock[] {
    if (lines.length === 0) return []
    this.reading.problem(
      `text-in-${place}`,
      lines[0]!.number,
      place === 'front'
        ? '첫 글 앞에 있는 글을 따로 두었습니다. 표지 문구면 지우고, 본문이면 글에 옮겨 주세요.'
        : '마지막 참고 자료 뒤에 있는 글을 따로 두었습니다. 뒤표지 문구면 지우고, 본문이면 글에 옮겨 주세요.',
    )
    return readBody(lines, this.style, this.reading)
  }
}

/** `산업기술 동향워치`: summary table, sections, titles with source marks, reference lines. */
export const kiatWatch: Grammar = {
  publication: 'kiat-watch',
  fits,
  read: (lines, reading) => new KiatWatchReader(dropFolios(lines, reading), reading).read(),
}
