/** Chance that follows from a seed, and words that occur once. */
import type { Footnote, Phrasing } from '../../src/document/nodes.ts'

/** What a printed random issue must hold. */
export interface Expectations {
  /** Word before each call and words of the note, in the order of their numbers. */
  notes: { call: string; words: string[] }[]
  /** Words of the body, each of which must be printed. */
  words: string[]
  /** Rows of tables: words that have to stand on one page. */
  rows: string[][]
  /** Word before a page reference, and a word of what it leads to. */
  references: { word: string; target: string }[]
}

type Random = () => number

/** Numbers from 0 to below 1 that follow from a seed (mulberry32). */
export function random(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const endings = ['나', '나라', '다라마바', '라마바사아자', '마바']

/** Draws what a random issue consists of, and remembers what it must hold. */
export interface Maker {
  next: Random
  whole(from: number, to: number): number
  chance(of: number): boolean
  pick<T>(list: readonly T[]): T
  word(short?: boolean): string
  /** Text with notes called in it; `calls` is how likely one is. Short words are for cells. */
  text(words: number, calls?: number, short?: boolean): Phrasing[]
  expected: Expectations
  named: Map<string, string>
}

export function maker(seed: number): Maker {
  const next = random(seed)
  const expected: Maker['expected'] = { notes: [], words: [], rows: [], references: [] }
  let count = 0
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const chance = (of: number) => next() < of
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const fresh = (short = false) => `가${++count}${short ? pick(['나', '다']) : pick(endings)}`
  const word = (short = false) => {
    const made = fresh(short)
    expected.words.push(made)
    return made
  }
  const footnote = (): Footnote => {
    const words = Array.from({ length: noteLength(next()) }, () => fresh())
    expected.notes.push({ call: expected.words.at(-1) ?? '', words })
    return { type: 'footnote', children: [{ type: 'text', value: words.join(' ') }] }
  }
  const text = (words: number, calls = 0.03, short = false): Phrasing[] => {
    const out: Phrasing[] = []
    let run: string[] = []
    const flush = () => {
      if (run.length > 0) out.push({ type: 'text', value: `${out.length > 0 ? ' ' : ''}${run.join(' ')}` })
      run = []
    }
    for (let i = 0; i < words; i++) {
      run.push(word(short))
      if (!chance(calls)) continue
      flush()
      out.push(footnote())
    }
    flush()
    return out
  }
  return { next, whole, chance, pick, word, text, expected, named: new Map() }
}

/** Most notes are short, some run over lines, a few over a page. */
const noteLength = (of: number): number =>
  of < 0.7 ? 1 + Math.floor(of * 20) : of < 0.95 ? 20 + Math.floor((of - 0.7) * 240) : of < 0.985 ? 150 : 420
