/** Keys of the review screen, by their place on the keyboard, so that they work while Hangul is typed. */
import type { Offer } from '../../manuscripts/manuscript.ts'
import { offerWords } from './words.ts'

export type Stroke = { act: 'next' | 'previous' | 'put' } | { act: 'offer'; offers: readonly Offer[] }

interface Pressed {
  code: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  isComposing: boolean
}

/** What a press means; null for nothing. Letters count only `inList`, outside of fields. */
export function strokeOf(
  event: Pressed,
  where: { inList: boolean; inField: boolean; inDialog: boolean },
): Stroke | null {
  if (event.isComposing || where.inDialog) return null
  const command = event.ctrlKey || event.metaKey
  if (event.code === 'F8' && !command && !event.altKey) return { act: event.shiftKey ? 'previous' : 'next' }
  if (where.inField) return null
  if (event.code === 'Enter' && command && !event.altKey && !event.shiftKey) return { act: 'put' }
  if (command || event.altKey || event.shiftKey || !where.inList) return null
  const found = (Object.keys(offerWords) as Offer[]).filter((name) => offerWords[name].code === event.code)
  return found.length > 0 ? { act: 'offer', offers: found } : null
}
