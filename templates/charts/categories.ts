import { yearOf } from '../../src/document/chart-data.ts'
import { clip, textWidth, wrapAnywhere, wrapWords } from '../text-width.ts'
import type { SettledLook } from './look.ts'
import { pt } from './look.ts'

/** Where the categories stand; mm. */
export interface Positions {
  centres: readonly number[]
  step: number
  /** Of the whole drawing, which no name leaves. */
  width: number
}

export interface CategoryName {
  index: number
  x: number
  lines: string[]
}

const most = 3
const gap = 0.6

/** `2015` … `’16` … `2024`, or all as `’24`; what is not a year stays as typed. */
function writtenYears(categories: readonly string[], years: SettledLook['years']): string[] {
  const all = categories.length > 0 && categories.every((category) => yearOf(category) !== null)
  return categories.map((category, index) => {
    const typed = category.replace(/^['‘]/, '’')
    const atEnd = index === 0 || index === categories.length - 1
    return all && (years === 'short' || !atEnd) ? typed.replace(/^(?:19|20)(\d{2})/, '’$1') : typed
  })
}

/** Categories that count on, so that one may be left out between two: years, months, quarters, dates. */
const counts = (category: string): boolean =>
  /^[’'‘]?\d[\d.,~/-]*\s?(?:년|월|분기|주|일|[QqHh]|\/4)?[\d.\s~/월년분기일]*(?:\([^)]*\))?$/.test(category) ||
  /^[QH]\d$/.test(category)

const size = (look: SettledLook): number => look.type.category * pt

/** Names under the plot: on one line, else wrapped, never turned; a count of years is thinned out from its first to its last. */
export function categoryNames(categories: readonly string[], at: Positions, look: SettledLook): CategoryName[] {
  const written = writtenYears(categories, look.years)
  const single = written.map((name) => [name])
  const room = at.step - gap
  if (clear(named(single, at, look), look)) return named(single, at, look)
  if (!written.every(counts) && room >= size(look) * 2) {
    for (const lines of [2, most]) {
      const wrapped = written.map((name) => wrapWords(name, room, lines, size(look)))
      const found = wrapped.every((one) => one !== null) ? named(wrapped, at, look) : null
      if (found && clear(found, look)) return found
    }
    const cut = named(
      written.map((name) => wrapAnywhere(name, room, most, size(look))),
      at,
      look,
    )
    if (clear(cut, look)) return cut
  }
  for (let every = 2; every < written.length; every++) {
    const thin = thinned(named(single, at, look), every, look)
    if (clear(thin, look)) return thin
  }
  const cut = written.map((name) => [clip(name, at.width, size(look))])
  return named(cut, at, look).slice(0, 1)
}

/** Every so many from the first, and the last; one that would touch the last gives way. */
function thinned(names: readonly CategoryName[], every: number, look: SettledLook): CategoryName[] {
  const last = names.length - 1
  const kept = names.filter(({ index }) => index % every === 0 || index === last)
  const before = kept.at(-2)
  const touching = before !== undefined && before.index !== 0 && !clear(kept.slice(-2), look)
  return touching ? kept.filter((name) => name !== before) : kept
}

/** Width of a name's widest line, mm. */
const widest = (lines: readonly string[], look: SettledLook): number =>
  Math.max(0, ...lines.map((line) => textWidth(line, size(look))))

function named(names: readonly string[][], at: Positions, look: SettledLook): CategoryName[] {
  return names.map((lines, index) => {
    const half = widest(lines, look) / 2
    const centre = at.centres[index] as number
    return { index, lines, x: Math.max(half, Math.min(at.width - half, centre)) }
  })
}

/** True where no name touches the one before it. */
function clear(names: readonly CategoryName[], look: SettledLook): boolean {
  let end = Number.NEGATIVE_INFINITY
  return names.every(({ lines, x }) => {
    const half = widest(lines, look) / 2
    const free = x - half >= end
    end = x + half + gap
    return free
  })
}
