import type { Evidence } from './evidence.ts'
import { compact, type Line, readMark, widthOf } from './lines.ts'
import { isSummaryHead, isSummaryTitle, readSummaryTable, type SummaryTable } from './summary-table.ts'
import { mayNameSection, referenceSpans, sectionNames, type Title, titleAt } from './titles.ts'

/** What a stretch of body lines is; `start` and `end` are indices of lines. */
export type Segment =
  | { kind: 'section'; start: number; end: number }
  | { kind: 'furniture'; start: number; end: number }
  | { kind: 'title'; start: number; end: number; title: Title; certain: boolean }
  | { kind: 'text'; start: number; end: number }

/** Where the parts of an issue of this style stand. */
export interface Layout {
  /** Index of the first summary line; equal to `bodyStart` where there is no summary table. */
  summaryStart: number
  bodyStart: number
  summary: SummaryTable
  segments: Segment[]
  /** [start, end) of the reference lines. */
  spans: [number, number][]
}

/** First line of the summary pages, -1 where the draft has none. */
function findSummary(lines: readonly Line[]): number {
  const near = lines.slice(0, 400)
  const title = near.findIndex((line) => isSummaryTitle(line.text))
  const head = near.findIndex((line) => isSummaryHead(line.text))
  if (title === -1 || head === -1) return Math.max(title, head)
  return Math.min(title, head)
}

/** The body begins where a title of the summary table comes a second time, at the section name above it. */
function findBody(lines: readonly Line[], from: number, evidence: Evidence): number {
  const seen = new Set<string>()
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!
    const marked = readMark(line.text) !== null || line.cells !== null
    if (line.cells) for (const key of cellTitles(line)) seen.add(key)
    const title = titleAt(lines, at, evidence)
    const key = title && compact(title.text)
    const named = at > from && sectionNames.has(compact(lines[at - 1]!.text))
    if (key && !marked && (seen.has(key) || (seen.size > 0 && (line.top || named || line.heading > 0)))) {
      return backToSection(lines, at, from)
    }
    if (key) seen.add(key)
  }
  return lines.length
}

const cellTitles = (line: Line): string[] =>
  (line.cells ?? []).flatMap((cell) => {
    const match = /^(?:∙\s*)?(.{4,160}?\([^()]{2,60}\))/.exec(cell)
    return match ? [compact(match[1] ?? '')] : []
  })

function backToSection(lines: readonly Line[], at: number, from: number): number {
  let start = at
  while (start > from + 1 && at - start < 3) {
    const line = lines[start - 1]!
    const names = sectionNames.has(compact(line.text)) || line.top || line.heading > 0
    if (!mayNameSection(line) || !names || isSummaryTitle(line.text)) break
    start--
  }
  return start
}

class Segmenter {
  private readonly segments: Segment[] = []
  private readonly opened = new Set<string>()
  private readonly spanEnds: ReadonlySet<number>
  private readonly spanOf: ReadonlyMap<number, number>
  private readonly expected: ReadonlySet<string>

  constructor(
    private readonly lines: readonly Line[],
    private readonly evidence: Evidence,
    private readonly start: number,
    summary: SummaryTable,
    private readonly spans: readonly [number, number][],
  ) {
    this.spanEnds = new Set(spans.map(([, end]) => end))
    this.spanOf = new Map(spans)
    this.expected = new Set(summary.rows.map((row) => compact(row.title)))
  }

  read(): Segment[] {
    for (let at = this.start; at < this.lines.length; ) at = this.step(at)
    return this.segments
  }

  private step(at: number): number {
    const span = this.spanOf.get(at)
    if (span !== undefined) return this.text(at, span)
    const name = compact(this.lines[at]!.text)
    if (this.isRunningHead(at, name)) return this.push({ kind: 'furniture', start: at, end: at + 1 })
    if (this.opensSection(at)) {
      this.opened.add(name)
      return this.push({ kind: 'section', start: at, end: at + 1 })
    }
    const title = this.title(at)
    if (title) return this.push({ kind: 'title', start: at, end: title.end, title, certain: this.isExpected(title) })
    return this.text(at, at + 1)
  }

  private push(segment: Segment): number {
    this.segments.push(segment)
    return segment.end
  }

  private text(start: number, end: number): number {
    const last = this.segments.at(-1)
    if (last?.kind === 'text') last.end = end
    else this.segments.push({ kind: 'text', start, end })
    return end
  }

  private boundary(at: number): boolean {
    const line = this.lines[at]!
    const last = this.segments.at(-1)
    return (
      at === this.start ||
      line.top ||
      line.heading > 0 ||
      this.spanEnds.has(at) ||
      (last?.end === at && last.kind !== 'text')
    )
  }

  private isExpected = (title: Title): boolean => this.expected.size === 0 || this.expected.has(compact(title.title))

  private title(at: number): Title | null {
    const line = this.lines[at]!
    if (readMark(line.text)?.kind === 'dot') return null
    const title = titleAt(this.lines, at, this.evidence)
    if (title) return this.expected.has(compact(title.title)) || this.boundary(at) ? title : null
    if (!this.boundary(at) || line.cells || readMark(line.text) || line.text.length > 100) return null
    const listed = this.expected.has(compact(line.text))
    const behindSection = this.segments.at(-1)?.kind === 'section'
    const bare = behindSection && !line.space && widthOf(line.text) < 45
    const between =
      this.spanEnds.has(at) && !line.space && this.spans.some(([start]) => start > at) && this.looksLikeTitle(at)
    return listed || bare || between
      ? { start: at, end: at + 1, title: line.text, source: null, text: line.text }
      : null
  }

  /** Behind a reference line and above a statement, a short unmarked line is a title without a source mark. */
  private looksLikeTitle(at: number): boolean {
    const [line, next] = [this.lines[at]!, this.lines[at + 1]]
    return (
      widthOf(line.text) < 45 &&
      next !== undefined &&
      !next.cells &&
      readMark(next.text) === null &&
      !/[.]$/.test(line.text)
    )
  }

  private isRunningHead(at: number, name: string): boolean {
    if (!this.opened.has(name)) return false
    return this.boundary(at) || (this.lines[at + 1]?.top ?? true) || this.spanOf.has(at + 1)
  }

  private opensSection(at: number): boolean {
    const line = this.lines[at]!
    if (!mayNameSection(line) || line.space) return false
    const known = sectionNames.has(compact(line.text))
    if (!known && !this.boundary(at)) return false
    if (this.expected.has(compact(line.text))) return false
    let next = at + 1
    while (next < at + 3 && this.lines[next] && compact(this.lines[next]!.text) === compact(line.text)) next++
    if (titleAt(this.lines, next, this.evidence) && readMark(this.lines[next]!.text) === null) return true
    const after = this.lines[next]
    return (
      known && this.boundary(at) && after !== undefined && (this.expected.has(compact(after.text)) || after.heading > 0)
    )
  }
}

/** Finds summary table, sections, titles and reference lines of a draft whose page numbers are already gone. */
export function findLayout(lines: readonly Line[], evidence: Evidence): Layout {
  const spans = referenceSpans(lines)
  const summaryAt = findSummary(lines)
  const bodyStart = summaryAt === -1 ? findBodyWithoutSummary(lines, evidence) : findBody(lines, summaryAt, evidence)
  const summaryStart = summaryAt === -1 ? bodyStart : summaryAt
  const names = new Set([...sectionNames, ...namesAboveTitles(lines, bodyStart, evidence)])
  const summary = readSummaryTable(lines.slice(summaryStart, bodyStart), evidence, names)
  const segments = new Segmenter(lines, evidence, bodyStart, summary, spans).read()
  return { summaryStart, bodyStart, summary, segments, spans }
}

function namesAboveTitles(lines: readonly Line[], from: number, evidence: Evidence): string[] {
  const names: string[] = []
  for (let at = from; at + 1 < lines.length; at++) {
    if (mayNameSection(lines[at]!) && !lines[at]!.space && titleAt(lines, at + 1, evidence))
      names.push(compact(lines[at]!.text))
  }
  return names
}

/** Without a summary table the body begins at the first section name or title that is not the cover's list. */
function findBodyWithoutSummary(lines: readonly Line[], evidence: Evidence): number {
  const listed = new Map<string, number>()
  for (let at = 0; at < lines.length; at++) {
    const title = titleAt(lines, at, evidence)
    if (!title) continue
    const key = compact(title.text)
    const first = listed.get(key)
    if (first !== undefined) return backToSection(lines, at, first)
    listed.set(key, at)
    if (listed.size > 60) break
  }
  const first = Math.min(...listed.values(), lines.length)
  return first === lines.length ? 0 : backOverNames(lines, first)
}

function backOverNames(lines: readonly Line[], at: number): number {
  const above = lines[at - 1]
  return above && mayNameSection(above) && !/동향워치|호$/.test(above.text) ? at - 1 : at
}
