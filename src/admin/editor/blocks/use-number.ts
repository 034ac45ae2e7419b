'use client'
import { BlockNode, useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { numbersOf } from './count.ts'

/** Number of this block among its kind in the article, from 1; 0 while unknown, as inside a box. */
export function useNumber(): number {
  const [editor] = useLexicalComposerContext()
  const { parentEditor } = useEditorConfigContext()
  const nested = Boolean(parentEditor?.editor)
  const id = useFormFields(([fields]) => fields.id?.value)
  const [number, setNumber] = useState(0)
  useEffect(() => {
    if (nested) return
    const count = () => setNumber(numbersOf(editor.getEditorState().toJSON()).get(String(id)) ?? 0)
    count()
    return editor.registerMutationListener(BlockNode, count)
  }, [editor, id, nested])
  return number
}
