/** WRITER of an article's body: blocks to the editor's JSON. Inverse of `lexical-read.ts`. */
import { inlineText, parseInline } from '../document/inline.ts'
import type { Block, Cell, CellBlock, Figure, Inline, Row, Table } from '../document/nodes.ts'
import { superscriptBit } from './lexical-node.ts'

/** A node of the editor's JSON as written here: everything the editor wants to find. */
export interface WrittenNode {
  type: string
  version: number
  [key: string]: unknown
}

/** The editor's JSON as Payload's generated types describe it. */
export interface EditorState {
  root: {
    type: 'root'
    children: WrittenNode[]
    direction: 'ltr' | 'rtl' | null
    format: ''
    indent: number
    version: number
  }
  [key: string]: unknown
}

export interface WriteOptions {
  /** The stored picture of an asset, with its own alternative text; null for a picture still to come. */
  picture?: (asset: string) => { id: string; alt: string } | null
}

const text = (value: string, format = 0): WrittenNode => ({
  type: 'text',
  text: value,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
  version: 1,
})

const element = (type: string, children: WrittenNode[], extra: Record<string, unknown> = {}): WrittenNode => ({
  type,
  children,
  direction: null,
  format: '',
  indent: 0,
  version: 1,
  ...extra,
})

const paragraph = (indent: number, children: WrittenNode[]): WrittenNode =>
  element('paragraph', children, { indent, textFormat: 0, textStyle: '' })

/** Document content to inline nodes; neighbouring text, laws and note calls become one text node. */
function writeInline(nodes: readonly Inline[]): WrittenNode[] {
  const out: WrittenNode[] = []
  let run: Inline[] = []
  const flush = () => {
    if (run.length > 0) out.push(text(inlineText(run)))
    run = []
  }
  for (const node of nodes) {
    if (node.type !== 'superscript' && node.type !== 'link') {
      run.push(node)
      continue
    }
    flush()
    if (node.type === 'superscript') out.push(text(node.value, superscriptBit))
    else {
      const fields = { linkType: 'custom', url: node.url, newTab: false }
      out.push(element('link', writeInline(node.children), { version: 3, fields }))
    }
  }
  flush()
  return out
}

function writeCellBlock(block: CellBlock): WrittenNode {
  if (block.type === 'note') return element('note', writeInline(block.children), { mark: block.mark })
  return paragraph(block.depth, writeInline(block.children))
}

function writeCell(cell: Cell, inHead: boolean): WrittenNode {
  const children = cell.children.map(writeCellBlock)
  return element('tablecell', children.length > 0 ? children : [paragraph(0, [])], {
    backgroundColor: null,
    colSpan: cell.colspan,
    rowSpan: cell.rowspan,
    headerState: inHead ? 1 : cell.header ? 2 : 0,
  })
}

const writeRow = (row: Row, inHead: boolean): WrittenNode =>
  element(
    'tablerow',
    row.cells.map((cell) => writeCell(cell, inHead)),
  )

function writeCaption(caption: readonly Inline[], unit: string): WrittenNode[] {
  if (caption.length === 0 && unit === '') return []
  const sign = unit === '' ? [] : [{ type: 'text' as const, value: `${caption.length > 0 ? ' ' : ''}(단위 : ${unit})` }]
  return [element('caption', writeInline([...caption, ...sign]))]
}

function writeTable(table: Table): WrittenNode[] {
  const rows = [...table.head.map((row) => writeRow(row, true)), ...table.body.map((row) => writeRow(row, false))]
  return [...writeCaption(table.caption, table.unit), element('table', rows)]
}

/** True when a caption survives being typed into a plain text field. */
const isPlain = (caption: Inline[]): boolean =>
  JSON.stringify(parseInline(inlineText(caption))) === JSON.stringify(caption)

function writeFigure(figure: Figure, index: number, options: WriteOptions): WrittenNode[] {
  const picture = figure.asset === null ? null : (options.picture?.(figure.asset) ?? null)
  const inField = isPlain(figure.caption)
  const fields = {
    // Unique within the body is all that is asked of it, and the same body shall be written the same way.
    id: index.toString(16).padStart(24, '0'),
    blockName: '',
    blockType: 'figure',
    caption: inField ? inlineText(figure.caption) : '',
    media: picture?.id ?? null,
    unit: figure.unit,
    alt: figure.alt === picture?.alt ? '' : figure.alt,
  }
  const line = inField ? [] : writeCaption(figure.caption, '')
  return [...line, { type: 'block', version: 2, format: '', fields }]
}

function writeBlock(block: Block, index: number, options: WriteOptions): WrittenNode[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraph(block.depth - 1, writeInline(block.children))]
    case 'note':
      return [element('note', writeInline(block.children), { mark: block.mark })]
    case 'table':
      return writeTable(block)
    case 'figure':
      return writeFigure(block, index, options)
  }
}

/** The editor's JSON for a body; an empty body is one empty paragraph, since the editor wants a place for its caret. */
export function writeBody(blocks: readonly Block[], options: WriteOptions = {}): EditorState {
  const children = blocks.flatMap((block, index) => writeBlock(block, index, options))
  return {
    root: {
      type: 'root',
      children: children.length > 0 ? children : [paragraph(0, [])],
      direction: null,
      format: '',
      indent: 0,
      version: 1,
    },
  }
}
