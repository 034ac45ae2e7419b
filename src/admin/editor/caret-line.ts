import { $getSelection, $isRangeSelection, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { $lineOf } from './lines.ts'

function $caretLine(): string | null {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? ($lineOf(selection.anchor.getNode())?.getKey() ?? null) : null
}

/** Tints the line of the caret; the attribute is the screen's alone and never stored. Returns how to stop. */
export function registerCaretLine(editor: LexicalEditor): () => void {
  let tinted: HTMLElement | null = null
  return editor.registerUpdateListener(({ editorState }) => {
    const key = editorState.read($caretLine)
    const element = key ? editor.getElementByKey(key) : null
    if (element === tinted) return
    tinted?.removeAttribute('data-caret')
    element?.setAttribute('data-caret', '')
    tinted = element
  })
}
