import type { DraftArticle, DraftBlock, DraftTable } from '../import/draft.ts'
import type { Answer, Change, Piece } from './manuscript.ts'

/** A sentence that goes along with an article, for its 주의. */
export interface ArticleNote {
  code: string
  line: number | null
  message: string
}

/** An article with what was answered so far. */
export interface AnsweredArticle {
  article: DraftArticle
  /** The blocks that each block of the draft has become, in its place. */
  slots: DraftBlock[][]
  notes: ArticleNote[]
  /** Pieces that nobody has answered yet. */
  open: number
}

type Answers = Readonly<Record<string, Answer>>

/** The same block with each of its texts changed. */
function mapText(block: DraftBlock, change: (text: string) => string): DraftBlock {
  if (block.type === 'box')
    return { ...block, body: block.body.map((one) => mapText(one, change)) as typeof block.body }
  if ('text' in block) return { ...block, text: change(block.text) }
  return block
}

/** Puts the signs of the manuscript back where circled digits stand, in order; digits that were typed stay. */
function withSigns(text: string, digits: readonly { was: string; is: string }[]): string {
  let at = 0
  return text.replace(/[①-⑩]/g, (sign) => digits[at++]?.was ?? sign)
}

function splitBlock(block: DraftBlock, at: string): DraftBlock[] {
  if (!('text' in block)) return [block]
  const index = block.text.indexOf(at)
  if (index <= 0) return [block]
  return [
    { ...block, text: block.text.slice(0, index).trim() },
    { ...block, text: block.text.slice(index) },
  ]
}

function joinToAbove(slots: DraftBlock[][], slot: number): void {
  const above = slots[slot - 1]?.at(-1)
  const [first, ...rest] = slots[slot] ?? []
  if (!above || !first || !('text' in above) || !('text' in first)) return
  slots[slot - 1] = [...slots[slot - 1]!.slice(0, -1), { ...above, text: `${above.text} ${first.text}` }]
  slots[slot] = rest
}

function undo(slots: DraftBlock[][], slot: number, change: Change): void {
  const blocks = slots[slot] ?? []
  if (change.kind === 'join') joinToAbove(slots, slot)
  else if (change.kind === 'split') slots[slot] = blocks.flatMap((block) => splitBlock(block, change.at))
  else {
    const to = (text: string) =>
      change.kind === 'digits' ? withSigns(text, change.digits) : text.replace(change.now, change.other)
    slots[slot] = blocks.map((block) => mapText(block, to))
  }
}

/** A table as running text: its caption, then a paragraph a row. */
function asText(table: DraftTable): DraftBlock[] {
  const header = (
    table.header.length > 0 && Array.isArray(table.header[0]) ? table.header : [table.header]
  ) as DraftTable['rows']
  const lineOf = (row: DraftTable['rows'][number]) =>
    row.map((cell) => (typeof cell === 'string' ? cell : cell.text).replaceAll('\n', ' ')).join(' ')
  const lines = table.rows.length > 0 ? [...header, ...table.rows].map(lineOf) : (table.raw ?? '').split('\n')
  const texts = [
    table.caption,
    table.unit ? `(단위 : ${table.unit})` : '',
    ...lines,
    table.remark ?? '',
    table.source ?? '',
  ]
  return texts.flatMap((text) =>
    text.trim() === '' ? [] : [{ type: 'paragraph', depth: 0, text: text.trim() } as const],
  )
}

function tabled(block: DraftBlock, answer: Answer): DraftBlock[] {
  if (block.type !== 'table') return [block]
  if (answer.offer === 'text') return asText(block)
  if (!answer.table) return [block]
  const { raw: _, ...rest } = block
  return [{ ...rest, header: answer.table.header, rows: answer.table.rows }]
}

/** Lines of a text without blank ones. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** `기관 | 제목 | 날짜`, a source a line; the date may be left out. */
export const readReferenceLines = (text: string): DraftArticle['references'] =>
  linesOf(text).map((line) => {
    const parts = line.split('|').map((part) => part.trim())
    if (parts.length === 1) return { organisation: '', title: parts[0] ?? '', date: null }
    return { organisation: parts[0] ?? '', title: parts[1] ?? '', date: parts[2] || null }
  })

function rewriteHead(article: DraftArticle, { head }: Answer): DraftArticle {
  if (!head) return article
  const { title, country, organisation, date } = head
  return {
    ...article,
    title,
    source: { country: country || null, organisation: organisation || null, date: date || null },
  }
}

function rewrite(article: DraftArticle, slots: DraftBlock[][], piece: Piece, answer: Answer): DraftArticle {
  const text = answer.text ?? ''
  if (piece.subject === 'head') return rewriteHead(article, answer)
  if (piece.subject === 'summary') return { ...article, summary: linesOf(text) }
  if (piece.subject === 'references') return { ...article, references: readReferenceLines(text) }
  const [first] = piece.block === null ? [] : (slots[piece.block] ?? [])
  if (piece.block === null || !first || !('text' in first)) return article
  slots[piece.block] = linesOf(text).map((line) => ({ ...first, text: line }))
  return article
}

/** The article of a draft with the answers to its pieces, in the order in which they were given. */
export function answered(draft: DraftArticle, pieces: readonly Piece[], answers: Answers): AnsweredArticle {
  const slots: DraftBlock[][] = draft.body.map((block) => [block])
  const notes: ArticleNote[] = []
  let article = draft
  const given = pieces.flatMap((piece) => (answers[piece.id] ? [{ piece, answer: answers[piece.id]! }] : []))
  for (const { piece, answer } of given.sort((a, b) => a.answer.at.localeCompare(b.answer.at))) {
    const { block } = piece
    if (answer.offer === 'later')
      notes.push({ code: piece.code, line: piece.lines?.from ?? null, message: piece.message })
    else if (answer.offer === 'rewrite') article = rewrite(article, slots, piece, answer)
    else if (answer.offer === 'original' && piece.change && block !== null) undo(slots, block, piece.change)
    else if (block !== null && ['split', 'paste', 'text'].includes(answer.offer))
      slots[block] = (slots[block] ?? []).flatMap((one) => tabled(one, answer))
  }
  return { article: { ...article, body: slots.flat() }, slots, notes, open: pieces.length - given.length }
}

/** What is wrong with an answer, in Korean with the next step; empty where nothing is. */
export function answerFault(piece: Piece, answer: Omit<Answer, 'by' | 'at'>): string {
  if (!piece.offers.includes(answer.offer)) return '이 자리에는 할 수 없는 답입니다. 화면을 다시 여세요.'
  if (answer.offer === 'rewrite' && piece.subject === 'head') {
    if (!answer.head || answer.head.title.trim() === '') return '제목을 쓰세요.'
    return /^$|^\d{4}(-\d{2}(-\d{2})?)?$/.test(answer.head.date) ? '' : '날짜를 2024-09-04 꼴로 쓰세요.'
  }
  if (answer.offer === 'rewrite' && linesOf(answer.text ?? '').length === 0) return '고쳐 쓸 글을 넣으세요.'
  if (answer.offer !== 'split' && answer.offer !== 'paste') return ''
  const rows = [...(answer.table?.header ?? []), ...(answer.table?.rows ?? [])]
  if (rows.length === 0) return '표의 줄을 넣으세요.'
  return rows.length > 2000 || rows.some((row) => row.length > 60) ? '표가 너무 큽니다. 나누어 넣으세요.' : ''
}
