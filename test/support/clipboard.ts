/** Clipboards as programs write them, parsed as a browser parses them. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { load } from 'cheerio'
import { inlineText } from '../../src/document/inline.ts'
import type { Block, Cell, CellBlock, Inline } from '../../src/document/nodes.ts'
import {
  type Clipping,
  type Markup,
  type MarkupElement,
  readClipboard,
} from '../../src/import/clipboard/read-clipboard.ts'

const folder = resolve(import.meta.dirname, '../fixtures/clipboard')

/** A fixture's text. */
export const clipboardFixture = (name: string): string => readFileSync(join(folder, name), 'utf8')

interface ParsedNode {
  type: string
  name?: string
  data?: string
  attribs?: Record<string, string>
  children?: ParsedNode[]
}

const convert = (node: ParsedNode): Markup[] => {
  if (node.type === 'text') return [node.data ?? '']
  if (node.name === undefined) return (node.children ?? []).flatMap(convert)
  return [{ name: node.name, attributes: node.attribs ?? {}, children: (node.children ?? []).flatMap(convert) }]
}

/** The tree of an HTML text. */
export function markupOf(html: string): MarkupElement {
  const root = load(html).root()[0] as unknown as ParsedNode
  return { name: 'html', attributes: {}, children: (root.children ?? []).flatMap(convert) }
}

/** What is read from HTML. */
export const clippingOf = (html: string): Clipping => readClipboard(markupOf(html), '')

const inlines = (content: readonly Inline[]): string =>
  content
    .map((node) => {
      if (node.type === 'superscript') return `^{${node.value}}`
      if (node.type === 'link') return `[${inlines(node.children)}](${node.url})`
      if (node.type === 'footnote') return `^[${inlines(node.children)}]`
      return inlineText([node])
    })
    .join('')

const cellLine = (block: CellBlock): string =>
  (block.type === 'note' ? `${block.mark} ` : ['', '∙ ', '- ', '· '][block.depth]) + inlines(block.children)

function cellText(cell: Cell): string {
  const spans = cell.colspan * cell.rowspan > 1 ? ` (${cell.colspan}×${cell.rowspan})` : ''
  return `${cell.header ? '!' : ''}${cell.children.map(cellLine).join(' / ')}${spans}`
}

/** Blocks as short lines: what a test says of a whole body at a glance. */
export function outlineOf(blocks: readonly Block[]): string[] {
  let number = 0
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
        return [`${block.depth}단 ${inlines(block.children)}`]
      case 'note':
        return [`${block.mark} ${inlines(block.children)}`]
      case 'heading':
        if (block.kind !== 'numbered') return [`소제목 ${block.kind} ${inlines(block.children)}`]
        number = block.value ?? number + 1
        return [`소제목 numbered ${number}. ${inlines(block.children)}`]
      case 'figure':
      case 'table': {
        const title = `${block.type === 'table' ? '표' : '그림'} ‘${inlines(block.caption)}’${block.unit ? ` (${block.unit})` : ''}`
        const rows = block.type === 'table' ? [...block.head, ...block.body] : []
        return [
          block.type === 'figure' ? `${title} ${block.alt}` : `${title} 머리 ${block.head.length}행`,
          ...rows.map((row) => row.cells.map(cellText).join(' | ')),
          ...(block.remark ? [`주 : ${inlines(block.remark)}`] : []),
          ...(block.source ? [`자료 : ${inlines(block.source)}`] : []),
        ]
      }
      default:
        return [block.type]
    }
  })
}
