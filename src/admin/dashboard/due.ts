/** Days as the dashboard writes them, all in Seoul. */

const parts = (moment: string | Date): { year: number; month: number; day: number; weekday: string; time: string } => {
  const found = Object.fromEntries(
    new Intl.DateTimeFormat('ko-KR', {
      timeZone: 'Asia/Seoul',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(new Date(moment))
      .map(({ type, value }) => [type, value]),
  )
  const { year, month, day, weekday = '', hour, minute } = found
  return { year: Number(year), month: Number(month), day: Number(day), weekday, time: `${hour}:${minute}` }
}

const dayNumber = (moment: string | Date): number => {
  const { year, month, day } = parts(moment)
  return Date.UTC(year, month - 1, day) / 86_400_000
}

/** Days from today to another day; negative for what is past. */
export const daysUntil = (moment: string, now: Date): number => dayNumber(moment) - dayNumber(now)

/** `오늘`, `내일`, `3일`, `2일 지남`; how it is to be seen. */
export function left(moment: string, now: Date): { words: string; tone: 'grey' | 'amber' | 'red' } {
  const days = daysUntil(moment, now)
  if (days < 0) return { words: `${-days}일 지남`, tone: 'red' }
  if (days > 1) return { words: `${days}일`, tone: 'grey' }
  return { words: days === 0 ? '오늘' : '내일', tone: 'amber' }
}

/** `9. 25. (수)`; with its year where that is another. */
export function dayWords(moment: string, now: Date): string {
  const { year, month, day, weekday } = parts(moment)
  const words = `${month}. ${day}. (${weekday})`
  return year === parts(now).year ? words : `${year}. ${words}`
}

/** `오늘`, `9. 25.`, `2025. 1. 3.`. */
export function shortDay(moment: string, now: Date): string {
  if (daysUntil(moment, now) === 0) return '오늘'
  const { year, month, day } = parts(moment)
  return year === parts(now).year ? `${month}. ${day}.` : `${year}. ${month}. ${day}.`
}

/** `14:08` of today, `어제`, else the day. */
export function whenWords(moment: string, now: Date): string {
  const days = daysUntil(moment, now)
  if (days === 0) return parts(moment).time
  return days === -1 ? '어제' : shortDay(moment, now)
}

/** `09:00`. */
export const timeWords = (moment: string): string => parts(moment).time

/** `2024년 9월 24일 화요일 14:08`. */
export function longNow(now: Date): string {
  const { year, month, day, weekday, time } = parts(now)
  return `${year}년 ${month}월 ${day}일 ${weekday}요일 ${time}`
}
