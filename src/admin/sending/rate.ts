/** Rate and remaining time from what a page saw of a send; pure. */
import type { Balance } from '../../delivery/states.ts'

/** One look at a send. */
export interface Look {
  /** Milliseconds since 1970, of the server's clock. */
  at: number
  submitted: number
  /** Rows that nothing will move by itself any more. */
  settled: number
}

/** Looks older than this tell nothing of now, in milliseconds. */
const memory = 3 * 60_000
/** Looks over less than this tell nothing yet, in milliseconds. */
const least = 6000

export const lookOf = (at: string, balance: Balance): Look => ({
  at: new Date(at).getTime(),
  submitted: balance.submitted,
  settled: balance.submitted + balance.uncertain + balance.rejected + balance.suppressed + balance.cancelled,
})

/** The looks of the last three minutes with a new one. */
export const remembered = (looks: readonly Look[], look: Look): Look[] => [
  ...looks.filter(({ at }) => at < look.at && look.at - at <= memory),
  look,
]

/** Messages a minute, as a whole number; null at first. */
export function rateOf(looks: readonly Look[], of: 'submitted' | 'settled' = 'submitted'): number | null {
  const [first, last] = [looks[0], looks.at(-1)]
  if (!first || !last || last.at - first.at < least) return null
  return Math.max(0, Math.round(((last[of] - first[of]) * 60_000) / (last.at - first.at)))
}

/** `약 8분`, `1분 안에`; `계산 중` at first and while nothing moves. */
export function remaining(looks: readonly Look[], left: number): { words: string; minutes: number | null } {
  const rate = rateOf(looks, 'settled')
  if (!rate) return { words: '계산 중', minutes: null }
  const minutes = left / rate
  if (minutes < 1) return { words: '1분 안에', minutes }
  const rounded = Math.round(minutes)
  const hours = Math.floor(rounded / 60)
  return { words: hours > 0 ? `약 ${hours.toLocaleString('ko-KR')}시간 ${rounded % 60}분` : `약 ${rounded}분`, minutes }
}
