/** Looks into the mailbox of bounces again and again; one process at a time does. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Lease } from '../lease.ts'
import { type BounceParts, takeIn } from './take-in.ts'

/** A mailbox that bounces come to. */
export interface BounceMailbox {
  /**
   * Hands every unseen message to `take`, then marks it seen and puts it away; ends early when `take` gives false. What `take`
   * throws ends the reading and leaves its message unseen. Gives how many were read. Throws MAILBOX_UNAVAILABLE.
   */
  read(take: (message: Uint8Array) => Promise<boolean>): Promise<number>
}

export interface WatchParts {
  bounces: BounceParts
  mailbox: BounceMailbox
  lease: Lease
  signal: AbortSignal
  print(line: string): void
  /** Milliseconds between looks. */
  pause: number
}

/** Reading a message takes far less. */
const leaseLength = 120_000

/** Watches until the signal ends it; a mailbox that is away is tried again, and told of once. */
export async function watchBounces(parts: WatchParts): Promise<void> {
  let told = ''
  while (!parts.signal.aborted) {
    try {
      const count = await look(parts)
      if (count > 0) parts.print(`bounces: ${count} messages read`)
      told = ''
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error)
      if (words !== told) parts.print(`bounces: ${words}`)
      told = words
    }
    await wait(parts.pause, undefined, { signal: parts.signal }).catch(() => undefined)
  }
}

/** One look; zero where another process looks. */
export async function look({ bounces, mailbox, lease, signal }: Omit<WatchParts, 'print' | 'pause'>): Promise<number> {
  if (!(await lease.take(leaseLength))) return 0
  try {
    return await mailbox.read(async (message) => {
      if (signal.aborted || !(await lease.take(leaseLength))) return false
      await takeIn(bounces, message, null)
      return true
    })
  } finally {
    await lease.release()
  }
}
