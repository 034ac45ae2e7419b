import { markDate } from '../document/date.ts'
import { type BodyStyle, readBody } from './body.ts'
import type { DraftArticle, DraftBlock } from './draft.ts'
import { compact, type Line } from './lines.ts'
import type { Reading } from './reading.ts'
import { type DraftReference, opensReferences, readReferences, referencesEnd } from './references.ts'
import { dateSource, type WrittenSource } from './source-mark.ts'
import { readSentences, type SummaryRow } from './summary-table.ts'
import { likeness, type Title } from './titles.ts'

/** What stands under a title: body, sources, and text behind the last reference line. */
interface Parts {
  body: DraftBlock[]
  references: DraftReference[]
  behind: Line[]
}

function readParts(lines: readonly Line[], style: BodyStyle, reading: Reading): Parts {
  const parts: Parts = { body: [], references: [], behind: [] }
  let open: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    if (!opensReferences(lines[at]!.text)) {
      open.push(lines[at]!)
      continue
    }
    parts.body = parts.body.concat(readBody(open, style, reading))
    open = []
    const end = referencesEnd(lines, at)
    parts.references.push(...readReferences(lines.slice(at, end), reading))
    at = end - 1
  }
  if (parts.references.length === 0) parts.body = parts.body.concat(readBody(open, style, reading))
  else parts.behind = open
  return parts
}

/** The rows of the summary table, each given to one article. */
export class SummaryRows {
  private readonly free: Set<SummaryRow>

  constructor(
    private readonly rows: readonly SummaryRow[],
    private readonly reading: Reading,
  ) {
    this.free = new Set(rows)
  }

  /** The row of a title: the same letters, or the likest row still free, which is reported. */
  take(title: Title): SummaryRow | null {
    const key = compact(title.title)
    const same = [...this.free].find((row) => compact(row.title) === key)
    const likest = [...this.free].sort((a, b) => likeness(b.title, title.title) - likeness(a.title, title.title))[0]
    const row = same ?? (likest && likeness(likest.title, title.title) > 0.6 ? likest : null)
    if (row) this.free.delete(row)
    if (!same && this.rows.length > 0) this.report(title, row)
    return row
  }

  private report(title: Title, row: SummaryRow | null): void {
    const line = row?.titleLines[0]?.number ?? null
    const message = row
      ? `요약표의 제목 ‘${row.title}’이(가) 본문 제목 ‘${title.title}’과(와) 다릅니다. 본문 제목을 썼으니 맞는지 확인해 주세요.`
      : `‘${title.title}’이(가) 요약표에 없습니다. 요약 문장을 넣어 주세요.`
    this.reading.problem(row ? 'summary-title-differs' : 'summary-row-missing', line, message)
  }

  /** Rows that no article of the body took. */
  get left(): SummaryRow[] {
    return this.rows.filter((row) => this.free.has(row))
  }
}

function readSourceMark(
  written: WrittenSource | null,
  references: readonly DraftReference[],
  year: number | null,
  line: number,
  reading: Reading,
): DraftArticle['source'] {
  if (!written) {
    reading.problem(
      'source-mark-missing',
      line,
      '제목 뒤에 출처 표시가 없습니다. ‘(美 기관, 9.4)’처럼 나라·기관·날짜를 넣어 주세요.',
    )
    return { country: null, organisation: null, date: null }
  }
  const date = dateSource(
    written,
    references.map((reference) => reference.date),
    year,
  )
  reading.rewritten(written.dateText, markDate(date ?? ''))
  if (date === null) {
    reading.problem(
      'source-date-unknown',
      line,
      `출처 날짜 ‘${written.dateText}’를 읽지 못했습니다. 연·월·일을 넣어 주세요.`,
    )
  }
  if (written.organisation === null && written.country === null) {
    reading.problem('source-organisation-missing', line, '출처 표시에 기관 이름이 없습니다. 기관을 넣어 주세요.')
  }
  return { country: written.country, organisation: written.organisation, date }
}

/** What an article is read from. */
export interface ArticleLines {
  title: Title | null
  titleLines: readonly Line[]
  lines: readonly Line[]
  row: SummaryRow | null
}

/** Reads one article. `behind` is the text behind its reference line, not yet put anywhere. */
export function readArticle(
  from: ArticleLines,
  style: BodyStyle,
  year: number | null,
  reading: Reading,
): { article: DraftArticle; behind: Line[] } {
  const { title, titleLines, row } = from
  reading.put(titleLines, 'title')
  const { body, references, behind } = readParts(from.lines, style, reading)
  const line = titleLines[0]?.number ?? from.lines[0]?.number ?? 1
  if (!title) reading.problem('article-title-missing', line, '제목을 찾지 못한 글입니다. 제목과 출처를 넣어 주세요.')
  const source = title
    ? readSourceMark(title.source, references, year, line, reading)
    : { country: null, organisation: null, date: null }
  if (references.length === 0) {
    reading.problem('references-missing', line, '참고 자료 줄이 없습니다. ‘(참고 : 기관, 제목, 날짜)’를 넣어 주세요.')
  }
  const page = row?.page ?? null
  const summary = row ? readSentences(row, reading) : []
  const article = { title: title?.title ?? '', source, summary, page, body, references }
  reading.place(article, [...titleLines, ...from.lines.slice(0, from.lines.length - behind.length)])
  reading.place(article.summary, row ? [...row.titleLines, ...row.sentences.flat()] : [])
  return { article, behind }
}
