import type { CrossReference, Footnote, Inline, Phrasing, TermMark } from './nodes.ts'

/**
 * Reads the marks that stand inside running text: `FMC*를` holds a note call, `「인플레이션 감축법」` a law.
 * A star between digits (`3*4`) or at the head of the text is text.
 */
export function parseInline(text: string): Phrasing[] {
  const out: Phrasing[] = []
  const token = /「([^「」]+)」|(?<=[^\s*])(\*{1,3})(?!\*)/gu
  let end = 0
  for (const match of text.matchAll(token)) {
    const [whole, law, stars] = match
    const betweenDigits =
      stars && /\d$/.test(text.slice(0, match.index)) && /^\d/.test(text.slice(match.index + whole.length))
    if (betweenDigits) continue
    if (match.index > end) out.push({ type: 'text', value: text.slice(end, match.index) })
    out.push(law === undefined ? { type: 'noteCall', mark: stars as TermMark } : { type: 'law', value: law })
    end = match.index + whole.length
  }
  if (end < text.length) out.push({ type: 'text', value: text.slice(end) })
  return out
}

/** How calls and cross-references read once everything has its number. */
export interface Say {
  footnote(node: Footnote): string
  reference(node: CrossReference): string
}

/** Before anything is numbered: a call says nothing, a cross-reference its target's name. */
const unnumbered: Say = { footnote: () => '', reference: (node) => `[#${node.to}]` }

/** What a reader reads, brackets and note signs included. Inverse of `parseInline` for content without links. */
export const inlineText = (nodes: readonly Inline[], say: Say = unnumbered): string =>
  nodes.map((node) => phraseText(node, say)).join('')

function phraseText(node: Inline, say: Say): string {
  switch (node.type) {
    case 'text':
    case 'superscript':
      return node.value
    case 'law':
      return `「${node.value}」`
    case 'noteCall':
      return node.mark
    case 'footnote':
      return say.footnote(node)
    case 'reference':
      return say.reference(node)
    case 'link':
      return inlineText(node.children, say)
  }
}
