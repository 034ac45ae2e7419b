/** Builders: the short way to write a document, in tests and readers. */
import { parseInline } from './inline.ts'
import type {
  Cell,
  CellBlock,
  CellDepth,
  CellParagraph,
  Depth,
  Figure,
  Inline,
  Note,
  NoteMark,
  Paragraph,
  Row,
  Table,
} from './nodes.ts'

const inline = (content: string | Inline[]): Inline[] => (typeof content === 'string' ? parseInline(content) : content)

export const paragraph = (depth: Depth, content: string | Inline[]): Paragraph => ({
  type: 'paragraph',
  depth,
  children: inline(content),
})

export const note = (mark: NoteMark, content: string | Inline[]): Note => ({
  type: 'note',
  mark,
  children: inline(content),
})

export const cellParagraph = (depth: CellDepth, content: string | Inline[]): CellParagraph => ({
  type: 'cellParagraph',
  depth,
  children: inline(content),
})

export const cell = (
  content: string | CellBlock[],
  options: Partial<Pick<Cell, 'header' | 'colspan' | 'rowspan'>> = {},
): Cell => ({
  type: 'cell',
  header: options.header ?? false,
  colspan: options.colspan ?? 1,
  rowspan: options.rowspan ?? 1,
  children: typeof content === 'string' ? (content === '' ? [] : [cellParagraph(0, content)]) : content,
})

export const row = (...cells: Cell[]): Row => ({ type: 'row', cells })

export const table = (caption: string | Inline[], head: Row[], body: Row[], unit = ''): Table => ({
  type: 'table',
  caption: inline(caption),
  unit,
  head,
  body,
})

export const figure = (caption: string | Inline[], asset: string | null, alt: string, unit = ''): Figure => ({
  type: 'figure',
  caption: inline(caption),
  unit,
  asset,
  alt,
})
