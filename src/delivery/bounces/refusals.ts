/**
 * Refusals in the SMTP conversation count like bounces: an address that the mail server refuses at once never comes back as
 * a message, and would be written to for ever.
 */
import type { Collection } from 'mongodb'
import type { Readers } from './take-in.ts'

/** RFC 3463: of the address (X.1) or of the mailbox (X.2); everything else is about the message or about us. */
const ofReader = /^5\d\d[ -](5\.[12]\.\d{1,3})\b/

/** Enhanced status of a reply that refuses this one reader; null for any other. */
export const refusedStatus = (reply: string): string | null => ofReader.exec(reply)?.[1] ?? null

const batch = 500

/** Counts what was refused since the last time; gives how many readers get no more mail. A worker that dies in between leaves the rest to the next. */
export async function countRefusals(ledger: Collection, readers: Pick<Readers, 'bounce'>): Promise<number> {
  let suspended = 0
  const found = await ledger.find({ uncounted: true }, { limit: batch }).toArray()
  for (const { _id, send, subscriber, reply, at } of found) {
    const status = refusedStatus(String(reply))
    // A bounce is known by its send and status, so that one that is counted twice counts once.
    if (status && (await readers.bounce(String(subscriber), { at, status, send: String(send) }))) suspended++
    await ledger.updateOne({ _id }, { $unset: { uncounted: '' } })
  }
  return suspended
}
