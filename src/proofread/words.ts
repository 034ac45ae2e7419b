/** Korean words that fit what stands before them. */

const finalOf = (char: string): number => (char >= '가' && char <= '힣' ? (char.charCodeAt(0) - 0xac00) % 28 : -1)
/** Digits that are read with a final consonant other than ㄹ: 영, 삼, 육. */
const closedDigits = '036'
const rieul = 8

/** `로` or `으로`, by how the word before it ends; signs are passed over. */
export function withRo(word: string): string {
  const last = [...word].findLast((char) => /[\p{L}\d]/u.test(char)) ?? ''
  const final = finalOf(last)
  return (final > 0 && final !== rieul) || (last !== '' && closedDigits.includes(last)) ? `${word}’으로` : `${word}’로`
}

/** What is usual among counts: the first, if it is seen three times and all others together are at most a fifth. */
export function usual<T>(counts: ReadonlyMap<T, number>): T | null {
  const [first, ...others] = [...counts].sort((a, b) => b[1] - a[1])
  if (!first || first[1] < 3) return null
  const rest = others.reduce((sum, [, count]) => sum + count, 0)
  return rest > 0 && rest * 5 <= first[1] + rest ? first[0] : null
}
