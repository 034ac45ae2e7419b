/** Signs typed at the head of a line make the line what they mean, and disappear. */
import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  type LexicalEditor,
  TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import type { NoteMark } from '../../document/nodes.ts'
import { $makeNote, $makeParagraph } from './lines.ts'

const sign = /^(\*{1,3}|※|□|■|-|∙|·|•|○|ㅇ)\s/u

/** Indents that signs stand for, in the body and in table cells. */
const indents: Record<string, { body: number; cell: number }> = {
  '□': { body: 0, cell: 0 },
  '■': { body: 0, cell: 0 },
  '-': { body: 1, cell: 2 },
  '○': { body: 1, cell: 1 },
  ㅇ: { body: 1, cell: 1 },
  '∙': { body: 2, cell: 1 },
  '·': { body: 2, cell: 1 },
  '•': { body: 2, cell: 1 },
}

/** Acts on the blank that ends a sign, with the caret right behind it: never on loaded, pasted or composing text. */
function $onText(editor: LexicalEditor, node: TextNode): void {
  if (editor.isComposing()) return
  const paragraph = node.getParent()
  if (!$isParagraphNode(paragraph) || node.getPreviousSibling()) return
  const match = sign.exec(node.getTextContent())
  if (!match) return
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return
  if (selection.anchor.key !== node.getKey() || selection.anchor.offset !== match[0].length) return
  const typed = match[1] ?? ''
  const indent = indents[typed]
  node.spliceText(0, match[0].length, '', true)
  if (indent) $makeParagraph(paragraph, $isRootNode(paragraph.getParent()) ? indent.body : indent.cell)
  else $makeNote(paragraph, typed as NoteMark)
}

/** Listens for signs; returns how to stop. */
export const registerShortcuts = (editor: LexicalEditor): (() => void) =>
  editor.registerNodeTransform(TextNode, (node) => $onText(editor, node))
