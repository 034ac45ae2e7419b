/** Figures of a send: what is typed, the sum, how fast it goes and how long it takes. */
import type { Service } from '../../delivery/address.ts'
import { type Balance, emptyBalance, rowStates } from '../../delivery/states.ts'
import type { ProgressView, SendView } from './wire.ts'

/** The number that somebody typed, with or without commas; null for anything else. */
export function typedNumber(text: string): number | null {
  const digits = text.trim()
  return /^(\d+|\d{1,3}(,\d{3})+)$/.test(digits) ? Number(digits.replaceAll(',', '')) : null
}

/** All services in one. */
export function wholeOf(services: ProgressView['services']): Balance {
  const whole = emptyBalance()
  for (const balance of Object.values(services)) for (const state of rowStates) whole[state] += balance[state]
  return whole
}

/** How many the send goes to, before and after the rows were frozen. */
export const totalOf = ({ candidates, audience }: Pick<SendView, 'candidates' | 'audience'>): number =>
  candidates || (audience?.recipients ?? 0)

/** `12분 40초`. */
export function spanWords(from: string, to: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  const rest = `${minutes > 0 || hours > 0 ? `${minutes}분 ` : ''}${seconds % 60}초`
  return hours > 0 ? `${hours}시간 ${rest}` : rest
}

/** What one look showed. */
export interface Sample {
  at: number
  submitted: Record<Service, number>
}

const memory = 3 * 60_000
/** Two looks are too few to speak of a rate. */
const least = 6_000

export const sampleOf = ({ at, services }: ProgressView): Sample => ({
  at: Date.parse(at),
  submitted: {
    naver: services.naver.submitted,
    gmail: services.gmail.submitted,
    kakao: services.kakao.submitted,
    other: services.other.submitted,
  },
})

/** Samples of the last three minutes. */
export const kept = (samples: readonly Sample[], next: Sample): Sample[] => [
  ...samples.filter(({ at }) => next.at - at <= memory && at < next.at),
  next,
]

/** Messages a minute over the samples, of one service or of all; null while there is too little to tell. */
export function rateOf(samples: readonly Sample[], service?: Service): number | null {
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last || last.at - first.at < least) return null
  const count = ({ submitted }: Sample): number =>
    service ? submitted[service] : Object.values(submitted).reduce((sum, one) => sum + one, 0)
  return Math.round(((count(last) - count(first)) * 60_000) / (last.at - first.at))
}

/** `약 8분`, `1분 안에`; null where it can't be told. */
export function remainingWords(left: number, rate: number | null): string | null {
  if (rate === null || rate <= 0) return null
  const minutes = left / rate
  if (minutes < 1) return '1분 안에'
  if (Math.round(minutes) < 60) return `약 ${Math.round(minutes)}분`
  const [hours, rest] = [Math.floor(Math.round(minutes) / 60), Math.round(minutes) % 60]
  return rest === 0 ? `약 ${hours}시간` : `약 ${hours}시간 ${rest}분`
}
