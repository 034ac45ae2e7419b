import { articles } from '../../document/walk.ts'
import type { Finding } from '../finding.ts'
import { type Check, findingOf, type Reading, written } from '../reading.ts'
import type { Stretch } from '../stretches.ts'

/** A Latin name: capitalised words in a row, at least five letters in all. */
const latin =
  /(?<![\p{L}\d&.-])[A-Z][A-Za-z\d&-]*(?: (?:of|for|and|the|de|on|&|[A-Z][A-Za-z\d&-]*))*(?: [A-Z][A-Za-z\d&-]*)?(?![A-Za-z\d]|\.[a-z])/gu
const least = 5

interface Spelling {
  text: string
  count: number
  /** True where it is an organisation that somebody picked or cited. */
  known: boolean
}

const keyOf = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '')

/** True when two keys differ by one letter put in, left out, changed or swapped with its neighbour. */
export function isOneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}

/** Differences that make another name: a number, its first letter, an abbreviation; a plural, unless it is of a picked name. */
function isOther(a: Spelling, b: Spelling): boolean {
  const [short, long] = a.text.length <= b.text.length ? [a.text, b.text] : [b.text, a.text]
  const digitsOf = (text: string) => text.replace(/\D/g, '')
  if (digitsOf(short) !== digitsOf(long) || short[0] !== long[0] || /^[A-Z\d]+$/.test(short)) return true
  return long === `${short}s` && !a.known && !b.known
}

function spellings({ issue, stretches, around }: Reading): Map<string, Spelling> {
  const found = new Map<string, Spelling>()
  const add = (text: string, known: boolean) => {
    if (keyOf(text).length < least || !/[a-z]/.test(text)) return
    const before = found.get(text)
    found.set(text, { text, count: (before?.count ?? 0) + 1, known: known || (before?.known ?? false) })
  }
  for (const { article } of articles(issue)) {
    if (/^[A-Z][A-Za-z\d&. -]+$/.test(article.source.organisation)) add(article.source.organisation, true)
  }
  for (const stretch of [...stretches, ...around]) {
    if (stretch.kind === 'organisation' && /^[A-Z][A-Za-z\d&. -]+$/.test(stretch.text)) add(stretch.text.trim(), true)
    if (written(stretch)) for (const [name] of stretch.words.matchAll(latin)) add(name, false)
  }
  return found
}

/** Spelling → the better one: that of an organisation, else that which is more frequent. */
function rivals(all: readonly Spelling[]): Map<string, Spelling> {
  const worse = new Map<string, Spelling>()
  const isBetter = (a: Spelling, b: Spelling) => (a.known !== b.known ? a.known : a.count > b.count)
  const byKey = new Map<string, Spelling[]>()
  for (const one of all) byKey.set(keyOf(one.text), [...(byKey.get(keyOf(one.text)) ?? []), one])
  const keys = [...byKey.keys()]
  const consider = (a: Spelling, b: Spelling) => {
    if (a.known && b.known && keyOf(a.text) !== keyOf(b.text)) return
    const [good, bad] = isBetter(b, a) ? [b, a] : [a, b]
    if (good.known || good.count > bad.count) worse.set(bad.text, good)
  }
  for (const [index, key] of keys.entries()) {
    const same = byKey.get(key) ?? []
    for (const other of same.slice(1)) if (same[0]) consider(same[0], other)
    if (key.length < 7) continue
    for (const near of keys.slice(index + 1)) {
      const [a, b] = [same[0], byKey.get(near)?.[0]]
      if (a && b && near.length >= 7 && isOneApart(key, near) && !isOther(a, b)) consider(a, b)
    }
  }
  return worse
}

function places(stretch: Stretch, worse: ReadonlyMap<string, Spelling>): Finding[] {
  const names =
    stretch.kind === 'organisation' ? [...stretch.words.matchAll(/^.+$/gu)] : [...stretch.words.matchAll(latin)]
  return names.flatMap((match) => {
    const better = worse.get(match[0])
    if (!better) return []
    return [
      findingOf('proof-names', stretch, {
        start: match.index,
        end: match.index + match[0].length,
        message: `한 이름을 두 가지로 썼습니다: ${better.text} / ${match[0]}`,
        hint: '같은 것이면 하나로 맞추고, 다른 것이면 그대로 두세요.',
        to: better.text,
        all: true,
        kin: match[0],
        verb: '하나로 맞추기',
      }),
    ]
  })
}

/** Latin names that differ from another of the issue by a blank, a letter's size or one letter. */
export const names: Check = (reading) => {
  const worse = rivals([...spellings(reading).values()])
  if (worse.size === 0) return []
  return reading.stretches
    .filter((one) => written(one) || one.kind === 'organisation')
    .flatMap((one) => places(one, worse))
}
