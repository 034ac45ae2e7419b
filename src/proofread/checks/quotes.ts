import type { Finding } from '../finding.ts'
import { type Check, findingOf, matches, tally, written } from '../reading.ts'
import type { Stretch } from '../stretches.ts'

/** A sign for the century that was left out: `’50년`, `'24.9월`. */
const year = /(?<![\p{L}\d'’‘`′])(['’‘`′])(\d{2})(?!\d)(?=년|월|[.~∼～–→/,)\s-]|$)년?/gu

/** A quotation in Korean between straight marks, or between curly ones. */
const kinds = [
  {
    kin: 'single',
    straight: /(?<![\p{L}\d'])'(?!\d{2}(?:년|[^\p{L}\d]))([^'‘’\n]{0,60}?[가-힣][^'‘’\n]{0,60}?)'(?![A-Za-z\d])/gu,
    curly: /‘(?!\d{2}(?:년|[^\p{L}\d]))[^‘’]{1,120}’/gu,
    marks: '‘’',
  },
  { kin: 'double', straight: /"([^"“”\n]{0,120}?[가-힣][^"“”\n]{0,120}?)"/gu, curly: /“[^“”]{1,240}”/gu, marks: '“”' },
] as const

interface YearMark {
  stretch: Stretch
  start: number
  text: string
  shape: string
}

/** Marks before years; one that may as well open a quotation is left alone. */
function yearMarks(stretch: Stretch): YearMark[] {
  return [...stretch.words.matchAll(year)].flatMap((match) => {
    const shape = match[1] ?? ''
    const end = match.index + match[0].length
    const after = stretch.words.slice(end, end + 80)
    const mayOpen =
      (shape === '‘' && /[^\s(]’(?!\d{2}(?!\d))/u.test(after)) ||
      (shape === "'" && /[^\s(]'(?!\d{2}(?!\d))/u.test(after))
    return mayOpen ? [] : [{ stretch, start: match.index, text: match[0], shape }]
  })
}

/** The shape that most have; ’ where two are as many. */
function favourite(shapes: readonly string[]): string {
  const counts = [...tally(shapes)].sort((a, b) => b[1] - a[1] || Number(b[0] === '’') - Number(a[0] === '’'))
  return counts[0]?.[0] ?? '’'
}

function years(stretches: readonly Stretch[], around: readonly Stretch[]): Finding[] {
  const here = stretches.flatMap(yearMarks)
  const best = favourite([...here, ...around.flatMap(yearMarks)].map(({ shape }) => shape))
  return here
    .filter(({ shape }) => shape !== best)
    .map(({ stretch, start, text, shape }) =>
      findingOf('proof-quotes', stretch, {
        start,
        end: start + text.length,
        message: `따옴표 모양이 섞였습니다: ${best}${text.slice(1)} / ${text}`,
        hint: `이 호에서 많이 쓴 ${best}로 맞추세요.`,
        to: best + text.slice(1),
        all: true,
        kin: `year ${shape}`,
        verb: `모두 ${best}로 맞추기`,
      }),
    )
}

/** What stands between the marks of a quotation. */
const bare = (quotation: string): string => quotation.slice(1, -1)

function quotations(stretches: readonly Stretch[], around: readonly Stretch[]): Finding[] {
  return kinds.flatMap(({ kin, straight, curly, marks }) => {
    const count = (pattern: RegExp) =>
      [...stretches, ...around].reduce((sum, { words }) => sum + (words.match(pattern)?.length ?? 0), 0)
    const [straights, curlies] = [count(straight), count(curly)]
    if (straights === 0 || curlies === 0) return []
    const [open = '', close = ''] = straights > curlies ? (kin === 'single' ? "''" : '""') : marks
    const wrong = straights > curlies ? curly : straight
    return stretches.flatMap((stretch) =>
      matches(stretch.words, wrong, ([quotation]) => ({
        message: `따옴표 모양이 섞였습니다: ${open}${bare(quotation)}${close} / ${quotation}`,
        hint: `이 호에서 많이 쓴 ${open}${close}로 맞추세요.`,
        to: `${open}${bare(quotation)}${close}`,
        all: true,
        kin,
        verb: `모두 ${open}${close}로 맞추기`,
      })).map((hit) => findingOf('proof-quotes', stretch, hit)),
    )
  })
}

/** Shapes of quotation marks that are not those of the rest of the issue. */
export const quotes: Check = ({ stretches, around }) => {
  const [here, there] = [stretches.filter(written), around.filter(written)]
  return [...years(here, there), ...quotations(here, there)]
}
