/** Wavy underlines under what was found: drawn by the browser over the page, never part of the text. */
import type { Finding } from '../../proofread/finding.ts'
import { type Letters, linesOn, spotOf } from './spots.ts'

/** Paints letters of the page with a highlight of the style sheet, in place of what it painted before. */
export function paint(name: 'proofread' | 'comment', letters: readonly Letters[]): void {
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return
  CSS.highlights.delete(name)
  const ranges = letters.map(
    ({ node, start, end }) =>
      new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
  )
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges))
}

/** Underlines the findings of a form in its editors; a browser without highlights shows the list alone. */
export function underline(form: Element | null, findings: readonly Finding[]): void {
  const lines = form && findings.length > 0 ? linesOn(form) : []
  const spots = findings.map((finding) => (form ? spotOf(form, lines, finding) : null))
  paint(
    'proofread',
    spots.flatMap((spot) => (spot?.kind === 'letters' ? spot.letters : [])),
  )
}
