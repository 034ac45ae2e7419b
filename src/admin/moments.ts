/** Times as the desk writes them: today `14:08`, this year `9. 24.`, else `2023. 11. 6.`; always in Seoul. */

const parts = (date: Date): Record<string, string> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Asia/Seoul',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  )

const second = new Intl.DateTimeFormat('ko-KR', {
  timeZone: 'Asia/Seoul',
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
})

/** `14:08:31` of today, else as `moment` has it. */
export function toTheSecond(value: string | Date, now: Date = new Date()): string {
  const then = parts(new Date(value))
  const today = parts(now)
  const isToday = (['year', 'month', 'day'] as const).every((name) => then[name] === today[name])
  return isToday ? second.format(new Date(value)) : moment(value, now)
}

/** A moment relative to now, without words that go stale. */
export function moment(value: string | Date, now: Date = new Date()): string {
  const then = parts(new Date(value))
  const today = parts(now)
  const time = `${then.hour}:${then.minute}`
  if (then.year !== today.year) return `${then.year}. ${Number(then.month)}. ${Number(then.day)}.`
  const day = `${Number(then.month)}. ${Number(then.day)}.`
  return then.month === today.month && then.day === today.day ? time : `${day} ${time}`
}
