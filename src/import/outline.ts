import { type BodyStyle, readBody } from './body.ts'
import { boxOpening, readCallout, readCaptionedBox, readKeyBox } from './boxes.ts'
import type { DraftArticle, DraftSection } from './draft.ts'
import { readExhibits } from './exhibits.ts'
import { dropFolios, runningHeads, without } from './furniture.ts'
import { type Grammar, ladderOf, type ReadIssue, readNumber } from './grammar.ts'
import { headingReader } from './headings.ts'
import { compact, type Line, readMark, widthOf } from './lines.ts'
import { contentsOf, findRails } from './rails.ts'
import type { Reading } from './reading.ts'
import { readReport } from './report/index.ts'
import { reportTraits } from './report/traits.ts'

const chapter = /^(?:[IVX]{1,4}|[Ⅰ-Ⅻ])\s?[.．]\s*\S|^제\s?\d{1,2}\s?[장부]\s/
const part = /^\d{1,2}\s?[.．]\s+\S/
const opens = new RegExp(`^[【▣]|${boxOpening.source}`)
const remark = /^(?:자료|주|출처)\s?\d?\s?[:：)]|^\d{1,3}\)\s/

type Rank = 'issue' | 'section' | 'article' | 'text'

/** Which heading levels name sections and articles where the headings carry no numbers. */
interface Levels {
  issue: number
  section: number
  article: number
}

function levelsOf(lines: readonly Line[]): Levels {
  const headings = lines.filter((line) => line.heading > 0 && !readMark(line.text))
  const levels = [...new Set(headings.map((line) => line.heading))].sort()
  const [top = 0] = levels
  const single =
    levels.length > 1 && headings.filter((line) => line.heading === top).length === 1 && headings[0]?.heading === top
  const [section = 0, article = 0] = single ? levels.slice(1) : levels
  return { issue: single ? top : 0, section: article === 0 ? 0 : section, article: article === 0 ? section : article }
}

/** Reads any outline: numbered chapters and parts, Markdown headings or rails give sections and articles. */
class OutlineReader {
  private readonly style: BodyStyle
  private readonly issue: ReadIssue = { publication: null, year: null, number: null, title: '', sections: [] }
  private readonly levels: Levels
  private readonly numbered: boolean
  private open: Line[] = []
  private waiting: Line | null = null

  constructor(
    private readonly lines: readonly Line[],
    private readonly sections: ReadonlyMap<number, string>,
    private readonly reading: Reading,
  ) {
    this.levels = levelsOf(lines)
    this.numbered = lines.filter((line) => !line.cells && chapter.test(line.text)).length > 1 && sections.size === 0
    const deepens = (line: Line) => (line.indent >= 4 ? 2 : line.indent >= (line.top ? 2 : 1) ? 1 : 0)
    const readers = [headingReader('bracketed', 'topic'), readKeyBox, readCallout, readCaptionedBox, readExhibits]
    this.style = { ...ladderOf(lines, deepens), remark, opens, readers }
  }

  read(): ReadIssue {
    let at = this.readIssueTitle()
    for (; at < this.lines.length; at++) {
      const line = this.lines[at]!
      const named = this.sections.get(line.number)
      if (named !== undefined && this.section?.title !== named) this.openSection(named, line)
      const rank = this.rankOf(line, this.lines[at + 1])
      if (rank === 'text') this.open.push(line)
      else if (rank === 'issue') this.takeIssueTitle([line])
      else if (rank === 'section') this.headSection(line)
      else this.openArticle(line)
    }
    this.close()
    return this.issue
  }

  private get section(): DraftSection | undefined {
    return this.issue.sections.at(-1)
  }

  private rankOf(line: Line, next: Line | undefined): Rank {
    if (line.cells || line.image || readMark(line.text)) return 'text'
    if (this.numbered && line.heading === 0 && next && next.gap === 0 && readMark(line.text)) return 'text'
    if (this.numbered && chapter.test(line.text)) return 'section'
    if (this.numbered && part.test(line.text) && (line.heading > 0 || line.gap > 0)) return 'article'
    if (line.heading > 0 && line.heading === this.levels.issue) return 'issue'
    if (line.heading > 0 && /^[<〈]/.test(line.text)) return 'text'
    if (this.numbered) return line.heading > 0 && line.heading <= this.levels.section ? 'section' : 'text'
    if (line.heading > 0 && line.heading === this.levels.section) return 'section'
    if (line.heading > 0 && line.heading === this.levels.article) return 'article'
    return line.top && this.sections.size > 0 && this.headsPage(line, next) ? 'article' : 'text'
  }

  /** With rails every article opens a page; a short unmarked line there is its title. */
  private headsPage(line: Line, next: Line | undefined): boolean {
    if (/^\d\.?\s|^[<〈①-⑳【]/.test(line.text) || chapter.test(line.text)) return false
    return widthOf(line.text) < 60 && (next?.gap ?? 1) > 0
  }

  private readIssueTitle(): number {
    const near = this.lines.slice(0, 8)
    const at = near.findIndex((line) => readNumber(line.text).number !== null)
    if (at === -1 || near.slice(0, at + 1).some((line) => line.heading > 0 || readMark(line.text))) return 0
    this.takeIssueTitle(near.slice(0, at + 1))
    return at + 1
  }

  private takeIssueTitle(lines: readonly Line[]): void {
    this.close()
    const title = lines.map((line) => line.text).join(' ')
    Object.assign(this.issue, readNumber(title), { title: [this.issue.title, title].filter(Boolean).join(' ') })
    this.reading.put(lines, 'issue')
  }

  /** `line` is where a rail names the section; a rail is furniture and put already. */
  private openSection(title: string, line: Line): void {
    this.close()
    this.issue.sections.push({ title, articles: [] })
    this.reading.rewritten('', this.sections.has(line.number) ? title : '')
  }

  private headSection(line: Line): void {
    this.openSection(line.text, line)
    this.reading.put(line, 'section')
  }

  private openArticle(line: Line): void {
    this.close()
    this.waiting = line
  }

  private close(): void {
    const lines = this.open
    const title = this.waiting
    this.open = []
    this.waiting = null
    if (lines.length === 0 && title === null) return
    const body = readBody(lines, this.style, this.reading)
    if (!this.section && title === null) {
      this.issue.front = (this.issue.front ?? []).concat(body)
      return
    }
    if (title) this.reading.put(title, 'title')
    if (!this.section) this.issue.sections.push({ title: this.issue.title, articles: [] })
    if (this.section!.title === this.issue.title && title) this.nameOnce()
    const article = this.article(title, body)
    this.reading.place(article, [...(title ? [title] : []), ...lines])
    this.section!.articles.push(article)
  }

  /** Without sections the issue's own title heads the articles; it is counted once. */
  private nameOnce(): void {
    if (this.section!.articles.length === 0) this.reading.rewritten('', this.section!.title)
  }

  private article(title: Line | null, body: DraftArticle['body']): DraftArticle {
    // A section without headings inside is an article of its own name.
    const text = title?.text ?? this.section!.title
    if (!title) this.reading.rewritten('', text)
    const source = { country: null, organisation: null, date: null }
    return { title: text, source, summary: [], page: null, body, references: [] }
  }
}

function read(all: readonly Line[], reading: Reading): ReadIssue {
  if (reportTraits(all) > 0.5) return readReport(all, { publication: null, name: null }, reading)
  const lines = dropFolios(all, reading)
  const rails = findRails(lines, contentsOf(lines))
  const heads = rails.names.length > 0 ? runningHeads(lines) : new Set<string>()
  const dropped = new Set(rails.lines)
  lines.forEach((line, index) => {
    if (heads.has(compact(line.text)) && line.cells === null) dropped.add(index)
  })
  reading.put(
    lines.filter((_, index) => dropped.has(index)),
    'furniture',
  )
  const kept = without(
    lines.map((line, index) => (dropped.has(index - 1) && line.gap > 0 ? { ...line, top: true } : line)),
    dropped,
  )
  const issue = new OutlineReader(kept, rails.sectionOf(kept, lines, heads), reading).read()
  const loose = issue.sections.length === 0
  if (loose && issue.front) {
    const source = { country: null, organisation: null, date: null }
    const article = { title: issue.title, source, summary: [], page: null, body: issue.front, references: [] }
    reading.place(article, kept)
    reading.rewritten('', issue.title.repeat(2))
    reading.problem(
      'headings-missing',
      null,
      '꼭지와 제목을 찾지 못해 글 하나로 두었습니다. 제목을 넣어 나누어 주세요.',
    )
    return { ...issue, front: undefined, sections: [{ title: issue.title, articles: [article] }] }
  }
  if (issue.front) {
    reading.problem(
      'text-in-front',
      1,
      '첫 글 앞에 있는 글(표지·차례·초록)을 따로 두었습니다. 필요한 것은 글에 옮겨 주세요.',
    )
  }
  return issue
}

/** The general outline `□ ○ - ∙ * ※`, for drafts that no house style's own grammar fits. */
export const outlineGrammar: Grammar = { publication: null, fits: () => 0.3, read }
