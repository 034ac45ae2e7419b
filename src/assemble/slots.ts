/** Every slot of a stored article or issue, in the order in which the document reads them. */
import { lineText } from '../proofread/stretches.ts'
import { readCaption } from './lexical-exhibit.ts'
import { childrenOf, fieldsOf, type RawNode, rootChildren } from './lexical-node.ts'
import { footnoteSlots, lineSlot, plainSlot, type Slot, typedSlots } from './slot.ts'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const rowsOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isObject) : [])

const line = (nodes: readonly RawNode[]): Slot[] => [lineSlot(nodes), ...footnoteSlots(nodes)]

/** In a cell each line is a paragraph of its own. */
function cellLines(nodes: readonly RawNode[]): RawNode[][] {
  const lines: RawNode[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'linebreak') lines.push([])
    else lines.at(-1)?.push(node)
  }
  return lines
}

const tableSlots = (table: RawNode): Slot[] =>
  childrenOf(table, '')
    .flatMap((row) => childrenOf(row, ''))
    .flatMap((cell) => childrenOf(cell, ''))
    .flatMap((block) => cellLines(childrenOf(block, '')))
    .flatMap(line)

function captionSlots(node: RawNode): Slot[] {
  const nodes = childrenOf(node, '')
  const length = () => lineText(readCaption(childrenOf(node, ''), '', () => {}).content).length
  return [lineSlot(nodes, length), ...footnoteSlots(nodes)]
}

function blockSlots(node: RawNode): Slot[] {
  const fields = fieldsOf(node)
  switch (fields.blockType) {
    case 'heading':
      return typedSlots(fields, 'text')
    case 'box':
      return [...typedSlots(fields, 'title'), ...bodySlots(fields.content)]
    case 'pair':
      return bodySlots(fields.content)
    default:
      return [
        ...typedSlots(fields, 'caption'),
        ...(fields.blockType === 'chart' ? [plainSlot(fields, 'alt')] : []),
        ...typedSlots(fields, 'remark'),
        ...typedSlots(fields, 'source'),
      ]
  }
}

/** Slots of an editor state. Throws UnknownNode for what is no state. */
function bodySlots(state: unknown): Slot[] {
  return rootChildren(state).flatMap((node) => {
    if (node.type === 'table') return tableSlots(node)
    if (node.type === 'block') return blockSlots(node)
    return node.type === 'caption' ? captionSlots(node) : line(childrenOf(node, ''))
  })
}

const said = (slots: readonly Slot[]): Slot[] => slots.filter(({ text }) => text.trim() !== '')

/** Where the words of a stored article are. */
export const articleSlots = (article: Record<string, unknown>): Slot[] =>
  said([
    plainSlot(article, 'title'),
    ...rowsOf(article.summary).map((row) => plainSlot(row, 'sentence')),
    ...bodySlots(article.body),
    ...rowsOf(article.references).flatMap((row) => [plainSlot(row, 'organisation'), plainSlot(row, 'title')]),
  ])

/** Where the words of a stored issue's report are. */
export function reportSlots(issue: Record<string, unknown>): Slot[] {
  const report = isObject(issue.report) ? issue.report : {}
  return said([
    ...typedSlots(report, 'title'),
    plainSlot(report, 'subtitle'),
    ...bodySlots(report.summary),
    ...rowsOf(report.notes).flatMap((row) => typedSlots(row, 'text')),
  ])
}

/** Where the words of a stored issue's lead are. */
export const leadSlots = (issue: Record<string, unknown>): Slot[] => said([plainSlot(issue, 'lead')])
