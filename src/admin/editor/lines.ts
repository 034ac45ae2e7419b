/** Turning the lines under the caret into paragraphs of a depth, prose, notes or captions. */
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  type BaseSelection,
  type ElementNode,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { $createCaptionNode, $isCaptionNode } from './caption-node.ts'
import { $createNoteNode, $isNoteNode, type LineMark } from './note-node.ts'
import { $createProseNode, $isProseNode } from './prose-node.ts'

/** Deepest indent of a paragraph: depth 4 in the body, `-` under `∙` in a cell. */
export const deepest = 3

/** The line that a node stands in: a child of the body or of a table cell; null for anything else. */
export function $lineOf(node: LexicalNode): ElementNode | null {
  let line: LexicalNode | null = node
  while (line) {
    const parent: LexicalNode | null = line.getParent()
    if (parent && $isRootOrShadowRoot(parent)) break
    line = parent
  }
  return $isElementNode(line) && isLine(line) ? line : null
}

const isLine = (node: ElementNode): boolean =>
  $isParagraphNode(node) || $isNoteNode(node) || $isCaptionNode(node) || $isProseNode(node)

/** The lines that a selection touches, in order. */
export function $selectedLines(selection: BaseSelection | null): ElementNode[] {
  if (!selection) return []
  const nodes =
    $isRangeSelection(selection) && selection.isCollapsed() ? [selection.anchor.getNode()] : selection.getNodes()
  const lines = new Map<string, ElementNode>()
  for (const node of nodes) {
    const line = $lineOf(node)
    if (line) lines.set(line.getKey(), line)
  }
  return [...lines.values()]
}

/** Replaces a line by one of another kind that keeps its content and the caret. */
function $become(line: ElementNode, made: ElementNode): void {
  made.append(...line.getChildren())
  const selection = $getSelection()
  const caretHere = $isRangeSelection(selection) && selection.anchor.getNode().is(line)
  line.replace(made)
  if (caretHere) made.selectStart()
}

/** Makes a line a paragraph with the given indent. */
export function $makeParagraph(line: ElementNode, indent: number): void {
  const bounded = Math.min(Math.max(indent, 0), deepest)
  if ($isParagraphNode(line)) {
    line.setIndent(bounded)
    return
  }
  const paragraph = $createParagraphNode()
  paragraph.setIndent(bounded)
  $become(line, paragraph)
}

/** Makes a line a note with the given sign, or the remark or source of the exhibit above it. */
export function $makeNote(line: ElementNode, mark: LineMark): void {
  if ($isNoteNode(line)) line.setMark(mark)
  else $become(line, $createNoteNode(mark))
}

/** Makes a line the caption of what follows it. */
export function $makeCaption(line: ElementNode): void {
  if (!$isCaptionNode(line)) $become(line, $createCaptionNode())
}

/** Makes a line running prose, without the mark of a depth. */
export function $makeProse(line: ElementNode): void {
  if (!$isProseNode(line)) $become(line, $createProseNode())
}

/** Does something to each selected line. */
export function $eachLine(change: (line: ElementNode) => void): void {
  for (const line of $selectedLines($getSelection())) change(line)
}

/** One step deeper or shallower; notes and captions stay what they are. */
export function $shiftLines(by: 1 | -1): void {
  $eachLine((line) => {
    if ($isParagraphNode(line)) $makeParagraph(line, line.getIndent() + by)
  })
}
