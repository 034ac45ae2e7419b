/** What 원래대로 can do about a guess of the import, worked out while the lines are at hand. */
import type { DraftArticle, DraftBlock } from '../import/draft.ts'
import type { TracedImport } from '../import/import.ts'
import { blockText } from '../import/letters.ts'
import type { LineRange } from '../import/origins.ts'
import type { Change, Offer, Subject } from './manuscript.ts'

/** A change, the words of the article that it is about, and those of the manuscript's line. */
export interface FoundChange {
  change: Change
  find: string
  sign: string
}

const words = (line: string | undefined): string[] => (line ?? '').trim().split(/\s+/)

/** The line before one, blank lines passed over, as long as it is of the same block. */
function lineAbove(lines: readonly string[], line: number, from: number): string | undefined {
  for (let at = line - 1; at >= from; at--) if (lines[at - 1]?.trim()) return lines[at - 1]
  return undefined
}

function lineEnd(line: number, range: LineRange, text: string, lines: readonly string[]): FoundChange | null {
  const left = words(lineAbove(lines, line, range.from)).at(-1) ?? ''
  const right = words(lines[line - 1])[0] ?? ''
  if (left === '' || right === '') return null
  const [joined, apart] = [left + right, `${left} ${right}`]
  const now = text.includes(joined) ? joined : text.includes(apart) ? apart : null
  if (now === null) return null
  return { change: { kind: 'swap', now, other: now === joined ? apart : joined }, find: now, sign: right }
}

function paragraphBreak(
  line: number,
  range: LineRange,
  body: readonly DraftBlock[],
  block: number,
  lines: readonly string[],
): FoundChange | null {
  const own = body[block]
  const above = body[block - 1]
  const sign = words(lines[line - 1])
    .slice(0, 2)
    .join(' ')
  if (!own || !('text' in own) || sign === '') return null
  if (line > range.from)
    return own.text.indexOf(sign) > 0 ? { change: { kind: 'split', at: sign }, find: sign, sign } : null
  const joins = above && 'text' in above && above.type !== 'heading'
  return joins ? { change: { kind: 'join' }, find: words(own.text)[0] ?? '', sign } : null
}

/** The change that takes a guess back, null where there is none. `line` stands in the lines `range` of the block. */
export function changeOf(
  code: string,
  line: number,
  range: LineRange,
  body: readonly DraftBlock[],
  block: number,
  lines: readonly string[],
): FoundChange | null {
  const own = body[block]
  if (!own) return null
  if (code === 'line-end-uncertain') return lineEnd(line, range, blockText(own), lines)
  return code === 'paragraph-break-uncertain' ? paragraphBreak(line, range, body, block, lines) : null
}

interface DigitOffers {
  subject: Subject
  offers: Offer[]
  change?: Change
}

/**
 * What can be answered to repaired digits of a block: a text whose circled digits stand in the order of its lines can
 * be put back, a table's can't.
 */
export function digitsOf(
  read: TracedImport,
  article: number | null,
  block: number | null,
  articles: readonly DraftArticle[],
): DigitOffers {
  const range = article === null || block === null ? null : read.origins[article]!.blocks[block]
  const own = article === null || block === null ? undefined : articles[article]!.body[block]
  if (!range || !own || !('text' in own)) return { subject: 'none', offers: ['right', 'later'] }
  const digits = read.digits
    .filter(({ line }) => line >= range.from && line <= range.to)
    .map(({ was, is }) => ({ was, is }))
  const same = [...own.text.matchAll(/[①-⑩]/g)].map(([sign]) => sign).join('') === digits.map(({ is }) => is).join('')
  return {
    subject: 'block',
    offers: ['right', ...(same ? (['original'] as const) : []), 'rewrite', 'later'],
    ...(same ? { change: { kind: 'digits', digits } as const } : {}),
  }
}
