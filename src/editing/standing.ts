/** What the server tells a form about the document that it shows. */
import type { SavedAs, SavedBy } from './revision.ts'

/** The stored text's number, and who saved it when. */
export interface StoredFacts {
  revision: number
  by: SavedBy
  /** ISO 8601; empty when unknown. */
  at: string
}

/** Somebody else who has the document open. */
export interface Companion {
  /** Empty for somebody whose name the asker may not see. */
  name: string
  /** The asker's own account on another screen. */
  isMe: boolean
  place: string
  isEditing: boolean
}

/** Answer to a sign of life. */
export interface StandingNow {
  stored: StoredFacts
  others: Companion[]
}

/** Answer to the question what is to be merged. */
export interface ToMerge {
  stored: Record<string, unknown>
  /** The text that the form began with; null where it is no longer kept. */
  base: Record<string, unknown> | null
}

/** A version as the list of versions shows it. */
export interface KeptVersion {
  id: string
  at: string
  revision: number
  by: SavedBy
  as: SavedAs
  /** True for the one that the document says now. */
  isCurrent: boolean
}
