/** The rhythm of a publication: when the next issue comes and which number it bears. Days are `YYYY-MM-DD`. */

/** An earlier issue, as far as the rhythm is told from it. */
export interface PastNumber {
  year: number
  number: number
  /** Day. */
  date: string
  /** Day; null where none was set. */
  deadline: string | null
  /** ISO 8601; null where none was set. */
  publishAt: string | null
}

export interface NextNumber {
  year: number
  number: number
  /** Day. */
  date: string
  /** Day. */
  deadline: string
  /** ISO 8601. */
  publishAt: string
}

/** Distance between two issues. */
export type Distance = { months: number } | { days: number }

const millisecondsOf = (days: number): number => days * 86_400_000
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)
const daysBetween = (from: string, to: string): number => Math.round((timeOf(to) - timeOf(from)) / millisecondsOf(1))
const addDays = (day: string, days: number): string => dayOf(timeOf(day) + millisecondsOf(days))

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The same day of a later month; `on` is the day of the month that is aimed at, 31 for its last. */
function addMonths(day: string, months: number, on: number): string {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const count = year * 12 + month - 1 + months
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1]
  return `${y}-${String(m).padStart(2, '0')}-${String(Math.min(on, lastDay(y, m))).padStart(2, '0')}`
}

const named: [RegExp, Distance][] = [
  [/격주/, { days: 14 }],
  [/격월/, { months: 2 }],
  [/반년|반기/, { months: 6 }],
  [/분기|계간/, { months: 3 }],
  [/연간|매년/, { months: 12 }],
  [/월/, { months: 1 }],
  [/주/, { days: 7 }],
  [/일간|매일/, { days: 1 }],
]

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** The distance as the publication names it, else as its last issues keep it, else a month. `past` is newest first. */
export function distanceOf(frequency: string, past: readonly Pick<PastNumber, 'date'>[]): Distance {
  const known = named.find(([pattern]) => pattern.test(frequency))?.[1]
  if (known) return known
  const gaps = past.slice(0, 7).flatMap(({ date }, index) => {
    const older = past[index + 1]
    return older ? [daysBetween(older.date, date)] : []
  })
  const days = median(gaps.filter((gap) => gap > 0))
  if (days === 0) return { months: 1 }
  const months = Math.round(days / 30.4)
  return months >= 1 && Math.abs(days - months * 30.4) <= 3 ? { months } : { days }
}

const averageDays = (distance: Distance): number => ('days' in distance ? distance.days : distance.months * 30.4)

function stepFrom(past: readonly PastNumber[], distance: Distance): (day: string) => string {
  if ('days' in distance) return (day) => addDays(day, distance.days)
  const aimed = past.slice(0, 6).map(({ date }) => {
    const [year, month, day] = date.split('-').map(Number) as [number, number, number]
    return day === lastDay(year, month) ? 31 : day
  })
  // One that was always at the end of the month stays there; a short February moves nothing.
  const on = aimed.every((day) => day === 31) && aimed.length > 1 ? 31 : Number(past[0]?.date.slice(8, 10) ?? 1)
  return (day) => addMonths(day, distance.months, on)
}

/**
 * True where the numbers begin anew with the year: the rule names the year, and nothing of what came before says that they
 * run on (`Vol. 62 (2026. 10.)`).
 */
function resets(numbering: string, past: readonly PastNumber[], distance: Distance): boolean {
  if (!numbering.includes('{year}')) return false
  for (const [index, { year, number }] of past.entries()) {
    const older = past[index + 1]
    if (older && older.year < year) return number <= older.number
  }
  const aYear = Math.ceil(366 / averageDays(distance)) + 1
  return (past[0]?.number ?? 1) <= aYear
}

const nineInSeoul = (day: string): string => `${day}T00:00:00.000Z`

/** Moves a moment to another day by as many days as its issue moved. */
const shifted = (iso: string, days: number): string => new Date(Date.parse(iso) + millisecondsOf(days)).toISOString()

/** What comes next; `past` is newest first, a long pause is skipped. `today` is a day. */
export function nextNumber(
  { frequency, numbering }: { frequency: string; numbering: string },
  past: readonly PastNumber[],
  today: string,
): NextNumber {
  const distance = distanceOf(frequency, past)
  const lead = Math.max(1, Math.min(7, Math.round(averageDays(distance) / 4)))
  const [last] = past
  if (!last) {
    const date = addDays(today, Math.round(averageDays(distance)))
    return {
      year: Number(date.slice(0, 4)),
      number: 1,
      date,
      deadline: addDays(date, -lead),
      publishAt: nineInSeoul(date),
    }
  }
  const step = stepFrom(past, distance)
  let date = step(last.date)
  while (date < today) date = step(date)
  const moved = daysBetween(last.date, date)
  const year = Number(date.slice(0, 4))
  return {
    year,
    number: year > last.year && resets(numbering, past, distance) ? 1 : last.number + 1,
    date,
    deadline: last.deadline && last.deadline <= last.date ? addDays(last.deadline, moved) : addDays(date, -lead),
    publishAt: last.publishAt ? shifted(last.publishAt, moved) : nineInSeoul(date),
  }
}
