/** What became of the last save, told by the button and shown beside it: they are drawn in different places of Payload's form. */
import { useSyncExternalStore } from 'react'
import type { StoredFacts } from '../../editing/standing.ts'

export type Saving =
  | { state: 'resting' }
  | { state: 'saving' }
  /** `at` is this machine's clock, in milliseconds. */
  | { state: 'saved'; at: number }
  /** The server could not be reached, or could not do it; `sentence` says more where it said more. */
  | { state: 'failed'; sentence: string }
  /** The form has something that the server does not take; its fields say what. */
  | { state: 'refused' }
  /** Somebody saved in between. */
  | { state: 'conflict'; stored: StoredFacts }

const resting: Saving = { state: 'resting' }
const states = new Map<string, Saving>()
const listeners = new Set<() => void>()

/** Tells what became of saving a form. */
export function tellSaving(form: string, saving: Saving): void {
  states.set(form, saving)
  for (const listener of listeners) listener()
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** What became of saving a form, as it stands now. */
export const useSaving = (form: string): Saving =>
  useSyncExternalStore(
    listen,
    () => states.get(form) ?? resting,
    () => resting,
  )
