import { type Line, readMark, widthOf } from './lines.ts'

/** What a whole draft shows about its line ends; decides where a line goes on and whether a word was broken. */
export interface Evidence {
  /** True where lines broken between words end in a space, so that a missing one means a broken word or an end. */
  keepsSpaces: boolean
  /** False where every paragraph stands on one line. */
  wrapped: boolean
  /** True where blank lines stand even inside paragraphs. */
  doubleSpaced: boolean
  /** True where a blank line stands between paragraphs and none inside them. */
  parted: boolean
  /** Width of a full line of text, in ems. */
  fullWidth: number
  /** True for a word that stands somewhere in the draft without a line end in it. */
  knows(word: string): boolean
}

const particles = /(?<=[가-힣A-Za-z0-9]{2})(?:을|를|이|가|은|는|의|에|에서|으로|로|와|과|도|만)$/

/** A word without the punctuation around it. */
export const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

function vocabulary(lines: readonly Line[]): (word: string) => boolean {
  const words = new Set<string>()
  for (const line of lines) {
    for (const word of line.text.split(/\s+/).slice(1, -1)) {
      if (word.length > 60) continue
      const stripped = bare(word)
      if (stripped.length < 2) continue
      words.add(stripped)
      words.add(stripped.replace(particles, ''))
    }
  }
  return (word) => word.length >= 2 && (words.has(word) || words.has(word.replace(particles, '')))
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

const isBody = (line: Line): boolean => {
  const kind = readMark(line.text)?.kind
  return !line.cells && line.heading === 0 && kind !== 'note' && kind !== 'remark' && kind !== 'dot'
}

/** Widths of lines of body text that another unmarked line follows: most of them are full. */
function followedWidths(lines: readonly Line[], keepsSpaces: boolean): number[] {
  const followed = lines.filter((line, index) => {
    const next = lines[index + 1]
    return isBody(line) && next !== undefined && readMark(next.text) === null && (!keepsSpaces || line.space)
  })
  const widths = followed.map((line) => widthOf(line.text))
  const widest = percentile(widths, 0.95)
  return widths.filter((width) => width > widest * 0.7)
}

const isBetween = (value: number, low: number, high: number): boolean => value > low && value < high

/** Measures a draft once; linear in its length. */
export function gatherEvidence(lines: readonly Line[]): Evidence {
  const prose = lines.filter((line) => !line.cells && line.heading === 0)
  const spaced = prose.filter((line) => line.space)
  const keepsSpaces = spaced.length >= 3 && spaced.length > prose.length * 0.08
  const widths = followedWidths(prose, keepsSpaces)
  const fullWidth = percentile(widths, 0.5)
  const near = prose.filter((line) => isBetween(widthOf(line.text), fullWidth * 0.86, fullWidth * 1.16)).length
  const inner = prose.slice(1).filter((line) => !readMark(line.text))
  const dashed = prose.slice(1).filter((line) => readMark(line.text)?.kind === 'dash')
  const doubleSpaced = inner.filter((line) => line.gap > 0).length > inner.length * 0.7
  return {
    keepsSpaces,
    wrapped: keepsSpaces || (fullWidth < 62 && fullWidth > 15 && near > prose.length * 0.22),
    doubleSpaced,
    parted: !doubleSpaced && dashed.filter((line) => line.gap > 0).length > dashed.length * 0.5,
    fullWidth,
    knows: vocabulary(prose),
  }
}
