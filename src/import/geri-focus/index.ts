import { markDate } from '../../document/date.ts'
import { readBody } from '../body.ts'
import { rejoinText, splitColumns } from '../broken-lines.ts'
import { readChapter } from '../chapters.ts'
import { joinContinuedTables } from '../continued-tables.ts'
import type { DraftArticle, DraftSection } from '../draft.ts'
import { dropFolios } from '../furniture.ts'
import type { Grammar, ReadIssue } from '../grammar.ts'
import { compact, type Line, readMark } from '../lines.ts'
import type { Reading } from '../reading.ts'
import { type Entry, findEntries, readCover } from './cover.ts'
import { mendLines, outlineOf } from './outline.ts'
import { entriesOfRails, isTab, type Page, readPages } from './pages.ts'
import { type GeriTitle, geriTitleAt, sourceOf, splitGeriTitle, type TitleMark } from './titles.ts'

/** An article while its lines are gathered. */
interface Open {
  title: string
  mark: TitleMark | null
  /** Line that bears the mark. */
  head: Line | null
  titleLines: readonly Line[]
  lines: Line[]
}

const lettersOf = (mark: TitleMark): string => (mark.organisation ?? '') + mark.dateText

class GeriReader {
  private readonly issue: ReadIssue = { publication: 'geri-focus', year: null, number: null, title: '', sections: [] }
  private open: Open | null = null
  private entry: Entry | null = null
  private part = ''
  /** Source of a whole part, which its heading bears; its first article takes it. */
  private headMark: TitleMark | null = null
  private headLine: Line | null = null
  /** Parts that the cover lists and no section bears yet. */
  private listed = new Set<Entry>()

  constructor(private readonly reading: Reading) {}

  read(lines: readonly Line[]): ReadIssue {
    const cover = readCover(lines, isTab, this.issue, this.reading)
    const entries = cover.entries.length > 0 ? cover.entries : entriesOfRails(lines)
    this.listed = new Set(cover.entries)
    const pages = readPages(lines.slice(cover.end), entries, this.reading)
    const pageOf = new Map(pages.flatMap((page) => page.lines.map((line): [number, Page] => [line.number, page])))
    const whole = joinContinuedTables(
      pages.flatMap((page) => page.lines),
      this.reading,
    )
    this.readPages(mendLines(rejoinText(splitColumns(whole), false)), pageOf, entries)
    this.readStrays(cover.strays)
    for (const { name } of this.listed) this.reading.rewritten(name)
    return this.issue
  }

  private readPages(all: readonly Line[], pageOf: ReadonlyMap<number, Page>, entries: readonly Entry[]): void {
    let page: Page | undefined
    for (let at = 0; at < all.length; ) {
      const here = pageOf.get(all[at]!.number)
      if (here !== page && here) this.turn(here, entries)
      page = here
      at = this.step(all, at)
    }
    this.close()
    this.dropHeadMark()
  }

  private readStrays(strays: readonly Line[]): void {
    if (strays.length === 0) return
    this.reading.problem(
      'text-in-front',
      strays[0]!.number,
      '표지에서 알 수 없는 글을 따로 두었습니다. 필요 없으면 지워 주세요.',
    )
    this.issue.front = readBody(strays, outlineOf(strays, false), this.reading)
  }

  private get section(): DraftSection | undefined {
    return this.issue.sections.at(-1)
  }

  private get isFocus(): boolean {
    return this.part === 'FOCUS'
  }

  /** A page tells by its rail which part of the issue goes on; without one the part before does. */
  private turn(page: Page, entries: readonly Entry[]): void {
    const newPart = page.part !== '' && page.part !== this.part
    const entry = page.entry ?? (newPart ? (entries.find(({ part }) => part === page.part) ?? null) : this.entry)
    if (entry === this.entry && !newPart && this.section) return
    if (page.part !== '') this.part = page.part
    this.entry = entry
    this.openSection(entry?.name ?? '', entry)
  }

  /** The cover's list counts a part's name once; a section that it does not list is counted here. */
  private openSection(title: string, entry: Entry | null): void {
    this.close()
    this.dropHeadMark()
    const part = this.part || (this.entry?.part ?? '')
    this.issue.sections.push({ title, ...(part ? { part } : {}), articles: [] })
    if (!entry || !this.listed.delete(entry)) this.reading.rewritten('', title)
    if (title !== '') return
    this.reading.problem('section-title-missing', null, '꼭지(섹션) 이름을 찾지 못했습니다. 꼭지 이름을 넣어 주세요.')
  }

  private step(all: readonly Line[], at: number): number {
    const line = all[at]!
    if (line.top && this.takeSectionHead(line)) return at + 1
    const chapter = this.isFocus && readMark(line.text) === null ? readChapter(line) : null
    if (chapter) {
      this.openArticle({ title: chapter.title, mark: null }, [line])
      this.reading.generated(line, chapter.written, 'title')
      return at + 1
    }
    const title = this.titleAt(all, at)
    if (title) {
      this.openArticle(title, all.slice(at, title.end))
      return title.end
    }
    this.open ??= { title: '', mark: null, head: null, titleLines: [], lines: [] }
    this.open.lines.push(line)
    return at + 1
  }

  /** In FOCUS only marks make a title: pages go on with unmarked lines there, and chapters hold no articles. */
  private titleAt(all: readonly Line[], at: number): GeriTitle | null {
    const { top } = all[at]!
    if (this.isFocus && this.open !== null && !top) return null
    const title = geriTitleAt(all, at, top, this.reading)
    return title && (!this.isFocus || title.mark) ? title : null
  }

  /** `01. 이름 (부처)` says the name of the part, mostly again, with its source. */
  private takeSectionHead(line: Line): boolean {
    const match = line.cells ? null : /^(\d{2})\s?[.．]\s*(\S.*)$/.exec(line.text)
    const text = match?.[2] ?? ''
    const split = splitGeriTitle(text)
    const title = split?.title ?? text
    const named = [this.entry, ...this.listed].find((entry) => entry && compact(entry.name) === compact(title)) ?? null
    const same = named !== null && named === this.entry
    if (!match || !(named || (this.isFocus && split))) return false
    if (named && !same) {
      this.entry = named
      this.openSection(named.name, named)
      this.reading.put({ ...line, text: title }, 'repeat')
    } else if (!same) {
      this.openSection(title, null)
      this.reading.put({ ...line, text: title }, 'section')
      this.reading.rewritten(title)
    } else this.reading.put({ ...line, text: title }, 'repeat')
    this.close()
    this.dropHeadMark()
    this.headMark = split?.mark ?? null
    this.headLine = line
    this.reading.put({ ...line, text: match[1] ?? '' }, 'furniture')
    this.reading.put({ ...line, text: this.headMark ? lettersOf(this.headMark) : '' }, 'title')
    return true
  }

  /** A part without an article under its heading has nowhere to keep its source. */
  private dropHeadMark(): void {
    if (this.headMark) this.reading.rewritten(lettersOf(this.headMark))
    this.headMark = null
  }

  private openArticle(title: { title: string; mark: TitleMark | null }, lines: readonly Line[]): void {
    this.close()
    this.reading.put(lines, 'title')
    this.open = { ...title, head: lines[0] ?? null, titleLines: lines, lines: [] }
  }

  private close(): void {
    const open = this.open
    this.open = null
    if (!open) return
    if (!this.section) this.openSection('', null)
    const body = readBody(open.lines, outlineOf(open.lines, this.isFocus), this.reading)
    this.section!.articles.push(this.article(open, body))
  }

  private article(open: Open, body: DraftArticle['body']): DraftArticle {
    const mark = open.mark ?? this.headMark
    const line = open.mark ? open.head : this.headLine
    if (mark === this.headMark) this.headMark = null
    if (mark && line) {
      this.reading.generated(line, mark.dateText, 'title')
      this.reading.put({ ...line, text: markDate(mark.date ?? '') }, 'title')
    }
    const title = open.title || (this.section?.title ?? '')
    if (open.title === '') this.reading.rewritten('', title)
    const article = { title, source: sourceOf(mark), summary: [], page: null, body, references: [] }
    this.reading.place(article, [...open.titleLines, ...open.lines])
    return article
  }
}

function fits(lines: readonly Line[]): number {
  const near = lines.slice(0, 200)
  const named = near.some((line) => /구미\s?지역\s?경제|GERI/.test(line.text))
  const tabs = lines.filter(isTab).length
  const volume = near.some((line) => /Vol\.?\s?\d{1,4}\s*\(\s?20\d{2}/i.test(line.text))
  const entries = findEntries(lines).entries.length
  return Math.min(1, 0.4 * +named + 0.3 * +(tabs > 1) + 0.2 * +volume + 0.2 * +(entries > 1))
}

/** `구미지역경제 ISSUE FOCUS`: tabs and rails, articles by their headings, FOCUS in chapters. */
export const geriFocus: Grammar = {
  publication: 'geri-focus',
  fits,
  read: (lines, reading) => new GeriReader(reading).read(dropFolios(lines, reading)),
}
