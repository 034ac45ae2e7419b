/** Words of a draft and how many of them an output says, in the same order. */
import type { DraftArticle, DraftBlock, DraftIssue } from '../../src/import/draft.ts'
import { cellText, headerTexts } from '../../src/import/letters.ts'
import { referenceLine, sourceMark } from '../../templates/labels.ts'

/** Signs that the house style draws: depth marks, corner marks of captions, the folio's bar. */
const marks = /^[∙·▘▗❚※*-]+$/

/** Words between white space, compared in compatibility form; marks that stand alone are left out. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(/\s+/)
    .map((word) => word.replace(/^▘|▗$/g, ''))
    .filter((word) => word !== '' && !marks.test(word))

function blockText(block: DraftBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.text
    case 'note':
      return `${block.mark} ${block.text}`
    case 'figure':
      return block.caption
    case 'chart':
      return [block.caption, ...block.columns, ...block.rows.flat()].join('\n')
    case 'table':
      return [block.caption, ...tableTexts(block)].join('\n')
    case 'pair':
      return block.exhibits.map(blockText).join('\n')
    case 'box':
      return [block.title, ...block.body.map(blockText)].join('\n')
  }
}

const tableTexts = ({ header, rows, raw }: Extract<DraftBlock, { type: 'table' }>): string[] =>
  rows.length > 0 ? [...headerTexts(header), ...rows.flat().map(cellText)] : [raw ?? '']

/** The title with its mark, what stands under it, and the reference line as the house style writes it. */
function articleWords({ title, source, references }: DraftArticle, content: string[]): string[] {
  const mark = sourceMark({
    country: source.country ?? '',
    organisation: source.organisation ?? '',
    date: source.date ?? '',
  })
  const line = referenceLine(references.map((reference) => ({ ...reference, date: reference.date ?? '' })))
  return wordsOf([title, mark, ...content, line].join('\n'))
}

/** Titles, bodies and references of a draft in reading order. */
export const draftBodyWords = (draft: DraftIssue): string[] =>
  draft.sections.flatMap((section) => [
    ...wordsOf(section.title),
    ...section.articles.flatMap((node) => articleWords(node, node.body.map(blockText))),
  ])

/** What the mail says of a draft: titles, summaries, references. */
export const draftMailWords = (draft: DraftIssue): string[] =>
  draft.sections.flatMap((section) => [
    ...wordsOf(section.title),
    ...section.articles.flatMap((node) => articleWords(node, node.summary)),
  ])

/** Share of the wanted words that are found in the same order: length of the longest common subsequence, and what fell out. */
export function inOrder(wanted: readonly string[], found: readonly string[]): { share: number; lost: string[] } {
  const width = found.length + 1
  const table = new Uint16Array((wanted.length + 1) * width)
  for (let i = wanted.length - 1; i >= 0; i--) {
    for (let j = found.length - 1; j >= 0; j--) {
      table[i * width + j] =
        wanted[i] === found[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0)
    }
  }
  const lost: string[] = []
  for (let i = 0, j = 0; i < wanted.length; ) {
    if (wanted[i] === found[j]) {
      i++
      j++
    } else if (j < found.length && (table[i * width + j + 1] ?? 0) >= (table[(i + 1) * width + j] ?? 0)) j++
    else lost.push(wanted[i++] as string)
  }
  return { share: (table[0] ?? 0) / wanted.length, lost }
}
