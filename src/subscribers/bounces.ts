import type { Bounce } from './subscriber.ts'

/** How long passing failures are remembered, in milliseconds. */
const memory = 30 * 24 * 60 * 60 * 1000

const sendsOf = (bounces: readonly Bounce[]): number => new Set(bounces.map(({ send }) => send)).size

/**
 * When an address is written to no more: at once where it does not exist (5.1.x), after two issues that were refused for
 * good (5.x), after three that failed for the time being (4.x) within 30 days.
 */
export function shouldSuspend(bounces: readonly Bounce[], now: Date): boolean {
  const beginning = (start: string) => bounces.filter(({ status }) => status.startsWith(start))
  const recent = beginning('4.').filter(({ at }) => at.getTime() > now.getTime() - memory)
  return beginning('5.1.').length > 0 || sendsOf(beginning('5.')) >= 2 || sendsOf(recent) >= 3
}
