/** Wavy underlines under what was found: drawn by the browser over the page, never part of the text. */
import type { Finding } from '../../proofread/finding.ts'
import { linesOn, spotOf } from './spots.ts'

/** Name of the highlight in the style sheet. */
const name = 'proofread'

/** Underlines the findings of a form in its editors; a browser without highlights shows the list alone. */
export function underline(form: Element | null, findings: readonly Finding[]): void {
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return
  CSS.highlights.delete(name)
  if (!form || findings.length === 0) return
  const lines = linesOn(form)
  const ranges = findings.flatMap((finding) => {
    const spot = spotOf(form, lines, finding)
    return spot?.kind === 'letters'
      ? spot.letters.map(
          ({ node, start, end }) =>
            new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
        )
      : []
  })
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges))
}
