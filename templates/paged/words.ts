import { languageRuns } from '../../src/document/language.ts'
import { type Html, html, type Value } from '../html.ts'

/** Longest word, in characters, that is kept on one line although it holds a place where a browser would break. */
export const keepInText = 16
export const keepInLabel = 6

const breakable = /[^\p{L}\p{N}\p{M}]/u

/** A raised, smaller ▲ opens a run-in item. */
const signs = (word: string): Value =>
  word.includes('▲')
    ? word.split(/(▲)/).map((part) => (part === '▲' ? html`<span class="run-in">▲</span>` : part))
    : word

/**
 * Running text for print. `keep-all` still breaks after `%`, `·` and `)`; a short word (어절) with such a character goes
 * into an unbreakable span. A word joiner would do the same but turns up in copied text.
 */
export function words(text: string, options: { keep?: number; context?: string } = {}): Html {
  const keep = options.keep ?? keepInText
  const pieces = languageRuns(text, options.context ?? text).map((run): Value => {
    if (run.lang) return html`<span lang="${run.lang}">${run.value}</span>`
    return run.value
      .split(/(\s+)/)
      .map(
        (word): Value =>
          word.length > 1 && word.length <= keep && breakable.test(word) && !/^\s/.test(word)
            ? html`<span class="keep">${signs(word)}</span>`
            : signs(word),
      )
  })
  return html`${pieces}`
}
