/** States of a ledger row and of a send. Names do not boast: *submitted* is what the mail server answered. */

/** Where one message stands; what each means is told in CONTEXT.md. */
export const rowStates = [
  'submitted',
  'claimed',
  'deferred',
  'uncertain',
  'rejected',
  'suppressed',
  'cancelled',
  'pending',
] as const
export type RowState = (typeof rowStates)[number]

/** Rows by state. Their sum is the number of candidates, at every moment. */
export type Balance = Record<RowState, number>

export const emptyBalance = (): Balance => Object.fromEntries(rowStates.map((state) => [state, 0])) as Balance

export const sumOf = (balance: Balance): number => rowStates.reduce((sum, state) => sum + balance[state], 0)

export const sumOfAll = (balances: readonly Balance[]): number =>
  balances.reduce((sum, balance) => sum + sumOf(balance), 0)

/** Several balances as one. */
export function added(balances: readonly Balance[]): Balance {
  const sum = emptyBalance()
  for (const balance of balances) for (const state of rowStates) sum[state] += balance[state]
  return sum
}

/** True when nothing is left that will move by itself. */
export const isAtRest = (balance: Balance): boolean => balance.pending + balance.claimed + balance.deferred === 0

/** Where a send stands. */
export const sendStates = [
  'draft',
  'preparing',
  'scheduled',
  'sending',
  'paused',
  'stopped',
  'cancelling',
  'cancelled',
  'done',
] as const
export type SendState = (typeof sendStates)[number]

/** A send of an edition that is not over; there is one at most. */
export const openStates: readonly SendState[] = ['preparing', 'scheduled', 'sending', 'paused', 'stopped', 'cancelling']
