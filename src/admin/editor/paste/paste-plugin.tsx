'use client'
import { useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  PASTE_COMMAND,
  PASTE_TAG,
  UNDO_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { useEffect, useState } from 'react'
import { type Clipping, type Place, readClipboard } from '../../../import/clipboard/read-clipboard.ts'
import { $cellOf } from '../table-tools.ts'
import { $insertClipping } from './insert.ts'
import { markupOf } from './markup-of.ts'
import { pasteSentence } from './sentence.ts'
import { registerSettling } from './settle-blocks.ts'

/** A paste into a field or an editor inside a block is that one's affair. */
function isOwn(editor: LexicalEditor, event: ClipboardEvent): boolean {
  const { target } = event
  if (!(target instanceof Element)) return target instanceof Text && editor.getRootElement()?.contains(target) === true
  if (target.closest('input, textarea, select')) return false
  return target.closest('[data-lexical-editor]') === editor.getRootElement()
}

/** What a clipboard holds for us; null where it is our own editor's, which Lexical reads without loss, or empty. */
function clippingOf(data: DataTransfer, place: Place): Clipping | null {
  if (data.types.includes('application/x-lexical-editor')) return null
  const read = readClipboard(markupOf(data.getData('text/html')), data.getData('text/plain'), place)
  if (read.blocks.length > 0) return read
  const pictures = [...data.files].filter((file) => file.type.startsWith('image/'))
  if (pictures.length === 0) return null
  const blocks = pictures.map(() => ({ type: 'figure' as const, caption: [], unit: '', asset: null, alt: '' }))
  return { blocks, flat: false, hidden: 0 }
}

function registerPaste(editor: LexicalEditor, holdsHeadings: boolean, tell: (words: string) => void): () => void {
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      if (!(event instanceof ClipboardEvent) || !event.clipboardData || !isOwn(editor, event)) return false
      const clipping = clippingOf(event.clipboardData, $cellOf($getSelection()) ? 'cell' : 'body')
      if (!clipping) return false
      event.preventDefault()
      editor.update(
        () => {
          if ($insertClipping(editor, clipping, holdsHeadings)) tell(pasteSentence(clipping.blocks, clipping.hidden))
        },
        { tag: [PASTE_TAG, HISTORY_PUSH_TAG] },
      )
      return true
    },
    COMMAND_PRIORITY_CRITICAL,
  )
}

/** Pasting, and the line that says what it did until something else is written. */
export function PastePlugin() {
  const [editor] = useLexicalComposerContext()
  const { fieldProps } = useEditorConfigContext()
  const [words, setWords] = useState('')
  const holdsHeadings = !/lexical_blocks\.pair\.fields/u.test(fieldProps.schemaPath)
  useEffect(
    () =>
      mergeRegister(
        registerSettling(editor),
        registerPaste(editor, holdsHeadings, setWords),
        editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
          const ours = tags.has(PASTE_TAG) || tags.has(HISTORY_MERGE_TAG)
          if (!ours && dirtyElements.size + dirtyLeaves.size > 0) setWords('')
        }),
      ),
    [editor, holdsHeadings],
  )
  return (
    <div className="paste-status" role="status">
      {words && (
        <>
          {words}{' '}
          <button type="button" className="line-button" onClick={() => editor.dispatchCommand(UNDO_COMMAND, undefined)}>
            되돌리기
          </button>
        </>
      )}
    </div>
  )
}
