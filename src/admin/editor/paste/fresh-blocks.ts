/** Ids of blocks that a paste of this page has made: they stay closed, and are told from those that an editor inserts. */

const fresh = new Map<string, 'new' | 'settled'>()

/** An id as Payload gives blocks, remembered as a pasted one's. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  const id = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  fresh.set(id, 'new')
  return id
}

/** True for a block that a paste of this page made. */
export const isPasted = (id: unknown): boolean => typeof id === 'string' && fresh.has(id)

/** True once, when a pasted block is completed for the first time. */
export function settlesNow(id: unknown): boolean {
  if (typeof id !== 'string' || fresh.get(id) !== 'new') return false
  fresh.set(id, 'settled')
  return true
}
