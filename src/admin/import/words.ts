/** Words and small readings of the import desk. */
import { markDate } from '../../document/date.ts'
import type { Offer } from '../../manuscripts/manuscript.ts'
import type { ArticleView, DeskView, PieceView } from '../../manuscripts/view.ts'

export const offerWords: Readonly<Record<Offer, { word: string; key: string; code: string; done: string }>> = {
  right: { word: '맞음', key: 'Y', code: 'KeyY', done: '맞다고 확인했습니다.' },
  original: { word: '원래대로', key: 'N', code: 'KeyN', done: '원고대로 되돌렸습니다.' },
  rewrite: { word: '고쳐 쓰기', key: 'E', code: 'KeyE', done: '고쳐 썼습니다.' },
  later: { word: '나중에', key: 'L', code: 'KeyL', done: '나중에 보기로 했습니다. 기사의 주의로 따라갑니다.' },
  split: { word: '표 편집기로 나누기', key: 'T', code: 'KeyT', done: '표로 나누었습니다.' },
  paste: { word: '원고에서 표 복사해 붙이기', key: '', code: '', done: '표를 붙였습니다.' },
  text: { word: '글로 두기', key: '', code: '', done: '글로 두었습니다.' },
}

/** Offers that ask for something before they are an answer. */
export const asks: ReadonlySet<Offer> = new Set<Offer>(['rewrite', 'split', 'paste'])

/** `22,016` */
export const counted = (value: number): string => value.toLocaleString('ko-KR')

/** `(美 Gartner, 9.9)`, empty where nothing of it is known. */
export function markOf({ country, organisation, date }: ArticleView['source']): string {
  const inside = [[country, organisation].filter(Boolean).join(' '), date ? markDate(date) : '']
    .filter(Boolean)
    .join(', ')
  return inside && `(${inside})`
}

/** `2024. 9. 9.` of an ISO 8601 date of reduced precision. */
export const dateWords = (date: string): string =>
  date
    .split('-')
    .map((part) => (/^\d+$/.test(part) ? `${Number(part)}.` : part))
    .join(' ')

/** `214KB`, `3.2MB` */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes}B`
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)}KB` : `${(bytes / 1024 / 1024).toFixed(1)}MB`
}

/** Why an article can't be put in now; empty when it can. */
export function reasonAgainst(desk: DeskView, article: ArticleView): string {
  if ((desk.balance?.missing ?? 0) > 0) return '빠진 글자가 있어 넣을 수 없습니다.'
  if (!desk.target) return '넣을 호를 먼저 고르세요.'
  return article.open > 0 ? `확인할 곳 ${article.open}개를 먼저 확인하세요.` : ''
}

/** Every piece in the order of its number. */
export const piecesIn = (desk: DeskView): PieceView[] =>
  [...desk.general, ...desk.articles.flatMap(({ pieces }) => pieces)].sort((a, b) => a.number - b.number)

/** The open piece behind or before one, going round; null where none is open. */
export function nextPiece(pieces: readonly PieceView[], from: string | null, direction: 1 | -1): PieceView | null {
  const at = pieces.findIndex(({ id }) => id === from)
  const count = pieces.length
  for (let step = 1; step <= count; step++) {
    const start = at === -1 ? (direction === 1 ? -1 : count) : at
    const one = pieces[(((start + direction * step) % count) + count) % count]
    if (one && one.answer === null) return one
  }
  return null
}
