import type { BodyStyle } from '../body.ts'
import { boxOpening, readCallout, readCaptionedBox, readKeyBox } from '../boxes.ts'
import type { DraftParagraph } from '../draft.ts'
import { readExhibits } from '../exhibits.ts'
import { headingOpening, headingReader } from '../headings.ts'
import { type Line, readMark } from '../lines.ts'

type Depth = DraftParagraph['depth']

const reference = /^(?:[•∙▪]\s*)?[(（]참고[)）]\s*(?=\S)/
const opens = new RegExp(`${headingOpening.source}|${boxOpening.source}|${reference.source}|^[①-⑳]`)
const remark = /^(?:자료|주|출처)\s?\d?\s?[:：)]/

const atMost4 = (depth: number): Depth => Math.min(Math.max(depth, 1), 4) as Depth

/**
 * Depth of each line of an article, by line number. The extraction lost many `□` to dashes: where an article opens
 * with a dash, dashes at the margin are its outermost level. Elsewhere a dash is below the sign above it, and an
 * indented one below the first dash there; a dot is below what stands above it.
 */
function depthsOf(lines: readonly Line[]): Map<number, Depth> {
  const marked = lines.flatMap((line) => {
    const kind = line.cells ? undefined : readMark(line.text)?.kind
    return kind === undefined ? [] : [{ line, kind }]
  })
  const lost = marked.find(({ kind }) => /square|circle|dash/.test(kind))?.kind === 'dash'
  const squares = marked.some(({ kind }) => kind === 'square')
  let sign = 0
  let margin: number | null = null
  let last = 0
  return new Map(
    marked.map(({ line, kind }): [number, Depth] => {
      if (kind === 'dash') {
        margin = lost ? 0 : Math.min(margin ?? line.indent, line.indent)
        const deeper = line.indent - margin
        last = (lost ? 0 : sign) + 1 + Number(deeper >= 1) + Number(deeper >= 4)
        return [line.number, atMost4(last)]
      }
      if (kind !== 'square' && kind !== 'circle') return [line.number, atMost4(last + 1)]
      sign = kind === 'circle' && squares ? 2 : 1
      margin = null
      last = sign
      return [line.number, atMost4(sign)]
    }),
  )
}

/** How the body of an article is read; `chaptered` where boxed numerals head its parts. */
export function outlineOf(lines: readonly Line[], chaptered: boolean): BodyStyle {
  const depths = depthsOf(lines)
  const headings = chaptered
    ? headingReader('boxed', 'numbered', 'bracketed', 'topic')
    : headingReader('numbered', 'bracketed', 'topic')
  return {
    depth: (_, line) => depths.get(line.number) ?? 1,
    indents: true,
    remark,
    opens,
    readers: [headings, readKeyBox, readCallout, readCaptionedBox, readExhibits],
  }
}

/** `(참고) 제목` heads what follows as a topic does; a line in brackets under a note belongs to the note. */
export function mendLines(lines: readonly Line[]): Line[] {
  return lines.map((line, index) => {
    if (line.cells) return line
    if (reference.test(line.text)) return { ...line, text: `▣ ${line.text.replace(/^[•∙▪]\s*/, '')}` }
    const above = lines[index - 1]
    const kind = above && !above.cells ? readMark(above.text)?.kind : undefined
    const goesOn = kind === 'note' && line.gap === 1 && !line.top && /^[(（]['’‘\d]/.test(line.text)
    return goesOn ? { ...line, gap: 0 } : line
  })
}
