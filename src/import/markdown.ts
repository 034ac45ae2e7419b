import { cellKeys, htmlRows, joinHtml, repeatsCells } from './html-tables.ts'
import type { Line } from './lines.ts'
import { cellText, stripMarkup } from './markup.ts'

/** OCR makes list items of lines that have a mark of their own: `- ◆ …`, `- * …`. */
const markInList = /^-\s+(?=[□■▣◇◆❖➔▶○※]|\*{1,3}\s)/

const isRuler = (text: string): boolean => /^[\s|:-]*$/.test(text) && text.includes('--')

const pipeCells = (text: string): string[] =>
  text
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/)

const isRow = (cells: readonly string[]): boolean => cells.filter((cell) => cell.trim() !== '').length > 1

const asRow = (line: Line, cells: string[]): Line => {
  const texts = cells.map(cellText)
  return { ...line, text: texts.filter(Boolean).join(' '), cells: texts }
}

/** A pipe row broken inside a cell goes on in the next lines; `taken` are those. */
function joinPipes(lines: readonly Line[]): { lines: Line[]; taken: Line[] } {
  const out: Line[] = []
  const taken: Line[] = []
  for (const line of lines) {
    const open = out.at(-1)
    const goesOn = open?.text.startsWith('|') && !/\|\s*$/.test(open.text) && line.gap === 0 && !/^\|/.test(line.text)
    if (open && goesOn && open.text.length < 4000 && /\|\s*$/.test(line.text)) {
      out[out.length - 1] = { ...open, text: `${open.text}<br>${line.text}` }
      taken.push({ ...line, text: '' })
    } else out.push(line)
  }
  return { lines: out, taken }
}

/** Signs that no cell opens with but a caption, a heading or an outline does. */
const opensText = /^[<〈＜《【▘*※□■▣◇◆❖➔▶①-⑳-]/
/** Captions and sources that stand side by side are texts, not cells. */
const isBeside = (cell: string): boolean =>
  /^[<〈＜](?:[^<>〈〉＜＞]{2,120}[>〉＞]|\s?(?:그림|표)\s?\d{1,3}\s?[>〉＞].{0,120})$|^(?:자료|출처|주)\s?[:：]/.test(
    cell,
  )

/** What a run of lines is read into: rows, texts, and what an extraction says twice. */
interface Markup {
  lines: Line[]
  repeats: Line[]
}

function readHtml(line: Line): Markup | null {
  const html = htmlRows(line.text)
  if (!html || html.rows.length === 0) return null
  const keys = cellKeys(html.rows)
  const rows = html.rows.map((row, index) => ({
    ...asRow({ ...line, number: line.number + row.line, gap: index === 0 ? line.gap : 0 }, row.cells),
    spans: row.spans,
  }))
  const part = (text: string): Markup =>
    repeatsCells(text, keys)
      ? { lines: [], repeats: [{ ...line, text }] }
      : text.trim() === ''
        ? { lines: [], repeats: [] }
        : readMarkup({ ...line, text: text.trim(), gap: 0 })
  const [before, after] = [part(html.before), part(html.after)]
  return {
    lines: [{ ...line, text: '' }, ...before.lines, ...rows, ...after.lines],
    repeats: [...before.repeats, ...after.repeats],
  }
}

const picture = /^(?:[-*]\s+)?!\[([^\]]{0,500})\]\(\s*<?([^()\s<>]{1,1000})>?[^()]{0,200}\)$/

/** A picture that stands alone in a text. */
function asPicture(line: Line, text: string): Line | null {
  const match = picture.exec(text)
  if (!match) return null
  const alt = (match[1] ?? '').trim()
  return { ...line, text: alt, image: { alt, file: match[2] ?? '' } }
}

const asText = (line: Line): Line => {
  const heading = /^(#{1,6})\s+/.exec(line.text)
  const text = stripMarkup(heading ? line.text.slice(heading[0].length) : line.text)
    .replace(/\s*\n\s*|\t+/g, ' ')
    .trim()
    .replace(markInList, '')
  return { ...line, text, heading: heading?.[1]?.length ?? 0 }
}

function readMarkup(line: Line): Markup {
  const html = readHtml(line)
  if (html) return html
  const only = (line: Line): Markup => ({ lines: [line], repeats: [] })
  const text = line.text.replace(/^-\s+(?=\|.*\|)/, '')
  if (isRuler(text) && /[|\t]|-{3}/.test(text)) return only({ ...line, text: '' })
  const image = asPicture(line, text)
  if (image) return only(image)
  const isPipe = /^\|.*\|/.test(text)
  const cells = isPipe ? pipeCells(text) : text.split('\t')
  if (isPipe && cells.length === 1) return only(asText({ ...line, text: (cells[0] ?? '').trim() }))
  if (!isPipe && !isRow(cells)) return only(asText({ ...line, text }))
  const filled = cells.map((cell) => cell.trim()).filter(Boolean)
  if (filled.length > 0 && filled.every(isBeside)) {
    const captions = filled.map((cell, index) => asText({ ...line, text: cell, gap: index === 0 ? line.gap : 0 }))
    return { lines: captions, repeats: [] }
  }
  const pictures = filled.flatMap((cell) => asPicture(line, cell) ?? [])
  if (filled.length > 0 && pictures.length === filled.length) return { lines: pictures, repeats: [] }
  return only(asRow(line, cells))
}

/** A row whose other cells are empty is told from a line of text by a row right above or under it. */
function joinSparseRows(lines: Line[], physical: readonly string[]): void {
  const join = (at: number, neighbour: Line | undefined, gap: number) => {
    const line = lines[at]!
    const raw = physical[line.number - 1] ?? ''
    if (line.cells || !neighbour?.cells || gap > 0) return
    if (!raw.includes('\t') || /<(?:table|p)\b/i.test(raw) || opensText.test(line.text)) return
    line.cells = raw.split('\t').map(cellText)
  }
  for (let at = lines.length - 2; at >= 0; at--) join(at, lines[at + 1], lines[at + 1]!.gap)
  for (let at = 1; at < lines.length; at++) join(at, lines[at - 1], lines[at]!.gap)
}

/** Rows under an HTML table that say its cells once more, one after another. */
function takeRepeats(read: readonly Markup[]): Markup {
  const out: Markup = { lines: [], repeats: [] }
  let keys: ReadonlySet<string> | null = null
  for (const { lines, repeats } of read) {
    for (const one of repeats) out.repeats.push(one)
    const rows = lines.filter((line) => line.spans)
    const again =
      lines[0]?.gap === 0 &&
      keys &&
      lines.length > 0 &&
      lines.every((line) => repeatsCells((line.cells ?? [line.text]).join('\t'), keys!))
    if (again) {
      for (const one of lines) out.repeats.push(one)
      continue
    }
    for (const one of lines) out.lines.push(one)
    const ofTable = rows.map((row) => ({ cells: row.cells ?? [], spans: row.spans ?? [], line: 0 }))
    if (rows.length > 0) keys = cellKeys(ofTable)
    else if (lines.length > 0) keys = null
  }
  return out
}

/** A draft without its markup. */
export interface MarkdownLines {
  lines: Line[]
  /** Lines that held markup only. */
  empty: Line[]
  /** Rows of an HTML table that the extraction said a second time. */
  repeats: Line[]
}

/** Reads Markdown and OCR markup line by line: headings, emphasis, pipe, tab and HTML rows, lists in cells, images. */
export function readMarkdown(lines: readonly Line[], text: string): MarkdownLines {
  if (!/[#*<|\t\\&_$^⁾]|!\[/.test(text)) return { lines: [...lines], empty: [], repeats: [] }
  const html = joinHtml(lines)
  const pipes = joinPipes(html.lines)
  const read = takeRepeats(pipes.lines.map(readMarkup))
  const kept = read.lines.filter((line) => line.text !== '' || line.image)
  joinSparseRows(kept, text.split('\n'))
  const empty = read.lines.filter((line) => line.text === '' && !line.image)
  return { lines: kept, empty: [...empty, ...html.taken, ...pipes.taken], repeats: read.repeats }
}
