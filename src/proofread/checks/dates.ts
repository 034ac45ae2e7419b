import type { Finding, Hit } from '../finding.ts'
import { type Check, findingOf, matches, perStretch, tally, written } from '../reading.ts'
import type { Stretch } from '../stretches.ts'
import { usual } from '../words.ts'

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const weekdays = '일월화수목금토'

/** True for a day that some year has, or that the given year has. */
function exists(month: number, day: number, year?: number): boolean {
  const last = longest[month - 1]
  if (last === undefined || day < 1 || day > last) return false
  return year === undefined || new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
}

const yearOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : digits.length === 4 ? Number(digits) : 2000 + Number(digits)

const noDay = (quote: string): Omit<Hit, 'start' | 'end'> => ({
  message: `달력에 없는 날짜입니다: ${quote}`,
  hint: '달과 날을 확인해 고치세요.',
})

const whole = /(?<![\d.’'])((?:19|20)\d{2})(?:\. ?(\d{1,2})\. ?(\d{1,2})(?![\d%]|\.\d)|년 ?(\d{1,2})월 ?(\d{1,2})일)/gu
const short = /(?<=(?:^|[^\p{L}\d.])[’'‘])(\d{2})(?:\. ?(\d{1,2})\. ?(\d{1,2})\.(?!\d)|년 ?(\d{1,2})월 ?(\d{1,2})일)/gu
const monthDay = /(?<![\d.])(?<!년 ?)(\d{1,2})월 ?(\d{1,2})일/gu
const month = /(?<![\d.,])(?:0|1[3-9]|[2-9]\d)월(?![가-힣]| ?\d{1,2}일)/gu

const impossible = (words: string): Hit[] => [
  ...[whole, short].flatMap((pattern) =>
    matches(words, pattern, ([quote, year, m1, d1, m2, d2]) =>
      exists(Number(m1 ?? m2), Number(d1 ?? d2), yearOf(year)) ? null : noDay(quote),
    ),
  ),
  ...matches(words, monthDay, ([quote, m, d]) => (exists(Number(m), Number(d)) ? null : noDay(quote))),
  ...matches(words, month, ([quote]) => noDay(quote)),
]

const withWeekday =
  /(?<![\d.])(?:[’'‘]?((?:19|20)?\d{2})(?:\. ?|년 ?))?(\d{1,2})(?:\. ?|월 ?)(\d{1,2})(?:\.|일)? ?\(([월화수목금토일])(?:요일)?\)/gu

/** A weekday that is not that of its date; where no year is told, that of the issue and the one before may be meant. */
const wrongWeekday = (words: string, issueYear: number): Hit[] =>
  matches(words, withWeekday, ([quote, told, m, d, weekday = '']) => {
    const [month_, day] = [Number(m), Number(d)]
    if (!exists(month_, day)) return noDay(quote)
    const year = yearOf(told)
    const right = (year === undefined ? [issueYear, issueYear - 1] : [year]).map(
      (one) => weekdays[new Date(Date.UTC(one, month_ - 1, day)).getUTCDay()] ?? '',
    )
    if (right.includes(weekday)) return null
    return {
      message: `요일이 날짜와 맞지 않습니다: ${quote}`,
      hint: `${year ?? issueYear}년 ${month_}월 ${day}일은 ${right[0]}요일입니다. 날짜나 요일을 고치세요.`,
    }
  })

const years =
  /(?<![\d.])(?:(?<a>(?:19|20)\d{2})년? ?[~∼～] ?(?<b>(?:19|20)\d{2})(?=년|[).\s]|$)|[’'](?<c>\d{2})년? ?[~∼～] ?[’'](?<d>\d{2})(?=년|[).\s]|$))/gu
/** ’98 is of the last century, ’35 of this. */
const century = (digits: string): number => Number(digits) + (Number(digits) > 60 ? 1900 : 2000)

const backwards = (words: string): Hit[] =>
  matches(words, years, ({ 0: quote, groups = {} }) => {
    const { a, b, c, d } = groups
    const [from, to] = c && d ? [century(c), century(d)] : [Number(a), Number(b)]
    if (from <= to) return null
    return { message: `기간의 앞뒤가 바뀌었습니다: ${quote}`, hint: '먼저 온 해를 앞에 쓰세요.' }
  })

const dotted = /(?<![\d.’'])(?:19|20)\d{2}\.( ?)\d{1,2}\.( ?)\d{1,2}(?:\.|(?![\d]))/gu

interface Dotted {
  stretch: Stretch
  start: number
  text: string
  shape: 'open' | 'tight'
}

const dates_ = (stretch: Stretch): Dotted[] =>
  [...stretch.words.matchAll(dotted)].map((match) => ({
    stretch,
    start: match.index,
    text: match[0],
    shape: match[1] === ' ' && match[2] === ' ' ? 'open' : 'tight',
  }))

function shapes(here: readonly Stretch[], around: readonly Stretch[]): Finding[] {
  const found = here.flatMap(dates_)
  const best = usual(tally([...found, ...around.flatMap(dates_)].map(({ shape }) => shape)))
  if (best === null) return []
  return found
    .filter(({ shape }) => shape !== best)
    .map(({ stretch, start, text }) => {
      const to = best === 'open' ? text.replace(/\. ?(?=\d)/g, '. ') : text.replaceAll('. ', '.')
      return findingOf('proof-dates', stretch, {
        start,
        end: start + text.length,
        message: `날짜를 쓰는 꼴이 섞였습니다: ${to} / ${text}`,
        hint: `이 호의 다른 날짜처럼 ${best === 'open' ? '점 뒤를 띄어' : '붙여'} 쓰세요.`,
        to,
        all: true,
        kin: 'shape',
        verb: best === 'open' ? '모두 띄어 쓰기' : '모두 붙여 쓰기',
      })
    })
}

/** Dates that no calendar has, weekdays that don't fit, spans that run backwards, and two shapes of one thing. */
export const dates: Check = (reading) => {
  const { issue, stretches, around } = reading
  const alone = perStretch('proof-dates', written, (words) => {
    const days = wrongWeekday(words, issue.year)
    const missing = impossible(words).filter(({ start }) => !days.some((day) => day.start <= start && start < day.end))
    return [...missing, ...days, ...backwards(words)]
  })
  return [...alone(reading), ...shapes(stretches.filter(written), around.filter(written))]
}
