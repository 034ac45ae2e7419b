/**
 * Widths of text without a font at hand: the advances of Pretendard, rounded up to what its stand-ins need, so that a
 * label laid out by them never runs into its neighbour.
 */

const narrowSigns = /[ijl.,:;'’‘·|!()[\]{}\s/-]/
const wideLetters = /[MWmw@%]/

function advance(char: string): number {
  const code = char.codePointAt(0) ?? 0
  if (code >= 0xac00 && code <= 0xd7a3) return 0.88
  if (char >= '0' && char <= '9') return 0.64
  if (code > 0x2e7f || char === '△' || char === '▲') return 1
  if (narrowSigns.test(char)) return char === '-' || char === '(' || char === ')' ? 0.42 : 0.29
  if (wideLetters.test(char)) return 0.93
  if (code < 0x80) return char >= 'A' && char <= 'Z' ? 0.7 : 0.6
  return code < 0x250 || char === '–' || char === '−' ? 0.68 : 1
}

/** Width in the unit of `size`; bold faces set Latin and figures a little wider. */
export function textWidth(text: string, size: number, weight = 400): number {
  let em = 0
  for (const char of text.normalize('NFC')) em += advance(char)
  return em * size * (weight > 600 ? 1.05 : weight > 400 ? 1.03 : 1)
}

/** The text cut to a width, with `…` where something is left out. */
export function clip(text: string, width: number, size: number, weight = 400): string {
  if (textWidth(text, size, weight) <= width) return text
  const chars = [...text]
  while (chars.length > 1 && textWidth(`${chars.join('')}…`, size, weight) > width) chars.pop()
  return `${chars.join('').trimEnd()}…`
}

/** Parts after which a line may end: words, and what stands before a bracket or after a dot or a slash. */
const parts = (text: string): string[] => text.match(/\S+?(?:[·/,](?=\S)|(?=\()|\s+|$)/g) ?? []

/** Breaks text into lines of a width between words (어절); null where a word alone is wider or `most` lines don't hold it. */
export function wrapWords(text: string, width: number, most: number, size: number, weight = 400): string[] | null {
  const lines: string[] = []
  for (const part of parts(text.trim())) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth((last + part).trimEnd(), size, weight) <= width)
      lines[lines.length - 1] = last + part
    else if (textWidth(part.trimEnd(), size, weight) <= width) lines.push(part)
    else return null
  }
  return lines.length > most ? null : lines.map((line) => line.trim())
}

/** A part cut evenly into pieces of a width; one character is never cut. */
function pieces(part: string, width: number, size: number, weight: number): string[] {
  const bare = part.trimEnd()
  const chars = [...bare]
  for (let count = 1; count < chars.length; count++) {
    const each = Math.ceil(chars.length / count)
    const cut = Array.from({ length: Math.ceil(chars.length / each) }, (_, index) =>
      chars.slice(index * each, (index + 1) * each).join(''),
    )
    if (cut.every((piece) => textWidth(piece, size, weight) <= width))
      return [...cut.slice(0, -1), (cut.at(-1) ?? '') + part.slice(bare.length)]
  }
  return chars
}

/** The same for text that must be placed: breaks inside words where it has to, and cuts what is left over. */
export function wrapAnywhere(text: string, width: number, most: number, size: number, weight = 400): string[] {
  const lines: string[] = []
  for (const piece of parts(text.trim()).flatMap((part) => pieces(part, width, size, weight))) {
    const last = lines.at(-1)
    const fits = last !== undefined && textWidth((last + piece).trimEnd(), size, weight) <= width
    if (fits) lines[lines.length - 1] = last + piece
    else lines.push(piece)
  }
  const rest = lines
    .slice(most - 1)
    .join('')
    .trim()
  const kept = lines.slice(0, most - 1).map((line) => line.trim())
  return rest === '' ? kept : [...kept, clip(rest, width, size, weight)]
}
