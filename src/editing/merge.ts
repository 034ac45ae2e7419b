import { diffArrays } from 'diff'

/** Whose text something is: what this person has typed, or what is stored. */
export type Side = 'mine' | 'stored'

/** A stretch of two texts laid upon one another. */
export type Piece<T> =
  | { kind: 'same'; items: T[] }
  /** Only one of the two changed it since their common base. */
  | { kind: 'merged'; from: Side; base: T[]; items: T[] }
  /** Both changed it, or there is no base to tell who did: a person must say. */
  | { kind: 'different'; base: T[] | null; mine: T[]; stored: T[] }

/** Index in `b` of each item of `a` that stays; -1 for those that don't. */
function matches(a: readonly string[], b: readonly string[]): number[] {
  const found = a.map(() => -1)
  let [at, to] = [0, 0]
  for (const part of diffArrays([...a], [...b])) {
    if (part.added) to += part.value.length
    else if (part.removed) at += part.value.length
    else for (const _ of part.value) found[at++] = to++
  }
  return found
}

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index])

/**
 * Three-way merge of lists of items that are the same when their keys are. Without a base every difference is a person's to
 * settle. No item of either side gets lost: each stands in a piece, or was changed by one side alone.
 */
export function mergeLists<T>(
  base: readonly T[] | null,
  mine: readonly T[],
  stored: readonly T[],
  keyOf: (item: T) => string,
): Piece<T>[] {
  const keys = (items: readonly T[]) => items.map(keyOf)
  const pieces: Piece<T>[] = []
  const push = (piece: Piece<T>) => {
    const last = pieces.at(-1)
    if (piece.kind === 'same' && last?.kind === 'same') last.items.push(...piece.items)
    else pieces.push(piece)
  }

  const settle = (was: readonly T[] | null, ours: readonly T[], theirs: readonly T[]): void => {
    if (ours.length + theirs.length + (was?.length ?? 0) === 0) return
    const [mineKeys, storedKeys] = [keys(ours), keys(theirs)]
    if (equal(mineKeys, storedKeys)) {
      if (theirs.length > 0) push({ kind: 'same', items: [...theirs] })
      return
    }
    const baseKeys = was ? keys(was) : []
    if (was && equal(mineKeys, baseKeys)) {
      push({ kind: 'merged', from: 'stored', base: [...was], items: [...theirs] })
      return
    }
    if (was && equal(storedKeys, baseKeys)) {
      push({ kind: 'merged', from: 'mine', base: [...was], items: [...ours] })
      return
    }
    // Nothing came or went: neighbours that were changed by different people are not one change.
    if (was && was.length > 1 && was.length === ours.length && was.length === theirs.length) {
      for (const [index, item] of was.entries()) settle([item], [ours[index] as T], [theirs[index] as T])
      return
    }
    push({ kind: 'different', base: was ? [...was] : null, mine: [...ours], stored: [...theirs] })
  }

  const anchors = base ?? mine
  const toMine = base ? matches(keys(base), keys(mine)) : mine.map((_, index) => index)
  const toStored = matches(keys(anchors), keys(stored))
  let [at, mineAt, storedAt] = [0, 0, 0]
  const upTo = (anchor: number, mineEnd: number, storedEnd: number) => {
    settle(base ? base.slice(at, anchor) : null, mine.slice(mineAt, mineEnd), stored.slice(storedAt, storedEnd))
  }
  anchors.forEach((_, anchor) => {
    const [inMine = -1, inStored = -1] = [toMine[anchor], toStored[anchor]]
    if (inMine < 0 || inStored < 0) return
    upTo(anchor, inMine, inStored)
    push({ kind: 'same', items: [stored[inStored] as T] })
    ;[at, mineAt, storedAt] = [anchor + 1, inMine + 1, inStored + 1]
  })
  upTo(anchors.length, mine.length, stored.length)
  return pieces
}

/** What a person decides about a difference. */
export type Choice = Side | 'both'

/** Items of a piece as decided; a difference without a decision stays as it is stored. */
export function itemsOf<T>(piece: Piece<T>, choice: Choice | undefined): T[] {
  if (piece.kind !== 'different') return piece.items
  if (choice === 'both') return [...piece.stored, ...piece.mine]
  return choice === 'mine' ? piece.mine : piece.stored
}
