'use client'
import { createContext, useContext } from 'react'
import type { ArticleFacts } from '../../desk/compose-view.ts'
import type { Order } from '../../desk/order.ts'
import type { Typesetting } from '../../preview/messages.ts'
import type { PlacedProblem } from '../services.ts'

/** What the rows of the list need of the screen around them. */
export interface ComposeParts {
  order: Order
  articles: Record<string, ArticleFacts>
  /** May move, add and take out. */
  may: boolean
  mayWrite: (article: ArticleFacts | undefined) => boolean
  admin: string
  /** Null while they are looked for. */
  problems: readonly PlacedProblem[] | null
  typesetting: Typesetting | null
  /** True once something changed since the typesetting. */
  isStale: boolean
  /** Row that the keyboard is in. */
  active: string
  setActive: (row: string) => void
  /** Row that is being moved. */
  held: string | null
  /** Row whose text is being written in place. */
  editing: string | null
  setEditing: (row: string | null) => void
  /** Row → who moved it, for a while. */
  movedBy: ReadonlyMap<string, string>
  pick: (row: string) => void
  drop: (row: string, before: string) => void
  remove: (article: string) => void
  removeSection: (section: string) => void
  rename: (section: string, title: string) => void
  addNew: (section: string) => void
  addStored: (section: string) => void
  reload: () => Promise<void>
  say: (words: string) => void
}

export const ComposeContext = createContext<ComposeParts | null>(null)

/** The screen around a row. Throws outside of it. */
export function useComposeParts(): ComposeParts {
  const parts = useContext(ComposeContext)
  if (!parts) throw new Error('A row stands outside of the compose screen.')
  return parts
}

/** Puts the focus on a row, once React has drawn it where it is. */
export function focusRow(row: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`)?.focus())
}
