import { type Check, findingOf, written } from '../reading.ts'
import type { Stretch } from '../stretches.ts'

/** A Hangul word with its Latin name behind it: `로디움(Rhodium Group)`; abbreviations are names of their own. */
const gloss = /(?<![가-힣])([가-힣]{2,})\((?=[A-Z])([A-Za-z .&-]*[a-z][A-Za-z .&-]*)\)/gu
const least = 5

/** Number of a syllable's first consonant. */
const initial = (word: string): number => Math.floor((word.charCodeAt(0) - 0xac00) / 588)

/** True for two ways to write one foreign name, as against two words for one thing. */
const isAlike = (a: string, b: string): boolean =>
  initial(a) === initial(b) && Math.abs(a.length - b.length) <= 1 && !a.includes(b) && !b.includes(a)

/** Latin name → how often each Hangul word stands before it. */
function wordsOf(stretches: readonly Stretch[]): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>()
  for (const { words } of stretches)
    for (const [, hangul = '', latin = ''] of words.matchAll(gloss)) {
      const key = latin.toLowerCase().replace(/[^a-z]/g, '')
      if (key.length < least) continue
      const counts = found.get(key) ?? new Map<string, number>()
      found.set(key, counts.set(hangul, (counts.get(hangul) ?? 0) + 1))
    }
  return found
}

/** Word → the one that stands more often before the same Latin name, or came first. */
function rivals(stretches: readonly Stretch[]): Map<string, string> {
  const worse = new Map<string, string>()
  for (const counts of wordsOf(stretches).values()) {
    const [best, ...others] = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word)
    for (const other of others) if (best && isAlike(best, other)) worse.set(other, best)
  }
  return worse
}

/** Foreign names that are written in two ways in Hangul, as far as their Latin name stands beside them once. */
export const glosses: Check = ({ stretches, around }) => {
  const own = stretches.filter(written)
  const worse = rivals([...around.filter(written), ...own])
  return own.flatMap((stretch) =>
    [...worse].flatMap(([word, better]) =>
      [...stretch.words.matchAll(new RegExp(`(?<![가-힣])${word}`, 'gu'))].map(({ index }) =>
        findingOf('proof-names', stretch, {
          start: index,
          end: index + word.length,
          message: `한 이름을 두 가지로 썼습니다: ${better} / ${word}`,
          hint: '같은 것이면 하나로 맞추고, 다른 것이면 그대로 두세요.',
          to: better,
          all: true,
          kin: word,
          verb: '하나로 맞추기',
        }),
      ),
    ),
  )
}
