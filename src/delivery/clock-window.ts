/** Whether it is the time of day at which messages go out: Korean readers', whatever the server's zone. */
import type { SendingWindow } from './sends.ts'

const timeOfDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Seoul',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** True within the window; one that ends before it begins goes over midnight. */
export function isWithin(window: SendingWindow | null, now: Date): boolean {
  if (!window) return true
  const time = timeOfDay.format(now)
  const { from, to } = window
  return from <= to ? time >= from && time < to : time >= from || time < to
}
