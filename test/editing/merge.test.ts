import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemsOf, mergeLists, type Piece } from '../../src/editing/merge.ts'

const key = (item: string): string => item
const merge = (base: string | null, mine: string, stored: string) =>
  mergeLists(base === null ? null : [...base], [...mine], [...stored], key)

const said = (pieces: Piece<string>[]): string[] =>
  pieces.map((piece) => {
    if (piece.kind === 'same') return piece.items.join('')
    if (piece.kind === 'merged') return `${piece.from}:${piece.items.join('')}`
    return `${piece.stored.join('')}|${piece.mine.join('')}`
  })

describe('merging two texts that began with a common one', () => {
  const cases: [name: string, base: string, mine: string, stored: string, expected: string[]][] = [
    ['nothing changed', 'abc', 'abc', 'abc', ['abc']],
    ['changes in different places', 'abcde', 'aBcde', 'abcdE', ['a', 'mine:B', 'cd', 'stored:E']],
    ['the same change twice', 'abc', 'aBc', 'aBc', ['aBc']],
    ['both changed one place', 'abc', 'aXc', 'aYc', ['a', 'Y|X', 'c']],
    ['neighbours, each changed by one', 'abcd', 'aXcd', 'abYd', ['a', 'mine:X', 'stored:Y', 'd']],
    ['mine added, theirs took away elsewhere', 'abcd', 'axbcd', 'abc', ['a', 'mine:x', 'bc', 'stored:']],
    ['both added at the end', 'ab', 'abx', 'aby', ['ab', 'y|x']],
    ['taken away here and changed there', 'abc', 'ac', 'aYc', ['a', 'Y|', 'c']],
    ['both took it away', 'abc', 'ac', 'ac', ['ac']],
    ['both wrote the first words', '', 'x', 'y', ['y|x']],
  ]
  it.each(cases)('%s', (_, base, mine, stored, expected) => {
    expect(said(merge(base, mine, stored))).toEqual(expected)
  })

  it('asks about every difference where the common text is gone', () => {
    expect(said(merge(null, 'aXcd', 'aYc'))).toEqual(['a', 'Y|X', 'c', '|d'])
  })

  const letters = fc.string({ unit: fc.constantFrom(...'abcdef'), maxLength: 9 })

  it('gives each side’s text back when that side is chosen and the other changed nothing', () => {
    fc.assert(
      fc.property(letters, letters, (base, changed) => {
        const whole = (pieces: Piece<string>[]) => pieces.flatMap((piece) => itemsOf(piece, undefined)).join('')
        expect(whole(merge(base, changed, base))).toBe(changed)
        expect(whole(merge(base, base, changed))).toBe(changed)
      }),
    )
  })

  it('loses nothing that either side has written', () => {
    fc.assert(
      fc.property(letters, letters, letters, (base, mine, stored) => {
        const all = merge(base, mine, stored).flatMap((piece) => itemsOf(piece, 'both'))
        for (const text of [mine, stored])
          for (const letter of text) if (!base.includes(letter)) expect(all).toContain(letter)
      }),
    )
  })

  it('gives the whole of one side where there is no base and that side is always chosen', () => {
    fc.assert(
      fc.property(letters, letters, (mine, stored) => {
        const chosen = (side: 'mine' | 'stored') =>
          merge(null, mine, stored)
            .flatMap((piece) => itemsOf(piece, side))
            .join('')
        expect(chosen('mine')).toBe(mine)
        expect(chosen('stored')).toBe(stored)
      }),
    )
  })
})
