import { markDate, referenceDate } from '../document/date.ts'
import type { DraftArticle, DraftBlock, DraftCell, DraftIssue } from './draft.ts'

/** Number of letters and digits in a text; marks, punctuation and spaces don't count. */
export const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

const cellText = (cell: DraftCell): string => (typeof cell === 'string' ? cell : cell.text)

function blockText(block: DraftBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'note':
      return block.text
    case 'figure':
      return `${block.caption}${block.unit ?? ''}${block.alt === block.caption ? '' : (block.alt ?? '')}`
    case 'table':
      return [
        block.caption,
        block.unit ?? '',
        ...block.header.map(cellText),
        ...block.rows.flat().map(cellText),
        block.raw ?? '',
      ].join('\n')
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

/** Letters and digits of everything the draft says; dates are counted as they are printed, not as stored. */
export function lettersOut(issue: Omit<DraftIssue, 'letters' | 'problems'>): number {
  const loose = [...(issue.front ?? []), ...(issue.back ?? [])].map(blockText)
  const sections = issue.sections.flatMap((section) => [section.title, ...section.articles.map(articleText)])
  return countLetters([issue.title, ...loose, ...sections].join('\n'))
}
