/** Places where words are stored, each with the text that the document reads from it and a way to change part of it. */
import type { Inline } from '../document/nodes.ts'
import { footnotesIn } from '../document/walk.ts'
import { lineText } from '../proofread/stretches.ts'
import { childrenOf, fieldsOf, type RawNode, textOf } from './lexical-node.ts'
import { readTyped, readTypedNote } from './typed-inline.ts'

export interface Slot {
  /** As `lineText` reads it: footnotes and cross-references are one U+FFFC each. */
  readonly text: string
  /** Puts words in the place of others; false, and nothing is changed, where that can't be done. */
  replace(start: number, end: number, to: string): boolean
}

type Holder = Record<string, unknown>

/** A field that is read as it is, but for blanks around it. */
export function plainSlot(holder: Holder, key: string): Slot {
  const read = () => textOf(holder[key])
  return {
    get text() {
      return read().trim()
    },
    replace(start, end, to) {
      const raw = read()
      const from = raw.length - raw.trimStart().length
      holder[key] = raw.slice(0, from + start) + to + raw.slice(from + end)
      return true
    },
  }
}

/** What a typed text says, and then what each of its footnotes says. */
const texts = (content: readonly Inline[]): string[] => [
  lineText(content),
  ...footnotesIn(content).map((note) => lineText(note.children)),
]

/** A field of running text with signs in it: its line, and a slot for each footnote. */
export function typedSlots(holder: Holder, key: string, isNote = false): Slot[] {
  const read = (raw: string) => texts(isNote ? readTypedNote(raw) : readTyped(raw))
  return read(textOf(holder[key])).map((_, index) => ({
    get text() {
      return read(textOf(holder[key]))[index] ?? ''
    },
    // Signs and escapes make places in the field others than in the text: what reads as wanted is right.
    replace(start, end, to) {
      const raw = textOf(holder[key])
      const before = read(raw)
      const line = before[index] ?? ''
      const wanted = before.with(index, line.slice(0, start) + to + line.slice(end)).join('\n')
      const from = line.slice(start, end)
      for (let at = raw.indexOf(from); at >= 0; at = raw.indexOf(from, at + 1)) {
        const tried = raw.slice(0, at) + to + raw.slice(at + from.length)
        if (read(tried).join('\n') !== wanted) continue
        holder[key] = tried
        return true
      }
      return false
    },
  }))
}

interface Piece {
  text(): string
  /** Absent for what is no text: a line break, a footnote. */
  set?: (text: string) => void
}

const piecesOf = (nodes: readonly RawNode[]): Piece[] =>
  nodes.flatMap((node): Piece[] => {
    if (node.type === 'text') return [{ text: () => textOf(node.text), set: (text) => (node.text = text) }]
    if (node.type === 'linebreak' || node.type === 'tab') return [{ text: () => ' ' }]
    if (node.type === 'inlineBlock') return [{ text: () => '\u{FFFC}' }]
    return piecesOf(childrenOf(node, ''))
  })

/** Changes a range of what pieces say together; words that reach over several go into the first. */
function replaceIn(pieces: readonly Piece[], start: number, end: number, to: string): boolean {
  let offset = 0
  const touched = pieces.flatMap((piece) => {
    const [from, until] = [offset, offset + piece.text().length]
    offset = until
    const isInside = start === end ? from < start && start <= until : from < end && start < until
    return isInside ? [{ piece, from: Math.max(start - from, 0), until: Math.min(end, until) - from }] : []
  })
  if (touched.length === 0 || touched.some(({ piece }) => !piece.set)) return false
  for (const [index, { piece, from, until }] of touched.entries()) {
    const text = piece.text()
    piece.set?.(text.slice(0, from) + (index === 0 ? to : '') + text.slice(until))
  }
  return true
}

/** A line of the editor's nodes; `length` cuts off what a caption carries behind its words. */
export function lineSlot(nodes: readonly RawNode[], length?: () => number): Slot {
  const pieces = piecesOf(nodes)
  return {
    get text() {
      const whole = pieces.map((piece) => piece.text()).join('')
      return length ? whole.slice(0, length()) : whole
    },
    replace: (start, end, to) => replaceIn(pieces, start, end, to),
  }
}

/** Footnotes called in a line of the editor's nodes, in order. */
export const footnoteSlots = (nodes: readonly RawNode[]): Slot[] =>
  nodes.flatMap((node) => {
    if (node.type === 'link' || node.type === 'autolink') return footnoteSlots(childrenOf(node, ''))
    const fields = fieldsOf(node)
    return node.type === 'inlineBlock' && fields.blockType === 'footnote' ? typedSlots(fields, 'text', true) : []
  })
