/** What the mark at a line's head, or the line's place in a list, makes of it. */
import { inlineText } from '../../document/inline.ts'
import type { CellBlock, CellDepth, Depth, Inline, NoteMark } from '../../document/nodes.ts'
import { type MarkKind, readMark } from '../lines.ts'
import { dropStart } from './line.ts'
import type { LinePiece, Piece } from './pieces.ts'

/** A line without its mark. */
export interface MarkedLine {
  kind: MarkKind | null
  sign: string
  content: Inline[]
}

/** Reads the mark at the head of a line; a footnote's call or a cross-reference is never part of one. */
export function markedLine(line: Pick<LinePiece, 'content'>): MarkedLine {
  const text = inlineText(line.content)
  const mark = readMark(text)
  if (!mark || mark.rest === '') return { kind: null, sign: '', content: line.content }
  return { kind: mark.kind, sign: mark.sign, content: dropStart(line.content, text.length - mark.rest.length) }
}

/** Which depth each mark and list level means in one clipboard. */
export interface Ladder {
  /** True where nothing tells a depth. */
  flat: boolean
  depthOf(line: LinePiece, mark: MarkKind | null): Depth
}

const bounded = (rank: number): Depth => Math.min(Math.max(rank + 1, 1), 4) as Depth

/** Houses differ in what `-` is worth: under `○` it is one deeper than under `□`. */
export function ladderOf(pieces: readonly Piece[]): Ladder {
  const lines = pieces.filter((piece): piece is LinePiece => piece.type === 'line')
  const kinds = new Map(lines.map((line) => [line, markedLine(line).kind]))
  const listed = lines.filter((line) => line.list !== undefined)
  const has = (kind: MarkKind | null) => lines.some((line) => line.list === undefined && kinds.get(line) === kind)
  const squareItem = listed.some((line) => line.list === 0 && kinds.get(line) === 'square')
  const base = !squareItem && (has(null) || has('square')) ? 1 : 0
  const dash = has('circle') ? 2 : 1
  const shallower = has('circle') || has('dash') ? dash + (has('dash') ? 1 : 0) : 0
  const dot = shallower || (has(null) || has('square') ? 1 : 2)
  const ranks: Partial<Record<MarkKind, number>> = { square: 0, circle: 1, dash, dot }
  return {
    flat: lines.every((line) => line.list === undefined && !kinds.get(line)),
    depthOf: (line, mark) => bounded(line.list === undefined ? (mark ? (ranks[mark] ?? 0) : 0) : base + line.list),
  }
}

const cellRanks: Partial<Record<MarkKind, CellDepth>> = { square: 1, circle: 1, dot: 1, dash: 2 }

const cellDepth = (line: LinePiece, kind: MarkKind | null): CellDepth => {
  const listed = line.list === undefined ? 0 : Math.min(line.list + 1, 3)
  return ((kind && cellRanks[kind]) ?? listed) as CellDepth
}

/** A line of a table cell: plain 0, `∙` 1, `-` 2; list items by their level. */
export function cellBlock(line: LinePiece): CellBlock {
  const { kind, sign, content } = markedLine(line)
  if (kind === 'note' || kind === 'remark') return { type: 'note', mark: sign as NoteMark, children: content }
  return { type: 'cellParagraph', depth: cellDepth(line, kind), children: content }
}

/** The depths of lines that are put into a cell, counted as the body counts them: plain text is 1. */
export const cellLadder = (pieces: readonly Piece[]): Ladder => ({
  flat: ladderOf(pieces).flat,
  depthOf: (line, kind) => bounded(cellDepth(line, kind)),
})
