import type { Article } from '../../document/nodes.ts'
import { allBlocks, articles } from '../../document/walk.ts'
import type { Finding } from '../finding.ts'
import { type Check, findingOf } from '../reading.ts'
import type { Stretch } from '../stretches.ts'

/** A number as it stands, with what rounds it before and behind; `CO2` and `5G` hold none. */
const number =
  /(?<![A-Za-z\d.,])(?<about>약 |총 |최대 |최소 )?(?<digits>\d[\d,]*(?:\.\d+)?)(?<power>[천백]?[만억조])?(?<over>여)?(?![A-Za-z\d])(?<unit>%p|%)?/gu
const powers: Record<string, number> = { 만: 1e4, 억: 1e8, 조: 1e12, 천: 1e3, 백: 1e2 }

interface Figure {
  text: string
  start: number
  /** Without power of ten: 2.5 of `2.5조`. */
  plain: number
  value: number
  rounded: boolean
  /** Small whole numbers without unit count things that a body may count in words. */
  small: boolean
}

function figuresIn(text: string): Figure[] {
  return [...text.matchAll(number)].map(({ index, groups = {} }) => {
    const { about = '', digits = '', power = '', over = '', unit = '' } = groups
    const plain = Number(digits.replaceAll(',', ''))
    const factor = [...power].reduce((product, char) => product * (powers[char] ?? 1), 1)
    return {
      text: `${digits}${power}${over}${unit}`,
      start: index + about.length,
      plain,
      value: plain * factor,
      rounded: about !== '' || over !== '',
      small: unit === '' && power === '' && Number.isInteger(plain) && plain <= 12,
    }
  })
}

/** Every number that a body says, each also without its power of ten: units stand in heads and captions. */
function numbersOf(article: Article, stretches: readonly Stretch[]): number[] {
  const data = [...allBlocks(article.body)].flatMap(({ block }) => (block.type === 'chart' ? block.rows.flat() : []))
  const texts = [...stretches.map(({ words }) => words), ...data]
  return texts.flatMap((text) =>
    figuresIn(text).flatMap(({ plain, value }) => (plain === value ? [value] : [value, plain])),
  )
}

/** True when a body's number is the figure, or is rounded to it. */
function says(body: readonly number[], figure: Figure): boolean {
  const decimals = String(figure.plain).split('.')[1]?.length ?? 0
  return body.some((one) => {
    if (one === figure.value || one === figure.plain) return true
    // A year of two digits says the same as one of four.
    if (figure.value >= 1900 && figure.value < 2100 && one === figure.value % 100) return true
    if (one >= 1900 && one < 2100 && one % 100 === figure.value) return true
    if (Number(one.toFixed(decimals)) === figure.value) return true
    const ratio = one / figure.value
    if (figure.rounded && ratio > 0.85 && ratio < 1.15) return true
    // The same digits under another power: 3,200 in a table of 억 is 0.32조.
    return one > 0 && figure.plain >= 10 && Number.isInteger(Math.log10(one / figure.plain))
  })
}

/** Figures of a summary that its article doesn't say. */
export const figures: Check = ({ issue, stretches }) =>
  [...articles(issue)].flatMap(({ article, path }): Finding[] => {
    const own = stretches.filter(({ owner }) => owner === path)
    const body = own.filter(({ kind }) => kind !== 'summary' && kind !== 'organisation')
    if (!body.some(({ kind }) => kind === 'paragraph' || kind === 'prose')) return []
    const said = numbersOf(article, body)
    return own
      .filter(({ kind }) => kind === 'summary')
      .flatMap((stretch) =>
        figuresIn(stretch.words)
          .filter((figure) => !figure.small && !says(said, figure))
          .map((figure) =>
            findingOf('proof-figures', stretch, {
              start: figure.start,
              end: figure.start + figure.text.length,
              message: `요약의 수가 본문에 없습니다: ${figure.text}`,
              hint: '요약과 본문 가운데 맞는 쪽으로 고치세요.',
            }),
          ),
      )
  })
