'use client'
import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  ParagraphNode,
  TabNode,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { useEffect } from 'react'
import { registerCaretLine } from './caret-line.ts'
import { registerKoreanNames } from './korean-names.ts'
import { $makeParagraph, $selectedLines, $shiftLines, deepest } from './lines.ts'
import { registerShortcuts } from './shortcuts.ts'

/** Tab deepens, Shift Tab lifts; after Esc the next Tab leaves the editor, so that nobody is caught in it. */
function registerTab(editor: LexicalEditor): () => void {
  let leaving = false
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event: KeyboardEvent) => {
        if (event.isComposing) return false
        if (event.key !== 'Tab' && event.key !== 'Shift') leaving = event.key === 'Escape'
        return false
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    // Before the table's own Tab: answering true without preventing the default lets the browser move the focus.
    editor.registerCommand(KEY_TAB_COMMAND, () => leaving, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event: KeyboardEvent) => {
        if ($selectedLines($getSelection()).length === 0) return false
        event.preventDefault()
        $shiftLines(event.shiftKey ? -1 : 1)
        return true
      },
      COMMAND_PRIORITY_LOW,
    ),
  )
}

/** Enter goes on at the depth of its line; on an empty line it goes one step up, as lists do. */
function registerEnter(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    INSERT_PARAGRAPH_COMMAND,
    () => {
      const selection = $getSelection()
      const [line] = $selectedLines(selection)
      if (!$isRangeSelection(selection) || !$isParagraphNode(line) || line.getIndent() === 0) return false
      const indent = line.getIndent()
      if (line.isEmpty()) {
        $makeParagraph(line, indent - 1)
        return true
      }
      const made = selection.insertParagraph()
      if ($isParagraphNode(made)) made.setIndent(indent)
      return true
    },
    COMMAND_PRIORITY_LOW,
  )
}

/** Backspace at the head of a deeper line takes it one step up instead of joining it with the line above. */
function registerBackspace(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_BACKSPACE_COMMAND,
    (event: KeyboardEvent) => {
      const selection = $getSelection()
      if (event.isComposing || !$isRangeSelection(selection) || !selection.isCollapsed()) return false
      const [line] = $selectedLines(selection)
      const { anchor } = selection
      const node = anchor.getNode()
      const atHead = anchor.offset === 0 && line && (node.is(line) || node.is(line.getFirstDescendant()))
      if (!atHead || !$isParagraphNode(line) || line.getIndent() === 0) return false
      event.preventDefault()
      $makeParagraph(line, line.getIndent() - 1)
      return true
    },
    COMMAND_PRIORITY_LOW,
  )
}

/** Keeps what is stored printable: no deeper than print goes, no tab characters. */
function registerBounds(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(ParagraphNode, (node) => {
      if (node.getIndent() > deepest) node.setIndent(deepest)
      if (node.getFormatType() !== '') node.setFormat('')
    }),
    editor.registerNodeTransform(TabNode, (node) => node.remove()),
  )
}

/** Writes each paragraph's indent onto its element, where the style sheet draws the mark of the depth from. */
function registerDepths(editor: LexicalEditor): () => void {
  return editor.registerMutationListener(ParagraphNode, (mutations) => {
    editor.read(() => {
      for (const [key, mutation] of mutations) {
        if (mutation === 'destroyed') continue
        const element = editor.getElementByKey(key)
        const node = editor.getEditorState()._nodeMap.get(key)
        if (element && node instanceof ParagraphNode) element.dataset.indent = String(node.getIndent())
      }
    })
  })
}

/** Behaviour of outline, notes and captions in the editor. */
export function OutlinePlugin() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      mergeRegister(
        registerTab(editor),
        registerEnter(editor),
        registerBackspace(editor),
        registerBounds(editor),
        registerCaretLine(editor),
        registerDepths(editor),
        registerShortcuts(editor),
        registerKoreanNames(editor),
      ),
    [editor],
  )
  return null
}
