/** Freezes an audience: one row per reader, before the first message. Whoever takes it up again finds the rows that are there. */
import type { AudienceReader } from './audience.ts'
import type { Ledger } from './ledger.ts'
import type { SendLog } from './send-log.ts'
import type { Send, SendStore } from './sends.ts'
import { sumOfAll } from './states.ts'

export interface FreezeParts {
  sends: SendStore
  ledger: Ledger
  audience: AudienceReader
  log: SendLog
  owner: string
  /** How long a silent worker keeps a send that it freezes, in milliseconds. */
  lease: number
  now(): Date
}

/** Freezes one send that waits for it; false when there was none. */
export async function freezeNext(parts: FreezeParts): Promise<boolean> {
  const send = await parts.sends.claimPreparing(parts.owner, parts.lease)
  if (!send) return false
  if (!(await freeze(parts, send))) return true
  const candidates = sumOfAll(Object.values(await parts.ledger.balance(send.id, send.edition)))
  const to = send.scheduledFor ? 'scheduled' : 'sending'
  if (await parts.sends.move(send.id, ['preparing'], to, { candidates }))
    await parts.log.note(send.id, 'frozen', { candidates })
  return true
}

/** Adds the rows; false when another worker took over, or the send was cancelled: then what was added is cancelled as well. */
async function freeze({ sends, ledger, audience, owner, lease, now }: FreezeParts, send: Send): Promise<boolean> {
  // Whoever joined after the number was confirmed was not in it.
  const asOf = send.startedAt ?? now()
  for await (const batch of audience.candidates(send, asOf)) {
    await ledger.add(send.id, send.edition, batch)
    if (await sends.prolong(send.id, owner, lease)) continue
    const state = (await sends.byId(send.id))?.state
    if (state === 'cancelling' || state === 'cancelled') await ledger.cancel(send.id)
    return false
  }
  return sends.prolong(send.id, owner, lease)
}
