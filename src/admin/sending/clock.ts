/** `09:54:10` of a moment in Seoul; the day in front where it is another than that of `beside`. */
const format = new Intl.DateTimeFormat('ko-KR', {
  timeZone: 'Asia/Seoul',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})
const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul', month: 'numeric', day: 'numeric' })

export function secondOf(at: string, beside: Date = new Date()): string {
  const time = format.format(new Date(at))
  if (day.format(new Date(at)) === day.format(beside)) return time
  const parts = Object.fromEntries(day.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  return `${Number(parts.month)}. ${Number(parts.day)}. ${time}`
}
