/** Builders: the short way to write a document, in tests and readers. */
import { parseInline } from './inline.ts'
import type {
  Box,
  BoxKind,
  Cell,
  CellBlock,
  CellDepth,
  CellParagraph,
  Chart,
  CrossReference,
  Depth,
  Exhibit,
  Figure,
  Footnote,
  Heading,
  HeadingKind,
  Inline,
  Note,
  NoteMark,
  Pair,
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

export const heading = (kind: HeadingKind, content: string | Inline[], value?: number): Heading => ({
  type: 'heading',
  kind,
  children: inline(content),
  ...(value === undefined ? {} : { value }),
})

export const box = (kind: BoxKind, title: string | Inline[], children: Box['children']): Box => ({
  type: 'box',
  kind,
  title: inline(title),
  children,
})

export const pair = (left: Exhibit, right: Exhibit): Pair => ({ type: 'pair', exhibits: [left, right] })

export const chart = (
  form: Chart['form'],
  caption: string | Inline[],
  columns: string[],
  rows: string[][],
  options: Partial<Omit<Chart, 'type' | 'form' | 'caption' | 'columns' | 'rows'>> = {},
): Chart => ({ type: 'chart', form, caption: inline(caption), unit: '', alt: '', columns, rows, ...options })

export const footnote = (content: string): Footnote => ({ type: 'footnote', children: parseInline(content) })

export const reference = (to: string, form: CrossReference['form'] = 'label'): CrossReference => ({
  type: 'reference',
  to,
  form,
})

export const figure = (caption: string | Inline[], asset: string | null, alt: string, unit = ''): Figure => ({
  type: 'figure',
  caption: inline(caption),
  unit,
  asset,
  alt,
})
