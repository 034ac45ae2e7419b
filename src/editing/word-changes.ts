import { diffArrays } from 'diff'

/** A stretch of words of one side: both sides have it, or this one alone. */
export interface Words {
  text: string
  isOwn: boolean
}

const wordsOf = (text: string): string[] => text.split(/(\s+)/u).filter(Boolean)

/** Two texts, each in stretches that say which of its words the other does not have; spaces go with the words before. */
export function wordChanges(left: string, right: string): { left: Words[]; right: Words[] } {
  const sides: { left: Words[]; right: Words[] } = { left: [], right: [] }
  for (const part of diffArrays(wordsOf(left), wordsOf(right))) {
    const text = part.value.join('')
    if (!part.added) sides.left.push({ text, isOwn: part.removed })
    if (!part.removed) sides.right.push({ text, isOwn: part.added })
  }
  return sides
}
