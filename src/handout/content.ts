/**
 * What a handed-out file says, free of its format: `handout.ts` makes it of an issue, `docx/` and `hwpx/` write it.
 * All text is composed and holds no character that XML forbids. Lengths are in mm.
 */
import type { StyleName } from './look.ts'

export interface TextRun {
  type: 'text'
  value: string
  raised?: boolean
  bold?: boolean
}

export interface LinkRun {
  type: 'link'
  /** `http`, `https` or `mailto`. */
  url: string
  runs: (TextRun | NoteRun)[]
}

/** A footnote at the place of its call; the program counts it. */
export interface NoteRun {
  type: 'note'
  runs: (TextRun | LinkRun)[]
}

export type Run = TextRun | LinkRun | NoteRun

/** Place of a paragraph in one of `Handout.lists`; the program draws the mark. */
export interface ListPlace {
  list: string
  /** From 0. */
  level: number
}

export interface HandoutParagraph {
  type: 'paragraph'
  style: StyleName
  runs: Run[]
  place?: ListPlace
  /** Begins a page. */
  pageBreak?: boolean
}

export interface HandoutPicture {
  type: 'picture'
  bytes: Uint8Array
  mediaType: 'image/png' | 'image/jpeg'
  width: number
  height: number
  alt: string
}

export interface HandoutCell {
  row: number
  column: number
  rowspan: number
  colspan: number
  header: boolean
  blocks: HandoutBlock[]
}

/** `data` and `small` are ruled, `frame` is the one cell of a box, `pair` has no rules. */
export type TableKind = 'data' | 'small' | 'frame' | 'pair'

/** A table on a full grid: every place belongs to exactly one cell. */
export interface HandoutTable {
  type: 'table'
  kind: TableKind
  /** Width of each column. */
  widths: number[]
  /** Cells by the row that they begin in. */
  rows: HandoutCell[][]
  /** Rows at the top that are repeated on each page. */
  headRows: number
}

/** The list of contents with its heading where the program can make one from the headings; nothing where it can't. */
export interface HandoutContents {
  type: 'contents'
  title: string
  /** Deepest level of heading in it. */
  depth: number
}

export type HandoutBlock = HandoutParagraph | HandoutPicture | HandoutTable | HandoutContents

/** Marks of a list by level, empty where a level has none. */
export type Lists = Readonly<Record<string, readonly string[]>>

export interface Handout {
  title: string
  subject: string
  /** The institution. */
  author: string
  /** `YYYY-MM-DD`; the day that files bear, so that equal issues make equal bytes. */
  date: string
  /** Type area on A4. */
  area: { width: number; height: number }
  /** Six hex digits without `#`. */
  colours: { house: string; tint: string }
  lists: Lists
  blocks: HandoutBlock[]
}

export const text = (value: string, more: Omit<TextRun, 'type' | 'value'> = {}): TextRun => ({
  type: 'text',
  value,
  ...more,
})

export const paragraph = (
  style: StyleName,
  runs: Run[],
  more: Pick<HandoutParagraph, 'place' | 'pageBreak'> = {},
): HandoutParagraph => ({ type: 'paragraph', style, runs, ...more })

/** A paragraph of plain text. */
export const line = (style: StyleName, value: string): HandoutParagraph => paragraph(style, [text(value)])
