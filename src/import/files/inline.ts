import type { FileParagraph, Piece } from './content.ts'
import { escapeText } from './escape.ts'

/** Where a text stands: on a line of its own, in a table cell, or in a footnote. */
export type Place = 'line' | 'cell' | 'note'

/** Signs that open a statement; a soft line end before one is the end of a paragraph. */
const opensStatement = /^\s*(?:[□■▣◇◆❖○●∙•·※▶➔①-⑳㉠-㉻]|[-–]\s|\*{1,3}\s?[^\s*]|\d{1,2}[.)]\s|[가-하][.)]\s)/

/** Runs of text that stand together as one, so that what spans them is seen whole. */
function merged(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (piece.type === 'text' && last?.type === 'text')
      out[out.length - 1] = { ...last, value: last.value + piece.value }
    else if (piece.type === 'raised' && last?.type === 'raised')
      out[out.length - 1] = { ...last, value: last.value + piece.value }
    else out.push(piece)
  }
  return out
}

const raised = (value: string): string => {
  const text = value.trim()
  return text === '' || text.length > 16 || /[{}]/.test(text) ? escapeText(value) : `^{${text}}`
}

/** The first letters behind a place of the pieces, for telling what a line end stands before. */
function following(pieces: readonly Piece[], from: number): string {
  let text = ''
  for (let at = from; at < pieces.length && text.length < 12; at++) {
    const piece = pieces[at]!
    if (piece.type === 'break' || piece.type === 'page') break
    text += 'value' in piece ? piece.value.slice(0, 12) : ''
  }
  return text
}

function breakOf(pieces: readonly Piece[], at: number, place: Place): string {
  if (place === 'cell') return '<br>'
  return place === 'line' && opensStatement.test(following(pieces, at + 1)) ? '\n' : ' '
}

function pieceText(pieces: readonly Piece[], at: number, place: Place): string {
  const piece = pieces[at]!
  switch (piece.type) {
    case 'text':
      return escapeText(piece.value)
    case 'raised':
      return raised(piece.value)
    case 'tab':
      return place === 'line' ? '\t' : ' '
    case 'break':
      return breakOf(pieces, at, place)
    case 'page':
      return place === 'line' ? '\n\f' : ' '
    case 'note':
      return `[^${piece.key}]`
    case 'picture':
      return ''
  }
}

const leadingMark = /^([□■▣◇◆❖○●∙•·※▶➔①-⑳\-–*]{1,3}|\(?\d{1,2}[.)]|[가-하][.)]|[IVX]{1,4}\.)\t+/

/** Text of a paragraph as a draft has it, its label before it; pictures are left to `picturesOf`. */
export function textOf(paragraph: FileParagraph, place: Place): string {
  const pieces = merged(paragraph.pieces)
  const body = pieces.map((_, at) => pieceText(pieces, at, place)).join('')
  // The space that stands at a line end tells how a draft was typed, and stays.
  const inner = body.replace(/^\n+(?=\f)/, '')
  const text = paragraph.label === '' ? inner : `${escapeText(paragraph.label)} ${inner.replace(/^[ \t]+/, '')}`
  // Tabs at either end are empty cells of a row typed without a table.
  return place === 'line' ? text.replace(leadingMark, '$1 ') : text.trim()
}

/** Lines `![words](file)` of the pictures in a paragraph. */
export const picturesOf = (paragraph: FileParagraph): string[] =>
  paragraph.pieces.flatMap((piece) => (piece.type === 'picture' ? [`![${piece.alt}](${piece.file})`] : []))
