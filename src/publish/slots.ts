import { createHash } from 'node:crypto'
import type { Issue } from '../document/nodes.ts'

/** What differs per recipient in a mail that is otherwise rendered once. */
export interface SlotValues {
  /** Why the reader gets this mail. */
  reason: string
  preferences: string
  unsubscribe: string
}

/**
 * Stand-ins for the values, unforgeable by an issue's text: they hold a digest of the document itself.
 * Addresses look like addresses, so that mail checkers accept the frozen mail.
 */
export function slotsFor(issue: Issue): SlotValues {
  const digest = createHash('sha256').update(JSON.stringify(issue)).digest('hex').slice(0, 16)
  return {
    reason: `slot-${digest}-reason`,
    preferences: `https://slot-${digest}.invalid/preferences`,
    unsubscribe: `https://slot-${digest}.invalid/unsubscribe`,
  }
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)

/** Fills the slots of a frozen HTML mail; values are escaped. */
export const fillHtml = (html: string, slots: SlotValues, values: SlotValues): string =>
  fill(html, slots, {
    reason: escapeHtml(values.reason),
    preferences: escapeHtml(values.preferences),
    unsubscribe: escapeHtml(values.unsubscribe),
  })

/** Fills the slots of a plain-text mail; line breaks in values are flattened. */
export const fillText = (text: string, slots: SlotValues, values: SlotValues): string => {
  const flat = (value: string) => value.replace(/[\s\p{Cc}]+/gu, ' ')
  return fill(text, slots, {
    reason: flat(values.reason),
    preferences: flat(values.preferences),
    unsubscribe: flat(values.unsubscribe),
  })
}

const fill = (template: string, slots: SlotValues, values: SlotValues): string =>
  template
    .replaceAll(slots.preferences, () => values.preferences)
    .replaceAll(slots.unsubscribe, () => values.unsubscribe)
    .replaceAll(slots.reason, () => values.reason)
