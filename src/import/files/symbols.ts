/** Characters of Wingdings and Symbol as Unicode, by their code in the font; what drafts of bulletins use. */
const wingdings: Readonly<Record<number, string>> = {
  70: '☞',
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  112: '□',
  113: '❑',
  114: '❒',
  116: '◆',
  117: '◆',
  118: '❖',
  119: '◆',
  158: '·',
  159: '•',
  160: '▪',
  161: '○',
  167: '▪',
  168: '◻',
  216: '➢',
  220: '➲',
  224: '→',
  232: '➔',
  240: '⇨',
  252: '✓',
  254: '☑',
}

const symbol: Readonly<Record<number, string>> = {
  68: 'Δ',
  97: 'α',
  98: 'β',
  109: 'μ',
  163: '≤',
  165: '∞',
  171: '↔',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
}

/** Private characters of Hangul's own fonts that stand for common signs. */
const hancom: Readonly<Record<number, string>> = {
  62778: 'ᄒᆞᆫ',
  983207: '▪',
  983738: '1',
  983739: '2',
  983786: '▪',
  983791: '·',
  984005: '▸',
  985103: '─',
  985115: '□',
  985171: '▷',
}

/** Runs of such characters: numbers in boxes, and the second halves of those with two digits. */
const hancomRuns: readonly [first: number, signs: string][] = [
  [0xf02b1, '①②③④⑤⑥⑦⑧⑨'],
  [0xf02c3, '0123456789'],
]

function hancomSign(code: number): string | null {
  const run = hancomRuns.find(([first, signs]) => code >= first && code < first + signs.length)
  return run ? (run[1][code - run[0]] ?? null) : (hancom[code] ?? null)
}

const isPrivate = (code: number): boolean => (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000

/** A character of a symbol font; null where it is not known. `code` may stand in the private area U+F000. */
export function symbolOf(font: string, code: number): string | null {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (/wingdings/i.test(font)) return wingdings[low] ?? null
  if (/^symbol$/i.test(font)) return symbol[low] ?? (low < 0x40 ? String.fromCharCode(low) : null)
  return isPrivate(code) ? (hancomSign(code) ?? wingdings[low] ?? null) : String.fromCodePoint(code)
}

/** Text with its private characters as common ones; `unknown` is told how many became `□`. */
export function plainSymbols(text: string, font: string, unknown: (count: number) => void): string {
  const symbolFont = /wingdings|^symbol$/i.test(font)
  if (!symbolFont && !/[\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/u.test(text)) return text
  let lost = 0
  const out = Array.from(text, (char) => {
    const code = char.codePointAt(0) ?? 0
    if (!symbolFont && !isPrivate(code)) return char
    if (char.trim() === '') return char
    const found = symbolOf(font, code)
    if (found === null) lost++
    return found ?? '□'
  }).join('')
  if (lost > 0) unknown(lost)
  return out
}
