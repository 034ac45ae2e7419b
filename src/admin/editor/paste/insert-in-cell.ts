/** Pasting with the caret in a table: cells fill cells, lines go into the cell, everything else comes after the table. */
import {
  $getTableNodeFromLexicalNodeOrThrow,
  $isTableNode,
  $isTableSelection,
  type TableCellNode,
} from '@lexical/table'
import {
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import type { Block } from '../../../document/nodes.ts'
import { $isCaptionNode } from '../caption-node.ts'
import { $isNoteNode } from '../note-node.ts'
import { $markedCells } from '../table-tools.ts'
import { $insertBetweenLines } from './insert-lines.ts'
import { $makeNodes, withoutHeadings } from './make-nodes.ts'

const isTableAlone = (blocks: readonly Block[]): boolean => {
  const [table] = blocks
  return blocks.length === 1 && table?.type === 'table' && table.caption.length === 0 && !table.remark && !table.source
}

/** Cells from the caret's on; the table grows where they are more than it has. */
function $fillCells(editor: LexicalEditor, blocks: readonly Block[]): boolean {
  const selection = $getSelection()
  const [first] = $markedCells(selection)
  // Lexical would leave out what doesn't fit into marked cells.
  if ($isTableSelection(selection) && first) first.selectStart()
  const nodes = $makeNodes(blocks)
  const place = $getSelection()
  return place !== null && editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection: place })
}

const isLine = (node: LexicalNode): boolean => $isElementNode(node) && !$isTableNode(node) && !$isCaptionNode(node)

/** An exhibit takes its caption and the lines below it along. */
function split(nodes: LexicalNode[]): { inside: LexicalNode[]; after: LexicalNode[] } {
  const inside: LexicalNode[] = []
  const after: LexicalNode[] = []
  for (const node of nodes) {
    const ofExhibit = $isNoteNode(node) && (node.getMark() === '주' || node.getMark() === '자료')
    if (isLine(node) && !ofExhibit && !$isDecoratorNode(node)) inside.push(node)
    else after.push(node)
  }
  return { inside, after }
}

/** Puts blocks into the caret's cell. */
export function $insertInCell(editor: LexicalEditor, cell: TableCellNode, blocks: readonly Block[]): void {
  if (isTableAlone(blocks) && $fillCells(editor, blocks)) return
  const { inside, after } = split($makeNodes(withoutHeadings(blocks)))
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) cell.selectEnd()
  const table = $getTableNodeFromLexicalNodeOrThrow(cell)
  const place = $getSelection()
  if (inside.length > 0 && $isRangeSelection(place)) $insertBetweenLines(place, inside, false)
  let last: LexicalNode = table
  while ($isNoteNode(last.getNextSibling()) && after.length > 0) last = last.getNextSibling() as LexicalNode
  for (const node of after) {
    last.insertAfter(node, false)
    last = node
  }
}
