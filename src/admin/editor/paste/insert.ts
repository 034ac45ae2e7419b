/** Puts what was copied at the caret. */
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import type { Depth } from '../../../document/nodes.ts'
import type { Clipping } from '../../../import/clipboard/read-clipboard.ts'
import { $lineOf } from '../lines.ts'
import { $indentAbove } from '../note-node.ts'
import { $isProseNode } from '../prose-node.ts'
import { $cellOf } from '../table-tools.ts'
import { $insertInCell } from './insert-in-cell.ts'
import { $insertBetweenLines } from './insert-lines.ts'
import { $makeNodes, atDepth, withoutHeadings } from './make-nodes.ts'

/** Depth of the caret's line: text without marks goes on at it. */
function $depthHere(): Depth {
  const selection = $getSelection()
  const line = $isRangeSelection(selection) ? $lineOf(selection.anchor.getNode()) : null
  if (!line) return 1
  if ($isProseNode(line)) return 0
  return (($isParagraphNode(line) ? line.getIndent() : $indentAbove(line)) + 1) as Depth
}

const isPhrase = ({ blocks, flat }: Clipping): boolean => flat && blocks.length === 1 && blocks[0]?.type === 'paragraph'

/** Words of a line go into the caret's line. */
function $insertPhrase({ blocks }: Clipping): void {
  const [line] = $makeNodes(blocks)
  const selection = $getSelection()
  if ($isElementNode(line) && $isRangeSelection(selection)) selection.insertNodes(line.getChildren())
}

/** Puts a clipping at the caret, in place of what is selected; true where it was more than words of one line. */
export function $insertClipping(editor: LexicalEditor, clipping: Clipping, holdsHeadings: boolean): boolean {
  const selection = $getSelection()
  if ($isRangeSelection(selection) && !selection.isCollapsed()) selection.removeText()
  if (!selection) $getRoot().selectEnd()
  const cell = $cellOf($getSelection())
  if (isPhrase(clipping) && $isRangeSelection($getSelection())) {
    $insertPhrase(clipping)
    return false
  }
  const blocks = clipping.flat ? atDepth(clipping.blocks, $depthHere()) : clipping.blocks
  if (cell) {
    $insertInCell(editor, cell, blocks)
    return true
  }
  const place = $getSelection()
  const nodes = $makeNodes(holdsHeadings ? blocks : withoutHeadings(blocks))
  if ($isRangeSelection(place)) $insertBetweenLines(place, nodes, clipping.flat)
  else $getRoot().append(...nodes)
  return true
}
