/** What any worker does for all sends between messages: leases that ran out, retries that are due, beginnings and ends. */
import { isWithin } from './clock-window.ts'
import { type FreezeParts, freezeNext } from './freeze.ts'
import type { Pace } from './pace.ts'
import type { Send } from './sends.ts'
import { sumOfAll } from './states.ts'

/** A send that is late by more than this doesn't begin by itself; in milliseconds. */
export const sendGrace = 30 * 60 * 1000

export interface UpkeepParts extends FreezeParts {
  pace: Pace
  /** Why an edition may not be sent (any more): `EDITION_CHANGED`, `NOT_APPROVED`; null where it may. */
  forbidden(send: Send): Promise<string | null>
}

/** One round of it; every step is harmless to repeat and to do at once with others. */
export async function upkeep(parts: UpkeepParts): Promise<void> {
  while (await freezeNext(parts)) {}
  for (const send of await parts.sends.inState('scheduled')) await beginDue(parts, send)
  for (const send of await parts.sends.inState('sending', 'paused', 'stopped', 'cancelling')) {
    await mendRows(parts, send)
    if (send.state === 'sending') await guard(parts, send)
    if (send.state === 'cancelling') await cancelRest(parts, send)
    if (send.state === 'sending') await finish(parts, send)
  }
  await parts.pace.recover()
}

async function beginDue({ sends, log, now }: UpkeepParts, send: Send): Promise<void> {
  const due = send.scheduledFor
  if (!due || now() < due) return
  if (now().getTime() - due.getTime() <= sendGrace) {
    if (await sends.move(send.id, ['scheduled'], 'sending', { scheduledFor: null })) await log.note(send.id, 'started')
  } else if (await sends.move(send.id, ['scheduled'], 'paused', { scheduledFor: null, missedAt: due }))
    await log.note(send.id, 'missed')
}

async function mendRows({ ledger, log }: UpkeepParts, send: Send): Promise<void> {
  const { freed, uncertain } = await ledger.reap(send.id)
  if (freed > 0) await log.note(send.id, 'freed', { rows: freed })
  if (uncertain > 0) await log.note(send.id, 'uncertain', { rows: uncertain, why: 'worker-ended' })
  if (send.state !== 'cancelling') await ledger.promote(send.id)
}

/** What was sent must be what was approved, to the last message. */
async function guard({ sends, log, forbidden }: UpkeepParts, send: Send): Promise<void> {
  const code = await forbidden(send)
  if (code && (await sends.move(send.id, ['sending'], 'stopped', { cause: { code, reply: '' } })))
    await log.note(send.id, 'stopped', { code })
}

async function cancelRest({ sends, ledger, log, now }: UpkeepParts, send: Send): Promise<void> {
  await ledger.cancel(send.id)
  if (!(await ledger.isAtRest(send.id))) return
  if (await sends.move(send.id, ['cancelling'], 'cancelled', { endedAt: now() })) await log.note(send.id, 'cancelled')
}

async function finish(parts: UpkeepParts, send: Send): Promise<void> {
  const { sends, ledger, log, now } = parts
  if (!(await ledger.isAtRest(send.id))) return
  const found = sumOfAll(Object.values(await ledger.balance(send.id, send.edition)))
  if (found !== send.candidates) {
    const cause = { code: 'UNBALANCED', reply: '' }
    if (await sends.move(send.id, ['sending'], 'stopped', { cause }))
      await log.note(send.id, 'unbalanced', { expected: send.candidates, found })
    return
  }
  if (await sends.move(send.id, ['sending'], 'done', { endedAt: now() })) await log.note(send.id, 'finished')
}

/** True while a send may claim rows at this time of day. */
export const mayClaimNow = (send: Send, now: Date): boolean => send.state === 'sending' && isWithin(send.window, now)
