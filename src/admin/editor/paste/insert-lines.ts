/** Pasting between and into lines. */

import { $isTableNode } from '@lexical/table'
import {
  $createParagraphNode,
  $isElementNode,
  $isParagraphNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from '@payloadcms/richtext-lexical/lexical'
import { $lineOf } from '../lines.ts'

function $isAtStart(selection: RangeSelection, line: ElementNode): boolean {
  const { anchor } = selection
  if (anchor.offset !== 0) return false
  const node = anchor.getNode()
  return node.is(line) || node.is(line.getFirstDescendant())
}

function $isAtEnd(selection: RangeSelection, line: ElementNode): boolean {
  const { anchor } = selection
  const node = anchor.getNode()
  if (node.is(line)) return anchor.offset === line.getChildrenSize()
  return node.is(line.getLastDescendant()) && $isTextNode(node) && anchor.offset === node.getTextContentSize()
}

/** Splits the line at the caret; gives the new line with what stood behind it. */
function $splitLine(selection: RangeSelection, line: ElementNode): ElementNode | null {
  const made = selection.insertParagraph()
  if ($isParagraphNode(made) && $isParagraphNode(line)) made.setIndent(line.getIndent())
  return made
}

function $append(line: ElementNode, from: ElementNode): void {
  line.append(...from.getChildren())
  from.remove()
}

/** Leaves the caret behind what was put in; behind a table or block on the next line, which is made where none is. */
function $caretAfter(last: LexicalNode): void {
  if ($isElementNode(last) && !$isTableNode(last)) {
    last.selectEnd()
    return
  }
  const next = last.getNextSibling()
  if ($isElementNode(next) && !$isTableNode(next)) {
    next.selectStart()
    return
  }
  const line = $createParagraphNode()
  last.insertAfter(line)
  line.selectStart()
}

/** Where new lines go: behind this node; an empty line there gives way. */
interface Place {
  after: LexicalNode
  /** The rest of a line that was split. */
  tail: ElementNode | null
}

function $placeAt(selection: RangeSelection): Place {
  const node = selection.anchor.getNode()
  const line = $lineOf(node)
  if (!line) return { after: node.getTopLevelElement() ?? node.getParents().at(-2) ?? node, tail: null }
  if (line.isEmpty() || $isAtEnd(selection, line)) return { after: line, tail: null }
  if ($isAtStart(selection, line)) {
    const empty = $createParagraphNode()
    line.insertBefore(empty)
    return { after: empty, tail: null }
  }
  return { after: line, tail: $splitLine(selection, line) }
}

/**
 * Puts lines and blocks at a collapsed caret. With `joins` the first line goes on where the caret is and the last one goes on with
 * what stood behind it, as in running text.
 */
export function $insertBetweenLines(selection: RangeSelection, nodes: LexicalNode[], joins: boolean): void {
  const { after, tail } = $placeAt(selection)
  const rest = [...nodes]
  const first = rest[0]
  const isEmpty = $isElementNode(after) && !$isTableNode(after) && after.isEmpty()
  let last: LexicalNode = after
  if (joins && !isEmpty && $isElementNode(after) && $isParagraphNode(first)) {
    after.append(...first.getChildren())
    rest.shift()
  }
  for (const node of rest) {
    last.insertAfter(node, false)
    last = node
  }
  if (isEmpty && rest.length > 0) after.remove()
  $caretAfter(last)
  if (joins && tail && $isElementNode(last) && $isParagraphNode(last)) $append(last, tail)
}
