import type { Bounce } from './subscriber.ts'

/** How long passing failures are remembered, in milliseconds. */
const memory = 30 * 24 * 60 * 60 * 1000

const sendsOf = (bounces: readonly Bounce[]): number => new Set(bounces.map(({ send }) => send)).size

/** Refused for who sends or what is sent (RFC 3463: X.7.x, and X.1.7, X.1.8 of the sender): no fault of the reader. */
const isOurs = ({ status }: Bounce): boolean => /^[45]\.(7\.\d+|1\.[78])$/.test(status)

/**
 * When an address is written to no more: at once where it does not exist (5.1.x), after two issues that were refused for
 * good (5.x), after three that failed for the time being (4.x) within 30 days. Refusals of us count for nothing.
 */
export function shouldSuspend(bounces: readonly Bounce[], now: Date): boolean {
  const beginning = (start: string) => bounces.filter((one) => one.status.startsWith(start) && !isOurs(one))
  const recent = beginning('4.').filter(({ at }) => at.getTime() > now.getTime() - memory)
  return beginning('5.1.').length > 0 || sendsOf(beginning('5.')) >= 2 || sendsOf(recent) >= 3
}
