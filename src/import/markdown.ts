import type { Line } from './lines.ts'

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
const emphasis = /(^|[\s(〉>□○\-∙•|])(\*\*|__)(?=[^\s*_])([^*_\n]{1,300}?)(?<=\S)\2(?![*_])/g

const plainTags = /<\/?(?:p|b|i|u|strong|em|span|sup|sub|div|font|center)(?:\s[^<>]{0,200})?>/gi

/** Takes the signs of Markdown and simple HTML out of a line of text; what they enclose stays. */
export function stripMarkup(text: string): string {
  let out = text.replace(plainTags, '').replace(/<br\s*\/?>/gi, '\n')
  out = out.replace(emphasis, '$1$3').replace(/\\([\\*_$#[\]|~-])/g, '$1')
  return decodeEntities(out)
}

/** Text of a table cell, its list items and `<br>` on lines of their own. */
export function cellText(cell: string): string {
  const isList = /<[uo]l\b|<li\b/i.test(cell)
  let out = cell.replace(/<\/?[uo]l(?:\s[^<>]{0,200})?>|<\/li>/gi, '\n').replace(/<li(?:\s[^<>]{0,200})?>\s*/gi, '\n∙ ')
  out = stripMarkup(out)
  const marked = isList || /^\s*(?:[∙•●※]|-\s)/.test(out)
  out = out.replace(marked ? /\s+(?=(?:[∙•●※]|-|·|\*{1,3})\s)/g : /\s+(?=[∙•●]\s)/g, '\n')
  return out
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^[•●]\s*/, '∙ ')
        .replace(/^∙\s*(?=[-∙※]\s)/, ''),
    )
    .filter((line) => line !== '' && line !== '∙')
    .join('\n')
}

/** OCR makes list items of lines that have a mark of their own: `- ◆ …`, `- * …`. */
const markInList = /^-\s+(?=[□■▣◇◆❖➔▶○※]|\*{1,3}\s)/

const isRuler = (text: string): boolean => /^[\s|:-]*$/.test(text) && text.includes('--')

const pipeCells = (text: string): string[] =>
  text
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/)

const span = (attributes: string, name: string): number =>
  Math.min(Number(new RegExp(`${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(attributes)?.[1] ?? 1) || 1, 100)

/** Cells of HTML rows on a grid: a merged cell stands once, the places that it covers stay empty. */
function htmlGrid(inner: string): string[][] {
  const covered = new Map<string, true>()
  const rows = inner.split(/<tr\b[^<>]{0,200}>/i).slice(1)
  return rows.map((row, at) => {
    const cells: string[] = []
    for (const match of row.matchAll(/<t[hd]\b([^<>]{0,200})>([\s\S]*?)(?=<t[hd]\b|<\/t[hdr]|$)/gi)) {
      while (covered.has(`${at}:${cells.length}`)) cells.push('')
      const [wide, tall] = [span(match[1] ?? '', 'colspan'), span(match[1] ?? '', 'rowspan')]
      for (let down = 1; down < tall; down++)
        for (let i = 0; i < wide; i++) covered.set(`${at + down}:${cells.length + i}`, true)
      cells.push(match[2] ?? '', ...Array<string>(wide - 1).fill(''))
    }
    return cells
  })
}

/** An HTML table that stands on one line, and what stands around it there. */
function htmlRows(text: string): { rows: string[][]; before: string; after: string } | null {
  const start = text.search(/<table\b/i)
  if (start === -1) return null
  const end = text.toLowerCase().indexOf('</table>', start)
  const rows = htmlGrid(end === -1 ? text.slice(start) : text.slice(start, end))
  return { rows, before: text.slice(0, start), after: end === -1 ? '' : text.slice(end + 8) }
}

const isRow = (cells: readonly string[]): boolean => cells.filter((cell) => cell.trim() !== '').length > 1

const asRow = (line: Line, cells: string[]): Line => {
  const texts = cells.map(cellText)
  return { ...line, text: texts.filter(Boolean).join(' '), cells: texts }
}

function readMarkup(line: Line): Line[] {
  const html = htmlRows(line.text)
  if (html && html.rows.length > 0) {
    const rest = [html.before, html.after].filter((part) => part.trim() !== '')
    const rows = html.rows.map((row) => asRow({ ...line, gap: 0 }, row))
    return [...rows, ...rest.flatMap((part) => readMarkup({ ...line, text: part, gap: 0 }))]
  }
  if (isRuler(line.text) && /[|\t]|-{3}/.test(line.text)) return [{ ...line, text: '' }]
  const image = /^(?:[-*]\s+)?!\[([^\]]{0,500})\]\(\s*<?([^()\s<>]{1,1000})>?[^()]{0,200}\)$/.exec(line.text)
  if (image)
    return [{ ...line, text: (image[1] ?? '').trim(), image: { alt: image[1]?.trim() ?? '', file: image[2] ?? '' } }]
  const isPipe = /^\|.*\|/.test(line.text)
  const cells = isPipe ? pipeCells(line.text) : line.text.split('\t')
  if (isPipe || isRow(cells)) return [asRow(line, cells)]
  const heading = /^(#{1,6})\s+/.exec(line.text)
  const text = stripMarkup(heading ? line.text.slice(heading[0].length) : line.text)
    .replace(/\s*\n\s*|\t+/g, ' ')
    .trim()
    .replace(markInList, '')
  return [{ ...line, text, heading: heading?.[1]?.length ?? 0 }]
}

/** A row whose other cells are empty is told from a line of text by a row right above or under it. */
function joinSparseRows(lines: Line[], physical: readonly string[]): void {
  const join = (at: number, neighbour: Line | undefined, gap: number) => {
    const line = lines[at]!
    const raw = physical[line.number - 1] ?? ''
    if (
      line.cells ||
      !neighbour?.cells ||
      gap > 0 ||
      !raw.includes('\t') ||
      /<table/i.test(raw) ||
      /^[<〈＜【▘*※□-]/.test(line.text)
    )
      return
    line.cells = raw.split('\t').map(cellText)
  }
  for (let at = lines.length - 2; at >= 0; at--) join(at, lines[at + 1], lines[at + 1]!.gap)
  for (let at = 1; at < lines.length; at++) join(at, lines[at - 1], lines[at]!.gap)
}

/**
 * Reads Markdown and OCR markup line by line: headings, emphasis, pipe and tab rows, lists in cells, images. Also gives
 * the lines that held markup only.
 */
export function readMarkdown(lines: readonly Line[], text: string): { lines: Line[]; empty: Line[] } {
  if (!/[#*<|\t\\&_]|!\[/.test(text)) return { lines: [...lines], empty: [] }
  const read = lines.flatMap(readMarkup)
  const kept = read.filter((line) => line.text !== '' || line.image)
  joinSparseRows(kept, text.split('\n'))
  return { lines: kept, empty: read.filter((line) => line.text === '' && !line.image) }
}
