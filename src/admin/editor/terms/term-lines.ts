/** Lines of the editor as text, and the way from a place in that text back to the editor's nodes. */
import { $isTableCellNode } from '@lexical/table'
import {
  $getRoot,
  $isElementNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import type { NoteMark } from '../../../document/nodes.ts'
import { $isCaptionNode } from '../caption-node.ts'
import { $lineOf } from '../lines.ts'
import { $isNoteNode } from '../note-node.ts'
import type { TermLine } from './find-terms.ts'

/** Text nodes of a line; raised text is no place for a sign and reads as something else. */
const textsOf = (line: ElementNode): TextNode[] => line.getAllTextNodes()
const read = (node: TextNode): string =>
  node.hasFormat('superscript') ? 'x'.repeat(node.getTextContentSize()) : node.getTextContent()

const markOf = (line: ElementNode): NoteMark | null => {
  if (!$isNoteNode(line)) return null
  const mark = line.getMark()
  return mark === '주' || mark === '자료' ? null : mark
}

/** Every line of the body and of its cells in reading order. */
export function $termLines(): TermLine[] {
  const found: TermLine[] = []
  const visit = (node: LexicalNode) => {
    if (!$isElementNode(node)) return
    const line = $lineOf(node)
    if (line?.is(node)) found.push({ key: line.getKey(), mark: markOf(line), text: textsOf(line).map(read).join('') })
    else node.getChildren().forEach(visit)
  }
  $getRoot().getChildren().forEach(visit)
  return found
}

/** A place in a line's text as text node and offset; at a border the node that ends there. */
export function $placeIn(line: ElementNode, at: number): { node: TextNode; offset: number } | null {
  let before = 0
  for (const node of textsOf(line)) {
    const size = node.getTextContentSize()
    if (at <= before + size) return { node, offset: at - before }
    before += size
  }
  return null
}

/** Where a text node's offset stands in its line's text. */
export function $offsetIn(line: ElementNode, node: LexicalNode, offset: number): number {
  if (!$isTextNode(node)) return 0
  let before = 0
  for (const text of textsOf(line)) {
    if (text.is(node)) return before + offset
    before += text.getTextContentSize()
  }
  return 0
}

/** The line under which a note of this line's words stands: behind the notes that it has already. */
export function $lastNoteOf(line: ElementNode): ElementNode {
  let last = line
  for (;;) {
    const next = last.getNextSibling()
    if (!$isNoteNode(next) || markOf(next) === null || markOf(next) === '※') return last
    last = next
  }
}

/** True for lines whose words a note may explain; a caption's note stands under its table, which this can't tell. */
export const $takesNote = (line: ElementNode): boolean =>
  !$isCaptionNode(line) && (line.getParent() === $getRoot() || $isTableCellNode(line.getParent()))
