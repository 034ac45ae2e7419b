'use client'
import { useEffect, useRef, useState } from 'react'
import { sayTheSame } from '../../editing/parts.ts'
import type { Copy } from './kept-copies.ts'
import { type FormOf, tab } from './use-form-of.ts'

/** A text of this person that was typed on an earlier screen and never saved. */
export interface Offer {
  copy: Copy | null
  /** Puts it into the form, unsaved. */
  take: () => Promise<void>
  discard: () => void
}

/** Looks once, when the form is drawn, for what a crash or a reload left behind. */
export function useOffer({ collection, copies, values, fill, keepCopy }: FormOf): Offer {
  const [copy, setCopy] = useState<Copy | null>(null)
  const look = useRef(() => undefined as undefined | Copy)
  look.current = () => {
    for (const found of copies.all()) {
      if (found.tab === tab) continue
      // What says the same as the form was saved after all.
      if (!sayTheSame(collection, found.values, values())) return found
      copies.drop(found.tab)
    }
    return undefined
  }
  useEffect(() => setCopy(look.current() ?? null), [])
  return {
    copy,
    take: async () => {
      if (!copy) return
      await fill(copy.values, false)
      // From now on it is this screen's; only then is the earlier one's let go.
      if (keepCopy()) copies.drop(copy.tab)
      setCopy(null)
    },
    discard: () => {
      if (copy) copies.drop(copy.tab)
      setCopy(look.current() ?? null)
    },
  }
}
