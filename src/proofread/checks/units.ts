import type { Finding } from '../finding.ts'
import { type Check, findingOf, matches, perStretch, tally, written } from '../reading.ts'
import type { Stretch } from '../stretches.ts'
import { usual } from '../words.ts'

/** `5 만 톤`: the powers of ten thousand stand at their number. */
const power =
  /(?<![제\d.,])(?<number>\d[\d,.]*) +(?<power>[만억조])(?=[\s,)~]|여|$|톤|원|달러|불|명|개|대|건|가구|배럴|위안|엔|유로)/gu

/** Particles that can't be words of their own, after what ends with a number's unit. */
const loose =
  /(?<=\d(?:[만억조]? ?(?:년|월|일|%|%p|명|개|위|배|달러|원|톤|건|곳)|[만억조])) ((?:까지|부터)[는의도만]?|에서|에는|에도|으로|을|를|와|의|에)(?=[\s,)]|$)/gu

/** What may stand behind a unit and leave it a unit. */
const behind =
  '이|가|은|는|을|를|의|에|에는|에도|에서|으로|로|와|과|도|만|까지|부터|씩|가량|이상|이하|미만|초과|정도|에게|보다|당|이며|이고'

/** Families of units that a house writes one way: joined to the number or one blank off. */
const families = [
  { name: 'percent', power: '', units: ['%p', '%', '퍼센트'] },
  {
    name: 'large',
    power: '[만억조]',
    units: ['톤', '달러', '원', '명', '개', '건', '대', '유로', '위안', '엔', '배럴', '가구'],
  },
  {
    name: 'small',
    power: '',
    units: [
      '톤',
      '달러',
      '원',
      '명',
      '개',
      '건',
      '개국',
      '개사',
      '개월',
      '곳',
      '배',
      '유로',
      '위안',
      '엔',
      '배럴',
      '가구',
    ],
  },
  {
    name: 'metric',
    power: '',
    units: [
      'kg',
      'km',
      'nm',
      'mm',
      'cm',
      'GW',
      'MW',
      'kW',
      'GWh',
      'MWh',
      'kWh',
      'TWh',
      'ha',
      '㎡',
      '㎢',
      '㎿',
      'TB',
      'GB',
    ],
  },
].map(({ name, power, units }) => {
  const longestFirst = [...units].sort((a, b) => b.length - a.length).join('|')
  const pattern = `(?<![\\d,.])\\d[\\d,.]*${power}(?<gap> ?)(?<unit>${longestFirst})(?=$|[^\\p{L}\\d]|(?:${behind})(?![가-힣]))`
  return { name, pattern: new RegExp(pattern, 'gu') }
})

interface Measure {
  stretch: Stretch
  start: number
  text: string
  gap: string
  unit: string
}

const measures = (stretch: Stretch, pattern: RegExp): Measure[] =>
  [...stretch.words.matchAll(pattern)].map((match) => ({
    stretch,
    start: match.index,
    text: match[0],
    gap: match.groups?.gap ?? '',
    unit: match.groups?.unit ?? '',
  }))

const rewritten = ({ text, gap }: Measure): string =>
  gap === '' ? text.replace(/([\d만억조])(?=[^\d만억조,.]+$)/u, '$1 ') : text.replace(/ (?=\S+$)/, '')

function odd(stretches: readonly Stretch[], around: readonly Stretch[]): Finding[] {
  return families.flatMap(({ name, pattern }) => {
    const here = stretches.flatMap((stretch) => measures(stretch, pattern))
    const every = [...here, ...around.flatMap((stretch) => measures(stretch, pattern))]
    return [...new Set(here.map(({ unit }) => unit))].flatMap((unit) => {
      const best = usual(tally(every.filter((one) => one.unit === unit).map(({ gap }) => gap)))
      if (best === null) return []
      const odd = here.filter((one) => one.unit === unit && one.gap !== best)
      return odd.map((measure) => oddly(measure, best, `${name} ${unit}`))
    })
  })
}

function oddly(measure: Measure, best: string, kin: string): Finding {
  const to = rewritten(measure)
  return findingOf('proof-units', measure.stretch, {
    start: measure.start,
    end: measure.start + measure.text.length,
    message: `수와 단위의 띄어쓰기가 섞였습니다: ${to} / ${measure.text}`,
    hint: `이 호의 다른 곳처럼 ${best === '' ? '붙여' : '띄어'} 쓰세요.`,
    to,
    all: true,
    kin,
    verb: best === '' ? '모두 붙여 쓰기' : '모두 띄어 쓰기',
  })
}

const alone = perStretch('proof-units', written, (words) => [
  ...matches(words, power, ({ 0: whole, groups }) => ({
    message: `수와 단위 사이에 빈칸이 있습니다: ${whole}`,
    hint: '만, 억, 조는 수에 붙여 쓰세요.',
    to: `${groups?.number}${groups?.power}`,
  })),
  ...matches(words, loose, (match) => ({
    message: `조사가 앞말에서 떨어졌습니다: ${words.slice(Math.max(0, match.index - 5), match.index)}${match[0]}`,
    hint: '조사를 앞말에 붙이세요.',
    to: match[1] ?? '',
    verb: '붙여 쓰기',
  })),
])

/** Blanks between numbers, their units and the particles behind them. */
export const units: Check = (reading) => [
  ...alone(reading),
  ...odd(reading.stretches.filter(written), reading.around.filter(written)),
]
