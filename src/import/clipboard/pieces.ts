/** What a clipboard holds, free of the program that it comes from: lines, tables, places of pictures. */
import type { Inline } from '../../document/nodes.ts'

/** A line of text that may be a paragraph, note, heading or caption. */
export interface LinePiece {
  type: 'line'
  content: Inline[]
  /** Level in a list, from 0; absent outside lists. */
  list?: number
  /** Level of an HTML heading, absent for other lines. */
  heading?: number
  /** True for the caption that a table carries itself. */
  caption?: true
}

export interface PieceCell {
  colspan: number
  rowspan: number
  /** True for `<th>` and the cells of `<thead>`. */
  header: boolean
  pieces: Piece[]
}

/** Rows as they stand, a cell once at its upper left corner; every place of the grid is covered. */
export interface TablePiece {
  type: 'table'
  rows: PieceCell[][]
}

/** The place of a picture: its bytes stay in the program that it comes from. */
export interface FigurePiece {
  type: 'figure'
  alt: string
}

export type Piece = LinePiece | TablePiece | FigurePiece

/** Pieces, and how many hidden rows or passages were left out. */
export interface Cutting {
  pieces: Piece[]
  hidden: number
}
