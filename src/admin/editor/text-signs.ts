/** Signs inside running text: circled numbers, and 「」 around the name of a law. */
import { $getSelection, $isRangeSelection } from '@payloadcms/richtext-lexical/lexical'
import { $lineOf } from './lines.ts'

/** `①` to `⑳`; empty for other numbers. */
export const circled = (value: number): string =>
  value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : ''

/** The number that a run of circled numbers goes on with: one more than the last one in a text. */
export function nextCircled(before: string): string {
  const last = before.match(/[①-⑳]/gu)?.at(-1)
  return circled(last ? (((last.codePointAt(0) ?? 0) - 0x2460 + 1) % 20) + 1 : 1)
}

/** Text of the caret's line and of those right above it, up to the caret's. */
function $textBefore(): string {
  const selection = $getSelection()
  const line = $isRangeSelection(selection) ? $lineOf(selection.anchor.getNode()) : null
  if (!line) return ''
  const above = line.getPreviousSiblings().slice(-3)
  return [...above.map((sibling) => sibling.getTextContent()), line.getTextContent()].join('\n')
}

/** Puts the next circled number at the caret. */
export function $insertCircled(): void {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) selection.insertText(nextCircled($textBefore()))
}

/** Puts 「」 around what is selected, or an empty pair with the caret inside. */
export function $wrapInBrackets(): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  if (selection.isCollapsed()) {
    selection.insertText('「」')
    const { anchor } = selection
    anchor.set(anchor.key, anchor.offset - 1, anchor.type)
    selection.focus.set(anchor.key, anchor.offset, anchor.type)
    return
  }
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus]
  const tail = selection.clone()
  tail.anchor.set(end.key, end.offset, end.type)
  tail.focus.set(end.key, end.offset, end.type)
  const head = selection.clone()
  head.anchor.set(start.key, start.offset, start.type)
  head.focus.set(start.key, start.offset, start.type)
  // The end first: a sign put in at the start would move it.
  tail.insertText('」')
  head.insertText('「')
}
