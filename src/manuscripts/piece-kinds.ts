import type { Offer, Subject } from './manuscript.ts'

/** What a problem of the import is about, and what may be answered to it. */
export interface PieceKind {
  subject: Subject
  offers: Offer[]
}

const head: PieceKind = { subject: 'head', offers: ['right', 'rewrite', 'later'] }
const summary: PieceKind = { subject: 'summary', offers: ['right', 'rewrite', 'later'] }
const references: PieceKind = { subject: 'references', offers: ['right', 'rewrite', 'later'] }
const table: PieceKind = { subject: 'none', offers: ['right', 'split', 'paste', 'text', 'later'] }
const plain: PieceKind = { subject: 'none', offers: ['right', 'later'] }

/** A table whose cells nobody could tell apart: leaving it as it is would be a guess, so 맞음 is not offered. */
const unclear: PieceKind = { subject: 'none', offers: ['split', 'paste', 'text', 'later'] }

const kinds: Readonly<Record<string, PieceKind>> = {
  'article-title-missing': head,
  'source-mark-missing': head,
  'source-date-unknown': head,
  'source-organisation-missing': head,
  'source-country-unknown': head,
  'summary-title-differs': head,
  'summary-row-missing': summary,
  'references-missing': references,
  'reference-incomplete': references,
  'table-cells-unclear': unclear,
  'table-rows-uneven': table,
  'table-cells-merged': table,
  'table-head-uncertain': table,
  'cell-text-uncertain': table,
  'label-lines-uncertain': table,
  'figure-as-table': table,
}

/** The kind of a problem by its code; what stands in a block of text can be rewritten. */
export function kindOf(code: string, block: 'text' | 'table' | 'other' | null): PieceKind {
  const known = kinds[code]
  if (known && (!known.offers.includes('split') || block === 'table')) return known
  if (block === 'text') return { subject: 'block', offers: ['right', 'rewrite', 'later'] }
  return block === 'table' ? table : plain
}

/** Messages of the desk for problems whose own words are for other places. */
export const deskMessages: Readonly<Record<string, string>> = {
  'table-cells-unclear': '칸을 나눌 수 없어 글자를 그대로 두었습니다. 짐작해서 나누지 않습니다.',
}
