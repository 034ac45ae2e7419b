'use client'
import { useAuth, useDocumentInfo, useEditDepth, useForm } from '@payloadcms/ui'
import { useCallback, useMemo } from 'react'
import { asStored, type Revised } from '../../editing/parts.ts'
import { type Copies, copiesOf, type Shelf } from './kept-copies.ts'

/** This window's name among the screens of its person; a reload is another screen. */
export const tab =
  typeof crypto !== 'undefined' && 'randomUUID' in crypto ? crypto.randomUUID() : String(Math.random()).slice(2)

/** While the server draws the page nothing is kept. */
const noShelf: Shelf = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined }

/** The browser's storage; a browser that forbids it keeps nothing. */
function shelf(): Shelf {
  try {
    return typeof window === 'undefined' ? noShelf : window.localStorage
  } catch {
    return noShelf
  }
}

/** The form that a component stands in. */
export interface FormOf {
  /** Names the form on this page: a drawer may show the document a second time. */
  form: string
  collection: Revised
  /** Null for what was not saved yet. */
  id: string | null
  /** Where its endpoints are: `/api/articles/…`. */
  url: string
  user: string
  copies: Copies
  /** Everything that the form says now. */
  values: () => Record<string, unknown>
  /** Keeps what the form says in this browser. */
  keepCopy: () => boolean
  /** Puts other values into the form, to be read and saved. */
  fill: (values: Record<string, unknown>, isSaved: boolean) => Promise<void>
}

/** Document, account and values of the form around. */
export function useFormOf(): FormOf {
  const { id, collectionSlug } = useDocumentInfo()
  const { user } = useAuth()
  const depth = useEditDepth()
  const { getData, reset, setModified } = useForm()
  const collection: Revised = collectionSlug === 'issues' ? 'issues' : 'articles'
  const document = `${collection}/${id ?? 'new'}`
  const account = String(user?.id ?? '')
  const copies = useMemo(() => copiesOf(shelf(), account, document), [account, document])
  const values = useCallback((): Record<string, unknown> => asStored(collection, getData()), [collection, getData])
  const keepCopy = useCallback(
    () => copies.keep({ tab, at: new Date().toISOString(), values: values() }),
    [copies, values],
  )
  const fill = useCallback(
    async (next: Record<string, unknown>, isSaved: boolean) => {
      await reset(next)
      setModified(!isSaved)
    },
    [reset, setModified],
  )
  return useMemo(
    () => ({
      form: `${document}/${depth}`,
      collection,
      id: id === undefined ? null : String(id),
      url: `/api/${document}`,
      user: account,
      copies,
      values,
      keepCopy,
      fill,
    }),
    [document, depth, collection, id, account, copies, values, keepCopy, fill],
  )
}
