/** READER of a clipboard's HTML: a tree of markup to pieces. Styling goes, words and structure stay. */
import type { Phrasing } from '../../document/nodes.ts'
import { LineText } from './line.ts'
import { findElements, isHidden, type Markup, type MarkupElement, markupText, styleOf } from './markup.ts'
import type { Cutting, Piece } from './pieces.ts'
import { gridOf, layOut } from './table-rows.ts'

/** Elements whose content is not text of the document. */
const silent = new Set(['script', 'style', 'head', 'title', 'meta', 'link', 'xml', 'template', 'colgroup', 'hr'])

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header html legend li main menu nav ol option p pre section summary tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** What a place inherits from the elements around it. */
interface Around {
  /** Level of the list that it stands in, -1 outside. */
  list: number
  heading: number
  pre: boolean
  raised: boolean
  url: string
}

const outside: Around = { list: -1, heading: 0, pre: false, raised: false, url: '' }

/** A number or letter that Word put before a list item; bullets are drawn by the house style anew. */
const counted = /^[(]?(?:\d{1,3}|[가-힣]|[a-z]|[ivx]{1,5})[.)]$|^[①-⑳]$/iu

const address = (href: string): string =>
  /^(?:https?:\/\/\S|mailto:\S)/iu.test(href) && URL.canParse(href) ? href : ''

const numberOf = (note: MarkupElement): string => /\d+$/u.exec(note.attributes.id ?? '')?.[0] ?? ''
const isNote = (element: MarkupElement): boolean => styleOf(element, 'mso-element') === 'footnote'
const callOf = (element: MarkupElement): string => /#_ftn(\d+)$/u.exec(element.attributes.href ?? '')?.[1] ?? ''

/** Texts of Word's footnotes by their number, as far as their calls were copied, too. */
function footnotesOf(root: Markup): Map<string, Phrasing[]> {
  const calls = new Set(findElements(root, (element) => callOf(element) !== '').map(callOf))
  const found = new Map<string, Phrasing[]>()
  for (const note of findElements(root, isNote)) {
    const text = markupText(note).replace(/\s+/gu, ' ').trim()
    const words = text.replace(/^\[\d+\]\s*/u, '')
    if (calls.has(numberOf(note)) && words) found.set(numberOf(note), [{ type: 'text', value: words }])
  }
  return found
}

class Reader {
  readonly pieces: Piece[] = []
  hidden = 0
  private readonly text = new LineText()
  /** Pictures inside a line stand after it, so that it is not torn. */
  private waiting: Piece[] = []

  constructor(private readonly footnotes: ReadonlyMap<string, Phrasing[]>) {}

  /** Ends the line that is open. */
  end(around: Around): void {
    const content = this.text.take()
    if (content.length > 0) {
      const place = {
        ...(around.list >= 0 ? { list: around.list } : {}),
        ...(around.heading ? { heading: around.heading } : {}),
      }
      this.pieces.push({ type: 'line', content, ...place })
    }
    this.pieces.push(...this.waiting)
    this.waiting = []
  }

  all(nodes: readonly Markup[], around: Around): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.words(node, around)
      else this.element(node, around)
    }
  }

  private words(value: string, around: Around): void {
    const lines = around.pre ? value.split(/\r?\n/u) : [value]
    lines.forEach((line, index) => {
      if (index > 0) this.end(around)
      this.text.add(line, around)
    })
  }

  private element(element: MarkupElement, around: Around): void {
    const { name } = element
    if (name === 'hr') this.end(around)
    if (silent.has(name)) return
    if (isHidden(element)) {
      if (markupText(element).trim() !== '') this.hidden++
    } else if (name === 'br') this.end(around)
    else if (name === 'img') this.picture(element)
    else if (name === 'table') this.table(element, around)
    else if (name === 'ul' || name === 'ol') this.list(element, around)
    else if (blocks.has(name)) this.block(element, around)
    else this.phrase(element, around)
  }

  private block(element: MarkupElement, around: Around): void {
    const inside = this.insideOf(element, around)
    this.end(around)
    this.all(element.children, inside)
    this.end(inside)
  }

  private insideOf(element: MarkupElement, around: Around): Around {
    const { name } = element
    const level = /level(\d)/u.exec(styleOf(element, 'mso-list'))?.[1]
    if (level) return { ...around, list: Number(level) - 1 }
    if (name === 'dd') return { ...around, list: around.list + 1 }
    if (name === 'pre') return { ...around, pre: true }
    if (/^h[1-6]$/u.test(name)) return { ...around, heading: Number(name[1]) }
    return around
  }

  private list(list: MarkupElement, around: Around): void {
    this.end(around)
    const inside = { ...around, list: around.list + 1 }
    let number = Number.parseInt(list.attributes.start ?? '1', 10) || 1
    for (const child of list.children) {
      if (typeof child !== 'string' && child.name === 'li' && !isHidden(child)) {
        if (list.name === 'ol') this.text.add(`${number++}. `, inside)
        this.all(child.children, inside)
        this.end(inside)
      } else this.all([child], inside)
    }
    this.end(inside)
  }

  private phrase(element: MarkupElement, around: Around): void {
    if (styleOf(element, 'mso-list') === 'ignore') {
      const sign = markupText(element).replace(/\s+/gu, '')
      if (counted.test(sign) && !/wingdings|symbol/iu.test(element.attributes.style ?? ''))
        this.text.add(`${sign} `, around)
      return
    }
    const note = this.footnotes.get(callOf(element))
    if (note) {
      this.text.footnote(note)
      return
    }
    const raised =
      around.raised || element.name === 'sup' || /^(?:super|text-top)$/u.test(styleOf(element, 'vertical-align'))
    const url = element.name === 'a' ? address((element.attributes.href ?? '').trim()) || around.url : around.url
    this.all(element.children, { ...around, raised, url })
  }

  /** One dot by one dot counts who reads a mail, and shows nothing. */
  private picture({ attributes }: MarkupElement): void {
    if (attributes.width === '1' || attributes.height === '1') return
    this.waiting.push({ type: 'figure', alt: (attributes.alt ?? '').replace(/\s+/gu, ' ').trim() })
  }

  private table(table: MarkupElement, around: Around): void {
    this.end(around)
    const { rows, hidden, captions } = layOut(table)
    this.hidden += hidden
    for (const piece of captions.flatMap((caption) => this.cut(caption.children)))
      this.pieces.push(piece.type === 'line' ? { ...piece, caption: true } : piece)
    const cells = rows.map((row) => row.map((cell) => ({ ...cell, pieces: this.cut(cell.content) })))
    const single = cells.length === 1 && cells[0]?.length === 1
    // What is drawn as a table only to place or frame its content is no table.
    if (single || table.attributes.role === 'presentation')
      this.pieces.push(...cells.flat().flatMap((cell) => cell.pieces))
    else if (cells.length > 0) this.pieces.push({ type: 'table', rows: gridOf(cells) })
  }

  private cut(content: readonly Markup[]): Piece[] {
    const inner = new Reader(this.footnotes)
    inner.all(content, outside)
    inner.end(outside)
    this.hidden += inner.hidden
    return inner.pieces
  }
}

/** Pieces of a clipboard's HTML in reading order. */
export function readMarkup(root: MarkupElement): Cutting {
  const footnotes = footnotesOf(root)
  const reader = new Reader(footnotes)
  reader.all(withoutNotes(root, footnotes).children, outside)
  reader.end(outside)
  return { pieces: reader.pieces, hidden: reader.hidden }
}

/** Word lists footnotes at the end of what was copied; they are read at their calls. */
function withoutNotes(element: MarkupElement, read: ReadonlyMap<string, unknown>): MarkupElement {
  const children = element.children.flatMap((child): Markup[] => {
    if (typeof child === 'string') return [child]
    return isNote(child) && read.has(numberOf(child)) ? [] : [withoutNotes(child, read)]
  })
  return { ...element, children }
}
