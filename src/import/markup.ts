/** Signs of Markdown, simple HTML and formulas inside a line; what they enclose stays. */

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  middot: '·',
}

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : whole
  })

/** Emphasis opens behind a space or a mark: `개발** 및 확대***` are note calls and stay. */
const emphasis = /(^|[\s(〉>□○\-∙•|])(\*\*|__)(?=[^\s*_])((?:\\\*|[^*_\n]){1,300}?)(?<=\S)\2(?![*_])/g

const plainTags = /<\/?(?:p|b|i|u|strong|em|span|sup|sub|div|font|center)(?:\s[^<>]{0,200})?>/gi

const commands: Readonly<Record<string, string>> = {
  Delta: '△',
  triangle: '△',
  rightarrow: '→',
  to: '→',
  times: '×',
  sim: '~',
  pm: '±',
  cdot: '·',
  leq: '≤',
  geq: '≥',
  circ: '°',
}

/** `$\Delta 7.1\%$`, which OCR makes of figures with signs, as it was printed; other formulas stay as they are. */
const readFormulas = (text: string): string =>
  text.replace(/(?<!\\)\$([^$\n]{1,80})(?<!\\)\$/g, (whole, inside: string) => {
    if (!/\\[A-Za-z%]/.test(inside)) return whole
    const read = inside
      .replace(/\\([A-Za-z]+)\s?/g, (command, name: string) => commands[name] ?? command)
      .replace(/\\([%$#&])/g, '$1')
    return /[\\{}]/.test(read) ? whole : read
  })

/** Raised signs become `^{2)}`, the form that a draft has for them. */
const readRaised = (text: string): string =>
  text
    .replace(/<sup(?:\s[^<>]{0,200})?>([^<>{}]{1,16})<\/sup>/gi, '^{$1}')
    .replace(/([⁰¹²³⁴-⁹]{1,3})⁾/g, (_, digits: string) => `^{${digits.normalize('NFKC')})}`)
    .replace(/(?<![\p{L}\p{N}])\^\(([^()\n]{1,16})\)/gu, '^{($1)}')

/** Takes the signs of Markdown and simple HTML out of a line of text; what they enclose stays. */
export function stripMarkup(text: string): string {
  let out = readRaised(readFormulas(text))
    .replace(plainTags, '')
    .replace(/<br\s*\/?>/gi, '\n')
  out = out.replace(emphasis, '$1$3').replace(/\\([\\*_$#[\]|~-])/g, '$1')
  return decodeEntities(out)
}

const listMarks = ['∙ ', '- ', '· ']

/** List items on lines of their own, with the mark of their depth. */
function readLists(cell: string): string {
  let depth = 0
  return cell.replace(/<(\/?)([uo]l|li)(?:\s[^<>]{0,200})?>\s*/gi, (_, closing: string, tag: string) => {
    const isItem = tag.toLowerCase() === 'li'
    if (!isItem) depth = Math.max(0, depth + (closing ? -1 : 1))
    return isItem && !closing ? `\n${listMarks[Math.min(Math.max(depth, 1), 3) - 1]}` : '\n'
  })
}

/** Text of a table cell, its list items and `<br>` on lines of their own. */
export function cellText(cell: string): string {
  const isList = /<[uo]l\b|<li\b/i.test(cell)
  const out = stripMarkup(readLists(cell))
  const marked = isList || /^\s*(?:[∙•●※]|-\s)/.test(out)
  return out
    .replace(marked ? /\s+(?=(?:[∙•●※]|-|·|\*{1,3})\s)/g : /\s+(?=[∙•●]\s)/g, '\n')
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^[•●]\s*/, '∙ ')
        .replace(/^∙\s*(?=[-∙※]\s)/, ''),
    )
    .filter((line, _, all) => line !== '' && line !== '∙' && (line !== '-' || all.length === 1))
    .join('\n')
}
