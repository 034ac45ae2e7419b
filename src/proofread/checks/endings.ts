import { type Check, findingOf, ofKind } from '../reading.ts'
import type { Stretch } from '../stretches.ts'

/** A sentence that ends as in prose; names of countries and things that sound so are left out. */
const prose =
  /(?<!우간|르완|캐나|안도라)(?:니다|[한된있없이했됐였같많크높낮난는린진인온간본왔졌렸났냈녔켰혔섰갔봤뒀렀었았않하되겠]다|[네어아에세]요|군요)[.!?]?$/u
const nouns = /(?:바다|캐나다|우간다|르완다|혼다|판다|람다|마다|보다|에다)[.]?$/u
/** Fewer lines than these tell no style. */
const least = 8

const isProse = (text: string): boolean => prose.test(text.trim()) && !nouns.test(text.trim())
const isLine = ofKind('paragraph')

/** Lines that end as prose does in an issue whose outline ends in nouns; three in a row are prose on purpose. */
export const endings: Check = ({ stretches, around }) => {
  const lines = stretches.filter(isLine)
  const all = [...lines, ...around.filter(isLine)]
  const count = all.filter(({ words }) => isProse(words)).length
  if (all.length < least || count * 5 > all.length) return []
  const tells = lines.map(({ words }) => isProse(words))
  const inPassage = (index: number) => [0, 1, 2].some((back) => [0, 1, 2].every((on) => tells[index - back + on]))
  return lines
    .filter((_, index) => tells[index] && !inPassage(index))
    .map((stretch: Stretch) => {
      const end = stretch.words.trimEnd().length
      const start = stretch.words.lastIndexOf(' ', end - 1) + 1
      return findingOf('proof-endings', stretch, {
        start,
        end,
        message: `이 호의 다른 줄과 다르게 문장으로 끝났습니다: …${stretch.words.slice(start, end)}`,
        hint: '다른 줄처럼 ‘-함’, ‘-됨’이나 낱말로 맺으세요.',
      })
    })
}
