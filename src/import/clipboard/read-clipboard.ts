/** From a clipboard to blocks of the document: marks and lists give depths, captions join their tables. */
import { inlineText } from '../../document/inline.ts'
import type { Block, Exhibit, Heading, Inline, NoteMark } from '../../document/nodes.ts'
import { readCaption, readLabel, readUnit } from '../captions.ts'
import { readMarkup } from './from-markup.ts'
import { dropStart } from './line.ts'
import { cellLadder, type Ladder, ladderOf, markedLine } from './marks.ts'
import type { MarkupElement } from './markup.ts'
import type { Cutting, LinePiece, Piece } from './pieces.ts'
import { readPlain } from './plain.ts'
import { readTable } from './tables.ts'

export type { Markup, MarkupElement } from './markup.ts'

/** What was copied, ready to be put into a body. */
export interface Clipping {
  blocks: Block[]
  /** True where nothing tells a depth: paragraphs take that of the place they are put into. */
  flat: boolean
  /** Hidden rows and passages that were left out. */
  hidden: number
}

/** Where a clipping is put. */
export type Place = 'body' | 'cell'

/** A caption without the number that is counted anew, or null for other text. */
function captionOf(content: Inline[]): Inline[] | null {
  const text = inlineText(content)
  const label = readLabel(text)
  if (label && label.word !== '참고') return dropStart(content, text.length - label.title.length)
  const line = { number: 1, text, indent: 0, space: false, gap: 0, top: false, heading: 0, cells: null }
  const caption = readCaption([line], 0)
  if (!caption || /^\[/u.test(text)) return null
  return [{ type: 'text', value: caption.text }]
}

const below = /^(주|자료)\s?[:：)]\s*/u

class Arranger {
  readonly blocks: Block[] = []
  /** Number of the last heading that brought one. */
  private counted = 0

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly ladder: Ladder,
  ) {}

  arrange(): Block[] {
    for (let at = 0; at < this.pieces.length; at++) {
      const piece = this.pieces[at] as Piece
      if (piece.type === 'line') at = this.headOf(at) ?? this.line(piece, at)
      else this.exhibit(piece, [], '')
    }
    return this.blocks
  }

  /** A caption or unit line over a table or picture: puts all three and answers where the exhibit stands. */
  private headOf(start: number): number | null {
    let caption: Inline[] | null = null
    let unit = ''
    for (let at = start; at < this.pieces.length; at++) {
      const piece = this.pieces[at] as Piece
      if (piece.type !== 'line') {
        this.exhibit(piece, caption ?? [], unit)
        return at
      }
      const ownUnit = readUnit(inlineText(piece.content))
      const ownCaption = ownUnit ? null : (captionOf(piece.content) ?? (piece.caption ? piece.content : null))
      if (ownUnit && !unit) unit = ownUnit
      else if (ownCaption && !caption) caption = ownCaption
      else return null
    }
    return null
  }

  private exhibit(piece: Exclude<Piece, LinePiece>, caption: Inline[], unit: string): void {
    if (piece.type === 'figure') {
      this.blocks.push({ type: 'figure', caption, unit, asset: null, alt: piece.alt })
      return
    }
    const { table, lifted } = readTable(piece)
    this.blocks.push({ ...table, caption, unit })
    for (const inner of lifted) if (inner.type !== 'line') this.exhibit(inner, [], '')
  }

  private line(line: LinePiece, at: number): number {
    if (!this.belowExhibit(line)) this.blocks.push(this.heading(line) ?? this.statement(line))
    return at
  }

  /** `주 :` and `자료 :` directly under a table or picture; the caption of a picture, too, often stands there. */
  private belowExhibit({ content }: LinePiece): boolean {
    const above = this.blocks.at(-1)
    if (above?.type !== 'table' && above?.type !== 'figure') return false
    const text = inlineText(content)
    const match = below.exec(text)
    if (!match) return readLabel(text)?.word === '그림' && captionBelow(above, captionOf(content))
    const part = match[1] === '주' ? 'remark' : 'source'
    const rest = dropStart(content, match[0].length)
    if (above[part] || rest.length === 0) return false
    above[part] = rest
    return true
  }

  private heading(line: LinePiece): Heading | null {
    const text = inlineText(line.content)
    const bracketed = /^【\s*([^【】]+?)\s*】$/u.exec(text)
    if (bracketed)
      return { type: 'heading', kind: 'bracketed', children: [{ type: 'text', value: bracketed[1] ?? '' }] }
    const topic = /^▣\s*/u.exec(text)
    if (topic) return { type: 'heading', kind: 'topic', children: dropStart(line.content, topic[0].length) }
    if (!line.heading || markedLine(line).kind) return null
    const number = /^(\d{1,2})\.\s+(?=\S)/u.exec(text)
    if (number) return this.numbered(Number(number[1]), dropStart(line.content, number[0].length))
    return { type: 'heading', kind: line.heading < 3 ? 'bracketed' : 'topic', children: line.content }
  }

  /** Numbers are counted anew; one that isn't the next is where counting goes on from. */
  private numbered(value: number, children: Inline[]): Heading {
    const next = value === this.counted + 1
    this.counted = value
    return { type: 'heading', kind: 'numbered', children, ...(next ? {} : { value }) }
  }

  private statement(line: LinePiece): Block {
    const { kind, sign, content } = markedLine(line)
    if (kind === 'note' || kind === 'remark') return { type: 'note', mark: sign as NoteMark, children: content }
    return { type: 'paragraph', depth: this.ladder.depthOf(line, kind), children: content }
  }
}

function captionBelow(above: Exhibit, caption: Inline[] | null): boolean {
  if (above.type !== 'figure' || above.caption.length > 0 || !caption) return false
  above.caption = caption
  return true
}

function clippingOf({ pieces, hidden }: Cutting, place: Place): Clipping {
  const ladder = place === 'cell' ? cellLadder(pieces) : ladderOf(pieces)
  return { blocks: new Arranger(pieces, ladder).arrange(), flat: ladder.flat, hidden }
}

/** Reads a clipboard: its HTML where that says anything, else its plain text. In a cell marks mean the depths that cells have. */
export function readClipboard(html: MarkupElement | null, plain: string, place: Place = 'body'): Clipping {
  const read = html ? readMarkup(html) : null
  return clippingOf(read && read.pieces.length > 0 ? read : readPlain(plain), place)
}
