import { markDate, referenceDate } from '../document/date.ts'
import type { DraftArticle, DraftBlock, DraftCell, DraftExhibitParts, DraftIssue, DraftReport } from './draft.ts'

/** Number of letters and digits in a text; marks, punctuation and spaces don't count. */
export const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** Text of a cell, however the draft writes it. */
export const cellText = (cell: DraftCell): string => (typeof cell === 'string' ? cell : cell.text)

/** Texts of the header, however many rows it has. */
export const headerTexts = (header: DraftCell[] | DraftCell[][]): string[] =>
  (header as (DraftCell | DraftCell[])[]).flatMap((part) => (Array.isArray(part) ? part.map(cellText) : cellText(part)))

const partTexts = (block: DraftExhibitParts): string[] => [
  block.caption,
  block.unit ?? '',
  block.remark ?? '',
  block.source ?? '',
]

/** Every text of a block as the draft stores it: captions, cells, remarks, what boxes hold. */
export function blockText(block: DraftBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'note':
    case 'heading':
      return block.text
    case 'figure':
      return [...partTexts(block), block.alt === block.caption ? '' : (block.alt ?? '')].join('\n')
    case 'chart':
      return [...partTexts(block), ...block.columns, ...block.rows.flat(), block.alt].join('\n')
    case 'table':
      return [
        ...partTexts(block),
        ...headerTexts(block.header),
        ...block.rows.flat().map(cellText),
        block.raw ?? '',
      ].join('\n')
    case 'pair':
      return block.exhibits.map(blockText).join('\n')
    case 'box':
      return [block.title, ...block.body.map(blockText)].join('\n')
  }
}

function articleText(article: DraftArticle): string {
  const { country, organisation, date } = article.source
  return [
    article.title,
    country ?? '',
    organisation ?? '',
    markDate(date ?? ''),
    ...article.summary,
    article.page === null ? '' : String(article.page),
    ...article.body.map(blockText),
    ...article.references.flatMap((r) => [r.organisation, r.title, referenceDate(r.date ?? '')]),
  ].join('\n')
}

const reportText = ({ title, subtitle, kind, authors, summary, notes }: DraftReport): string =>
  [title, subtitle ?? '', kind ?? '', authors ?? '', ...summary.map(blockText), ...notes.map(blockText)].join('\n')

/** Letters and digits of everything the draft says; dates are counted as they are printed, not as stored. */
export function lettersOut(issue: Omit<DraftIssue, 'letters' | 'problems'>): number {
  const loose = [...(issue.front ?? []), ...(issue.back ?? [])].map(blockText)
  const sections = issue.sections.flatMap(({ title, articles }) => [title, ...articles.map(articleText)])
  const archive = (issue.archive ?? []).map((past) => `${past.number}\n${past.title}`)
  const report = issue.report ? reportText(issue.report) : ''
  // A report of no series bears its own title.
  const own = issue.report?.title.replace(/\*+$/, '') === issue.title ? '' : issue.title
  const footnotes = Object.values(issue.footnotes ?? {})
  return countLetters([own, issue.authors ?? '', report, ...loose, ...sections, ...footnotes, ...archive].join('\n'))
}
