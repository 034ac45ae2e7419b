'use client'
import { TableNode } from '@lexical/table'
import { BlockNode, InlineBlockNode, useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useCallback, useSyncExternalStore } from 'react'
import { type Facts, readFacts } from './read-facts.ts'

interface Store {
  facts: Facts
  listeners: Set<() => void>
}

const stores = new WeakMap<LexicalEditor, Store>()
const none = readFacts(null)

/**
 * One reading of a body for all chips and rows in it, made anew when a block, footnote or table comes, changes or goes. It lives
 * as long as its editor.
 */
function storeOf(editor: LexicalEditor): Store {
  const known = stores.get(editor)
  if (known) return known
  const store: Store = { facts: readFacts(editor.getEditorState().toJSON()), listeners: new Set() }
  let waiting = false
  const read = () => {
    if (waiting) return
    waiting = true
    queueMicrotask(() => {
      waiting = false
      store.facts = readFacts(editor.getEditorState().toJSON())
      for (const tell of store.listeners) tell()
    })
  }
  editor.registerMutationListener(BlockNode, read)
  editor.registerMutationListener(InlineBlockNode, read)
  editor.registerMutationListener(TableNode, read)
  stores.set(editor, store)
  return store
}

/** The editor of the whole body, seen from the body itself or from inside a box or pair. */
export function useBodyEditor(): LexicalEditor | null {
  let context = useEditorConfigContext()
  while (context.parentEditor?.editor) context = context.parentEditor
  return context.editor ?? null
}

/** Facts of the whole body. */
export function useFacts(): Facts {
  const editor = useBodyEditor()
  const subscribe = useCallback(
    (tell: () => void) => {
      const listeners = editor ? storeOf(editor).listeners : new Set<() => void>()
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    [editor],
  )
  const current = () => (editor ? storeOf(editor).facts : none)
  return useSyncExternalStore(subscribe, current, () => none)
}
