import { languageRuns } from '../../src/document/language.ts'
import { type Html, html, type Value } from '../html.ts'

/** Longest word, in characters, that is kept on one line although it holds a place where a browser would break. */
const keepInText = 16
export const keepInLabel = 6

/** A part of a line: white space, or a fragment of a word. A piece whose text is white space ends the word before it. */
export interface Piece {
  text: string
  markup: Value
}

/** Splits text into words and white space, foreign runs marked; `context` is the text around, for telling languages. */
export const textPieces = (text: string, context: string = text): Piece[] =>
  languageRuns(text, context).flatMap((run) =>
    run.lang
      ? [{ text: run.value, markup: html`<span lang="${run.lang}">${run.value}</span>` }]
      : run.value
          .split(/(\s+)/)
          .filter((part) => part !== '')
          .map((part) => ({ text: part, markup: signs(part) })),
  )

/** A raised, smaller ▲ opens a run-in item. */
const signs = (word: string): Value =>
  word.includes('▲')
    ? word.split(/(▲)/).map((part) => (part === '▲' ? html`<span class="run-in">▲</span>` : part))
    : word

/**
 * Puts pieces together word by word (어절). `keep-all` still breaks after `%`, `·`, `)` and between elements, so a short
 * word with such a place goes into an unbreakable span; a word joiner would do the same but turns up in copied text.
 * A word with hanja becomes a box of its own besides: Chromium stretches justified lines at every ideograph.
 */
export function inWords(pieces: readonly Piece[], keep: number = keepInText): Html {
  const out: Value[] = []
  let word: Piece[] = []
  const flush = (): void => {
    if (word.length > 0) out.push(wrap(word, keep))
    word = []
  }
  for (const piece of pieces) {
    if (piece.text.trim() === '') {
      flush()
      out.push(piece.markup)
    } else word.push(piece)
  }
  flush()
  return html`${out}`
}

/** Characters at which Chromium stretches a justified line as if a word ended there. */
const stretched = /[\p{Script=Han}△▲▽▼→「」『』〈〉《》【】]/u

function wrap(word: readonly Piece[], keep: number): Value {
  const text = word.map((piece) => piece.text).join('')
  const markup = word.map((piece) => piece.markup)
  if (text.length > keep || text.length < 2) return markup
  if (stretched.test(text)) return html`<span class="keep han">${markup}</span>`
  return /[^\p{L}\p{N}\p{M}]/u.test(text) || word.length > 1 ? html`<span class="keep">${markup}</span>` : markup
}

/** Plain text for print. `keep` 0 breaks wherever the browser would. */
export const words = (text: string, options: { keep?: number; context?: string } = {}): Html =>
  inWords(textPieces(text, options.context), options.keep)
