/** Builds what tells people of one another. */
import type { Payload } from 'payload'
import { createPresence, type Presence, type PresenceRow } from './editing/presence.ts'

const known = new WeakMap<Payload, Presence>()

/** Who has which document open, on one CMS. */
export function presenceOf(payload: Payload): Presence {
  const db = payload.db.connection.getClient().db()
  const presence = known.get(payload) ?? createPresence(db.collection<PresenceRow>('presence'), () => new Date())
  known.set(payload, presence)
  return presence
}
