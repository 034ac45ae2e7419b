import { type BodyStyle, readBody } from '../body.ts'
import { readCallout, readKeyBox } from '../boxes.ts'
import type { DraftBlock, DraftParagraph } from '../draft.ts'
import { readExhibits } from '../exhibits.ts'
import { headingOpening, headingReader } from '../headings.ts'
import { blockText } from '../letters.ts'
import { type Line, readMark } from '../lines.ts'
import type { Reading } from '../reading.ts'
import { boxOpening, boxReaders } from './boxes.ts'

type Depth = DraftParagraph['depth']

const opens = new RegExp(`${headingOpening.source}|${boxOpening.source}|^[◆◇❖➔➜➡▶①-⑳]`, 'i')
const remark = /^[(（]?\s?(?:자료|주|출처)\s?\d?\s?[:：)]/

const atMost4 = (depth: number): Depth => Math.min(depth, 4) as Depth

/**
 * Depth of each line by its number: `□` and `■` 1, `○` 2. A dash right under a square is a `○` that the extraction
 * lost and indented ones are below it; under a `○` that is still there a dash is 3.
 */
function depthsOf(lines: readonly Line[]): Map<number, Depth> {
  const out = new Map<number, Depth>()
  let under: 'square' | 'circle' = 'square'
  let margin: number | null = null
  let circleIndent = 0
  for (const line of lines) {
    const mark = line.cells ? null : readMark(line.text)
    if (!mark) {
      if (/^[①-⑳]/.test(line.text)) out.set(line.number, 2)
      if (headingOpening.test(line.text)) [under, margin] = ['square', null]
      continue
    }
    if (mark.kind === 'square') {
      out.set(line.number, 1)
      under = 'square'
      margin = null
    } else if (mark.kind === 'circle') {
      out.set(line.number, 2)
      under = 'circle'
      circleIndent = line.indent
    } else if (mark.kind === 'dash' && under === 'circle') {
      out.set(line.number, atMost4(3 + Number(line.indent - circleIndent >= 6)))
    } else if (mark.kind === 'dash') {
      margin = Math.min(margin ?? line.indent, line.indent)
      out.set(line.number, atMost4(2 + Math.floor((line.indent - margin + 1) / 2)))
    } else out.set(line.number, 4)
  }
  return out
}

/** How the text of a chapter is read. */
export function outlineOf(lines: readonly Line[], named: ReadonlySet<string>): BodyStyle {
  const depths = depthsOf(lines)
  return {
    depth: (_, line) => depths.get(line.number) ?? 0,
    indents: true,
    remark,
    opens,
    named,
    readers: [...boxReaders, headingReader('numbered', 'bracketed', 'topic'), readKeyBox, readCallout, readExhibits],
  }
}

/** Note signs behind words of a text, longest first. */
const callsIn = (text: string): string[] => [...text.matchAll(/(?<=[^\s*])(\*{1,3})(?!\*)/g)].map((match) => match[1]!)

/** A `*` line explains a word marked with that sign above it; where no such word is open it is a statement of depth 4. */
export function settleStars(blocks: readonly DraftBlock[]): DraftBlock[] {
  const open = new Set<string>()
  return blocks.map((block, index): DraftBlock => {
    const above = blocks[index - 1]?.type
    if (block.type === 'box') return { ...block, body: settleStars(block.body) as typeof block.body }
    const isTerm = block.type === 'note' && block.mark !== '※'
    const isTableNote = above === 'table' || above === 'pair' || above === 'figure'
    if (isTerm && !isTableNote && !open.has(block.mark) && block.mark === '*') {
      for (const sign of callsIn(block.text)) open.add(sign)
      return { type: 'paragraph', depth: 4, text: block.text }
    }
    if (isTerm) open.delete(block.mark)
    for (const sign of callsIn(blockText(block))) open.add(sign)
    return block
  })
}

/** Reads the text of a chapter into blocks. */
export function readOutline(lines: readonly Line[], named: ReadonlySet<string>, reading: Reading): DraftBlock[] {
  const read = readBody(lines, outlineOf(lines, named), reading)
  const settled = settleStars(read)
  settled.forEach((block, at) => {
    if (block !== read[at]) reading.place(block, reading.places.get(read[at]!) ?? [])
  })
  return settled
}
