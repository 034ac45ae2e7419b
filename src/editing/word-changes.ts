import { diffArrays } from 'diff'

/** A stretch of words of one side: both sides have it, or this one alone. */
export interface Words {
  text: string
  isOwn: boolean
}

const wordsOf = (text: string): string[] => text.split(/(\s+)/u).filter(Boolean)

/** Stretches of own words with nothing but a space between them are one. */
function joined(stretches: readonly Words[]): Words[] {
  const found: Words[] = []
  stretches.forEach((stretch, index) => {
    const last = found.at(-1)
    const isGap = !stretch.isOwn && stretch.text.trim() === '' && stretches[index + 1]?.isOwn === true
    if (last?.isOwn && (stretch.isOwn || isGap))
      found[found.length - 1] = { text: last.text + stretch.text, isOwn: true }
    else found.push(stretch)
  })
  return found
}

/** Two texts, each in stretches that say which of its words the other does not have. */
export function wordChanges(left: string, right: string): { left: Words[]; right: Words[] } {
  const sides: { left: Words[]; right: Words[] } = { left: [], right: [] }
  for (const part of diffArrays(wordsOf(left), wordsOf(right))) {
    const text = part.value.join('')
    if (!part.added) sides.left.push({ text, isOwn: part.removed })
    if (!part.removed) sides.right.push({ text, isOwn: part.added })
  }
  return { left: joined(sides.left), right: joined(sides.right) }
}
