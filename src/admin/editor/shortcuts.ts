/** Signs typed at the head of a line make the line what they mean, and disappear. */
import {
  $getSelection,
  $hasUpdateTag,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  type LexicalEditor,
  PASTE_TAG,
  TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import type { NoteMark } from '../../document/nodes.ts'
import { $makeNote, $makeParagraph } from './lines.ts'
import { circled } from './text-signs.ts'

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

/** True where the last key added exactly one character to a text: never on loaded or pasted text, nor when something is deleted. */
function isTyped(editor: LexicalEditor, node: TextNode): boolean {
  if ($hasUpdateTag(PASTE_TAG)) return false
  const before = editor.getEditorState()._nodeMap.get(node.getKey())
  return (before instanceof TextNode ? before.__text.length : 0) === node.getTextContentSize() - 1
}

/** `(1)` at the head of a line or behind a blank becomes ①. */
function $onNumber(editor: LexicalEditor, node: TextNode): void {
  if (editor.isComposing() || node.hasFormat('superscript')) return
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.key !== node.getKey()) return
  const end = selection.anchor.offset
  const match = /(^|\s)\((\d{1,2})\)$/u.exec(node.getTextContent().slice(0, end))
  const sign = match ? circled(Number(match[2])) : ''
  if (!match || sign === '' || !isTyped(editor, node)) return
  if (match.index === 0 && match[1] === '' && node.getPreviousSibling()) return
  const start = match.index + (match[1]?.length ?? 0)
  node.spliceText(start, end - start, sign, true)
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
  editor.registerNodeTransform(TextNode, (node) => {
    $onText(editor, node)
    if (node.isAttached()) $onNumber(editor, node)
  })
